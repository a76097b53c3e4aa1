import { randomBytes } from "node:crypto";
import { type Feedback, feedbackSchema } from "../../feedback.ts";
import type { AnswerRecord } from "./answers.ts";
import type { StateDatabase } from "./schema.ts";

export type Opinion = Pick<Feedback, "verdict" | "reason" | "comment">;

/** What users said of answers, as the evals read it. Each record has its own copy of question and answer, and names no user. */
export class FeedbackStore {
  readonly #database: StateDatabase;
  readonly #now: () => number;

  constructor(database: StateDatabase, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** Keeps what a user thinks of an answer; a later opinion of the same user takes the place of the first. */
  set(answered: AnswerRecord, user: number, opinion: Opinion): void {
    const id = randomBytes(6).toString("base64url");
    const at = this.#now();
    const record = JSON.stringify(recordOf(id, at, answered, opinion));
    this.#database
      .prepare(
        `INSERT INTO feedback (id, answer, user, at, record) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (answer, user) DO UPDATE SET at = excluded.at, record = excluded.record`,
      )
      .run(id, answered.id, user, at, record);
  }

  opinion(answer: string, user: number): Feedback | undefined {
    const row = this.#database
      .prepare("SELECT record FROM feedback WHERE answer = ? AND user = ?")
      .get(answer, user) as { record: string } | undefined;
    return row && feedbackSchema.parse(JSON.parse(row.record));
  }

  /** What a user has said, the oldest first. */
  ofUser(user: number): Feedback[] {
    return feedbackIn(
      this.#database.prepare("SELECT record FROM feedback WHERE user = ? ORDER BY at, rowid").all(user),
    );
  }
}

/** What was said of answers since a moment (milliseconds since 1970), the oldest first. */
export function feedbackSince(database: StateDatabase, moment: number): Feedback[] {
  return feedbackIn(
    database.prepare("SELECT record FROM feedback WHERE at >= ? ORDER BY at, rowid").all(moment),
  );
}

function feedbackIn(rows: unknown[]): Feedback[] {
  return (rows as { record: string }[]).map(({ record }) => feedbackSchema.parse(JSON.parse(record)));
}

function recordOf(id: string, at: number, { question, history, answer }: AnswerRecord, opinion: Opinion) {
  const citations = answer.citations.map(({ n, documentId, locator, quote }) => ({
    n,
    documentId,
    locator,
    quote,
  }));
  return {
    id,
    at: new Date(at).toISOString(),
    question,
    history,
    language: answer.language,
    answer: {
      kind: answer.kind,
      ...(answer.kind === "declined" ? { reason: answer.reason } : {}),
      text: answer.text,
      citations,
      model: answer.model,
    },
    ...opinion,
  };
}
