import { Composer, type Context, InlineKeyboard } from "grammy";
import { escapeHtml } from "../../present/html.ts";
import { shorten } from "../../present/shorten.ts";
import { acknowledge } from "../acknowledge.ts";
import { RecentPresses, recordOf } from "../presses.ts";
import { type Feature, languageOf, type Services, sessionOf } from "../services.ts";
import { show } from "../show.ts";
import type { AwaitedComment } from "../state/sessions.ts";
import { texts } from "../texts.ts";
import { answerQuestion } from "./question.ts";

/** Who was asked for a comment this long ago has forgotten it: the next message is a question again. */
const AWAIT_MS = 10 * 60 * 1000;
const COMMENT_LIMIT = 1000;

/** Asks for the person's own words on an answer; in a group as a message to be replied to, so that nothing else is taken for them. */
export async function askForComment(ctx: Context, answer: string, services: Services): Promise<void> {
  if (ctx.from === undefined) return;
  const language = languageOf(ctx, services);
  const isPrivate = ctx.chat?.type === "private";
  const skip = new InlineKeyboard().text(texts(language, "comment-skip"), `comment:${answer}:skip`);
  const asked = await ctx.reply(texts(language, isPrivate ? "comment-ask" : "comment-ask-group"), {
    // To force a reply here would open the keyboard of everybody in the group.
    ...(isPrivate ? { reply_markup: skip } : {}),
  });
  services.state.sessions.await(sessionOf(ctx), ctx.from.id, {
    kind: "comment",
    answer,
    at: services.now(),
    ...(isPrivate ? {} : { prompt: asked.message_id }),
  });
}

/** The words that explain a 👎. A command, a question or a long wait ends the waiting without a word. */
export const comment: Feature = (services) => {
  const composer = new Composer();
  const presses = new RecentPresses();
  composer.on("message:text", async (ctx, next) => {
    const awaiting = services.state.sessions.awaiting(sessionOf(ctx));
    if (awaiting?.kind !== "comment" || isBeside(ctx, awaiting)) return next();
    services.state.sessions.await(sessionOf(ctx), ctx.from.id, undefined);
    const { text } = ctx.message;
    const isLate = services.now() - awaiting.at > AWAIT_MS;
    if (isLate || /^\/|\?/u.test(text) || !keepComment(ctx.from.id, awaiting.answer, text, services))
      return next();
    const language = languageOf(ctx, services);
    const button = new InlineKeyboard().text(
      texts(language, "comment-is-question"),
      `comment:${awaiting.answer}:ask`,
    );
    await ctx.reply(texts(language, "comment-noted"), { reply_markup: button });
  });
  composer.callbackQuery(/^comment:[\w-]+:skip$/u, async (ctx) => {
    services.state.sessions.await(sessionOf(ctx), ctx.from.id, undefined);
    await acknowledge(ctx, services);
    await show(ctx, escapeHtml(texts(languageOf(ctx, services), "comment-skipped")));
  });
  composer.callbackQuery(/^comment:([\w-]+):ask$/u, (ctx) =>
    presses.once(ctx, services, () => askInstead(ctx, ctx.match[1] ?? "", services)),
  );
  return composer;
};

/** In a group only a reply to the request is meant. */
function isBeside(ctx: Context, { prompt }: AwaitedComment): boolean {
  return prompt !== undefined && ctx.msg?.reply_to_message?.message_id !== prompt;
}

/** False where the answer is kept no longer. */
function keepComment(user: number, answer: string, text: string, { state }: Services): boolean {
  const record = state.answers.get(answer);
  if (record === undefined) return false;
  const reason = state.feedback.opinion(answer, user)?.reason ?? "other";
  state.feedback.set(record, user, { verdict: "down", reason, comment: shorten(text, COMMENT_LIMIT) });
  return true;
}

/** What was taken for a comment was a question: it is answered, and is no comment any more. */
async function askInstead(ctx: Context, id: string, services: Services): Promise<void> {
  const record = await recordOf(ctx, id, services);
  if (record === undefined || ctx.from === undefined) return;
  await acknowledge(ctx, services);
  const known = services.state.feedback.opinion(id, ctx.from.id);
  if (known?.comment === undefined) return;
  const { verdict, reason = "other", comment: question } = known;
  services.state.feedback.set(record, ctx.from.id, { verdict, reason });
  await answerQuestion(ctx, question, services);
}
