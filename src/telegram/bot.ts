import { randomBytes } from "node:crypto";
import { autoRetry } from "@grammyjs/auto-retry";
import { sequentialize } from "@grammyjs/runner";
import { Bot, type Context, GrammyError, InlineKeyboard } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import type { Assistant } from "../answer/pipeline.ts";
import { Conversations } from "../conversations.ts";
import type { Logger } from "../logger.ts";
import { corpusText } from "../present/corpus-text.ts";
import { answerToHtml } from "../present/telegram-html.ts";
import type { Preferences } from "./preferences.ts";
import { texts, UI_LANGUAGES, type UiLanguage, uiLanguage } from "./texts.ts";

export interface BotOptions {
  token: string;
  assistant: Assistant;
  preferences: Preferences;
  logger: Logger;
  apiRoot?: string;
  /** Skips the first request to Telegram; for tests without a server. */
  botInfo?: UserFromGetMe;
}

const COMMANDS = ["start", "help", "language"] as const;
const LANGUAGE_NAMES: Record<UiLanguage, string> = { vi: "Tiếng Việt", en: "English" };

/** The bot with all its handlers, not yet started. Updates of one chat are handled in order, chats beside each other. */
export function createBot(options: BotOptions): Bot {
  const { token, logger, preferences, apiRoot, botInfo } = options;
  const bot = new Bot(token, {
    ...(apiRoot === undefined ? {} : { client: { apiRoot } }),
    ...(botInfo === undefined ? {} : { botInfo }),
  });
  const conversations = new Conversations();
  const language = (ctx: Context) =>
    uiLanguage(preferences.language(ctx.chat?.id ?? 0), ctx.from?.language_code);

  bot.api.config.use(autoRetry({ maxRetryAttempts: 5, maxDelaySeconds: 120 }));
  bot.use(sequentialize((ctx) => (ctx.chat ? String(ctx.chat.id) : undefined)));
  bot.command("start", (ctx) => ctx.reply(texts(language(ctx), "start")));
  bot.command("help", async (ctx) => ctx.reply(await helpText(language(ctx), options.assistant)));
  bot.command("language", (ctx) => {
    const keyboard = new InlineKeyboard();
    for (const code of UI_LANGUAGES) keyboard.text(LANGUAGE_NAMES[code], `language:${code}`);
    return ctx.reply(texts(language(ctx), "language-choose"), { reply_markup: keyboard });
  });
  bot.callbackQuery(/^language:(vi|en)$/u, async (ctx) => {
    const chosen = ctx.match[1] as UiLanguage;
    if (ctx.chat) await preferences.setLanguage(ctx.chat.id, chosen);
    // Telegram refuses to answer a button that was pressed long ago; the choice counts all the same.
    await ctx.answerCallbackQuery().catch((error: unknown) => {
      logger.debug({ error: describe(error) }, "a button was pressed too long ago to be answered");
    });
    await ctx.reply(texts(chosen, "language-set"));
  });
  // A command that does not exist is a slip, not a question.
  bot.on("message:text").filter(
    (ctx) => ctx.chat.type === "private" && /^\/\w+/u.test(ctx.message.text),
    async (ctx) => ctx.reply(await helpText(language(ctx), options.assistant)),
  );
  bot.on("message:text", (ctx) => answerQuestion(ctx, ctx.message.text, options, conversations));
  bot.on("message", async (ctx) => {
    if (ctx.chat.type === "private") await ctx.reply(texts(language(ctx), "text-only"));
  });
  bot.catch(async ({ ctx, error }) => {
    const incident = randomBytes(4).toString("hex");
    logger.error({ incident, update: ctx.update.update_id, error: describe(error) }, "an update failed");
    await ctx.reply(texts(language(ctx), "error", { incident })).catch((failure: unknown) => {
      logger.error({ incident, error: describe(failure) }, "the apology could not be sent");
    });
  });
  return bot;
}

/** How to ask, and what the answers come from. */
async function helpText(language: UiLanguage, assistant: Assistant): Promise<string> {
  return `${texts(language, "help")}\n\n${corpusText(await assistant.corpus(), language)}`;
}

async function answerQuestion(
  ctx: Context,
  text: string,
  { assistant, logger }: BotOptions,
  conversations: Conversations,
): Promise<void> {
  // A missing "typing…" must not cost the answer.
  ctx
    .replyWithChatAction("typing")
    .catch((error: unknown) => logger.debug({ error: describe(error) }, "typing was not shown"));
  const question = text.replaceAll(`@${ctx.me.username}`, " ").trim();
  const id = String(ctx.chat?.id);
  const answer = await assistant.answer({ text: question, history: conversations.history(id) });
  for (const html of answerToHtml(answer)) await sendHtml(ctx, html);
  if (answer.kind === "answered") conversations.add(id, { question, answer: answer.text });
  logger.info(
    { kind: answer.kind, reason: answer.kind === "declined" ? answer.reason : undefined, ms: answer.ms },
    "answered a question",
  );
}

/** Sends HTML; should Telegram refuse its markup, the same words go out plain rather than not at all. */
async function sendHtml(ctx: Context, html: string): Promise<void> {
  const options = { link_preview_options: { is_disabled: true } };
  try {
    await ctx.reply(html, { ...options, parse_mode: "HTML" });
  } catch (error) {
    if (!(error instanceof GrammyError) || !error.description.includes("can't parse entities")) throw error;
    await ctx.reply(plain(html), options);
  }
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/gu, "")
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, "&");
}

/** Tells Telegram the commands, in each language of the menu. */
export async function publishCommands(bot: Bot): Promise<void> {
  for (const code of UI_LANGUAGES) {
    const commands = COMMANDS.map((command) => ({ command, description: texts(code, `command-${command}`) }));
    await bot.api.setMyCommands(commands, code === "vi" ? {} : { language_code: code });
  }
}

/** What may be logged of an error: its kind and message, never the text of a user. */
function describe(error: unknown): string {
  if (error instanceof GrammyError) return `${error.method}: ${error.error_code} ${error.description}`;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
