import { Composer, type Context } from "grammy";
import { answerToHtml } from "../../present/telegram-html.ts";
import { describe } from "../describe.ts";
import { sendHtml } from "../send.ts";
import { type Feature, type Services, sessionOf } from "../services.ts";
import { isTooMany } from "../too-many.ts";

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
  if (!chat || !from || (await isTooMany(ctx, services))) return;
  // A missing "typing…" must not cost the answer.
  ctx
    .replyWithChatAction("typing")
    .catch((error: unknown) => logger.debug({ error: describe(error) }, "typing was not shown"));
  const question = text.replaceAll(`@${ctx.me.username}`, " ").trim();
  const session = sessionOf(ctx);
  const history = state.sessions.history(session);
  const { province } = state.preferences.of(chat.id);
  const answer = await assistant.answer({
    text: question,
    history,
    ...(province ? { place: province } : {}),
  });
  for (const html of answerToHtml(answer)) await sendHtml(ctx, html);
  state.answers.add({ session, chat: chat.id, user: from.id, question, history }, answer);
  logger.info(
    { kind: answer.kind, reason: answer.kind === "declined" ? answer.reason : undefined, ms: answer.ms },
    "answered a question",
  );
}
