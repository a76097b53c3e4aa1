import { type Context, GrammyError } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import { describe } from "./describe.ts";
import { sendHtml } from "./send.ts";
import type { Services } from "./services.ts";

/** Tells Telegram that a button was taken note of, with a short text where there is one to say. */
export async function acknowledge(ctx: Context, { logger }: Services, text?: string): Promise<void> {
  // Telegram refuses this for a button that was pressed long ago; what the button does counts all the same.
  await ctx
    .answerCallbackQuery(text === undefined ? {} : { text, show_alert: text.length > 60 })
    .catch((error: unknown) =>
      logger.debug({ error: describe(error) }, "a button could not be acknowledged"),
    );
}

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
