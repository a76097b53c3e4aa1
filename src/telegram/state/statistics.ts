import { type DeclineReason, NO_QUESTION } from "../../domain.ts";
import type { StateDatabase } from "./schema.ts";

/** What happened since a moment. Times are milliseconds; undefined where nothing was asked. */
export interface Activity {
  questions: number;
  declined: number;
  users: number;
  up: number;
  down: number;
  p50: number | undefined;
  p95: number | undefined;
}

/** Questions that differ in nothing but marks, capitals and punctuation, and were declined. */
export interface DeclinedGroup {
  /** As it was asked last. */
  question: string;
  count: number;
  /** Each reason once, that of the last one first. */
  reasons: DeclineReason[];
  /** When it was asked last, milliseconds since 1970. */
  at: number;
}

/** Greetings, thanks and empty messages are no questions. */
const IS_QUESTION = `(reason IS NULL OR reason NOT IN (${NO_QUESTION.map((reason) => `'${reason}'`).join(", ")}))`;

/** What maintainers want to know; counted from what is kept. */
export class Statistics {
  readonly #database: StateDatabase;

  constructor(database: StateDatabase) {
    this.#database = database;
  }

  since(moment: number): Activity {
    const counted = this.#database
      .prepare(
        `SELECT COUNT(*) AS questions, COUNT(CASE kind WHEN 'declined' THEN 1 END) AS declined,
                COUNT(DISTINCT user) AS users
         FROM answers WHERE at >= ? AND ${IS_QUESTION}`,
      )
      .get(moment) as Pick<Activity, "questions" | "declined" | "users">;
    const { questions, declined, users } = counted;
    const at = (share: number) => this.#percentile(moment, questions, share);
    return { questions, declined, users, ...this.#opinions(moment), p50: at(0.5), p95: at(0.95) };
  }

  /** What was declined, the most frequent first. */
  declined(): DeclinedGroup[] {
    const rows = this.#database
      .prepare(
        `SELECT question, reason, at FROM answers
         WHERE kind = 'declined' AND ${IS_QUESTION} ORDER BY at DESC, rowid DESC`,
      )
      .all() as { question: string; reason: DeclineReason; at: number }[];
    const groups = new Map<string, DeclinedGroup>();
    for (const { question, reason, at } of rows) {
      const key = folded(question);
      const group = groups.get(key) ?? { question, count: 0, reasons: [], at };
      group.count += 1;
      if (!group.reasons.includes(reason)) group.reasons.push(reason);
      groups.set(key, group);
    }
    return [...groups.values()].sort((a, b) => b.count - a.count);
  }

  #opinions(moment: number): Pick<Activity, "up" | "down"> {
    const { up, down } = this.#database
      .prepare(
        `SELECT COUNT(CASE verdict WHEN 'up' THEN 1 END) AS up, COUNT(CASE verdict WHEN 'down' THEN 1 END) AS down
         FROM (SELECT json_extract(record, '$.verdict') AS verdict FROM feedback WHERE at >= ?)`,
      )
      .get(moment) as Pick<Activity, "up" | "down">;
    return { up, down };
  }

  /** Nearest rank: the smallest time that this share of the questions did not exceed. */
  #percentile(moment: number, questions: number, share: number): number | undefined {
    const row = this.#database
      .prepare(`SELECT ms FROM answers WHERE at >= ? AND ${IS_QUESTION} ORDER BY ms LIMIT 1 OFFSET ?`)
      .get(moment, Math.max(0, Math.ceil(questions * share) - 1)) as { ms: number } | undefined;
    return row?.ms;
  }
}

function folded(question: string): string {
  return question
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
