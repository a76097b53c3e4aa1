import { Composer, type Context } from "grammy";
import type { Message } from "grammy/types";
import type { Turn } from "../../domain.ts";
import { escapeHtml } from "../../present/html.ts";
import { shorten } from "../../present/shorten.ts";
import { describe } from "../describe.ts";
import { draftFor } from "../draft.ts";
import { sendHtml } from "../send.ts";
import { sendAnswer } from "../send-answer.ts";
import { type Feature, type Services, sessionOf } from "../services.ts";
import { isTooMany } from "../too-many.ts";

/** Longest part of a question that is repeated above its answer. */
const SHOWN = 300;

/** A text is a question, and so is what stands under a picture or a file. */
export const question: Feature = (services) => {
  const composer = new Composer();
  composer.on("message:text", async (ctx) => {
    await answerQuestion(ctx, ctx.message.text, services);
  });
  composer.on("message:caption", async (ctx) => {
    await answerQuestion(ctx, ctx.message.caption, services);
  });
  return composer;
};

/** The turns that a question goes on from, where they are not the last ones of who asks. */
export interface Earlier {
  turns: Turn[];
  /** Whether they are kept with the answer: those of somebody else are not, who may want them forgotten. */
  isOwn: boolean;
}

/** Answers a question in the chat of the update, where it may be answered now. */
export async function answerQuestion(
  ctx: Context,
  text: string,
  services: Services,
  earlier?: Earlier,
): Promise<void> {
  if (!(await isTooMany(ctx, services))) await answerAllowed(ctx, text, services, earlier);
}

/**
 * The same for a question that is not the last message, such as that of a button: what is asked is shown above its answer. The question
 * of a button is whole by itself, so nothing is taken for it from the turns before.
 */
export async function answerShown(
  ctx: Context,
  text: string,
  services: Services,
  turns: Turn[] = [],
): Promise<void> {
  if (await isTooMany(ctx, services)) return;
  const shown = await sendHtml(ctx, `💬 <b>${escapeHtml(shorten(text, SHOWN))}</b>`);
  await answerAllowed(ctx, text, services, { turns, isOwn: true }, [shown]);
}

/** What a person writes, without the bot's own name. */
export function withoutName(ctx: Context, text: string): string {
  return text.replaceAll(`@${ctx.me.username}`, " ").trim();
}

async function answerAllowed(
  ctx: Context,
  text: string,
  services: Services,
  earlier?: Earlier,
  shown: Message[] = [],
): Promise<void> {
  const { assistant, state, logger } = services;
  const { chat, from } = ctx;
  if (!chat || !from) return;
  // A missing "typing…" must not cost the answer.
  ctx
    .replyWithChatAction("typing")
    .catch((error: unknown) => logger.debug({ error: describe(error) }, "typing was not shown"));
  const question = withoutName(ctx, text);
  const session = sessionOf(ctx);
  const history = earlier?.turns ?? state.sessions.history(session);
  const { province } = state.preferences.of(chat.id);
  const deletions = state.erasure.timesOf(from.id);
  const draft = draftFor(ctx, services);
  const answer = await assistant
    .answer({ text: question, history, ...(province ? { place: province } : {}) }, draft?.show)
    .finally(draft?.end);
  const kept = earlier?.isOwn === false ? [] : history;
  const asked = { session, chat: chat.id, user: from.id, question, history: kept };
  const isForgotten = state.erasure.timesOf(from.id) !== deletions;
  // Kept before it is sent: the buttons under it name it.
  const record = isForgotten ? state.answers.unkept(asked, answer) : state.answers.add(asked, answer);
  const sent = await sendAnswer(ctx, record, services);
  if (state.answers.get(record.id))
    state.answerMessages.add(record, [
      ...(ctx.callbackQuery || !ctx.msg ? [] : [ctx.msg]),
      ...shown,
      ...sent,
    ]);
  logger.info(
    { kind: answer.kind, reason: answer.kind === "declined" ? answer.reason : undefined, ms: answer.ms },
    "answered a question",
  );
}
