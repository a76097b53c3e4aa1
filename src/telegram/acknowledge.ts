import type { Context } from "grammy";
import { describe } from "./describe.ts";
import type { Services } from "./services.ts";

/** Ends the waiting of a button that was pressed, with words if there is something to say; an alert waits to be closed. */
export async function acknowledge(
  ctx: Context,
  { logger }: Services,
  words?: string,
  { isAlert = false } = {},
): Promise<void> {
  const told = words === undefined ? {} : { text: words, show_alert: isAlert };
  // Telegram refuses to answer a button that was pressed long ago; what it does counts all the same.
  await ctx.answerCallbackQuery(told).catch((error: unknown) => {
    logger.debug({ error: describe(error) }, "a button was pressed too long ago to be answered");
  });
}
