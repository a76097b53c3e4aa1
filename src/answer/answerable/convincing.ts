import { readFileSync } from "node:fs";
import { z } from "zod";
import type { KnowledgeBase } from "../../store/knowledge-base.ts";
import { namesOurs } from "../coverage.ts";
import type { Evidence } from "../evidence.ts";
import type { Query } from "../understand.ts";
import { FEATURES, type Features, featuresOf } from "./features.ts";

const FILE = new URL("../data/answerable.json", import.meta.url);
const weightsSchema = z.strictObject({
  constant: z.number(),
  weights: z.strictObject(Object.fromEntries(FEATURES.map((name) => [name, z.number()]))),
});
const { constant, weights } = weightsSchema.parse(JSON.parse(readFileSync(FILE, "utf8")));

/**
 * Log-odds from which on the best evidence answers: those with which the tune part has most right answers without refusing more than
 * it must. A question needs more where it has no word for cooperatives, and where a word of it that says something is not spoken of.
 */
const LEAST_ODDS = { ours: { told: -2.2, untold: -1.5 }, elsewhere: { told: -1, untold: -0.7 } };

/** Log-odds that a sentence answers the question (logistic regression; docs/design.md, decision 30). */
export function oddsOf(features: Features): number {
  return FEATURES.reduce((sum, name) => sum + (weights[name] ?? 0) * features[name], constant);
}

/** Whether a sentence speaks of what the question asks for, and not only of something like it. */
export function isConvincing(kb: KnowledgeBase, query: Query, evidence: Evidence): boolean {
  const features = featuresOf(kb, query, evidence);
  // A number of something else is no answer, however alike the rest is.
  if (features.otherCounted > 0) return false;
  const least = LEAST_ODDS[namesOurs(query) ? "ours" : "elsewhere"];
  return oddsOf(features) >= (features.untold > 0 ? least.untold : least.told);
}
