import { type Context, GrammyError, type MiddlewareFn } from "grammy";
import { acknowledge } from "./acknowledge.ts";
import { describe } from "./describe.ts";
import { languageOf, type Services } from "./services.ts";
import { texts } from "./texts.ts";

/**
 * Lets through, in a group, its administrators only: what follows is for all its people. In a private chat everybody chooses for himself.
 * Others get the words of `refusal`.
 */
export function forGroupAdmins(services: Services, refusal: string): MiddlewareFn<Context> {
  return async (ctx, next) => {
    if (await mayChoose(ctx, services)) return next();
    const words = texts(languageOf(ctx, services), refusal);
    if (ctx.callbackQuery) await acknowledge(ctx, services, words, { isAlert: true });
    else await ctx.reply(words);
  };
}

async function mayChoose(ctx: Context, { logger }: Services): Promise<boolean> {
  const { chat, from } = ctx;
  if (!chat || !from) return false;
  if (chat.type === "private") return true;
  // An anonymous administrator writes in the name of the group.
  if (ctx.message?.sender_chat?.id === chat.id) return true;
  try {
    const { status } = await ctx.getChatMember(from.id);
    return status === "creator" || status === "administrator";
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    // A group may hide its members from a bot that is no administrator, but never its administrators.
    logger.debug({ error: describe(error) }, "who asks could not be looked up");
    return false;
  }
}
