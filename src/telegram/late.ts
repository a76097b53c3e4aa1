import { type Bot, Context } from "grammy";
import type { Update } from "grammy/types";
import { languageOf, type Services } from "./services.ts";
import { texts } from "./texts.ts";

/** The chat that an update came from; undefined for an inline query. */
export function chatOf(update: Update): number | undefined {
  return (
    update.message?.chat.id ??
    update.callback_query?.message?.chat.id ??
    (update.my_chat_member ?? update.chat_member ?? update.edited_message)?.chat.id
  );
}

/** Says above an answer that it comes late. */
export async function sayLate(update: Update, bot: Bot, services: Services): Promise<void> {
  await tell(update, bot, services, "recovery-late");
}

/** Says that a message was not answered and may be sent again. */
export async function excuse(update: Update, bot: Bot, services: Services): Promise<void> {
  await tell(update, bot, services, "recovery-excuse");
}

/** In reply to the message that waits for an answer; nothing where nobody does: a press of a button, the chatter of a group. */
async function tell(update: Update, bot: Bot, services: Services, text: string): Promise<void> {
  const ctx = new Context(update, bot.api, bot.botInfo);
  if (!ctx.message || !expectsAnswer(ctx)) return;
  await ctx.reply(texts(languageOf(ctx, services), text), {
    reply_parameters: { message_id: ctx.message.message_id, allow_sending_without_reply: true },
  });
}

function expectsAnswer({ message, me }: Context): boolean {
  if (!message) return false;
  if (message.chat.type === "private") return true;
  if (message.reply_to_message?.from?.id === me.id) return true;
  const text = message.text ?? "";
  return text.startsWith("/") || text.toLowerCase().includes(`@${me.username.toLowerCase()}`);
}
