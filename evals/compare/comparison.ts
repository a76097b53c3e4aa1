/** What a comparison of two runs says of one measure in one slice. */
export interface Delta {
  /** Id of the scorer. */
  measure: string;
  /** "all", or "lang=vi". */
  slice: string;
  /** Cases that both runs have a score for, and their families. */
  cases: number;
  families: number;
  before: number;
  after: number;
  /** 95 % bootstrap interval of `after − before`, by families. */
  low: number;
  high: number;
  /** One-sided p-value of the paired test in the direction of the difference, corrected for the number of tests. */
  p: number;
  verdict: Verdict;
}

/** "no-difference": none, or none beyond chance; "too-few": fewer families than a verdict needs. */
export type Verdict = "better" | "worse" | "no-difference" | "too-few";

/** Why a run is worse: a measure that fell in a slice, or a strict measure that fell on any question. */
export interface Finding {
  measure: string;
  slice: string;
  why: string;
  /** Ids of the questions that fell, worst first. */
  questions: string[];
}

/** A question whose scores differ between the two runs. */
export interface Change {
  id: string;
  /** Sum over the measures of after − before: below 0 where it became worse on the whole. */
  total: number;
  /** Measures with other scores. */
  measures: { measure: string; before: number; after: number }[];
}

export interface Comparison {
  before: string;
  after: string;
  /** "too-few": too few questions were compared to tell. */
  verdict: "better" | "worse" | "no-worse" | "too-few";
  findings: Finding[];
  deltas: Delta[];
  /** Worst first. */
  changes: Change[];
  /** Cases only in the new run, only in the old one, and those that were rewritten in between: not compared. */
  added: string[];
  missing: string[];
  rewritten: string[];
}
