import type { Update } from "grammy/types";
import type { StateDatabase } from "./database.ts";

const KEEP_IDS_MS = 48 * 3600 * 1000;

/**
 * Updates that were received and are not yet dealt with. Telegram forgets an update once it is confirmed, so each is written down first:
 * what a crash cut off is found again at the next start. Ids of what was dealt with are kept for two days, without content, to know a
 * second delivery of the same update.
 */
export class Inbox {
  readonly #database: StateDatabase;
  readonly #now: () => number;

  constructor(database: StateDatabase, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** False when this update was received before. */
  receive(update: Update): boolean {
    const user = senderOf(update);
    const added = this.#database
      .prepare("INSERT OR IGNORE INTO inbox (update_id, user, at, payload) VALUES (?, ?, ?, ?)")
      .run(update.update_id, user ?? null, this.#now(), JSON.stringify(update));
    return added.changes > 0;
  }

  done(updateId: number): void {
    this.#database.prepare("UPDATE inbox SET payload = NULL, user = NULL WHERE update_id = ?").run(updateId);
  }

  /** What is waiting, in the order of its arrival, with the moment it came (milliseconds since 1970). */
  waiting(): { update: Update; at: number }[] {
    const rows = this.#database
      .prepare("SELECT payload, at FROM inbox WHERE payload IS NOT NULL ORDER BY update_id")
      .all() as { payload: string; at: number }[];
    return rows.map(({ payload, at }) => ({ update: JSON.parse(payload) as Update, at }));
  }

  /** Forgets the ids of updates that Telegram will not deliver again. */
  prune(): void {
    this.#database
      .prepare("DELETE FROM inbox WHERE payload IS NULL AND at < ?")
      .run(this.#now() - KEEP_IDS_MS);
  }
}

/** Who caused an update, where somebody did. */
export function senderOf(update: Update): number | undefined {
  return (update.message ?? update.edited_message ?? update.callback_query ?? update.inline_query)?.from?.id;
}
