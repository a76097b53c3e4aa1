import { ChosenUnits } from "../../store/chosen-units.ts";
import type { LexicalIndex } from "../../store/lexical-index.ts";
import { AT, type FeatureName, type FeatureRow } from "./feature-names.ts";
import { oncePer } from "./once-per.ts";
import { ScorePool } from "./score-pool.ts";
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
const COMMON = 1 / 10;

/** What words alone say of every passage. To be given back with `releaseScores`. */
export interface WordScores {
  /** The part of the ranking that words make: it proposes passages. */
  sum: Float32Array;
  /** BM25 of the terms expected of the answer in the texts: most terms are of these, and need not be read a second time. */
  expected: Float32Array;
  /** Terms of the text that are not in the sum yet, weighed by what they are worth in it: see `addCommonTerms`. */
  common: readonly SearchTerm[];
}

/** Goes through the postings of all terms that have a weight in the ranking. */
export function wordScores(index: LexicalIndex, search: SearchTerms, weights: FeatureRow): WordScores {
  const { text, asked, heading, title } = index.fields;
  const pool = poolOf(index);
  const [sum, expected] = [pool.take(text.count), pool.take(text.count)];
  const [ofSections, ofDocuments] = [pool.take(heading.count), pool.take(title.count)];
  const mostPassages = text.count > ALL_TERMS_UP_TO ? COMMON * text.count : text.count;
  const worth = worthIn("text", search, weights);
  const learnt = search.terms.filter(({ group }) => group === "expected");
  const own = search.terms.filter(({ group }) => group !== "expected");
  const common = [
    ...weighed(text.addScores(learnt, expected, mostPassages), worth),
    ...text.addScores(weighed(own, worth), sum, mostPassages),
  ];
  asked.addScores(weighed(search.terms, worthIn("asked", search, weights)), sum);
  heading.addScores(weighed(search.terms, worthIn("heading", search, weights)), ofSections);
  title.addScores(weighed(search.terms, worthIn("title", search, weights)), ofDocuments);
  const { sectionOf, sectionStarts, documentOf } = index;
  for (let section = 0; section < heading.count; section += 1) {
    const document = documentOf[sectionStarts[section] as number] as number;
    ofSections[section] = (ofSections[section] as number) + (ofDocuments[document] as number);
  }
  const perExpected = worth.expected;
  for (let passage = 0; passage < text.count; passage += 1)
    sum[passage] =
      (sum[passage] as number) +
      (ofSections[sectionOf[passage] as number] as number) +
      perExpected * (expected[passage] as number);
  pool.giveBack([ofSections, ofDocuments]);
  return { sum, expected, common };
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

const poolOf = oncePer((_index: LexicalIndex) => new ScorePool());

/** Gives the arrays back for other questions: the scores must not be read any more. */
export function releaseScores(index: LexicalIndex, { sum, expected }: WordScores): void {
  poolOf(index).giveBack([sum, expected]);
}
