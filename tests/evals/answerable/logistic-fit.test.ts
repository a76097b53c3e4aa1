import { describe, expect, it } from "vitest";
import { fitLogistic } from "../../../evals/answerable/logistic-fit.ts";
import { randomNumbers } from "../../support/random.ts";

/** Examples whose log-odds are 1 + 2a - b; the third feature says nothing. */
function drawn(count: number) {
  const random = randomNumbers(11);
  return Array.from({ length: count }, () => {
    const features = [4 * random() - 2, 4 * random() - 2, 100 * random()];
    const [a = 0, b = 0] = features;
    return { features, isAnswer: random() < 1 / (1 + Math.exp(-(1 + 2 * a - b))), weight: 1 };
  });
}

describe("logistic regression", () => {
  it("finds the weights from which the examples were drawn", () => {
    const { constant, weights } = fitLogistic(drawn(6000), 1);
    expect(weights[0]).toBeCloseTo(2, 0);
    expect(weights[1]).toBeCloseTo(-1, 0);
    expect(Math.abs(weights[2] ?? 1)).toBeLessThan(0.01);
    expect(constant + 50 * (weights[2] ?? 0)).toBeCloseTo(1, 0);
  });

  it("counts an example by its weight", () => {
    const both = (weight: number) => [
      { features: [1], isAnswer: true, weight },
      { features: [1], isAnswer: false, weight: 1 },
      { features: [0], isAnswer: false, weight: 1 },
      { features: [0], isAnswer: true, weight: 1 },
    ];
    const oddsAtOne = (weight: number) => {
      const { constant, weights } = fitLogistic(both(weight), 0.01);
      return constant + (weights[0] ?? 0);
    };
    expect(oddsAtOne(1)).toBeCloseTo(0, 1);
    expect(oddsAtOne(3)).toBeCloseTo(Math.log(3), 1);
  });
});
