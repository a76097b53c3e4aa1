import type { FeatureName, Features } from "./features.ts";
import { rounded } from "./rounded.ts";

/** Weight of each field in the plain keyword score; heading and questions are read as fields of the passage (BM25F). */
const KEYWORD = { text: 1, heading: 0.9, asked: 0.7 };

/** What the words of the question find in a passage and around it, without what was learnt. */
export function keywordScore(features: Features): number {
  return Object.entries(KEYWORD).reduce((sum, [field, weight]) => {
    const found = (["concept", "word", "pair"] as const).map(
      (kind) => features[`${field}.${kind}` as FeatureName] ?? 0,
    );
    return sum + weight * found.reduce((all, one) => all + one, 0);
  }, 0);
}

/** Parts of the plain likeness, and factors on it by what the question itself says. */
const LIKENESS = { keyword: 0.7, vector: 0.3, alike: 0.5, reference: 0.6 };
const FACTOR: Partial<Record<FeatureName, number>> = {
  "place.other": 0.1,
  "place.none": 0.65,
  "press.forRule": 0.6,
  otherNumber: 0.5,
};

/**
 * How alike a passage is to the question, without what was learnt from other questions: the evidence for an answer weighs it,
 * since a passage may be the best of all and still say nothing of what is asked.
 */
export function likenessOf(features: Features, keyword: number): number {
  const { vector = 0, alike = 0, article = 0, clause = 0 } = features;
  const plain = LIKENESS.keyword * keyword + LIKENESS.vector * vector + LIKENESS.alike * alike;
  const factor = Object.entries(FACTOR).reduce(
    (product, [name, one]) => ((features[name as FeatureName] ?? 0) > 0 ? product * one : product),
    1,
  );
  return rounded(plain * factor + LIKENESS.reference * (article + clause));
}
