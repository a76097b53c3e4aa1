import type { Question, TraceStage } from "../domain.ts";
import { nfc } from "../language/normalize.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import type { Leaning } from "./conversation/complete.ts";
import { readPart } from "./long-question.ts";
import { stopwatch, summaryOf } from "./trace.ts";
import { type Query, understand } from "./understand.ts";
import { wording } from "./wording.ts";

/** Longest part of a question that is read; of a longer one the sentences that ask are, else its beginning, and the answer says so. */
export const QUESTION_LIMIT = 1000;

/** One question on its way through the stages. */
export interface Asking {
  kb: KnowledgeBase;
  /** Folded names of the districts that the corpus speaks of. */
  districts: ReadonlySet<string>;
  question: Question;
  /** The text of the question that is read, in NFC. */
  text: string;
  query: Query;
  /** Runs a stage and records it in the trace. */
  stage: ReturnType<typeof stopwatch>;
  trace: TraceStage[];
  /** When it was asked, by performance.now(). */
  started: number;
  /** That the question was cut off. */
  notices: string[];
}

/** The first stage: what is asked. */
export function read(
  kb: KnowledgeBase,
  districts: ReadonlySet<string>,
  question: Question,
  leaning?: Leaning,
): Asking {
  const started = performance.now();
  const trace: TraceStage[] = [];
  const stage = stopwatch(trace);
  const { text, is } = readPart(nfc(question.text), QUESTION_LIMIT);
  const query = stage("understand", () => understand({ ...question, text }, districts, leaning), summaryOf);
  const cut = { whole: undefined, questions: "notice-questions-only", beginning: "notice-too-long" }[is];
  const notices = cut === undefined ? [] : [wording(query.language, cut, { limit: QUESTION_LIMIT })];
  return { kb, districts, question, text, query, stage, trace, started, notices };
}
