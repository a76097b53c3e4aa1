import { relatedTerms } from "../../language/related-terms.ts";
import { type QueryTerm, queryTerms, type TermKind } from "../../language/tokenize.ts";
import type { LexicalIndex } from "../../store/lexical-index.ts";
import type { ExpectedTerms } from "./expected-terms.ts";

/** Kinds of terms that are scored apart: those of the question, those related to them, and those expected of the answer. */
export const GROUPS = ["concept", "word", "pair", "related", "expected"] as const;
export type Group = (typeof GROUPS)[number];
export type ScoredField = "text" | "asked" | "heading" | "title";
const SCORED: readonly ScoredField[] = ["text", "asked", "heading", "title"];
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

/** BM25 scores of all units of the index for one question, apart by field and by kind of term. */
export interface LexicalScores {
  terms: readonly QueryTerm[];
  /** What a text with all terms of the question might score: scores are told as shares of it. */
  ideal: number;
  /** The same for the terms expected of the answer, more the less alike the known questions are. */
  expectedIdeal: number;
  of: Readonly<Record<ScoredField, Partial<Record<Group, Float32Array>>>>;
  /** Sum over the passages of each section, divided by the square root of their number. */
  section: Readonly<Record<TermKind, Float32Array>>;
}

/** What a question is searched with beside its own terms. */
export interface Expansion {
  related: boolean;
  expected: ExpectedTerms;
}

export function lexicalScores(
  index: LexicalIndex,
  text: string,
  { related, expected }: Expansion,
): LexicalScores {
  const terms = queryTerms(text);
  const of: LexicalScores["of"] = { text: {}, asked: {}, heading: {}, title: {} };
  const add = (group: Group, token: string, weight: number) => {
    for (const field of SCORED) {
      if (WITHOUT[field]?.includes(group)) continue;
      const keywords = index.fields[field];
      const scores = of[field][group] ?? new Float32Array(keywords.count);
      of[field][group] = scores;
      keywords.addScores(token, weight, scores);
    }
  };
  for (const { token, kind, weight } of terms) add(kind, token, weight);
  if (related) for (const { token, weight } of relatedTerms(terms)) add("related", token, weight);
  for (const [token, weight] of expected.terms) add("expected", token, weight);
  const rarity = (token: string) => Math.min(MOST_RARITY, index.fields.text.inverseFrequency(token));
  const ideal = terms
    .filter(({ kind, weight }) => kind !== "pair" && weight === 1)
    .reduce((sum, { token }) => sum + rarity(token), 0);
  const expectedSum = expected.terms.reduce((sum, [token, weight]) => sum + weight * rarity(token), 0);
  const kinds: readonly TermKind[] = ["concept", "word", "pair"];
  const sums = kinds.map((kind) => [kind, sectionSums(index, of.text[kind])] as const);
  return {
    terms,
    ideal: Math.max(LEAST_IDEAL, ideal),
    expectedIdeal: Math.max(LEAST_IDEAL, expectedSum) / Math.max(LEAST_ALIKE, expected.alike ** 2),
    of,
    section: Object.fromEntries(sums) as unknown as LexicalScores["section"],
  };
}

/** A clause whose neighbours speak of the same is likelier to be meant than one that stands alone. */
function sectionSums({ sectionOf, fields }: LexicalIndex, scores: Float32Array | undefined): Float32Array {
  const sums = new Float32Array(fields.heading.count);
  if (scores === undefined) return sums;
  const sizes = new Uint32Array(fields.heading.count);
  for (let passage = 0; passage < scores.length; passage += 1) {
    const section = sectionOf[passage] as number;
    sums[section] = (sums[section] as number) + (scores[passage] as number);
    sizes[section] = (sizes[section] as number) + 1;
  }
  for (let section = 0; section < sums.length; section += 1)
    sums[section] = (sums[section] as number) / Math.sqrt(Math.max(1, sizes[section] as number));
  return sums;
}
