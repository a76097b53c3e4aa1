import { readFileSync } from "node:fs";
import { z } from "zod";
import { FEATURE_NAMES, type FeatureName, type Features } from "./features.ts";
import { rounded } from "./rounded.ts";

const FILE = new URL("../data/ranking.json", import.meta.url);
/** Names that no feature has any more count for nothing, until the weights are fitted anew. */
const schema = z.record(z.string(), z.number());

/** How much each feature counts. */
export type Weights = Readonly<Partial<Record<FeatureName, number>>>;

/**
 * Weights fitted on the tune part of the development sets (`npm run -s fit -- ranking`): those under which the right passages of
 * all questions are likeliest to come first (softmax over the candidates of a question; Z. Cao et al., Learning to Rank:
 * From Pairwise Approach to Listwise Approach, ICML 2007).
 */
export function loadWeights(): Weights {
  return schema.parse(JSON.parse(readFileSync(FILE, "utf8")));
}

export function weigh(features: Features, weights: Weights): number {
  let sum = 0;
  for (const name of FEATURE_NAMES) sum += (weights[name] ?? 0) * (features[name] ?? 0);
  return sum;
}

/** What each feature adds or takes away, the strongest first. */
export function because(features: Features, weights: Weights): Record<string, number> {
  return Object.fromEntries(
    Object.entries(features)
      .map(([name, value]) => [name, rounded(value * (weights[name as FeatureName] ?? 0))] as const)
      .filter(([, contribution]) => contribution !== 0)
      .sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || (a < b ? -1 : 1)),
  );
}
