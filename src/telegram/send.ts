import { type Context, GrammyError } from "grammy";
import type { InlineKeyboardMarkup, Message } from "grammy/types";

/** Sends HTML; should Telegram refuse its markup, the same words go out plain rather than not at all. */
export async function sendHtml(
  ctx: Context,
  html: string,
  keyboard?: InlineKeyboardMarkup,
  replyTo?: number,
): Promise<Message.TextMessage> {
  const options = {
    link_preview_options: { is_disabled: true },
    ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
    ...(replyTo === undefined
      ? {}
      : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
  };
  try {
    return await ctx.reply(html, { ...options, parse_mode: "HTML" });
  } catch (error) {
    if (!(error instanceof GrammyError) || !error.description.includes("can't parse entities")) throw error;
    return ctx.reply(plain(html), options);
  }
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/gu, "")
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, "&");
}
