import { type Context, GrammyError, type InlineKeyboard } from "grammy";
import { answerToHtml } from "../present/telegram-html.ts";
import { answerToRich } from "../present/telegram-rich.ts";
import { answerKeyboard } from "./answer-keyboard.ts";
import { describe } from "./describe.ts";
import { sendHtml } from "./send.ts";
import { languageOf, type Services } from "./services.ts";
import type { AnswerRecord } from "./state/answers.ts";

/** Bots whose server has said that it does not know rich messages. */
const withoutRich = new WeakSet<Services>();

/** Sends an answer with its buttons: as a rich message where that shows it better and the server takes it, else as classic HTML. */
export async function sendAnswer(
  ctx: Context,
  { id, answer }: AnswerRecord,
  services: Services,
): Promise<void> {
  const keyboard = answerKeyboard(id, answer, languageOf(ctx, services));
  const rich = withoutRich.has(services) ? undefined : answerToRich(answer);
  if (rich !== undefined && (await isTaken(ctx, rich, keyboard, services))) return;
  const messages = answerToHtml(answer);
  for (const [at, html] of messages.entries())
    await sendHtml(ctx, html, at === messages.length - 1 ? keyboard : undefined);
}

/** False where the server refuses the message (400) or has no such method (404), which is remembered. */
async function isTaken(
  ctx: Context,
  html: string,
  keyboard: InlineKeyboard,
  services: Services,
): Promise<boolean> {
  try {
    // Figures and numbers of documents are no phone numbers, bank cards or commands.
    await ctx.replyWithRichMessage({ html, skip_entity_detection: true }, { reply_markup: keyboard });
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError) || ![400, 404].includes(error.error_code)) throw error;
    if (error.error_code === 404) withoutRich.add(services);
    services.logger.warn(
      { error: describe(error) },
      "a rich message was refused; the answer goes out as classic HTML",
    );
    return false;
  }
}
