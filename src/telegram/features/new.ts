import { Composer } from "grammy";
import { type Feature, languageOf, sessionOf } from "../services.ts";
import { texts } from "../texts.ts";

/** /new: the next question is understood without those before it. */
export const newConversation: Feature = (services) => {
  const composer = new Composer();
  composer.command("new", async (ctx) => {
    if (ctx.from) services.state.sessions.restart(sessionOf(ctx), ctx.from.id);
    await ctx.reply(texts(languageOf(ctx, services), "new-done"));
  });
  return composer;
};
