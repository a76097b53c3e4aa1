import type { Message } from "grammy/types";
import type { AnswerRecord } from "./answers.ts";
import type { StateDatabase } from "./schema.ts";

/** Which message of a group holds which answer, so that a reply to it is understood as going on from there. Goes with the answer. */
export class AnswerMessages {
  readonly #database: StateDatabase;

  constructor(database: StateDatabase) {
    this.#database = database;
  }

  add({ id, user, at }: AnswerRecord, messages: readonly Message[]): void {
    const insert = this.#database.prepare(
      "INSERT OR REPLACE INTO answer_messages (chat, message, user, at, answer) VALUES (?, ?, ?, ?, ?)",
    );
    for (const { chat, message_id } of messages) insert.run(chat.id, message_id, user, at, id);
  }

  /** Id of the answer in a message; undefined when it was deleted, or the message holds none. */
  answerIn(chat: number, message: number): string | undefined {
    const row = this.#database
      .prepare("SELECT answer FROM answer_messages WHERE chat = ? AND message = ?")
      .get(chat, message) as { answer: string } | undefined;
    return row?.answer;
  }
}
