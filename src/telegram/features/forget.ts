import { Composer, type Context, InlineKeyboard } from "grammy";
import { escapeHtml } from "../../present/html.ts";
import { acknowledge } from "../acknowledge.ts";
import { RecentPresses } from "../presses.ts";
import { type Feature, languageOf, type Services } from "../services.ts";
import { show } from "../show.ts";
import { texts } from "../texts.ts";

/** /forget: deletes all that is kept of a user, after a confirmation by the same user. */
export const forget: Feature = (services) => {
  const composer = new Composer();
  const presses = new RecentPresses();
  composer.command("forget", (ctx) => ask(ctx, services));
  composer.callbackQuery(/^forget:(yes|no):(\d+)$/u, async (ctx) => {
    const [, choice, user] = ctx.match;
    const language = languageOf(ctx, services);
    if (String(ctx.from.id) !== user) {
      await acknowledge(ctx, services, texts(language, "forget-not-yours"), { isAlert: true });
      return;
    }
    await presses.once(ctx, services, () => decide(ctx, choice === "yes", services));
  });
  return composer;
};

async function decide(ctx: Context, isYes: boolean, services: Services): Promise<void> {
  if (!ctx.from) return;
  const language = languageOf(ctx, services);
  if (!isYes) {
    await acknowledge(ctx, services);
    await show(ctx, escapeHtml(texts(language, "forget-kept")));
    return;
  }
  const erased = services.state.erasure.ofUser(ctx.from.id);
  services.logger.info(erased, "deleted what was kept of a user");
  await acknowledge(ctx, services);
  await show(ctx, escapeHtml(texts(language, "forget-done", { answers: erased.answers })));
}

async function ask(ctx: Context, services: Services): Promise<void> {
  const { from } = ctx;
  if (!from) return;
  const language = languageOf(ctx, services);
  const keyboard = new InlineKeyboard()
    .text(texts(language, "forget-yes"), `forget:yes:${from.id}`)
    .text(texts(language, "forget-no"), `forget:no:${from.id}`);
  const answers = services.state.answers.countOf(from.id);
  await ctx.reply(texts(language, "forget-ask", { answers }), { reply_markup: keyboard });
}
