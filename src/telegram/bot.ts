import { randomBytes } from "node:crypto";
import { autoRetry } from "@grammyjs/auto-retry";
import { sequentialize } from "@grammyjs/runner";
import { Bot } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import { describe } from "./describe.ts";
import { groupManners } from "./features/group-manners.ts";
import { groupQuestions } from "./features/group-questions.ts";
import { help, notText, slips } from "./features/help.ts";
import { inline } from "./features/inline.ts";
import { language } from "./features/language.ts";
import { law } from "./features/law.ts";
import { newConversation } from "./features/new.ts";
import { province } from "./features/province.ts";
import { question } from "./features/question.ts";
import { sources } from "./features/sources.ts";
import { start } from "./features/start.ts";
import { followMigration } from "./migration.ts";
import { type Feature, languageOf, type Services } from "./services.ts";
import { texts } from "./texts.ts";

export interface BotOptions {
  token: string;
  apiRoot?: string;
  /** Skips the first request to Telegram; for tests without a server. */
  botInfo?: UserFromGetMe;
}

/** In the order in which they are asked whether an update is theirs; what none takes is left alone. */
const FEATURES: Feature[] = [
  inline,
  groupManners,
  start,
  help,
  language,
  law,
  sources,
  newConversation,
  province,
  groupQuestions,
  slips,
  question,
  notText,
];

/** The bot with all its handlers, not yet started. Updates of one chat are handled in order, chats beside each other. */
export function createBot(services: Services, { token, apiRoot, botInfo }: BotOptions): Bot {
  const bot = new Bot(token, {
    ...(apiRoot === undefined ? {} : { client: { apiRoot } }),
    ...(botInfo === undefined ? {} : { botInfo }),
  });
  bot.api.config.use(autoRetry({ maxRetryAttempts: 5, maxDelaySeconds: 120 }));
  bot.api.config.use(followMigration(services.state));
  bot.use(sequentialize((ctx) => (ctx.chat ? String(ctx.chat.id) : undefined)));
  for (const feature of FEATURES) bot.use(feature(services));
  bot.catch(async ({ ctx, error }) => {
    const incident = randomBytes(4).toString("hex");
    services.logger.error(
      { incident, update: ctx.update.update_id, error: describe(error) },
      "an update failed",
    );
    await ctx
      .reply(texts(languageOf(ctx, services), "error", { incident }))
      .catch((failure: unknown) =>
        services.logger.error({ incident, error: describe(failure) }, "the apology could not be sent"),
      );
  });
  return bot;
}
