import { Composer, type Context } from "grammy";
import type { Turn } from "../../domain.ts";
import { answerToHtml } from "../../present/telegram-html.ts";
import { describe } from "../describe.ts";
import { sendHtml } from "../send.ts";
import { type Feature, type Services, sessionOf } from "../services.ts";
import type { AnswerRecord } from "../state/answers.ts";
import { isTooMany } from "../too-many.ts";

/** A text is a question. */
export const question: Feature = (services) => {
  const composer = new Composer();
  composer.on("message:text", async (ctx) => {
    await answerQuestion(ctx, ctx.message.text, services);
  });
  return composer;
};

/** The turns that a question goes on from, where they are not the last ones of who asks. */
export interface Earlier {
  turns: Turn[];
  /** Whether they are kept with the answer: those of somebody else are not, who may want them forgotten. */
  isOwn: boolean;
}

/** Answers a question, typed or taken from a button, in the chat of the update. Undefined where it may not be answered now. */
export async function answerQuestion(
  ctx: Context,
  text: string,
  services: Services,
  earlier?: Earlier,
): Promise<AnswerRecord | undefined> {
  const { assistant, state, logger } = services;
  const { chat, from } = ctx;
  if (!chat || !from || (await isTooMany(ctx, services))) return undefined;
  // A missing "typing…" must not cost the answer.
  ctx
    .replyWithChatAction("typing")
    .catch((error: unknown) => logger.debug({ error: describe(error) }, "typing was not shown"));
  const question = text.replaceAll(`@${ctx.me.username}`, " ").trim();
  const session = sessionOf(ctx);
  const history = earlier?.turns ?? state.sessions.history(session);
  const { province } = state.preferences.of(chat.id);
  const answer = await assistant.answer({
    text: question,
    history,
    ...(province ? { place: province } : {}),
  });
  for (const html of answerToHtml(answer)) await sendHtml(ctx, html);
  const kept = earlier?.isOwn === false ? [] : history;
  const record = state.answers.add(
    { session, chat: chat.id, user: from.id, question, history: kept },
    answer,
  );
  logger.info(
    { kind: answer.kind, reason: answer.kind === "declined" ? answer.reason : undefined, ms: answer.ms },
    "answered a question",
  );
  return record;
}
