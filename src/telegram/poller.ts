import { type Api, GrammyError, HttpError } from "grammy";
import type { Update } from "grammy/types";
import { StateError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import { ALLOWED_UPDATES } from "./connect.ts";
import { describe } from "./describe.ts";
import { growingDelays, pause } from "./pause.ts";
import type { Receiver } from "./receive.ts";

const LONG_POLL_SECONDS = 25;
const MOST_AT_ONCE = 100;
const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 5000;
const SILENCE_MS = 2 * LONG_POLL_SECONDS * 1000;

/** Fetches updates and has them written down before the next fetch confirms them to Telegram. */
export class Poller {
  readonly #api: Api;
  readonly #receiver: Receiver;
  readonly #logger: Logger;
  readonly #conflictPatienceMs: number;
  #lastSuccess = Date.now();
  #lastError: string | undefined;
  #conflictSince: number | undefined;
  /** The update to be fetched next; 0 before the first. */
  offset = 0;

  constructor(api: Api, receiver: Receiver, logger: Logger, conflictPatienceMs: number) {
    this.#api = api;
    this.#receiver = receiver;
    this.#logger = logger;
    this.#conflictPatienceMs = conflictPatienceMs;
  }

  problem(): string | undefined {
    if (this.#lastError !== undefined) return this.#lastError;
    return Date.now() - this.#lastSuccess > SILENCE_MS ? "no word from Telegram" : undefined;
  }

  /**
   * The next updates that are to be handled. Waits out errors of Telegram and of the network for as long as they last.
   * @throws GrammyError when the token is no longer good or another poller does not give way; StateError when nothing can be written down;
   * what an aborted fetch throws.
   */
  async fetch(most: number, signal: AbortSignal): Promise<Update[]> {
    const delays = growingDelays(FIRST_DELAY_MS, LONGEST_DELAY_MS);
    for (;;) {
      try {
        const updates = await this.#getUpdates(most, signal);
        this.#succeeded();
        return this.#written(updates);
      } catch (error) {
        if (signal.aborted) throw error;
        this.#mayGoOn(error);
        const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined;
        await pause(seconds === undefined ? delays.next().value : seconds * 1000, signal);
        if (signal.aborted) throw error;
      }
    }
  }

  async #getUpdates(most: number, signal: AbortSignal): Promise<Update[]> {
    const limit = Math.max(1, Math.min(most, MOST_AT_ONCE));
    const options = {
      offset: this.offset,
      limit,
      timeout: LONG_POLL_SECONDS,
      allowed_updates: ALLOWED_UPDATES,
    };
    return this.#api.getUpdates(options, signal as Parameters<Api["getUpdates"]>[1]);
  }

  /** Should this fail, the updates stay unconfirmed, and Telegram delivers them to the next start. */
  #written(updates: Update[]): Update[] {
    try {
      const fresh = updates.length === 0 ? [] : this.#receiver.accept(updates);
      this.offset = Math.max(this.offset, ...updates.map(({ update_id }) => update_id + 1));
      return fresh;
    } catch (error) {
      throw new StateError(
        `An update could not be written down (${describe(error)}).`,
        "See that STATE_DIR has room and may be written to, then start again: no update is lost.",
        { cause: error },
      );
    }
  }

  #succeeded(): void {
    if (this.#lastError !== undefined) this.#logger.info("Telegram answers again");
    this.#lastSuccess = Date.now();
    this.#lastError = undefined;
    this.#conflictSince = undefined;
  }

  /** Notes an error; throws it where waiting does not help. */
  #mayGoOn(error: unknown): void {
    if (!(error instanceof GrammyError) && !(error instanceof HttpError)) throw error;
    const code = error instanceof GrammyError ? error.error_code : undefined;
    if (code === 401 || code === 404) throw error;
    if (code === 409) {
      this.#conflictSince ??= Date.now();
      if (Date.now() - this.#conflictSince >= this.#conflictPatienceMs) throw error;
    }
    const what =
      code === 409
        ? "another program is receiving this bot's updates; waiting for it to end"
        : "Telegram cannot be polled";
    if (this.#lastError === undefined) this.#logger.warn({ error: describe(error) }, what);
    this.#lastError = `${what} (${describe(error)})`;
  }
}
