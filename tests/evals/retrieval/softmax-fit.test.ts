import { describe, expect, it } from "vitest";
import { type Example, fitSoftmax, type Sign } from "../../../evals/retrieval/softmax-fit.ts";
import { randomNumbers } from "../../support/random.ts";

const PLANTED = [3, -2, 0.7, 0, 1.5, -1];
const SIGNS: readonly Sign[] = ["for", "against", "for", "either", "for", "against"];
const PENALTY = 0.05;

const scoreOf = (row: readonly number[], weights: ArrayLike<number>) =>
  row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
const bestOf = (rows: Example["rows"], weights: ArrayLike<number>) =>
  rows.reduce((best, row, i) => (scoreOf(row, weights) > scoreOf(rows[best] ?? row, weights) ? i : best), 0);

/** Questions of ten candidates each, of which the one that the planted weights put first is right. */
function planted(count: number, seed: number, weights: readonly number[] = PLANTED): Example[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => {
    const rows = Array.from({ length: 10 }, () => Array.from(weights, () => random()));
    const best = bestOf(rows, weights);
    return { rows, isRight: rows.map((_, i) => i === best), weight: 1 };
  });
}

/** Share of questions whose right candidate comes first. */
function share(examples: readonly Example[], weights: Float64Array): number {
  return examples.filter(({ rows, isRight }) => isRight[bestOf(rows, weights)]).length / examples.length;
}

describe("fitSoftmax", () => {
  const examples = planted(150, 5);
  const weights = fitSoftmax(examples, SIGNS, PENALTY);

  it("finds the ranking of planted weights, also for questions that it has not seen", () => {
    expect(share(examples, weights)).toBeGreaterThan(0.95);
    expect(share(planted(150, 77), weights)).toBeGreaterThan(0.93);
    expect(share(planted(150, 77), new Float64Array(PLANTED.length))).toBeLessThan(0.3);
  });

  it("finds the planted weights but for their scale", () => {
    const scale = (weights[0] ?? 0) / 3;
    expect(scale).toBeGreaterThan(0);
    PLANTED.forEach((weight, i) => {
      expect((weights[i] ?? 0) / scale).toBeCloseTo(weight, 0);
    });
  });

  it("is the same every time, to the last digit", () => {
    expect(fitSoftmax(examples, SIGNS, PENALTY)).toEqual(weights);
    expect(fitSoftmax(planted(150, 5), SIGNS, PENALTY)).toEqual(weights);
  });

  it("holds the signs, though the data say the opposite", () => {
    const opposite = SIGNS.map(
      (sign): Sign => (sign === "for" ? "against" : sign === "against" ? "for" : sign),
    );
    const held = fitSoftmax(examples, opposite, PENALTY);
    opposite.forEach((sign, i) => {
      if (sign === "for") expect(held[i]).toBeGreaterThanOrEqual(0);
      if (sign === "against") expect(held[i]).toBeLessThanOrEqual(0);
    });
    // The strongest features are of no use with the wrong sign.
    expect(held[0]).toBeCloseTo(0, 5);
    expect(held[1]).toBeCloseTo(0, 5);
  });

  it("lets a weight be either where no sign is promised", () => {
    const free = fitSoftmax(
      examples,
      SIGNS.map((): Sign => "either"),
      PENALTY,
    );
    expect([...free].map(Math.sign).filter((_, i) => i !== 3)).toEqual([1, -1, 1, 1, -1]);
  });

  it("holds weights small by the penalty", () => {
    const norm = (list: Float64Array) => Math.hypot(...list);
    const [loose, tight] = [1, 100].map((penalty) => norm(fitSoftmax(examples, SIGNS, penalty)));
    expect(tight).toBeLessThan(loose ?? 0);
    expect(loose).toBeLessThan(norm(weights));
  });

  it("does not mind in which unit a feature is told", () => {
    const inCents = examples.map((one) => ({
      ...one,
      rows: one.rows.map((row) => row.map((value, i) => (i === 0 ? 100 * value : value))),
    }));
    const scaled = fitSoftmax(inCents, SIGNS, PENALTY);
    expect((scaled[0] ?? 0) * 100).toBeCloseTo(weights[0] ?? 0, 3);
    expect(scaled[1]).toBeCloseTo(weights[1] ?? 0, 3);
  });

  it("gives a feature that never varies no weight", () => {
    const flat = examples.map((one) => ({ ...one, rows: one.rows.map((row) => row.with(4, 7)) }));
    expect(fitSoftmax(flat, SIGNS, PENALTY)[4]).toBeCloseTo(0, 2);
  });

  it("counts a question by its weight", () => {
    const others = planted(150, 9, [-3, 2, 0, 0, 0, 0]).map((one) => ({ ...one, weight: 0 }));
    const either = SIGNS.map((): Sign => "either");
    const mixed = fitSoftmax([...examples, ...others], either, PENALTY);
    expect(share(examples, mixed)).toBeGreaterThan(0.95);
    const swapped = [
      ...examples.map((one) => ({ ...one, weight: 0.01 })),
      ...others.map((one) => ({ ...one, weight: 1 })),
    ];
    expect(share(others, fitSoftmax(swapped, either, PENALTY))).toBeGreaterThan(0.9);
  });

  it("puts all right candidates first where there are several", () => {
    const random = randomNumbers(8);
    const twins: Example[] = Array.from({ length: 60 }, () => {
      const rows = Array.from({ length: 6 }, (_, i) => [Number(i < 2), random()]);
      return { rows, isRight: rows.map((_, i) => i < 2), weight: 1 };
    });
    const fitted = fitSoftmax(twins, ["either", "either"], 0.5);
    for (const { rows } of twins) {
      const [one = 0, other = 0, ...wrong] = rows.map((row) => scoreOf(row, fitted));
      expect(Math.min(one, other)).toBeGreaterThan(Math.max(...wrong));
    }
  });

  it("is all zeros where there is nothing to learn from", () => {
    expect([...fitSoftmax([], ["for", "either"], 1)]).toEqual([0, 0]);
  });
});
