import { Composer, type Context } from "grammy";
import { describe } from "../describe.ts";
import { draftFor } from "../draft.ts";
import { sendAnswer } from "../send-answer.ts";
import { type Feature, type Services, sessionOf } from "../services.ts";

/** A text is a question. */
export const question: Feature = (services) => {
  const composer = new Composer();
  composer.on("message:text", (ctx) => answerQuestion(ctx, ctx.message.text, services));
  return composer;
};

/** Answers a question, typed or taken from a button, in the chat of the update. */
export async function answerQuestion(ctx: Context, text: string, services: Services): Promise<void> {
  const { assistant, state, logger } = services;
  const { chat, from } = ctx;
  if (!chat || !from) return;
  // A missing "typing…" must not cost the answer.
  ctx
    .replyWithChatAction("typing")
    .catch((error: unknown) => logger.debug({ error: describe(error) }, "typing was not shown"));
  const question = text.replaceAll(`@${ctx.me.username}`, " ").trim();
  const session = sessionOf(ctx);
  const history = state.sessions.history(session);
  const { province } = state.preferences.of(chat.id);
  const draft = draftFor(ctx, services);
  const answer = await assistant
    .answer({ text: question, history, ...(province ? { place: province } : {}) }, draft?.show)
    .finally(draft?.end);
  // Kept before it is sent: the buttons under it name it.
  const record = state.answers.add({ session, chat: chat.id, user: from.id, question, history }, answer);
  await sendAnswer(ctx, record, services);
  logger.info(
    { kind: answer.kind, reason: answer.kind === "declined" ? answer.reason : undefined, ms: answer.ms },
    "answered a question",
  );
}
