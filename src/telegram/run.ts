import { type RunnerHandle, run } from "@grammyjs/runner";
import { Api, type Bot, GrammyError, HttpError } from "grammy";
import { TelegramError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import { publishCommands } from "./menu.ts";
import { ALLOWED_UPDATES } from "./updates.ts";

const LONG_POLL_SECONDS = 25;
const DRAIN_STEP_MS = 20;
const PLAIN_TIMEOUT_SECONDS = 10;

/** A bot that is receiving updates. */
export interface RunningBot {
  /** Stops fetching, finishes what was fetched, tells Telegram so, and resolves. No answer is lost or given twice. */
  stop(): Promise<void>;
  /** Rejects with TelegramError when polling ends by an error that no retry can mend. */
  finished: Promise<void>;
}

/**
 * Starts long polling.
 * @throws TelegramError when the token is refused or Telegram cannot be reached.
 */
export async function startPolling(
  bot: Bot,
  logger: Logger,
  admins: Iterable<number> = [],
): Promise<RunningBot> {
  let last: number | undefined;
  // Installed before the bot starts, so it sees every update that was fetched, whatever the handlers do with it.
  const handle = bot.handleUpdate.bind(bot);
  bot.handleUpdate = (update, webhook) => {
    last = Math.max(last ?? 0, update.update_id);
    return handle(update, webhook);
  };
  // Asked without the retries of the bot's own client: who starts a bot wants to hear at once what is wrong.
  const plain = new Api(bot.token, { ...bot.api.options, timeoutSeconds: PLAIN_TIMEOUT_SECONDS });
  try {
    bot.botInfo = await plain.getMe();
    await plain.deleteWebhook();
  } catch (error) {
    throw explained(error);
  }
  const noMenu = (error: unknown) => logger.warn({ error: String(error) }, "the command menu was not set");
  await publishCommands(bot.api, admins, noMenu).catch(noMenu);
  const runner = run(bot, {
    runner: {
      fetch: { timeout: LONG_POLL_SECONDS, allowed_updates: ALLOWED_UPDATES },
      silent: true,
    },
  });
  logger.info({ bot: bot.botInfo.username }, "the bot is listening");
  const finished = (runner.task() ?? Promise.resolve()).catch((error: unknown) =>
    Promise.reject(explained(error)),
  );
  return { finished, stop: () => drain(bot, runner, logger, () => last) };
}

async function drain(
  bot: Bot,
  runner: RunnerHandle,
  logger: Logger,
  lastUpdate: () => number | undefined,
): Promise<void> {
  if (runner.isRunning()) await runner.stop();
  while (runner.size() > 0) await new Promise((resolve) => setTimeout(resolve, DRAIN_STEP_MS));
  const last = lastUpdate();
  // The runner confirms a batch with its next fetch, which a stop prevents: without this it would come again.
  if (last === undefined) return;
  const plain = new Api(bot.token, { ...bot.api.options, timeoutSeconds: PLAIN_TIMEOUT_SECONDS });
  await plain.getUpdates({ offset: last + 1, limit: 1, timeout: 0 }).catch((error: unknown) => {
    logger.warn({ error: String(error) }, "the last updates could not be confirmed and may come again");
  });
}

function explained(error: unknown): TelegramError {
  if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) {
    return new TelegramError(
      "Telegram refused the token (TELEGRAM_BOT_TOKEN).",
      "Copy the token anew from @BotFather.",
      { cause: error },
    );
  }
  if (error instanceof GrammyError && error.error_code === 409) {
    return new TelegramError(
      "Another program is receiving this bot's updates.",
      "Stop the other one: only one may poll at a time.",
      { cause: error },
    );
  }
  const why =
    error instanceof HttpError
      ? "Telegram cannot be reached."
      : `Telegram answered with an error: ${String(error)}`;
  return new TelegramError(why, "Check the network and TELEGRAM_API_ROOT.", { cause: error });
}
