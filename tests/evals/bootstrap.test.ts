import { describe, expect, it } from "vitest";
import { interval } from "../../evals/statistics/bootstrap.ts";
import { meanOf, type Sample, totalsByFamily } from "../../evals/statistics/families.ts";
import { seeded } from "../../evals/statistics/random.ts";
import { randomNumbers } from "../support/random.ts";

const TRUE_SHARE = 0.7;

/** Questions in families that are right or wrong as a whole, with a known share of right ones. */
function simulated(random: () => number, families: number, paraphrases: number): Sample[] {
  return Array.from({ length: families }, (_, i) => ({
    family: `f${i}`,
    value: random() < TRUE_SHARE ? 1 : 0,
  })).flatMap((one) => Array.from({ length: paraphrases }, () => one));
}

const asIndependent = (samples: Sample[]) => samples.map((one, i) => ({ ...one, family: `${i}` }));

/** In how many of `rounds` simulations the interval holds the true share. */
function coverage(paraphrases: number, prepare: (samples: Sample[]) => Sample[], rounds = 300): number {
  const random = randomNumbers(11);
  let covered = 0;
  for (let round = 0; round < rounds; round += 1) {
    const { low, high } = interval(totalsByFamily(prepare(simulated(random, 60, paraphrases))));
    if (low <= TRUE_SHARE && TRUE_SHARE <= high) covered += 1;
  }
  return covered / rounds;
}

describe("the bootstrap interval", () => {
  it("holds the true mean in about 95 of 100 simulations", () => {
    const share = coverage(1, (samples) => samples);
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(0.99);
  });

  it("holds it also where questions are paraphrases, as long as families stay together", () => {
    const together = coverage(5, (samples) => samples, 200);
    expect(together).toBeGreaterThan(0.9);
    expect(together).toBeLessThan(0.99);
    // Five times the evidence that there is: 1.96 / √5 = 0.88 standard errors, which hold in 62 of 100 cases.
    expect(coverage(5, asIndependent, 200)).toBeLessThan(0.75);
  });

  it("is wider by the root of the family size when families are kept together", () => {
    const samples = simulated(randomNumbers(3), 100, 4);
    const width = (list: Sample[]) => {
      const { low, high } = interval(totalsByFamily(list));
      return high - low;
    };
    // √4 = 2.
    expect(width(samples) / width(asIndependent(samples))).toBeGreaterThan(1.75);
    expect(width(samples) / width(asIndependent(samples))).toBeLessThan(2.25);
  });

  it("is as wide as theory says", () => {
    // 200 values, half 0 and half 1: 2 × 1.96 × 0.5 / √200 = 0.1386.
    const halves = Array.from({ length: 200 }, (_, i) => ({ family: `${i}`, value: i % 2 }));
    const { low, high } = interval(totalsByFamily(halves));
    expect(high - low).toBeGreaterThan(0.12);
    expect(high - low).toBeLessThan(0.16);
    expect((high + low) / 2).toBeCloseTo(0.5, 1);
  });

  it("is the mirror image for the opposite values", () => {
    const samples = simulated(randomNumbers(5), 40, 2).map((one, i) => ({
      ...one,
      value: one.value + i / 100,
    }));
    const { low, high } = interval(totalsByFamily(samples));
    const mirrored = interval(totalsByFamily(samples.map((one) => ({ ...one, value: -one.value }))));
    expect(mirrored.low).toBeCloseTo(-high, 12);
    expect(mirrored.high).toBeCloseTo(-low, 12);
  });

  it("is the same at every run", () => {
    const totals = totalsByFamily(simulated(randomNumbers(5), 40, 2));
    expect(interval(totals)).toEqual(interval(totals));
  });

  it("has no width where all are alike, or for one family", () => {
    const alike = Array.from({ length: 30 }, (_, i) => ({ family: `${i}`, value: 1 }));
    expect(interval(totalsByFamily(alike))).toEqual({ low: 1, high: 1 });
    const one = [0, 1, 1].map((value) => ({ family: "one", value }));
    expect(interval(totalsByFamily(one))).toEqual({ low: 2 / 3, high: 2 / 3 });
    expect(interval(totalsByFamily([]))).toEqual({ low: 0, high: 0 });
  });
});

describe("families", () => {
  it("keep sums and numbers, so that the mean is one of questions", () => {
    const totals = totalsByFamily([
      { family: "a", value: 1 },
      { family: "b", value: 0 },
      { family: "a", value: 0.5 },
    ]);
    expect(totals).toEqual({ sums: [1.5, 0], counts: [2, 1] });
    expect(meanOf(totals)).toBe(0.5);
    expect(meanOf(totalsByFamily([]))).toBe(0);
  });
});

describe("seeded numbers", () => {
  it("are the same for a seed, and others for another", () => {
    const take = (seed: number) => Array.from({ length: 5 }, seeded(seed));
    expect(take(1)).toEqual(take(1));
    expect(take(1)).not.toEqual(take(2));
  });

  it("fall evenly within [0, 1)", () => {
    const random = seeded(42);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i += 1) {
      const bin = Math.floor(random() * 10);
      counts[bin] = (counts[bin] ?? Number.NaN) + 1;
    }
    // 1000 expected in each, with a standard deviation of 30.
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
