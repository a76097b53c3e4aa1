import type { Hit, Language, Passage } from "../domain.ts";
import type { Amendment } from "../store/amendments.ts";
import type { Lead } from "./lead.ts";

/** A piece of a passage chosen as part of the answer; `quote` is `passage.text.slice(start, end)`. */
export interface Pick {
  hit: Hit;
  quote: string;
  start: number;
  end: number;
  isTarget: boolean;
  /** Sentences of our own in front of the quote, none or one. */
  language: Language;
  /** Whether what it says has ceased to apply. */
  isFormer: boolean;
  /** The figure that answers, to be told before the quote. */
  lead?: Lead;
  /** Whether another document gives another value for the same thing; the second of the two is told as such. */
  disagrees?: "first" | "other";
  /** Whether it sets conditions to what the pick before it allows. */
  setsConditions?: boolean;
  /** Whether it is one of the clauses that the pick before it introduces. */
  isIntroduced?: boolean;
  /** A point of the quoted clause that has been changed and no longer applies. */
  exceptPoint?: string;
  /** The clause in the place of which it stands, with what changed it. */
  replaces?: { passage: Passage; amendment: Amendment };
}

/** Whether two picks quote some of the same words. */
export function overlaps(a: Pick, b: Pick): boolean {
  return a.hit.passage.id === b.hit.passage.id && a.start < b.end && b.start < a.end;
}
