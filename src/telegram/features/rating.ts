import { Composer, type Context, InlineKeyboard } from "grammy";
import { acknowledge } from "../acknowledge.ts";
import { answerKeyboard } from "../answer-keyboard.ts";
import { RecentPresses, recordOf } from "../presses.ts";
import { type Feature, languageOf, type Services } from "../services.ts";
import { showButtons } from "../show.ts";
import type { AnswerRecord } from "../state/answers.ts";
import { texts, type UiLanguage } from "../texts.ts";
import { askForComment } from "./comment.ts";

const REASONS = ["wrong-figure", "wrong-source", "incomplete", "other"] as const;

/** 👍 and 👎 under an answer; after 👎 what is wrong, by a button or in the person's own words. */
export const rating: Feature = (services) => {
  const composer = new Composer();
  const presses = new RecentPresses();
  composer.callbackQuery(/^rate:([\w-]+):(up|down|back)$/u, async (ctx) => {
    const [, id = "", choice = ""] = ctx.match;
    const record = await recordOf(ctx, id, services);
    if (record === undefined) return;
    const language = languageOf(ctx, services);
    if (choice !== "back") keep(ctx.from.id, record, choice === "up" ? "up" : "down", services);
    await acknowledge(ctx, services, choice === "back" ? undefined : texts(language, `rated-${choice}`));
    const keyboard =
      choice === "down" ? reasonsKeyboard(id, language) : answerKeyboard(id, record.answer, language);
    const isShown = await showButtons(ctx, services, keyboard);
    if (!isShown && choice === "down")
      await ctx.reply(texts(language, "rated-down"), { reply_markup: keyboard });
  });
  composer.callbackQuery(/^rate:([\w-]+):(wrong-figure|wrong-source|incomplete)$/u, async (ctx) => {
    const [, id = "", choice] = ctx.match;
    const record = await recordOf(ctx, id, services);
    const reason = REASONS.find((known) => known === choice);
    if (record === undefined || reason === undefined) return;
    const language = languageOf(ctx, services);
    const { comment } = services.state.feedback.opinion(id, ctx.from.id) ?? {};
    services.state.feedback.set(record, ctx.from.id, {
      verdict: "down",
      reason,
      ...(comment === undefined ? {} : { comment }),
    });
    await acknowledge(ctx, services, texts(language, "reason-noted"));
    // In a group the buttons are everybody's: they come back at once.
    const keyboard =
      ctx.chat?.type === "private" ? moreKeyboard(id, language) : answerKeyboard(id, record.answer, language);
    await showButtons(ctx, services, keyboard);
  });
  composer.callbackQuery(/^rate:([\w-]+):(?:other|more)$/u, (ctx) =>
    presses.once(ctx, services, () => wantComment(ctx, ctx.match[1] ?? "", services)),
  );
  return composer;
};

/** A second 👎 does not take away the reason that was given after the first. */
function keep(user: number, record: AnswerRecord, verdict: "up" | "down", { state }: Services): void {
  if (state.feedback.opinion(record.id, user)?.verdict !== verdict)
    state.feedback.set(record, user, { verdict });
}

async function wantComment(ctx: Context, id: string, services: Services): Promise<void> {
  const record = await recordOf(ctx, id, services);
  if (record === undefined || ctx.from === undefined) return;
  const language = languageOf(ctx, services);
  await acknowledge(ctx, services);
  const known = services.state.feedback.opinion(id, ctx.from.id);
  const reason = known?.reason ?? "other";
  services.state.feedback.set(record, ctx.from.id, { ...opinionOf(known), verdict: "down", reason });
  const keyboard = answerKeyboard(id, record.answer, language);
  await showButtons(ctx, services, keyboard);
  await askForComment(ctx, id, services);
}

function opinionOf(known: { comment?: string | undefined } | undefined) {
  return known?.comment === undefined ? {} : { comment: known.comment };
}

function reasonsKeyboard(id: string, language: UiLanguage): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  for (const [at, reason] of REASONS.entries()) {
    keyboard.text(texts(language, `reason-${reason}`), `rate:${id}:${reason}`);
    if (at % 2 === 1) keyboard.row();
  }
  return keyboard.text(texts(language, "rate-back"), `rate:${id}:back`);
}

function moreKeyboard(id: string, language: UiLanguage): InlineKeyboard {
  return new InlineKeyboard()
    .text(texts(language, "rate-more"), `rate:${id}:more`)
    .text(texts(language, "rate-done"), `rate:${id}:back`);
}
