import { readFileSync } from "node:fs";
import { z } from "zod";

const FILE = new URL("../data/told-shares.json", import.meta.url);
const shares = new Map(
  Object.entries(
    z.record(z.string(), z.number().min(0).max(1)).parse(JSON.parse(readFileSync(FILE, "utf8"))),
  ),
);

/**
 * How often what answers a question tells a word of it (0..1): seldom where people tell a story around what they ask. Learnt from the
 * questions of the shipped corpus (`evals -- fit told-shares`); a word that these do not know has to be told.
 */
export function toldShare(word: string): number {
  return shares.get(word.toLowerCase()) ?? 1;
}
