import { describe } from "./describe.ts";
import type { Services } from "./services.ts";

const DAY_MS = 24 * 3600 * 1000;

/** Deletes what is older than the privacy text promises, now and then once a day. Gives the function that ends it. */
export function keepNoLonger({ state, logger, now, upkeep }: Services): () => void {
  const tidy = () => {
    try {
      const erased = state.erasure.before(now() - upkeep.keepDays * DAY_MS);
      state.inbox.prune();
      logger.info(erased, "deleted what was kept long enough");
    } catch (error) {
      logger.error({ error: describe(error) }, "what was kept long enough could not be deleted");
    }
  };
  tidy();
  const timer = setInterval(tidy, DAY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
