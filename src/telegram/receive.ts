import { type Bot, BotError } from "grammy";
import type { Update } from "grammy/types";
import { describe } from "./describe.ts";
import { chatOf, excuse } from "./late.ts";
import { pause } from "./pause.ts";
import { recoverySteps, type Step } from "./recovery.ts";
import { heldUpMs } from "./retry.ts";
import type { Services } from "./services.ts";

/**
 * What was left waiting is taken up one after the other, so that an update that ends the process again is known by being the one that was
 * begun. One that is merely slow, for Telegram or a chat model is, holds the others up no longer than this.
 */
const HEAD_START_MS = 1000;

/** Between Telegram and the handlers: no update is lost by a crash, and none is handled twice. */
export interface Receiver {
  /**
   * Writes updates down; they are on disk when this returns, so that Telegram may then be told that they were received. Gives those
   * that are new: what was received before must not be handled.
   */
  accept(updates: readonly Update[]): Update[];
  /** Runs the handlers for an accepted update, then marks it done. Never rejects. */
  handle(update: Update): Promise<void>;
  /**
   * Deals with what an earlier process has accepted and not finished, in order: what is recent is answered, the rest excused.
   * To be called once, before the first `handle`; new updates of a chat wait until its old ones are dealt with, those of other chats do
   * not. Once `signal` is aborted, what is left stays for the next start. Resolves with the number of updates dealt with.
   * @throws what reading the inbox throws; a handler that fails is only logged.
   */
  recover(signal?: AbortSignal): Promise<number>;
}

export function createReceiver(bot: Bot, services: Services): Receiver {
  const { inbox } = services.state;
  /** Accepted by this process, so none of recovery's business. */
  const own = new Set<number>();
  /** Until when the new updates of a chat must wait. */
  const recovering = new Map<number, Promise<void>>();

  async function recover(signal?: AbortSignal): Promise<number> {
    const waiting = inbox.waiting().filter(({ update }) => !own.has(update.update_id));
    let dealtWith = 0;
    let turn = Promise.resolve();
    const works: Promise<void>[] = [];
    for (const step of recoverySteps(waiting, bot, services, (update) => run(bot, update))) {
      const chat = chatOf(step.update) ?? 0;
      const work = Promise.all([turn, recovering.get(chat)]).then(async () => {
        if (signal?.aborted) return;
        await finish(step, bot, services);
        dealtWith += 1;
      });
      turn = turn.then(() => Promise.race([work, pause(HEAD_START_MS, signal)]));
      recovering.set(chat, work);
      works.push(work);
    }
    await Promise.all(works);
    recovering.clear();
    if (waiting.length > 0)
      services.logger.info({ waiting: waiting.length, dealtWith }, "took up what was left waiting");
    return dealtWith;
  }

  return {
    accept: (updates) => {
      const fresh = inbox.receiveAll(updates);
      for (const { update_id } of fresh) own.add(update_id);
      return fresh;
    },
    handle: async (update) => {
      await recovering.get(chatOf(update) ?? 0);
      await finish({ update, work: () => run(bot, update) }, bot, services);
      own.delete(update.update_id);
    },
    recover,
  };
}

async function run(bot: Bot, update: Update): Promise<void> {
  await bot.handleUpdate(update).catch(async (error: unknown) => {
    if (!(error instanceof BotError)) throw error;
    await bot.errorHandler(error);
  });
}

/** Does the work and marks its update done, whatever came of it: what failed once was told to the person, and is not tried for ever. */
async function finish({ update, work }: Step, bot: Bot, services: Services): Promise<void> {
  const { state, logger } = services;
  const { update_id: id } = update;
  try {
    await work();
  } catch (error) {
    logger.error({ update: id, error: describe(error) }, "an update could not be handled");
    const ms = heldUpMs(error);
    if (ms !== undefined) {
      excuseLater(update, ms, bot, services);
      return;
    }
  }
  try {
    state.inbox.done(id);
  } catch (error) {
    logger.error({ update: id, error: describe(error) }, "an update could not be marked as done");
  }
}

/** Telegram takes nothing for this chat now: it waits in the inbox, which outlives the process, until an excuse may be sent. */
function excuseLater(update: Update, ms: number, bot: Bot, services: Services): void {
  const work = () => excuse(update, bot, services);
  setTimeout(() => void finish({ update, work }, bot, services), ms).unref();
}
