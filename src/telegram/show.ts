import { type Context, GrammyError } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import { sendHtml } from "./send.ts";

/** Shows HTML in place of the message whose button was pressed, else as a new message. Rows without a button are left out. */
export async function showHtml(ctx: Context, html: string, buttons: InlineKeyboardMarkup): Promise<void> {
  const keyboard = { inline_keyboard: buttons.inline_keyboard.filter((row) => row.length > 0) };
  if (!ctx.callbackQuery?.message) {
    await sendHtml(ctx, html, keyboard);
    return;
  }
  try {
    await ctx.editMessageText(html, {
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
      reply_markup: keyboard,
    });
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    // Pressed twice: what is wanted is shown already. What cannot be edited any more is sent anew.
    if (!error.description.includes("message is not modified")) await sendHtml(ctx, html, keyboard);
  }
}
