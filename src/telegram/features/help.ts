import { Composer, type Context, type FilterQuery } from "grammy";
import { corpusText } from "../../present/corpus-text.ts";
import { acknowledge } from "../acknowledge.ts";
import { type Feature, languageOf, type Services } from "../services.ts";
import { texts } from "../texts.ts";

/** What is no text but was meant for the bot; what Telegram tells of a chat, such as a pinned message, is not. */
const SENT_BY_A_PERSON = [
  "message:media",
  "message:file",
  "message:sticker",
  "message:location",
  "message:venue",
  "message:contact",
  "message:poll",
  "message:dice",
  "message:game",
  "message:story",
  "message:checklist",
] satisfies FilterQuery[];

/** /help: how to ask, and what the answers come from. */
export const help: Feature = (services) => {
  const composer = new Composer();
  composer.command("help", (ctx) => sendHelp(ctx, services));
  return composer;
};

/** In a private chat, a command that does not exist is a slip, and what is no text cannot be answered. */
export const slips: Feature = (services) => {
  const composer = new Composer();
  const alone = composer.chatType("private");
  alone
    .on("message:text")
    .filter((ctx) => /^\/\w+/u.test(ctx.message.text))
    .use((ctx) => sendHelp(ctx, services, "command-unknown"));
  return composer;
};

export const notText: Feature = (services) => {
  const composer = new Composer();
  composer
    .chatType("private")
    .on(SENT_BY_A_PERSON, (ctx) => ctx.reply(texts(languageOf(ctx, services), "text-only")));
  return composer;
};

/** A button that no feature knows any more: of a former version, or of a server that has lost what it stood for. */
export const strayButtons: Feature = (services) => {
  const composer = new Composer();
  composer.on("callback_query", (ctx) =>
    acknowledge(ctx, services, texts(languageOf(ctx, services), "button-unknown")),
  );
  return composer;
};

async function sendHelp(ctx: Context, services: Services, before?: string): Promise<void> {
  const language = languageOf(ctx, services);
  const facts = await services.assistant.corpus();
  const isGroup = ctx.chat?.type !== "private";
  const parts = [
    ...(before === undefined ? [] : [texts(language, before)]),
    texts(language, "help"),
    ...(isGroup ? [texts(language, "help-group", { bot: ctx.me.username })] : []),
    corpusText(facts, language),
  ];
  await ctx.reply(parts.join("\n\n"));
}
