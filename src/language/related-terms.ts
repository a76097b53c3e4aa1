import { readFileSync } from "node:fs";
import { z } from "zod";
import type { QueryTerm } from "./tokenize.ts";

const FILE = new URL("./data/related-terms.json", import.meta.url);
const schema = z.record(z.string(), z.array(z.tuple([z.string(), z.number()])));

/** Terms of the sources for each term of questions, with the share of questions in whose passages they stand. */
const related: ReadonlyMap<string, readonly [string, number][]> = new Map(
  Object.entries(schema.parse(JSON.parse(readFileSync(FILE, "utf8")))),
);

/**
 * Terms that stand in passages which answer questions like this one, though nobody asks in those words: "chia lãi" leads to
 * "phân phối thu nhập". Learnt from the questions under the passages of the shipped corpus (`npm run -s fit -- terms`), as
 * in A. Berger and J. Lafferty, Information Retrieval as Statistical Translation, SIGIR 1999. Terms of the question itself
 * are left out.
 */
export function relatedTerms(terms: readonly QueryTerm[]): { token: string; weight: number }[] {
  const asked = new Set(terms.map(({ token }) => token));
  const weights = new Map<string, number>();
  for (const token of asked) {
    for (const [other, weight] of related.get(token) ?? []) {
      if (asked.has(other)) continue;
      // Two terms that both lead there make it likelier.
      weights.set(other, 1 - (1 - (weights.get(other) ?? 0)) * (1 - weight));
    }
  }
  return [...weights].map(([token, weight]) => ({ token, weight }));
}
