import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { relatedTerms } from "../../src/language/related-terms.ts";
import { type QueryTerm, queryTerms } from "../../src/language/tokenize.ts";

const file = new URL("../../src/language/data/related-terms.json", import.meta.url);
const learnt = JSON.parse(readFileSync(file, "utf8")) as Record<string, [string, number][]>;
const term = (token: string): QueryTerm => ({ token, kind: "word", weight: 1 });
const relatedTo = (...tokens: string[]) =>
  new Map(relatedTerms(tokens.map(term)).map(({ token, weight }) => [token, weight]));

describe("the related terms that were learnt", () => {
  it("are never the term itself, never numbers, and weighted from 0 to 1, the heaviest first", () => {
    expect(Object.keys(learnt).length).toBeGreaterThan(500);
    for (const [token, others] of Object.entries(learnt)) {
      const weights = others.map(([, weight]) => weight);
      expect(others.map(([other]) => other)).not.toContain(token);
      expect(others.filter(([other]) => /\d/u.test(other))).toEqual([]);
      expect(/\d/u.test(token)).toBe(false);
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
      expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true);
    }
  });
});

describe("relatedTerms", () => {
  /** Two terms that lead to one, and are not related themselves. */
  const pair = (() => {
    const leading = new Map<string, [string, number][]>();
    for (const [from, others] of Object.entries(learnt))
      for (const [to, weight] of others) leading.set(to, [...(leading.get(to) ?? []), [from, weight]]);
    for (const [to, [first, second]] of leading) if (first && second) return { to, first, second };
    throw new Error("no term has two that lead to it");
  })();

  it("are those of each term with their weights", () => {
    const [token = "", others = []] = Object.entries(learnt)[0] ?? [];
    const found = relatedTo(token);
    expect([...found.keys()]).toEqual(others.map(([other]) => other));
    for (const [other, weight] of others) expect(found.get(other)).toBeCloseTo(weight, 10);
  });

  it("count for more where two terms lead to them, and never more than 1", () => {
    const { to, first, second } = pair;
    expect(relatedTo(first[0], second[0]).get(to)).toBeCloseTo(1 - (1 - first[1]) * (1 - second[1]), 10);
    const all = [...relatedTerms(Object.keys(learnt).slice(0, 300).map(term))];
    expect(all.every(({ weight }) => weight > 0 && weight <= 1)).toBe(true);
  });

  it("leave out the terms of the question itself", () => {
    const { to, first } = pair;
    expect(relatedTo(first[0], to).has(to)).toBe(false);
  });

  it("count a term that is given twice once", () => {
    const { first } = pair;
    expect(relatedTo(first[0], first[0])).toEqual(relatedTo(first[0]));
  });

  it("are none for terms that are not known", () => {
    expect(relatedTo("zebra", "#no-such-concept")).toEqual(new Map());
    expect(relatedTerms([])).toEqual([]);
  });

  it("give each token once", () => {
    const tokens = relatedTerms(queryTerms("hợp tác xã chia lãi cho thành viên thế nào")).map(
      ({ token }) => token,
    );
    expect(tokens.length).toBeGreaterThan(0);
    expect(new Set(tokens).size).toBe(tokens.length);
  });
});
