import type { Message } from "grammy/types";
import type { AnswerRecord } from "./answers.ts";
import { unsynced } from "./database.ts";
import type { StateDatabase } from "./schema.ts";

/**
 * Which messages hold which answer, so that a reply to one goes on from there, and which message asked for it, so that it may be changed.
 * Goes with the answer.
 */
export class AnswerMessages {
  readonly #database: StateDatabase;

  constructor(database: StateDatabase) {
    this.#database = database;
  }

  add({ id, user, at }: AnswerRecord, messages: readonly Message[]): void {
    const insert = this.#database.prepare(
      "INSERT OR REPLACE INTO answer_messages (chat, message, user, at, answer) VALUES (?, ?, ?, ?, ?)",
    );
    const all = this.#database.transaction(() => {
      for (const { chat, message_id } of messages) insert.run(chat.id, message_id, user, at, id);
    });
    // Like the answer itself, it is not worth waiting for the disk.
    unsynced(this.#database, all);
  }

  /** Id of the answer that a message holds or asked for; undefined when it was deleted, or there is none. */
  answerIn(chat: number, message: number): string | undefined {
    const row = this.#database
      .prepare("SELECT answer FROM answer_messages WHERE chat = ? AND message = ?")
      .get(chat, message) as { answer: string } | undefined;
    return row?.answer;
  }
}
