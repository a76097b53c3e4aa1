import { type Context, GrammyError } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import { describe } from "./describe.ts";
import { sendHtml } from "./send.ts";
import type { Services } from "./services.ts";

/**
 * Shows HTML in place of the message whose button was pressed, with the buttons given or none; as a new message where no button was
 * pressed, and where Telegram no longer lets the old one be changed.
 */
export async function show(ctx: Context, html: string, buttons?: InlineKeyboardMarkup): Promise<void> {
  const keyboard = buttons && withoutEmptyRows(buttons);
  if (!ctx.callbackQuery?.message) {
    await sendHtml(ctx, html, keyboard);
    return;
  }
  try {
    await ctx.editMessageText(html, {
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
      ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
    });
  } catch (error) {
    if (!isRefused(error)) throw error;
    // Pressed twice: what is wanted is shown already.
    if (!error.description.includes("message is not modified")) await sendHtml(ctx, html, keyboard);
  }
}

/** Puts other buttons, or none, under the message whose button was pressed. False where the server has no such method. */
export async function showButtons(
  ctx: Context,
  { logger }: Services,
  buttons?: InlineKeyboardMarkup,
): Promise<boolean> {
  try {
    await ctx.editMessageReplyMarkup(
      buttons === undefined ? {} : { reply_markup: withoutEmptyRows(buttons) },
    );
    return true;
  } catch (error) {
    if (!isRefused(error)) throw error;
    logger.debug({ error: describe(error) }, "the buttons of a message were not changed");
    return error.error_code !== 404;
  }
}

/** Takes away the message whose button was pressed. Telegram deletes none that is older than two days; its buttons can still go. */
export async function close(ctx: Context, services: Services): Promise<void> {
  try {
    await ctx.deleteMessage();
  } catch (error) {
    if (!isRefused(error)) throw error;
    await showButtons(ctx, services);
  }
}

function isRefused(error: unknown): error is GrammyError {
  return error instanceof GrammyError && [400, 404].includes(error.error_code);
}

function withoutEmptyRows({ inline_keyboard }: InlineKeyboardMarkup): InlineKeyboardMarkup {
  return { inline_keyboard: inline_keyboard.filter((row) => row.length > 0) };
}
