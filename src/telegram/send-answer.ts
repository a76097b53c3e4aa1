import { type Context, GrammyError, type InlineKeyboard } from "grammy";
import type { Message } from "grammy/types";
import { answerToHtml } from "../present/telegram-html.ts";
import { answerToRich } from "../present/telegram-rich.ts";
import { answerKeyboard } from "./answer-keyboard.ts";
import { describe } from "./describe.ts";
import { sendHtml } from "./send.ts";
import { languageOf, type Services } from "./services.ts";
import type { AnswerRecord } from "./state/answers.ts";

/** Bots whose server has said that it does not know rich messages. */
const withoutRich = new WeakSet<Services>();

/**
 * Sends an answer with its buttons: as a rich message where that shows it better and the server takes it, else as classic HTML. Gives the
 * messages that hold it.
 */
export async function sendAnswer(
  ctx: Context,
  { id, answer }: AnswerRecord,
  services: Services,
): Promise<Message[]> {
  const keyboard = answerKeyboard(id, answer, languageOf(ctx, services));
  const rich = withoutRich.has(services) ? undefined : answerToRich(answer);
  const whole = rich === undefined ? undefined : await sendRich(ctx, rich, keyboard, services);
  if (whole) return [whole];
  const texts = answerToHtml(answer);
  const sent: Message[] = [];
  for (const [at, html] of texts.entries())
    sent.push(await sendHtml(ctx, html, at === texts.length - 1 ? keyboard : undefined));
  return sent;
}

/** Undefined where the server refuses the message (400) or has no such method (404), which is remembered. */
async function sendRich(
  ctx: Context,
  html: string,
  keyboard: InlineKeyboard,
  services: Services,
): Promise<Message | undefined> {
  try {
    // Figures and numbers of documents are no phone numbers, bank cards or commands.
    return await ctx.replyWithRichMessage({ html, skip_entity_detection: true }, { reply_markup: keyboard });
  } catch (error) {
    if (!(error instanceof GrammyError) || ![400, 404].includes(error.error_code)) throw error;
    if (error.error_code === 404) withoutRich.add(services);
    services.logger.warn(
      { error: describe(error) },
      "a rich message was refused; the answer goes out as classic HTML",
    );
    return undefined;
  }
}
