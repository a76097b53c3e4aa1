import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import { chatOf, excuse, sayLate } from "./late.ts";
import type { Services } from "./services.ts";
import type { Waiting } from "./state/inbox.ts";

/** What came longer ago is excused rather than answered: who asked has moved on. */
const ANSWER_WITHIN_MS = 3600 * 1000;
/** An answer that comes no later than this needs no apology. */
const LATE_AFTER_MS = 60 * 1000;
/** Tries after the first one, which ended with the process. */
const MORE_TRIES = 1;

/** How one waiting update is dealt with. */
export interface Step {
  update: Update;
  work: () => Promise<void>;
}

/**
 * What an earlier process has left, in the order in which to deal with it: excuses first, once a chat and in reply to the last message that
 * gets no answer; then answers. `run` calls the handlers.
 */
export function recoverySteps(
  waiting: readonly Waiting[],
  bot: Bot,
  services: Services,
  run: (update: Update) => Promise<void>,
): Step[] {
  const isHopeless = ({ at, tries }: Waiting) =>
    services.now() - at > ANSWER_WITHIN_MS || tries >= MORE_TRIES;
  const hopeless = waiting.filter(isHopeless).map(({ update }) => update);
  const last = new Map(hopeless.map((update) => [chatOf(update), update]));
  const excuses = hopeless.map((update) => ({
    update,
    work: async () => {
      if (last.get(chatOf(update)) === update) await excuse(update, bot, services);
    },
  }));
  const answers = waiting
    .filter((one) => !isHopeless(one))
    .map(({ update, at }) => ({
      update,
      work: async () => {
        // Counted before the handlers run: should they end the process again, the next start knows which update it was.
        services.state.inbox.countTry(update.update_id);
        if (services.now() - at > LATE_AFTER_MS) await sayLate(update, bot, services);
        await run(update);
      },
    }));
  return [...excuses, ...answers];
}
