import type { Answer, TokenUsage, TraceStage } from "../../src/domain.ts";
import type { Figure } from "../cases/schema.ts";

/** What is asked: the parts of the product that a run may exchange. */
export interface Configuration {
  /** As the report calls it. */
  name: string;
  corpusDir: string;
  embeddings: string;
  /** "extractive", or the name of the chat model. */
  model: string;
}

/** A cited passage, as an answer shows it. */
export interface CitedPassage {
  n: number;
  passageId: string;
  file: string;
  locator: string;
  quote: string;
  validity: string;
}

/** What one question gave in one trial. */
export interface Trial {
  kind: Answer["kind"] | "failed";
  reason?: string;
  /** "extractive", or the chat model that worded the answer. */
  model: string;
  /** The answer with its marks [n]; the message of the error where it failed. */
  text: string;
  citations: CitedPassage[];
  notices: string[];
  /** The first passages found, best first. */
  retrieved: { passageId: string; locator: string; score: number }[];
  trace: TraceStage[];
  ms: number;
  usage?: TokenUsage;
  /** Score 0..1 by the id of the scorer; a scorer that does not apply to the case is absent. */
  scores: Record<string, number>;
}

/** A case with all its trials. `scores` are the means over the trials. */
export interface CaseResult {
  id: string;
  set: string;
  family: string;
  question: string;
  history: { question: string; answer: string }[];
  /** Slices it belongs to, "lang=vi". */
  slices: string[];
  /** Changes when the question or what is expected of the answer changes. */
  fingerprint: string;
  expected: Expected;
  scores: Record<string, number>;
  trials: Trial[];
}

/** What a right answer holds, for reading. */
export interface Expected {
  gold: string[];
  figures: Figure[];
  required: string[][];
  forbidden: string[];
  forbiddenFigures: Figure[];
  notices: string[][];
  reasons: string[];
  note?: string;
}

/** Of a case of which nobody says what is expected. */
export const NOTHING_EXPECTED: Expected = {
  gold: [],
  figures: [],
  required: [],
  forbidden: [],
  forbiddenFigures: [],
  notices: [],
  reasons: [],
};

/** A passage that a run found or cited, for reading in the report. */
export interface ShownPassage {
  id: string;
  title: string;
  /** Path below the corpus folder. */
  file: string;
  locator: string;
  language: string;
  text: string;
  url?: string;
}

export interface RunResult {
  format: 1;
  configuration: Configuration;
  /** ISO 8601 instant. */
  at: string;
  trials: number;
  cases: CaseResult[];
  passages: Record<string, ShownPassage>;
  documents: number;
  seconds: number;
}
