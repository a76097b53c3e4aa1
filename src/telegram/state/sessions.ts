import type { Turn } from "../../domain.ts";
import type { Answers } from "./answers.ts";
import type { StateDatabase } from "./schema.ts";

const TURNS = 3;
const FORGET_AFTER_MS = 30 * 60 * 1000;

/** What the bot waits for from a user: the words that explain a thumb down, or the name of a province. */
export type Awaiting = { kind: "comment"; answer: string } | { kind: "province" };

/** The conversation of a person in a chat: which turns count, and what the next message may be. */
export class Sessions {
  readonly #database: StateDatabase;
  readonly #answers: Answers;
  readonly #now: () => number;

  constructor(database: StateDatabase, answers: Answers, now: () => number) {
    this.#database = database;
    this.#answers = answers;
    this.#now = now;
  }

  /** The last turns, the oldest first: enough to understand "còn Hà Nội thì sao?". */
  history(session: string): Turn[] {
    const since = this.#row(session)?.since ?? 0;
    const after = Math.max(since, this.#now() - FORGET_AFTER_MS);
    return this.#answers
      .recent(session, after, TURNS)
      .filter(({ answer }) => answer.kind === "answered")
      .map(({ question, answer }) => ({ question, answer: answer.text }));
  }

  /** Begins a new conversation; what was answered stays, for the buttons under it. */
  restart(session: string, user: number): void {
    this.#set(session, user, this.#now(), undefined);
  }

  awaiting(session: string): Awaiting | undefined {
    const text = this.#row(session)?.awaiting;
    return text ? (JSON.parse(text) as Awaiting) : undefined;
  }

  await(session: string, user: number, awaiting: Awaiting | undefined): void {
    this.#set(session, user, this.#row(session)?.since ?? 0, awaiting);
  }

  /** Waits for nobody in a chat any more. */
  stopAwaiting(chat: number): void {
    this.#database.prepare("UPDATE sessions SET awaiting = NULL WHERE key LIKE ? || ':%'").run(String(chat));
  }

  move(from: number, to: number): void {
    this.#database
      .prepare(
        "UPDATE OR REPLACE sessions SET key = ? || substr(key, instr(key, ':')) WHERE key LIKE ? || ':%'",
      )
      .run(String(to), String(from));
  }

  #row(session: string): { since: number; awaiting: string | null } | undefined {
    return this.#database.prepare("SELECT since, awaiting FROM sessions WHERE key = ?").get(session) as
      | { since: number; awaiting: string | null }
      | undefined;
  }

  #set(session: string, user: number, since: number, awaiting: Awaiting | undefined): void {
    this.#database
      .prepare("INSERT OR REPLACE INTO sessions (key, user, at, since, awaiting) VALUES (?, ?, ?, ?, ?)")
      .run(session, user, this.#now(), since, awaiting ? JSON.stringify(awaiting) : null);
  }
}
