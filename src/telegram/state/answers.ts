import { randomBytes } from "node:crypto";
import type { Answer, Turn } from "../../domain.ts";
import { unsynced } from "./database.ts";
import type { StateDatabase } from "./schema.ts";

/** Whose answer: a session is a chat, its thread and, in a group, the person who asks. */
export interface Asked {
  session: string;
  chat: number;
  user: number;
  question: string;
  history: Turn[];
}

/** An answer without its trace. */
export type KeptAnswer = Answer;

export interface AnswerRecord extends Asked {
  /** Eight characters of base64url: short enough for the 64 bytes of a button. */
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  answer: KeptAnswer;
}

type Row = Omit<AnswerRecord, "history" | "answer"> & { history: string; answer: string };

/** Questions and what was answered, so that buttons and conversations go on after a restart. */
export class Answers {
  readonly #database: StateDatabase;
  readonly #now: () => number;

  constructor(database: StateDatabase, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** An answer that is not kept: its asker has had everything deleted while it was being written. */
  unkept(asked: Asked, answer: Answer): AnswerRecord {
    const id = randomBytes(6).toString("base64url");
    return { ...asked, id, at: this.#now(), answer: { ...answer, trace: [] } };
  }

  add(asked: Asked, answer: Answer): AnswerRecord {
    const added = this.unkept(asked, answer);
    const { id, session, chat, user, at, question, history, answer: kept } = added;
    const insert = () =>
      this.#database
        .prepare(
          `INSERT INTO answers (id, session, chat, user, at, question, history, answer, kind, reason, ms)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          ...[id, session, chat, user, at, question, JSON.stringify(history), JSON.stringify(kept)],
          ...[answer.kind, answer.kind === "declined" ? answer.reason : null, answer.ms],
        );
    // Only a power failure could lose it, and only until the next update is written down; waiting for the disk halves the throughput.
    unsynced(this.#database, insert);
    return added;
  }

  /** Undefined when it was deleted, by its user or for its age. */
  get(id: string): AnswerRecord | undefined {
    const row = this.#database.prepare("SELECT * FROM answers WHERE id = ?").get(id) as Row | undefined;
    return row && record(row);
  }

  /** The last answers of a session after a moment, the oldest first. */
  recent(session: string, after: number, most: number): AnswerRecord[] {
    const rows = this.#database
      .prepare("SELECT * FROM answers WHERE session = ? AND at > ? ORDER BY at DESC, rowid DESC LIMIT ?")
      .all(session, after, most) as Row[];
    return rows.reverse().map(record);
  }

  /** How many questions of a user are kept. */
  countOf(user: number): number {
    const row = this.#database.prepare("SELECT count(*) AS count FROM answers WHERE user = ?").get(user);
    return (row as { count: number }).count;
  }

  /** Everything that a user has asked, the oldest first. */
  ofUser(user: number): AnswerRecord[] {
    const rows = this.#database
      .prepare("SELECT * FROM answers WHERE user = ? ORDER BY at, rowid")
      .all(user) as Row[];
    return rows.map(record);
  }

  move(from: number, to: number): void {
    this.#database
      .prepare(
        "UPDATE answers SET chat = ?, session = ? || substr(session, instr(session, ':')) WHERE chat = ?",
      )
      .run(to, String(to), from);
  }
}

function record({ id, session, chat, user, at, question, history, answer }: Row): AnswerRecord {
  return {
    id,
    session,
    chat,
    user,
    at,
    question,
    history: JSON.parse(history) as Turn[],
    answer: JSON.parse(answer) as KeptAnswer,
  };
}
