import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ndcgAt, recallAt, reciprocalRankAt } from "../../evals/scorers/ranking.ts";

/** Made by evals/checks/ranking.py with trec_eval. */
interface Made {
  ranking: string[];
  relevant: Record<string, number>;
  expected: Record<"recall@1" | "recall@3" | "recall@10" | "mrr@10" | "ndcg@10", number>;
}
const RUNS = Object.entries(
  JSON.parse(readFileSync(new URL("../fixtures/ranking-runs.json", import.meta.url), "utf8")) as Record<
    string,
    Made
  >,
).map(([query, { ranking, relevant, expected }]) => ({
  query,
  ranking,
  relevant: new Map(Object.entries(relevant)),
  expected,
}));

const relevant = (...items: string[]) => new Map(items.map((item) => [item, 1]));

describe("trec_eval gives the same for", () => {
  it.each([
    ["recall@1", (one: (typeof RUNS)[number]) => recallAt(1, one.ranking, one.relevant)],
    ["recall@3", (one: (typeof RUNS)[number]) => recallAt(3, one.ranking, one.relevant)],
    ["recall@10", (one: (typeof RUNS)[number]) => recallAt(10, one.ranking, one.relevant)],
    ["mrr@10", (one: (typeof RUNS)[number]) => reciprocalRankAt(10, one.ranking, one.relevant)],
    ["ndcg@10", (one: (typeof RUNS)[number]) => ndcgAt(10, one.ranking, one.relevant)],
  ] as const)("%s", (measure, ours) => {
    const differing = RUNS.filter((one) => !(Math.abs(ours(one) - one.expected[measure]) < 1e-12));
    expect(differing.map(({ query }) => query)).toEqual([]);
    // A measure that is always the same would prove nothing.
    expect(new Set(RUNS.map(({ expected }) => expected[measure])).size).toBeGreaterThan(4);
  });

  it("rankings of every shape", () => {
    const first = ({ ranking, relevant: gains }: (typeof RUNS)[number]) =>
      ranking.findIndex((item) => (gains.get(item) ?? 0) > 0);
    const gainsOf = (one: (typeof RUNS)[number]) => [...one.relevant.values()];
    const count = (holds: (one: (typeof RUNS)[number]) => boolean) => RUNS.filter(holds).length;
    expect(count((one) => first(one) === -1)).toBeGreaterThan(9);
    expect(count((one) => first(one) >= 10)).toBeGreaterThan(9);
    expect(count(({ ranking }) => ranking.length < 10)).toBeGreaterThan(9);
    expect(count((one) => gainsOf(one).filter((gain) => gain > 0).length > 10)).toBeGreaterThan(9);
    expect(count((one) => gainsOf(one).some((gain) => gain > 1))).toBeGreaterThan(9);
    expect(count((one) => gainsOf(one).some((gain) => gain === 0))).toBeGreaterThan(9);
  });
});

describe("recall", () => {
  it("is the share of the relevant items, not of the ranking", () => {
    // a and c of a, b, c, d are among the first three: 2 / 4.
    expect(recallAt(3, ["a", "x", "c", "b"], relevant("a", "b", "c", "d"))).toBe(0.5);
    expect(recallAt(1, ["a", "x", "c", "b"], relevant("a", "b", "c", "d"))).toBe(0.25);
  });

  it("is 0 where nothing is relevant, found, or ranked", () => {
    expect(recallAt(3, ["x"], relevant())).toBe(0);
    expect(recallAt(3, ["x"], relevant("a"))).toBe(0);
    expect(recallAt(3, [], relevant("a"))).toBe(0);
  });

  it("does not take an item with gain 0 for relevant", () => {
    expect(recallAt(1, ["x"], new Map([...relevant("a"), ["x", 0]]))).toBe(0);
    expect(recallAt(1, ["a"], new Map([...relevant("a"), ["x", 0]]))).toBe(1);
  });
});

describe("reciprocal rank", () => {
  it("looks at the first relevant item only", () => {
    expect(reciprocalRankAt(10, ["x", "y", "a", "b"], relevant("a", "b"))).toBe(1 / 3);
  });

  it("is cut after k", () => {
    expect(reciprocalRankAt(3, ["x", "y", "a"], relevant("a"))).toBe(1 / 3);
    expect(reciprocalRankAt(2, ["x", "y", "a"], relevant("a"))).toBe(0);
  });
});

describe("nDCG", () => {
  it("discounts by log2(rank + 1)", () => {
    // Found at ranks 2 and 3: 1/log2(3) + 1/log2(4) = 0.63093 + 0.5 = 1.13093.
    // Three relevant items could give 1 + 0.63093 + 0.5 = 2.13093; 1.13093 / 2.13093 = 0.53072.
    expect(ndcgAt(10, ["x", "a", "b"], relevant("a", "b", "c"))).toBeCloseTo(0.53072, 5);
  });

  it("takes gains as they are", () => {
    // 1 + 3/log2(3) = 1 + 1.89279 = 2.89279; the best order gives 3 + 1/log2(3) = 3.63093; 2.89279 / 3.63093 = 0.79671.
    const gains = new Map([
      ["a", 3],
      ["b", 1],
    ]);
    expect(ndcgAt(10, ["b", "a"], gains)).toBeCloseTo(0.79671, 5);
    expect(ndcgAt(10, ["a", "b"], gains)).toBe(1);
  });

  it("asks for no more than k places can hold", () => {
    expect(ndcgAt(2, ["a", "b"], relevant("a", "b", "c"))).toBe(1);
    // Only the first place counts, and it is empty-handed.
    expect(ndcgAt(1, ["x", "a"], relevant("a"))).toBe(0);
  });

  it("is 0 where nothing is relevant or found", () => {
    expect(ndcgAt(10, ["x"], relevant())).toBe(0);
    expect(ndcgAt(10, [], relevant("a"))).toBe(0);
  });
});
