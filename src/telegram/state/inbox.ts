import type { Update } from "grammy/types";
import { unsynced } from "./database.ts";
import type { StateDatabase } from "./schema.ts";

const KEEP_IDS_MS = 48 * 3600 * 1000;

/** An update that was received and not finished; it came at `at` (milliseconds since 1970). */
export interface Waiting {
  update: Update;
  at: number;
  /** How often it was tried again after the process that received it had ended. */
  tries: number;
}

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

  /** Writes an update down, on disk when this returns. False when it was received before. */
  receive(update: Update): boolean {
    // Nothing is kept of what is typed in other chats: after a crash nobody waits for it.
    const isKept = update.inline_query === undefined;
    const user = isKept ? senderOf(update) : undefined;
    const added = this.#database
      .prepare("INSERT OR IGNORE INTO inbox (update_id, user, at, payload) VALUES (?, ?, ?, ?)")
      .run(update.update_id, user ?? null, this.#now(), isKept ? JSON.stringify(update, withoutNames) : null);
    return added.changes > 0;
  }

  /** Writes several down at once, which waits for the disk once; all or none. Gives those that are new. */
  receiveAll(updates: readonly Update[]): Update[] {
    return this.#database.transaction(() => updates.filter((update) => this.receive(update)))();
  }

  done(updateId: number): void {
    // Should the power fail just now, the update is handled once more; that is not worth waiting for the disk.
    unsynced(this.#database, () =>
      this.#database
        .prepare("UPDATE inbox SET payload = NULL, user = NULL WHERE update_id = ?")
        .run(updateId),
    );
  }

  /** Notes that a waiting update is tried once more. */
  countTry(updateId: number): void {
    this.#database.prepare("UPDATE inbox SET tries = tries + 1 WHERE update_id = ?").run(updateId);
  }

  /** What is waiting, in the order of its arrival. */
  waiting(): Waiting[] {
    const rows = this.#database
      .prepare("SELECT payload, at, tries FROM inbox WHERE payload IS NOT NULL ORDER BY update_id")
      .all() as { payload: string; at: number; tries: number }[];
    return rows.map(({ payload, at, tries }) => ({ update: JSON.parse(payload) as Update, at, tries }));
  }

  waitingCount(): number {
    const row = this.#database.prepare("SELECT count(*) AS count FROM inbox WHERE payload IS NOT NULL").get();
    return (row as { count: number }).count;
  }

  /** Forgets the ids of updates that Telegram will not deliver again. */
  prune(): void {
    this.#database
      .prepare("DELETE FROM inbox WHERE payload IS NULL AND at < ?")
      .run(this.#now() - KEEP_IDS_MS);
  }
}

const NAMES = new Set(["first_name", "last_name", "username", "phone_number"]);

/** Names of people are not needed to answer. */
function withoutNames(key: string, value: unknown): unknown {
  return NAMES.has(key) ? undefined : value;
}

/** Who caused an update, where somebody did. */
export function senderOf({ update_id: _, ...content }: Update): number | undefined {
  return Object.values(content as Record<string, { from?: { id: number } }>)[0]?.from?.id;
}
