import { relatedTerms } from "../../language/related-terms.ts";
import { type QueryTerm, queryTerms, type TermKind } from "../../language/tokenize.ts";
import type { LexicalIndex } from "../../store/lexical-index.ts";
import type { ExpectedTerms } from "./expected-terms.ts";
import { AT, type FeatureName, type FeatureRow } from "./feature-names.ts";
import { oncePer } from "./once-per.ts";
import { ScorePool } from "./score-pool.ts";

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
/**
 * In a corpus of more passages than this, terms that more than so large a share of all passages have are looked up only in the
 * passages that the other terms find best: they tell few passages apart and make most of the work (the "continue" strategy:
 * A. Moffat and J. Zobel, Self-indexing inverted files for fast text retrieval, 1996). Some terms of the question are kept
 * however common they are.
 */
const ALL_TERMS_UP_TO = 20_000;
const COMMON = 1 / 6;
const KEPT = 3;

/** BM25 scores of all units of the index for one question, apart by field and by kind of term. */
export interface LexicalScores {
  terms: readonly QueryTerm[];
  /** What a text with all terms of the question might score: scores are told as shares of it. */
  ideal: number;
  /** The same for the terms expected of the answer, more the less alike the known questions are. */
  expectedIdeal: number;
  of: Readonly<Record<ScoredField, Partial<Record<Group, Float32Array>>>>;
  /** The part of the ranking that words make, for every passage: it proposes passages. */
  sum: Float32Array;
  /** Terms of the text that have been looked up in some passages only: see `addCommonTerms`. */
  common: readonly CommonTerm[];
  /** These passages. */
  complete: Set<number>;
}

interface CommonTerm {
  token: string;
  group: Group;
  weight: number;
  /** Its weight in the sum. */
  factor: number;
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
  weights: FeatureRow,
): LexicalScores {
  const { fields } = index;
  const terms = queryTerms(text);
  const rarity = (token: string) => Math.min(MOST_RARITY, fields.text.inverseFrequency(token));
  const own = terms
    .filter(({ kind, weight }) => kind !== "pair" && weight === 1)
    .reduce((sum, { token }) => sum + rarity(token), 0);
  const expectedSum = expected.terms.reduce((sum, [token, weight]) => sum + weight * rarity(token), 0);
  const ideal = Math.max(LEAST_IDEAL, own);
  const expectedIdeal = Math.max(LEAST_IDEAL, expectedSum) / Math.max(LEAST_ALIKE, expected.alike ** 2);
  const of: LexicalScores["of"] = { text: {}, asked: {}, heading: {}, title: {} };
  const pool = poolOf(index);
  const sum = pool.take(fields.text.count);
  const heading = pool.take(fields.heading.count);
  const title = pool.take(fields.title.count);
  const sums = { text: sum, asked: sum, heading, title };
  const isCommon = commonAmong(index, terms);
  const common: CommonTerm[] = [];
  const add = (group: Group, token: string, weight: number) => {
    for (const field of SCORED) {
      if (WITHOUT[field]?.includes(group)) continue;
      const scores = of[field][group] ?? pool.take(fields[field].count);
      of[field][group] = scores;
      const ofGroup = weights[AT[`${field}.${group}` as FeatureName]] ?? 0;
      const factor = Math.max(0, ofGroup) / (group === "expected" ? expectedIdeal : ideal);
      if (field === "text" && isCommon(token)) common.push({ token, group, weight, factor });
      else fields[field].addScores(token, weight, scores, factor, sums[field]);
    }
  };
  for (const { token, kind, weight } of terms) add(kind, token, weight);
  if (related) for (const { token, weight } of relatedTerms(terms)) add("related", token, weight);
  for (const [token, weight] of expected.terms) add("expected", token, weight);
  spread(index, sum, heading, title);
  pool.giveBack([heading, title]);
  return { terms, ideal, expectedIdeal, of, sum, common, complete: new Set<number>() };
}

function commonAmong({ fields: { text } }: LexicalIndex, terms: readonly QueryTerm[]) {
  if (text.count <= ALL_TERMS_UP_TO) return () => false;
  const rarestFirst = terms
    .filter(({ kind }) => kind !== "pair")
    .map(({ token }) => ({ token, frequency: text.frequency(token) }))
    .sort((a, b) => a.frequency - b.frequency);
  const kept = new Set(rarestFirst.slice(0, KEPT).map(({ token }) => token));
  return (token: string) => text.frequency(token) > COMMON * text.count && !kept.has(token);
}

/** Looks the common terms up in these passages, and in those that stand in one section with them. */
export function addCommonTerms(
  { sectionOf, sectionStarts, fields }: LexicalIndex,
  { of, sum, common, complete }: LexicalScores,
  passages: Iterable<number>,
): void {
  if (common.length === 0) return;
  const added: number[] = [];
  for (const proposed of passages) {
    const section = sectionOf[proposed] as number;
    const end = sectionStarts[section + 1] as number;
    for (let passage = sectionStarts[section] as number; passage < end; passage += 1) {
      if (complete.has(passage)) continue;
      complete.add(passage);
      added.push(passage);
    }
  }
  const ascending = Uint32Array.from(added).sort();
  for (const { token, group, weight, factor } of common) {
    const scores = of.text[group];
    if (scores) fields.text.addScoresOf(ascending, token, weight, scores, factor, sum);
  }
}

const poolOf = oncePer((_index: LexicalIndex) => new ScorePool());

/** Gives the arrays back for other questions: the scores must not be read any more. */
export function releaseScores(index: LexicalIndex, { of, sum }: LexicalScores): void {
  poolOf(index).giveBack([sum, ...SCORED.flatMap((field) => Object.values(of[field]))]);
}

/** Adds to each passage what its section and its document have. */
function spread(
  { sectionOf, documentOf }: LexicalIndex,
  sum: Float32Array,
  heading: Float32Array,
  title: Float32Array,
): void {
  for (let passage = 0; passage < sum.length; passage += 1) {
    const above =
      (heading[sectionOf[passage] as number] as number) + (title[documentOf[passage] as number] as number);
    sum[passage] = (sum[passage] as number) + above;
  }
}

/**
 * Scores of the texts of a section together, divided by the square root of how many they are: a clause whose neighbours speak
 * of the same is likelier to be meant than one that stands alone.
 */
export function sectionScore(
  { sectionStarts }: LexicalIndex,
  { of }: LexicalScores,
  section: number,
  kind: TermKind,
): number {
  const scores = of.text[kind];
  const from = sectionStarts[section] ?? 0;
  const to = sectionStarts[section + 1] ?? 0;
  if (scores === undefined || from === to) return 0;
  let sum = 0;
  for (let passage = from; passage < to; passage += 1) sum += scores[passage] as number;
  return sum / Math.sqrt(to - from);
}
