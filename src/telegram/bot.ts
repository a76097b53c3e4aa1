import { randomBytes } from "node:crypto";
import { sequentialize } from "@grammyjs/runner";
import { Bot } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import { describe } from "./describe.ts";
import { albums } from "./features/albums.ts";
import { comment } from "./features/comment.ts";
import { edited } from "./features/edited.ts";
import { exportMine } from "./features/export.ts";
import { followUp } from "./features/follow-up.ts";
import { forget } from "./features/forget.ts";
import { groupManners } from "./features/group-manners.ts";
import { groupQuestions } from "./features/group-questions.ts";
import { help, notText, slips, strayButtons } from "./features/help.ts";
import { inline } from "./features/inline.ts";
import { language } from "./features/language.ts";
import { law } from "./features/law.ts";
import { newConversation } from "./features/new.ts";
import { privacy } from "./features/privacy.ts";
import { province } from "./features/province.ts";
import { question } from "./features/question.ts";
import { rating } from "./features/rating.ts";
import { readSource } from "./features/read-source.ts";
import { reload } from "./features/reload.ts";
import { sources } from "./features/sources.ts";
import { start } from "./features/start.ts";
import { stats } from "./features/stats.ts";
import { unanswered } from "./features/unanswered.ts";
import { upload } from "./features/upload.ts";
import { followMigration, isUnreachable } from "./migration.ts";
import { counting, heldUpMs, retrying } from "./retry.ts";
import { type Feature, languageOf, type Services } from "./services.ts";
import { texts } from "./texts.ts";

export interface BotOptions {
  token: string;
  apiRoot?: string;
  /** Skips the first request to Telegram; for tests without a server. */
  botInfo?: UserFromGetMe;
  observer?: CallObserver;
}

/** Hears of the calls of the Bot API. */
export interface CallObserver {
  /** `status` is that of the reply, or "dropped". */
  call(method: string, status: string): void;
  retry(method: string): void;
}

/** No call takes longer, a long poll included: a connection that went silent is given up. */
const CALL_TIMEOUT_SECONDS = 60;

/** In the order in which they are asked whether an update is theirs; what none takes is left alone. */
const FEATURES: Feature[] = [
  inline,
  groupManners,
  edited,
  comment,
  start,
  help,
  language,
  law,
  sources,
  newConversation,
  privacy,
  forget,
  exportMine,
  stats,
  unanswered,
  reload,
  upload,
  albums,
  readSource,
  followUp,
  rating,
  province,
  groupQuestions,
  slips,
  question,
  notText,
  strayButtons,
];

/** The bot with all its handlers, not yet started. Updates of one chat are handled in order, chats beside each other. */
export function createBot(services: Services, { token, apiRoot, botInfo, observer }: BotOptions): Bot {
  const bot = new Bot(token, {
    client: { timeoutSeconds: CALL_TIMEOUT_SECONDS, ...(apiRoot === undefined ? {} : { apiRoot }) },
    ...(botInfo === undefined ? {} : { botInfo }),
  });
  if (observer) bot.api.config.use(counting(observer.call));
  bot.api.config.use(retrying(observer?.retry));
  bot.api.config.use(followMigration(services.state));
  bot.use(sequentialize((ctx) => (ctx.chat ? String(ctx.chat.id) : undefined)));
  for (const feature of FEATURES) bot.use(feature(services));
  bot.catch(async ({ ctx, error }) => {
    if (isUnreachable(error)) {
      const details = { update: ctx.update.update_id, error: describe(error) };
      services.logger.info(details, "nobody can be written to there any more");
      return;
    }
    const incident = randomBytes(4).toString("hex");
    services.logger.error(
      { incident, update: ctx.update.update_id, error: describe(error) },
      "an update failed",
    );
    if (ctx.chat === undefined) return;
    // An apology would be refused like the answer; it is told later by whom has received the update.
    if (heldUpMs(error) !== undefined) throw error;
    await ctx
      .reply(texts(languageOf(ctx, services), "error", { incident }))
      .catch((failure: unknown) =>
        services.logger.error({ incident, error: describe(failure) }, "the apology could not be sent"),
      );
  });
  return bot;
}
