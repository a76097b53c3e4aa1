import { describe, expect, it } from "vitest";
import { sumOfTrees, type Tree } from "../../../src/answer/answerable/trees.ts";

const TREES: Tree[] = [
  { feature: "a", upTo: 0.5, low: 1, high: { feature: "b", upTo: 2, low: 10, high: 20 } },
  0.25,
];

describe("the sum of trees", () => {
  it.each([
    [{ a: 0.5, b: 9 }, 1.25],
    [{ a: 0.6, b: 2 }, 10.25],
    [{ a: 0.6, b: 3 }, 20.25],
  ])("of %o is %d: up to a limit and with it", (features, expected) => {
    expect(sumOfTrees(TREES, features)).toBe(expected);
  });

  it("takes a feature that is not told for 0", () => {
    expect(sumOfTrees(TREES, {})).toBe(1.25);
  });
});
