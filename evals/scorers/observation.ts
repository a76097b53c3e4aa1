import type { Answer, DocumentRecord, Passage } from "../../src/domain.ts";
import type { Case } from "../cases/schema.ts";
import type { GoldUnit } from "../run/gold.ts";

/** A passage with the document it is from. */
export interface Source {
  passage: Passage;
  document: DocumentRecord;
}

/** Everything that a scorer may look at: what was asked, what was expected, and what came of it. */
export interface Observation {
  case: Case;
  gold: readonly GoldUnit[];
  /** The answer, as a user would get it; undefined where it failed with an error. */
  answer?: Answer;
  /** Passages found, best first, and the names of their documents. */
  retrieved: readonly { passageId: string; document: string }[];
  /** Passages and documents by id, from the index. */
  source(passageId: string): Source | undefined;
  /** Whether the corpus has the document in a language. */
  hasVariant(documentId: string, language: string): boolean;
}

/** 0..1, larger is better; undefined where the measure does not apply. */
export type Score = number | undefined;
