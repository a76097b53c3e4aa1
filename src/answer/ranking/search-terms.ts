import { relatedTerms } from "../../language/related-terms.ts";
import { type QueryTerm, queryTerms } from "../../language/tokenize.ts";
import type { WeightedTerm } from "../../store/keyword-index.ts";
import type { LexicalIndex } from "../../store/lexical-index.ts";
import type { ExpectedTerms } from "./expected-terms.ts";

/** Kinds of terms that are scored apart: those of the question, those related to them, and those expected of the answer. */
export const GROUPS = ["concept", "word", "pair", "related", "expected"] as const;
export type Group = (typeof GROUPS)[number];
export const SCORED_FIELDS = ["text", "asked", "heading", "title"] as const;
export type ScoredField = (typeof SCORED_FIELDS)[number];

/** Headings and titles are too short for pairs to add to their words; `asked` has the words of questions already. */
const WITHOUT: Readonly<Partial<Record<ScoredField, readonly Group[]>>> = {
  asked: ["related", "expected"],
  heading: ["pair"],
  title: ["pair", "related", "expected"],
};
/** A term counts at most as one that a passage in four hundred has: else one rare word would be all of the question. */
const MOST_RARITY = 6;
const LEAST_IDEAL = 3;
const LEAST_ALIKE = 1e-6;

/** A term that is looked for, and how much it counts among those of its group. */
export interface SearchTerm extends WeightedTerm {
  group: Group;
}

/** What a question is searched with. */
export interface SearchTerms {
  terms: readonly SearchTerm[];
  /** What a text with all terms of the question might score: scores are told as shares of it. */
  ideal: number;
  /** The same for the terms expected of the answer, more the less alike the known questions are. */
  expectedIdeal: number;
}

/** What a question is searched with beside its own terms. */
export interface Expansion {
  related: boolean;
  expected: ExpectedTerms;
}

export function searchTerms(
  { fields: { text } }: LexicalIndex,
  question: string,
  { related, expected }: Expansion,
): SearchTerms {
  const own = queryTerms(question);
  const rarity = (token: string) => Math.min(MOST_RARITY, text.inverseFrequency(token));
  const ownSum = own.filter(isWhole).reduce((sum, { token }) => sum + rarity(token), 0);
  const expectedSum = expected.terms.reduce((sum, [token, weight]) => sum + weight * rarity(token), 0);
  const terms: SearchTerm[] = own.map(({ token, kind, weight }) => ({ token, group: kind, weight }));
  if (related)
    for (const { token, weight } of relatedTerms(own)) terms.push({ token, group: "related", weight });
  for (const [token, weight] of expected.terms) terms.push({ token, group: "expected", weight });
  return {
    terms,
    ideal: Math.max(LEAST_IDEAL, ownSum),
    expectedIdeal: Math.max(LEAST_IDEAL, expectedSum) / Math.max(LEAST_ALIKE, expected.alike ** 2),
  };
}

function isWhole({ kind, weight }: QueryTerm): boolean {
  return kind !== "pair" && weight === 1;
}

/** Whether a field is searched for terms of a group. */
export function isScored(field: ScoredField, group: Group): boolean {
  return !WITHOUT[field]?.includes(group);
}
