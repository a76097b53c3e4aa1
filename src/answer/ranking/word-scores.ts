import { ChosenUnits } from "../../store/chosen-units.ts";
import type { KnowledgeBase } from "../../store/knowledge-base.ts";
import type { LexicalIndex } from "../../store/lexical-index.ts";
import { WordSums } from "../../store/word-sums.ts";
import { type DocumentFilter, groupsOf } from "./document-groups.ts";
import { AT, type FeatureName, type FeatureRow } from "./feature-names.ts";
import { oncePer } from "./once-per.ts";
import {
  GROUPS,
  type Group,
  isScored,
  type ScoredField,
  type SearchTerm,
  type SearchTerms,
} from "./search-terms.ts";

/**
 * In a corpus of more passages than this, terms that more than so large a share of all passages have are looked up only in the
 * passages that the other terms find best: they tell few passages apart and make most of the work (the "continue" strategy:
 * A. Moffat and J. Zobel, Self-indexing inverted files for fast text retrieval, 1996).
 */
const ALL_TERMS_UP_TO = 20_000;
const COMMON = 1 / 25;

/** What words alone say of every passage. It stands until the next question: it must have been read before anything is waited for. */
export interface WordScores {
  /** The part of the ranking that words make: it proposes passages. */
  sum: Float32Array;
  /** BM25 of the terms expected of the answer in the texts: most terms are of these, and need not be read a second time. */
  expected: Float32Array;
  /** Terms of the text that are not in the sum yet, weighed by what they are worth in it: see `addCommonTerms`. */
  common: readonly SearchTerm[];
  /** The passages of each language with the highest sums, best first. */
  byLanguage: number[][];
}

/** How many passages of each language are wanted, and of which documents. */
export interface WantedPassages {
  k: number;
  isAllowed?: DocumentFilter | undefined;
}

/** What is read of an index here. */
type Searched = Pick<KnowledgeBase, "documents" | "lexical">;

const sumsOf = oncePer((kb: Searched) => new WordSums(kb.lexical, groupsOf(kb).languages));

/** Goes through the postings of all terms that have a weight in the ranking. */
export function wordScores(
  kb: Searched,
  search: SearchTerms,
  weights: FeatureRow,
  { k, isAllowed }: WantedPassages = { k: 0 },
): WordScores {
  const { text, asked, heading, title } = kb.lexical.fields;
  const sums = sumsOf(kb);
  sums.clear();
  const { sum, expected } = sums;
  const mostPassages = text.count > ALL_TERMS_UP_TO ? COMMON * text.count : text.count;
  const worth = worthIn("text", search, weights);
  const learnt = search.terms.filter(({ group }) => group === "expected");
  const own = search.terms.filter(({ group }) => group !== "expected");
  const common = [
    ...weighed(text.addScores(learnt, expected, mostPassages), worth),
    ...text.addScores(weighed(own, worth), sum, mostPassages),
  ];
  asked.addScores(weighed(search.terms, worthIn("asked", search, weights)), sum);
  heading.addScores(weighed(search.terms, worthIn("heading", search, weights)), sums.ofSections);
  title.addScores(weighed(search.terms, worthIn("title", search, weights)), sums.ofDocuments);
  return { sum, expected, common, byLanguage: sums.sumUp(worth.expected, k, isAllowed) };
}

/** What a score of 1 in a field is worth in the ranking, by kind of term; 0 where it counts against a passage or not at all. */
function worthIn(
  field: ScoredField,
  { ideal, expectedIdeal }: SearchTerms,
  weights: FeatureRow,
): Record<Group, number> {
  const worthOf = (group: Group) => {
    const weight = isScored(field, group) ? (weights[AT[`${field}.${group}` as FeatureName]] ?? 0) : 0;
    return Math.max(0, weight) / (group === "expected" ? expectedIdeal : ideal);
  };
  return Object.fromEntries(GROUPS.map((group) => [group, worthOf(group)])) as Record<Group, number>;
}

/** The terms that are worth something, weighed by that. */
function weighed(terms: readonly SearchTerm[], worth: Readonly<Record<Group, number>>): SearchTerm[] {
  return terms
    .map(({ token, group, weight }) => ({ token, group, weight: weight * worth[group] }))
    .filter(({ weight }) => weight > 0);
}

/** Looks the common terms up in these passages, each of which must be given only once. */
export function addCommonTerms(
  { fields: { text } }: LexicalIndex,
  { sum, common }: WordScores,
  passages: readonly number[],
): void {
  if (common.length === 0) return;
  const chosen = new ChosenUnits(passages, text.count);
  const scores = new Float32Array(chosen.units.length);
  for (const term of common) text.addScoresOf(chosen, term, scores);
  chosen.units.forEach((passage, i) => {
    sum[passage] = (sum[passage] as number) + (scores[i] as number);
  });
}
