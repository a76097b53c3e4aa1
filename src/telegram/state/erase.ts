import type { StateDatabase } from "./schema.ts";

/** How much was deleted. */
export interface Erased {
  answers: number;
  feedback: number;
}

/** Deletes for good: by user, and by age. */
export class Erasure {
  readonly #database: StateDatabase;
  /** Set while the log still holds what was deleted. */
  #isLeft = false;
  /** By user, in this process. */
  readonly #times = new Map<number, number>();

  constructor(database: StateDatabase) {
    this.#database = database;
  }

  /** How often a user has had everything deleted: where it changes while an answer is written, the answer must not be kept. */
  timesOf(user: number): number {
    return this.#times.get(user) ?? 0;
  }

  /**
   * Deletes all that is kept of a user: questions and answers, conversations, feedback (also that of others on these answers: it holds the
   * question), the choices of the private chat, and what is waiting. Ids of updates stay, without content.
   */
  ofUser(user: number): Erased {
    const erased = this.#database
      .transaction(() => {
        const feedback = this.#run(
          "DELETE FROM feedback WHERE user = ? OR answer IN (SELECT id FROM answers WHERE user = ?)",
          user,
          user,
        );
        const answers = this.#run("DELETE FROM answers WHERE user = ?", user);
        this.#run("DELETE FROM sessions WHERE user = ?", user);
        // The id of a private chat is that of its user.
        this.#run("DELETE FROM chats WHERE chat = ?", user);
        this.#run("UPDATE inbox SET payload = NULL, user = NULL WHERE user = ?", user);
        return { answers, feedback };
      })
      .immediate();
    this.#times.set(user, this.timesOf(user) + 1);
    this.#scrub();
    return erased;
  }

  /** Deletes questions, answers and conversations from before a moment. Feedback stays, but no longer says whose it is. */
  before(moment: number): Erased {
    const erased = this.#database
      .transaction(() => {
        this.#run("DELETE FROM sessions WHERE at < ?", moment);
        return {
          answers: this.#run("DELETE FROM answers WHERE at < ?", moment),
          feedback: this.#run("UPDATE feedback SET user = NULL WHERE at < ? AND user IS NOT NULL", moment),
        };
      })
      .immediate();
    if (erased.answers + erased.feedback > 0 || this.#isLeft) this.#scrub();
    return erased;
  }

  #run(sql: string, ...values: number[]): number {
    return this.#database.prepare(sql).run(...values).changes;
  }

  /**
   * secure_delete overwrites what is deleted, but copies can stay in the free part of pages that were rearranged: the file is written anew
   * (about 20 ms a MB), and the log is emptied. While another process reads, it cannot be; then the next call does it.
   */
  #scrub(): void {
    this.#database.exec("VACUUM");
    const [{ busy } = { busy: 1 }] = this.#database.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
    this.#isLeft = busy !== 0;
  }
}
