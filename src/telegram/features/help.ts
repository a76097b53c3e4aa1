import { Composer, type Context } from "grammy";
import { corpusText } from "../../present/corpus-text.ts";
import { type Feature, languageOf, type Services } from "../services.ts";
import { texts } from "../texts.ts";

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
    .use((ctx) => sendHelp(ctx, services));
  return composer;
};

export const notText: Feature = (services) => {
  const composer = new Composer();
  composer
    .chatType("private")
    .on("message", (ctx) => ctx.reply(texts(languageOf(ctx, services), "text-only")));
  return composer;
};

async function sendHelp(ctx: Context, services: Services): Promise<void> {
  const language = languageOf(ctx, services);
  const facts = await services.assistant.corpus();
  await ctx.reply(`${texts(language, "help")}\n\n${corpusText(facts, language)}`);
}
