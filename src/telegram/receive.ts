import { type Bot, BotError } from "grammy";
import type { Update } from "grammy/types";
import { describe } from "./describe.ts";
import { chatOf, excuse, sayLate } from "./late.ts";
import type { Services } from "./services.ts";
import type { Waiting } from "./state/inbox.ts";

/** What came longer ago is excused rather than answered: who asked has moved on. */
const ANSWER_WITHIN_MS = 3600 * 1000;
/** An answer that comes no later than this needs no apology. */
const LATE_AFTER_MS = 60 * 1000;
/** Tries after the first one, which ended with the process. */
const MORE_TRIES = 1;

/** Between Telegram and the handlers: no update is lost by a crash, and none is handled twice. */
export interface Receiver {
  /**
   * Writes an update down; it is on disk when this returns, so that Telegram may then be told that it was received.
   * False for one that was received before: it must not be handled.
   */
  accept(update: Update): boolean;
  /** Runs the handlers for an accepted update, then marks it done. Never rejects. */
  handle(update: Update): Promise<void>;
  /**
   * Deals with what an earlier process has accepted and not finished, one after the other: what is recent is answered, the rest excused.
   * To be called once, before the first `handle`; new updates of a chat wait until its old ones are dealt with, those of other chats do
   * not. Once `signal` is aborted, what is left stays for the next start. Resolves with the number of updates dealt with.
   * @throws what reading the inbox throws; a handler that fails is logged.
   */
  recover(signal?: AbortSignal): Promise<number>;
}

export function createReceiver(bot: Bot, services: Services): Receiver {
  const { logger } = services;
  const { inbox } = services.state;
  /** Accepted by this process, so none of recovery's business. */
  const own = new Set<number>();
  const recovering = new Map<number, Promise<void>>();

  async function run(update: Update): Promise<void> {
    await bot.handleUpdate(update).catch(async (error: unknown) => {
      if (!(error instanceof BotError)) throw error;
      await bot.errorHandler(error);
    });
  }

  async function finish(update: Update, work: () => Promise<void>): Promise<void> {
    const { update_id: id } = update;
    try {
      await work();
    } catch (error) {
      logger.error({ update: id, error: describe(error) }, "an update could not be handled");
    }
    try {
      inbox.done(id);
      own.delete(id);
    } catch (error) {
      logger.error({ update: id, error: describe(error) }, "an update could not be marked as done");
    }
  }

  const isHopeless = ({ at, tries }: Waiting) =>
    services.now() - at > ANSWER_WITHIN_MS || tries >= MORE_TRIES;

  const answerLate = ({ update, at }: Waiting) =>
    finish(update, async () => {
      // Counted before the handlers run: should they end the process again, the next start knows which update it was.
      inbox.countTry(update.update_id);
      if (services.now() - at > LATE_AFTER_MS) await sayLate(update, bot, services);
      await run(update);
    });

  /** Excuses come first and once a chat, in reply to the last message that gets no answer. */
  function stepsOf(waiting: readonly Waiting[]): { update: Update; step: () => Promise<void> }[] {
    const hopeless = waiting.filter(isHopeless).map(({ update }) => update);
    const last = new Map(hopeless.map((update) => [chatOf(update), update]));
    const say = async (update: Update) => {
      if (last.get(chatOf(update)) === update) await excuse(update, bot, services);
    };
    return [
      ...hopeless.map((update) => ({ update, step: () => finish(update, () => say(update)) })),
      ...waiting
        .filter((one) => !isHopeless(one))
        .map((one) => ({ update: one.update, step: () => answerLate(one) })),
    ];
  }

  function recover(signal?: AbortSignal): Promise<number> {
    const waiting = inbox.waiting().filter(({ update }) => !own.has(update.update_id));
    let dealtWith = 0;
    let work = Promise.resolve();
    for (const { update, step } of stepsOf(waiting)) {
      work = work.then(async () => {
        if (signal?.aborted) return;
        await step();
        dealtWith += 1;
      });
      recovering.set(chatOf(update) ?? 0, work);
    }
    return work.then(() => {
      recovering.clear();
      if (waiting.length > 0)
        logger.info({ waiting: waiting.length, dealtWith }, "took up what was left waiting");
      return dealtWith;
    });
  }

  return {
    accept: (update) => {
      const isNew = inbox.receive(update);
      if (isNew) own.add(update.update_id);
      return isNew;
    },
    handle: async (update) => {
      await recovering.get(chatOf(update) ?? 0);
      await finish(update, () => run(update));
    },
    recover,
  };
}
