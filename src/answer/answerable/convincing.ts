import { readFileSync } from "node:fs";
import { z } from "zod";
import type { KnowledgeBase } from "../../store/knowledge-base.ts";
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
 * Log-odds from which on an evidence answers: of one that met the bars set by hand, and of one that did not. The second is
 * higher, since a wrong answer is worse than a refusal.
 */
const ODDS = { passed: -1, failed: 0.5 };

/** Log-odds that a sentence answers the question (logistic regression; `npm run -s evals -- fit answerable`). */
export function oddsOf(features: Features): number {
  return FEATURES.reduce((sum, name) => sum + (weights[name] ?? 0) * features[name], constant);
}

/** Whether a sentence speaks of what the question asks for, and not only of something like it. */
export function isConvincing(
  kb: KnowledgeBase,
  query: Query,
  evidence: Evidence,
  { passed }: { passed: boolean },
): boolean {
  return oddsOf(featuresOf(kb, query, evidence)) >= (passed ? ODDS.passed : ODDS.failed);
}
