import { setMaxListeners } from "node:events";
import { createConcurrentSink, createRunner, createSource } from "@grammyjs/runner";
import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "../logger.ts";
import { connect, explained, plainApi, type RunningBot } from "./connect.ts";
import { describe } from "./describe.ts";
import { Poller } from "./poller.ts";
import type { Receiver } from "./receive.ts";
import { Work } from "./work.ts";

/** Written down they are safe, so many may wait: a chat that Telegram holds up must not keep the others from being fetched. */
const MOST_AT_WORK = 10_000;

export interface PollingOptions {
  /** How long another poller is put up with: the process before this one may still be ending. */
  conflictPatienceMs?: number;
  /** Who gets the maintainers' commands in the menu. */
  admins?: Iterable<number>;
}

/**
 * Starts long polling, and takes up what an earlier process has left. A webhook that was set is taken away.
 * @throws TelegramError when the token is refused or Telegram cannot be reached.
 */
export async function startPolling(
  bot: Bot,
  receiver: Receiver,
  logger: Logger,
  { conflictPatienceMs = 10_000, admins = [] }: PollingOptions = {},
): Promise<RunningBot> {
  await connect(bot, logger, (api) => api.deleteWebhook(), admins);
  const stopping = new AbortController();
  const work = new Work();
  work.add(recovered(receiver, stopping.signal, logger));
  const poller = new Poller(bot.api, receiver, logger, conflictPatienceMs);
  const source = createSource<Update>({
    supply: (limit, signal) => poller.fetch(limit, signal as AbortSignal),
  });
  const sink = createConcurrentSink<Update>(
    {
      consume: (update) => {
        const handled = receiver.handle(update);
        work.add(handled);
        return handled;
      },
    },
    async (error) => logger.error({ error: describe(error) }, "an update could not be handled"),
    { concurrency: MOST_AT_WORK },
  );
  const runner = createRunner(source, sink);
  runner.start();
  logger.info({ bot: bot.botInfo.username }, "the bot is polling");
  let hasFailed = false;
  const finished = (runner.task() ?? Promise.resolve()).catch((error: unknown) => {
    hasFailed = true;
    throw explained(error);
  });
  const stop = async () => {
    stopping.abort();
    if (runner.isRunning()) await runner.stop();
    await work.done();
    if (!hasFailed) await confirm(bot, poller.offset, logger);
  };
  return { finished, stop, problem: () => poller.problem() };
}

/** A recovery that fails leaves the updates for the next start; new ones are answered all the same. */
export async function recovered(receiver: Receiver, signal: AbortSignal, logger: Logger): Promise<void> {
  // Every update that is taken up may wait for the end: many listeners are no leak here.
  setMaxListeners(0, signal);
  await receiver.recover(signal).catch((error: unknown) => {
    logger.error({ error: describe(error) }, "what was left waiting could not be read");
  });
}

/** A batch is confirmed with the fetch after it, which a stop prevents: without this it would come again, to be dropped. */
async function confirm(bot: Bot, offset: number, logger: Logger): Promise<void> {
  if (offset === 0) return;
  await plainApi(bot)
    .getUpdates({ offset, limit: 1, timeout: 0 })
    .catch((error: unknown) => {
      logger.warn({ error: describe(error) }, "the last updates could not be confirmed and may come again");
    });
}
