import { AT, type FeatureRow, featureRow } from "./feature-names.ts";
import { rounded } from "./rounded.ts";
import { weigh } from "./weights.ts";

/** Weight of each field in the plain keyword score; heading and questions are read as fields of the passage (BM25F). */
const KEYWORD = { text: 1, heading: 0.9, asked: 0.7 };
const KEYWORD_WEIGHTS = featureRow({
  "text.concept": KEYWORD.text,
  "text.word": KEYWORD.text,
  "text.pair": KEYWORD.text,
  "heading.concept": KEYWORD.heading,
  "heading.word": KEYWORD.heading,
  "asked.concept": KEYWORD.asked,
  "asked.word": KEYWORD.asked,
  "asked.pair": KEYWORD.asked,
});

/** What the words of the question find in a passage and around it, without what was learnt. */
export function keywordScore(features: FeatureRow): number {
  return weigh(features, KEYWORD_WEIGHTS);
}

/** Parts of the plain likeness, and factors on it by what the question itself says. */
const LIKENESS = { keyword: 0.7, vector: 0.3, alike: 0.5, reference: 0.6 };
const FACTORS: readonly [feature: number, factor: number][] = [
  [AT["place.other"], 0.1],
  [AT["place.none"], 0.65],
  [AT["press.forRule"], 0.6],
  [AT.otherNumber, 0.5],
];

/**
 * How alike a passage is to the question, without what was learnt from other questions: the evidence for an answer weighs it,
 * since a passage may be the best of all and still say nothing of what is asked.
 */
export function likenessOf(features: FeatureRow, keyword: number): number {
  const of = (feature: number) => features[feature] as number;
  const plain = LIKENESS.keyword * keyword + LIKENESS.vector * of(AT.vector) + LIKENESS.alike * of(AT.alike);
  const factor = FACTORS.reduce((product, [feature, one]) => (of(feature) > 0 ? product * one : product), 1);
  return rounded(plain * factor + LIKENESS.reference * (of(AT.article) + of(AT.clause)));
}
