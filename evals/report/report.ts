import type { Comparison } from "../compare/comparison.ts";
import type { RunResult } from "../run/result.ts";

/** One measure in one slice of one run. */
export interface Summary {
  measure: string;
  slice: string;
  cases: number;
  families: number;
  mean: number;
  /** 95 % bootstrap interval by families. */
  low: number;
  high: number;
}

/** A measure as the report explains it. */
export interface MeasureText {
  id: string;
  label: string;
  /** Group under which it is shown: "answer", "citation", "refusal", "retrieval". */
  group: string;
  definition: string;
  /** How the gate treats it. */
  rule: "primary" | "strict" | "tested" | "shown";
}

/** How long answers took, in milliseconds, and what a chat model used. */
export interface Effort {
  p50: number;
  p95: number;
  inputTokens?: number;
  outputTokens?: number;
  /** In US dollars, where prices were named. */
  cost?: number;
  /** Answers that a chat model was asked to word, and those of which something stood after the checks. */
  asked?: number;
  worded?: number;
  /** Standard deviation of the primary measure over the trials, where there are several. */
  spread?: number;
}

/** Everything that the HTML, JSON and Markdown reports show. */
export interface Report {
  run: RunResult;
  measures: MeasureText[];
  summaries: Summary[];
  effort: Effort;
  /** The run compared with: the baseline, or the first of two configurations. Passages of it that are known. */
  against?: RunResult;
  comparison?: Comparison;
  judged?: Judged;
}

/** How many of the answers a chat model judged right: reported apart, never part of the gate. */
export interface Judged {
  model: string;
  mean: number;
  low: number;
  high: number;
  cases: number;
  /** Replies that were no verdict, and count nowhere. */
  unreadable: number;
}
