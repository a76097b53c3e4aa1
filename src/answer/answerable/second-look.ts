import { readFileSync } from "node:fs";
import { z } from "zod";
import { wantsFigure } from "../../language/wanted.ts";
import type { KnowledgeBase } from "../../store/knowledge-base.ts";
import { isGap } from "../candidates.ts";
import { namesOurs } from "../coverage.ts";
import type { Evidence } from "../evidence.ts";
import type { Query } from "../understand.ts";
import { featuresOf } from "./features.ts";
import { sumOfTrees, type Tree } from "./trees.ts";

const FILE = new URL("../data/second-look.json", import.meta.url);
const treeSchema: z.ZodType<Tree> = z.lazy(() =>
  z.union([
    z.number(),
    z.strictObject({ feature: z.string(), upTo: z.number(), low: treeSchema, high: treeSchema }),
  ]),
);
const { constant, trees } = z
  .strictObject({ constant: z.number(), trees: z.array(treeSchema) })
  .parse(JSON.parse(readFileSync(FILE, "utf8")));

/** What is weighed, in the order of the values. */
export const LOOKED_AT = [
  "score",
  "found",
  "near",
  "figure",
  "figureMissing",
  "worstMissing",
  "outsideGlossary",
  "ahead",
] as const;
export type LookedAt = Readonly<Record<(typeof LOOKED_AT)[number], number>>;

/** Log-odds from which on evidence answers that is not enough by fixed limits: likelier right than wrong. */
const LEAST_ODDS = 0.2;
/** So many sentences are looked at again. */
const MOST = 3;

/** A sentence that was not enough, in numbers. */
export interface Looked {
  item: Evidence;
  features: LookedAt;
  /** Whether a word of the question that says something is not spoken of. */
  isUntold: boolean;
}

/**
 * Where no evidence is enough by fixed limits: the best sentences in numbers, for what the limits do not see together. One may cover few
 * words of a question that is told as a story, and yet be far ahead in the fitted ranking and near in meaning.
 */
export function lookAgain(kb: KnowledgeBase, query: Query, evidence: readonly Evidence[]): Looked[] {
  const open = evidence.filter(({ scope, candidate }) => scope > 0 && !isGap(candidate));
  return open.slice(0, MOST).flatMap((item) => {
    const told = featuresOf(kb, query, item);
    // A number of something else is no answer, however alike the rest is.
    if (told.otherCounted > 0) return [];
    const { hit } = item.candidate;
    const others = open.filter(({ candidate }) => candidate.hit.passage.id !== hit.passage.id);
    const ahead = item.score - Math.max(0, ...others.map(({ score }) => score));
    const { score, near, figure, figureMissing, worstMissing, outsideGlossary } = told;
    const features = {
      score,
      found: hit.score,
      near,
      figure,
      figureMissing,
      worstMissing,
      outsideGlossary,
      ahead,
    };
    return [{ item, features, isUntold: told.untold > 0 }];
  });
}

/** A rule may be told in words where a figure was asked for; of a number that is a fact, a sentence without any tells nothing. */
export function lacksFigure(
  { wanted, normative }: Query,
  { figure, candidate: { quantities } }: Evidence,
): boolean {
  const tellsNone = quantities.every(({ unit }) => unit === "year" || unit === "date");
  return !normative && wantsFigure(wanted) && figure.fit === 0 && tellsNone;
}

/**
 * What answers all the same, the likeliest, if any is likely enough. A question with no word for cooperatives and no place may be on
 * something else: there every word that says something has to be spoken of.
 */
export function secondLook(kb: KnowledgeBase, query: Query, evidence: readonly Evidence[]): Evidence[] {
  const isOurs = namesOurs(query) || query.places.length > 0;
  const [best] = lookAgain(kb, query, evidence)
    .filter(({ isUntold, item }) => (isOurs || !isUntold) && !lacksFigure(query, item))
    .map(({ item, features }) => ({ item, odds: constant + sumOfTrees(trees, features) }))
    .sort((a, b) => b.odds - a.odds);
  return best !== undefined && best.odds >= LEAST_ODDS ? [best.item] : [];
}
