import { createHash } from "node:crypto";
import { type Case, familyOf, type SetCase } from "./schema.ts";

export type Split = "tune" | "test";

/** Sets on whose questions the product was improved before there was a split: they can test nothing any more. */
const TUNED_ON = ["founders-and-officers", "shipped-corpus"];

/**
 * The part of the development set to which a family of questions belongs: half of the families each, told from the
 * first byte of the SHA-256 of the name, so that it depends neither on who asks nor on what else is in a set.
 */
function splitOf(family: string): Split {
  const [first = 0] = createHash("sha256").update(family).digest();
  return first < 128 ? "tune" : "test";
}

/** The part of each case by its id. A family with a question of an old set is for tuning, whatever the rule says. */
export function splits(cases: readonly SetCase[]): Map<string, Split> {
  const tuned = new Set(cases.filter(({ set }) => TUNED_ON.includes(set)).map((one) => familyOf(one.case)));
  return new Map(
    cases.map(({ case: one }) => [one.id, tuned.has(familyOf(one)) ? "tune" : splitOf(familyOf(one))]),
  );
}

/** The cases with their parts written in, in their order. */
export function withSplits(cases: readonly SetCase[]): Case[] {
  const rule = splits(cases);
  return cases.map(({ case: one }) => {
    const split = rule.get(one.id);
    return split === undefined ? one : { ...one, split };
  });
}
