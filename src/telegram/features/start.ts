import { Composer } from "grammy";
import { type Feature, languageOf } from "../services.ts";
import { texts } from "../texts.ts";

/** /start: who the bot is and three example questions. */
export const start: Feature = (services) => {
  const composer = new Composer();
  composer.command("start", (ctx) => ctx.reply(texts(languageOf(ctx, services), "start")));
  return composer;
};
