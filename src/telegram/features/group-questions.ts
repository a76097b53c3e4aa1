import { Composer, type Context } from "grammy";
import type { Message } from "grammy/types";
import { type Feature, languageOf, type Services } from "../services.ts";
import { texts } from "../texts.ts";
import { answerQuestion, type Earlier } from "./question.ts";

const TURNS = 3;

/**
 * In a group the bot answers when it is mentioned, replied to or asked by /ask, and is silent otherwise; /ask works in a private chat
 * too. Stands behind all commands and before the feature that takes every text for a question.
 */
export const groupQuestions: Feature = (services) => {
  const composer = new Composer();
  composer.command("ask", (ctx) => {
    const own = ctx.match.trim();
    return respond(ctx, own === "" ? textOf(ctx.message?.reply_to_message) : own, services);
  });
  const groups = composer.chatType(["group", "supergroup"]);
  groups.on("message", async (ctx) => {
    const { message } = ctx;
    // A command that no feature has taken is one of another bot, or a slip: a group is not told of it.
    if (message.is_automatic_forward || isCommand(message)) return;
    const isMentioned = mentions(ctx, message);
    const isReply = message.reply_to_message?.from?.id === ctx.me.id;
    if (!isMentioned && !isReply) return;
    const own = textOf(message) === undefined ? undefined : withoutMention(ctx, message);
    const text = own === "" && isMentioned && !isReply ? textOf(message.reply_to_message) : own;
    if (text === undefined && !isMentioned) return;
    await respond(ctx, text, services);
  });
  return composer;
};

async function respond(ctx: Context, text: string | undefined, services: Services): Promise<void> {
  if (text === undefined || text.trim() === "") {
    await ctx.reply(texts(languageOf(ctx, services), "group-what", { bot: ctx.me.username }));
    return;
  }
  await answerQuestion(ctx, text, services, earlier(ctx, services));
}

/** What a reply to an answer goes on from, whoever had asked; undefined where the own conversation counts. */
function earlier(ctx: Context, { state }: Services): Earlier | undefined {
  const repliedTo = ctx.message?.reply_to_message;
  if (!ctx.chat || repliedTo?.from?.id !== ctx.me.id) return undefined;
  const id = state.answerMessages.answerIn(ctx.chat.id, repliedTo.message_id);
  const known = id === undefined ? undefined : state.answers.get(id);
  if (known?.answer.kind !== "answered") return undefined;
  const turns = [...known.history, { question: known.question, answer: known.answer.text }].slice(-TURNS);
  return { turns, isOwn: known.user === ctx.from?.id };
}

function textOf(message: Pick<Message, "text" | "caption"> | undefined): string | undefined {
  return message?.text ?? message?.caption;
}

function entitiesOf(message: Message) {
  return message.entities ?? message.caption_entities ?? [];
}

function isCommand(message: Message): boolean {
  return entitiesOf(message).some(({ type, offset }) => type === "bot_command" && offset === 0);
}

function mentions(ctx: Context, message: Message): boolean {
  return spansOfMentions(ctx, message).length > 0;
}

function withoutMention(ctx: Context, message: Message): string {
  let text = textOf(message) ?? "";
  for (const { offset, length } of spansOfMentions(ctx, message).reverse())
    text = `${text.slice(0, offset)} ${text.slice(offset + length)}`;
  return text.replace(/[^\S\n]+/gu, " ").replace(/^[\s,:]+|\s+$/gu, "");
}

function spansOfMentions(ctx: Context, message: Message): { offset: number; length: number }[] {
  const name = `@${ctx.me.username}`.toLowerCase();
  const text = textOf(message) ?? "";
  return entitiesOf(message).filter((entity) => {
    if (entity.type === "text_mention") return entity.user.id === ctx.me.id;
    if (entity.type !== "mention") return false;
    return text.slice(entity.offset, entity.offset + entity.length).toLowerCase() === name;
  });
}
