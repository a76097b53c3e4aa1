import { readFileSync } from "node:fs";
import { z } from "zod";
import type { KnowledgeBase } from "../../store/knowledge-base.ts";
import { isOnCooperatives } from "../coverage.ts";
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
 * it must. A question that does not say by itself that it is on cooperatives needs more.
 */
const LEAST_ODDS = { onCooperatives: -2.5, elsewhere: -1 };

/** Log-odds that a sentence answers the question (logistic regression; docs/design.md, decision 30). */
export function oddsOf(features: Features): number {
  return FEATURES.reduce((sum, name) => sum + (weights[name] ?? 0) * features[name], constant);
}

/** Whether a sentence speaks of what the question asks for, and not only of something like it. */
export function isConvincing(kb: KnowledgeBase, query: Query, evidence: Evidence): boolean {
  const least = isOnCooperatives(query) ? LEAST_ODDS.onCooperatives : LEAST_ODDS.elsewhere;
  return oddsOf(featuresOf(kb, query, evidence)) >= least;
}
