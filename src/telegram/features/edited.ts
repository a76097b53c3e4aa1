import { Composer } from "grammy";
import type { Feature } from "../services.ts";
import { answerShown, withoutName } from "./question.ts";

/**
 * A question that is changed in a private chat is answered anew, below what it is now: a slip is mended by editing. Other messages may
 * change as they like, and so may a question whose words stay the same.
 */
export const edited: Feature = (services) => {
  const composer = new Composer();
  composer.chatType("private").on("edited_message:text", async (ctx) => {
    const { answers, answerMessages } = services.state;
    const { text, message_id } = ctx.editedMessage;
    const id = answerMessages.answerIn(ctx.chat.id, message_id);
    const known = id === undefined ? undefined : answers.get(id);
    const isCommand = text.startsWith("/");
    if (known === undefined || isCommand || withoutName(ctx, text) === known.question) return;
    await answerShown(ctx, text, services, known.history);
  });
  return composer;
};
