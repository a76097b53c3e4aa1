import { describe, expect, it } from "vitest";
import { holm, pairedTest } from "../../evals/statistics/paired-test.ts";
import { randomNumbers } from "../support/random.ts";

const times = (count: number, value: number) => new Array<number>(count).fill(value);

/** The exact p-value for whole numbers, from the distribution of all sums, which grows one number at a time. */
function exact(differences: readonly number[]): number {
  let ways = new Map([[0, 1]]);
  for (const size of differences.map(Math.abs)) {
    const next = new Map<number, number>();
    for (const [sum, count] of ways)
      for (const tossed of [sum + size, sum - size]) next.set(tossed, (next.get(tossed) ?? 0) + count);
    ways = next;
  }
  const observed = Math.abs(differences.reduce((sum, one) => sum + one, 0));
  const atLeast = [...ways].filter(([sum]) => sum >= observed).reduce((sum, [, count]) => sum + count, 0);
  return atLeast / 2 ** differences.length;
}

describe("the paired test, exact", () => {
  it.each([
    // Only one of 2⁵ tosses gives five falls.
    ["5 falls", times(5, -1), 1 / 32],
    ["5 rises", times(5, 1), 1 / 32],
    // A total of 3 or more: all five (1) or four of five (5).
    ["4 falls, 1 rise", [...times(4, -1), 1], 6 / 32],
    ["1 fall", [-1], 1 / 2],
    // ±3 ±1 ±1 is at least 1 as 5, 3, 3 and 1.
    ["a deep fall, 2 small rises", [-3, 1, 1], 4 / 8],
    // ±2 ±1 is at least 3 once.
    ["2 falls of other depth", [-2, -1], 1 / 4],
    ["14 falls", times(14, -0.5), 1 / 2 ** 14],
  ])("%s", (_name, differences, p) => {
    expect(pairedTest(differences)).toBe(p);
  });

  it("passes over families that do not differ", () => {
    expect(pairedTest([...times(5, -1), ...times(100, 0)])).toBe(1 / 32);
  });

  it.each([
    ["nothing", []],
    ["no difference", times(30, 0)],
    ["as many falls as rises", [-1, 1, -1, 1]],
    ["as many falls as rises in many families", [...times(20, -1), ...times(20, 1)]],
  ])("gives 1 for %s", (_name, differences) => {
    expect(pairedTest(differences)).toBe(1);
  });

  it("counts sums that are equal but for binary noise", () => {
    // 0.1 + 0.2 − 0.3 is 5.6e-17; of ±0.1 ±0.2 ±0.3 five are at least 0: 0.6, 0.4, 0.2, and 0 twice.
    expect(pairedTest([0.1, 0.2, -0.3])).toBe(5 / 8);
  });

  it("does not depend on the order or on the unit", () => {
    expect(pairedTest([-3, 1, -2, -2, 1])).toBe(pairedTest([1, -2, -3, 1, -2]));
    expect(pairedTest([-3, 1, -2, -2, 1])).toBe(pairedTest([-0.75, 0.25, -0.5, -0.5, 0.25]));
  });
});

describe("the paired test by tosses", () => {
  it.each([
    // 13 or more of 16: (560 + 120 + 16 + 1) / 65,536.
    ["13 falls, 3 rises", [...times(13, -1), ...times(3, 1)], 697 / 65_536],
    ["20 falls, 10 rises", [...times(20, -1), ...times(10, 1)], undefined],
    ["unequal depths", [-3, -3, -2, -2, -2, 1, 1, 1, 2, 2, -1, -1, -1, 3, -2, -1], undefined],
    ["nearly even", [...times(16, -2), ...times(15, 2)], undefined],
  ])("agrees with the exact one: %s", (_name, differences, known) => {
    const p = exact(differences);
    if (known !== undefined) expect(p).toBe(known);
    // Four standard errors of 20,000 tosses.
    const tolerance = 4 * Math.sqrt((p * (1 - p)) / 20_000) + 1e-4;
    expect(Math.abs(pairedTest(differences) - p)).toBeLessThan(tolerance);
  });

  it("is never 0, and the same at every run", () => {
    expect(pairedTest(times(40, -1))).toBe(1 / 20_001);
    const differences = [...times(13, -1), ...times(3, 1)];
    expect(pairedTest(differences)).toBe(pairedTest(differences));
  });
});

describe("the check by distributions itself", () => {
  it("gives what the exact branch gives", () => {
    for (const differences of [
      times(5, -1),
      [-3, 1, 1],
      [-3, 1, -2, -2, 1],
      [...times(9, 1), ...times(5, -1)],
    ])
      expect(exact(differences)).toBe(pairedTest(differences));
  });
});

describe("without a difference between two runs", () => {
  it("a fall beyond chance is found in about 5 of 100 comparisons, and a rise in as many", () => {
    const random = randomNumbers(23);
    const rounds = 2000;
    const found = { falls: 0, rises: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const differences = Array.from({ length: 11 }, () => (random() < 0.5 ? 1 : -1) * (0.2 + random()));
      const total = differences.reduce((sum, one) => sum + one, 0);
      if (pairedTest(differences) < 0.05) found[total < 0 ? "falls" : "rises"] += 1;
    }
    // The standard deviation of each rate is 0.005.
    for (const count of Object.values(found)) {
      expect(count / rounds).toBeGreaterThan(0.035);
      expect(count / rounds).toBeLessThan(0.065);
    }
  });
});

describe("Holm's correction", () => {
  it.each([
    // 0.005 × 4, 0.01 × 3, 0.03 × 2; 0.04 × 1 is not below the one before it.
    ["in any order", [0.01, 0.04, 0.03, 0.005], [0.03, 0.06, 0.06, 0.02]],
    // p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm") of R.
    ["as R does", [0.01, 0.02, 0.03, 0.04, 0.05], [0.05, 0.08, 0.09, 0.09, 0.09]],
    ["never above 1", [0.6, 0.7, 0.2], [1, 1, 0.6]],
    ["of equal values", [0.02, 0.02], [0.04, 0.04]],
    ["of one", [0.03], [0.03]],
    ["of none", [], []],
  ])("%s", (_name, given, corrected) => {
    const result = holm(given);
    expect(result).toHaveLength(corrected.length);
    for (const [index, p] of corrected.entries()) expect(result[index]).toBeCloseTo(p, 12);
  });
});
