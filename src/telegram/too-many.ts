import type { Context } from "grammy";
import { languageOf, type Services } from "./services.ts";
import { texts } from "./texts.ts";

/**
 * Counts the question of an update; true when it must not be answered now, which the person is told once a minute. Only questions are
 * counted: what reads or sets something costs next to nothing.
 */
export async function isTooMany(ctx: Context, services: Services): Promise<boolean> {
  const refused = ctx.from && services.limits?.question(ctx.from.id);
  if (!refused) return false;
  if (refused.isFirst) {
    const id = refused.whose === "user" ? "limits-user" : "limits-all";
    await ctx.reply(texts(languageOf(ctx, services), id, { seconds: refused.seconds }), {
      ...(ctx.message
        ? { reply_parameters: { message_id: ctx.message.message_id, allow_sending_without_reply: true } }
        : {}),
    });
  }
  return true;
}
