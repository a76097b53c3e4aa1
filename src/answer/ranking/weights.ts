import { readFileSync } from "node:fs";
import { z } from "zod";
import { FEATURE_NAMES, type FeatureRow, featureRow } from "./feature-names.ts";
import { rounded } from "./rounded.ts";

const FILE = new URL("../data/ranking.json", import.meta.url);
const schema = z.record(z.string(), z.number());

/**
 * Weights fitted on the tune part of the development sets (`npm run -s evals -- fit ranking`): those under which the right
 * passages of all questions are likeliest to come first (softmax over the candidates of a question; Z. Cao et al., Learning
 * to Rank: From Pairwise Approach to Listwise Approach, ICML 2007).
 */
export function loadWeights(): FeatureRow {
  return featureRow(schema.parse(JSON.parse(readFileSync(FILE, "utf8"))));
}

export function weigh(features: FeatureRow, weights: FeatureRow): number {
  let sum = 0;
  for (let i = 0; i < features.length; i += 1) sum += (weights[i] as number) * (features[i] as number);
  return sum;
}

/** What each feature adds or takes away, the strongest first. */
export function because(features: FeatureRow, weights: FeatureRow): Record<string, number> {
  return Object.fromEntries(
    FEATURE_NAMES.map((name, i) => [name, rounded((features[i] ?? 0) * (weights[i] ?? 0))] as const)
      .filter(([, contribution]) => contribution !== 0)
      .sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || (a < b ? -1 : 1)),
  );
}
