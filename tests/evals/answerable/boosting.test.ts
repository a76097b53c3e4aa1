import { describe, expect, it } from "vitest";
import { fitTrees } from "../../../evals/answerable/boosting.ts";
import { sumOfTrees } from "../../../src/answer/answerable/trees.ts";

const OPTIONS = { rounds: 60, leaves: 4, rate: 0.2, least: 5, penalty: 1 };
const NAMES = ["a", "b", "noise"];

/** Answers where a and b are both high or both low: no sum of weights tells that. */
const EXAMPLES = Array.from({ length: 400 }, (_, i) => {
  const [a, b] = [((i * 7) % 20) / 20, ((i * 13) % 21) / 21];
  return { features: [a, b, (i % 3) / 3], isAnswer: a > 0.5 === b > 0.5, weight: 1 };
});

const oddsOf = ({ constant, trees }: ReturnType<typeof fitTrees>, values: readonly number[]) =>
  constant + sumOfTrees(trees, Object.fromEntries(NAMES.map((name, i) => [name, values[i] ?? 0])));

describe("boosted trees", () => {
  const model = fitTrees(EXAMPLES, NAMES, OPTIONS);

  it("learn what two features say together", () => {
    expect(oddsOf(model, [0.9, 0.9, 0])).toBeGreaterThan(1);
    expect(oddsOf(model, [0.1, 0.1, 0])).toBeGreaterThan(1);
    expect(oddsOf(model, [0.9, 0.1, 0])).toBeLessThan(-1);
    expect(oddsOf(model, [0.1, 0.9, 0])).toBeLessThan(-1);
  });

  it("are the same each time", () => {
    expect(fitTrees(EXAMPLES, NAMES, OPTIONS)).toEqual(model);
  });

  it("count an example by its weight", () => {
    const sure = EXAMPLES.map((one) => ({ ...one, weight: one.isAnswer ? 1 : 9 }));
    expect(oddsOf(fitTrees(sure, NAMES, OPTIONS), [0.9, 0.1, 0])).toBeLessThan(oddsOf(model, [0.9, 0.1, 0]));
    expect(fitTrees(sure, NAMES, OPTIONS).constant).toBeLessThan(model.constant);
  });

  it("split nothing where a leaf would rest on too few", () => {
    const { trees } = fitTrees(EXAMPLES, NAMES, { ...OPTIONS, least: 300 });
    expect(trees.every((tree) => typeof tree === "number")).toBe(true);
  });
});
