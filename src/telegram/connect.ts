import { Api, type Bot, GrammyError, HttpError } from "grammy";
import { isExpected, TelegramError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import { describe } from "./describe.ts";
import { publishCommands } from "./menu.ts";

const PLAIN_TIMEOUT_SECONDS = 10;

/** What the bot hears of. */
export const ALLOWED_UPDATES = [
  "message",
  "edited_message",
  "callback_query",
  "inline_query",
  "my_chat_member",
] as const;

/** A bot that is receiving updates. */
export interface RunningBot {
  /** Stops receiving, finishes what was received, and resolves. No answer is lost or given twice. */
  stop(): Promise<void>;
  /** Rejects with an expected error when receiving ends by what no retry can mend. */
  finished: Promise<void>;
  /** Why updates do not arrive just now; undefined while they do. */
  problem(): string | undefined;
}

/** Calls without the retries of the bot's own client: who starts or stops a bot wants to hear at once what is wrong. */
export function plainApi(bot: Bot): Api {
  return new Api(bot.token, { ...bot.api.options, timeoutSeconds: PLAIN_TIMEOUT_SECONDS });
}

/**
 * Learns who the bot is and tells Telegram how it will receive updates (`prepare`), then publishes the commands.
 * @throws TelegramError when the token is refused or Telegram cannot be reached.
 */
export async function connect(
  bot: Bot,
  logger: Logger,
  prepare: (api: Api) => Promise<unknown>,
  admins: Iterable<number> = [],
): Promise<void> {
  const api = plainApi(bot);
  try {
    bot.botInfo = await api.getMe();
    await prepare(api);
  } catch (error) {
    throw explained(error);
  }
  // Not waited for: the menu is worth no delay of the first answer.
  const noMenu = (error: unknown) => logger.warn({ error: describe(error) }, "the command menu was not set");
  publishCommands(bot.api, admins, noMenu).catch(noMenu);
}

/** What a person who runs the bot can do about an error of Telegram. */
export function explained(error: unknown): Error {
  if (isExpected(error)) return error;
  if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) {
    return new TelegramError(
      "Telegram refused the token (TELEGRAM_BOT_TOKEN).",
      "Copy the token anew from @BotFather.",
      { cause: error },
    );
  }
  if (error instanceof GrammyError && error.error_code === 409) return conflict(error);
  const why =
    error instanceof HttpError
      ? "Telegram cannot be reached."
      : `Telegram answered with an error: ${describe(error)}`;
  return new TelegramError(why, "Check the network and TELEGRAM_API_ROOT.", { cause: error });
}

function conflict(error: GrammyError): TelegramError {
  if (error.description.includes("webhook"))
    return new TelegramError(
      "Another program has set a webhook for this bot, so it cannot be polled.",
      "Stop the other one: only one may receive the bot's updates.",
      { cause: error },
    );
  return new TelegramError(
    "Another program is receiving this bot's updates.",
    "Stop the other one: only one may poll at a time.",
    { cause: error },
  );
}
