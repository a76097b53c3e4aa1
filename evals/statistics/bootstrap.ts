import { type FamilyTotals, meanOf } from "./families.ts";
import { seeded } from "./random.ts";

const RESAMPLES = 1000;
const SEED = 20_260_101;

/**
 * 95 % interval of a mean by the percentile bootstrap (Efron, Tibshirani: An Introduction to the Bootstrap, 1993,
 * chapter 13), with families of questions drawn whole, because paraphrases fail together.
 */
export function interval(totals: FamilyTotals): { low: number; high: number } {
  const families = totals.sums.length;
  if (families < 2) return { low: meanOf(totals), high: meanOf(totals) };
  const random = seeded(SEED);
  const means = new Float64Array(RESAMPLES);
  for (let round = 0; round < RESAMPLES; round += 1) {
    let sum = 0;
    let count = 0;
    for (let draw = 0; draw < families; draw += 1) {
      const family = Math.floor(random() * families);
      sum += totals.sums[family] ?? 0;
      count += totals.counts[family] ?? 0;
    }
    means[round] = sum / count;
  }
  means.sort();
  return {
    low: means[Math.floor(0.025 * RESAMPLES)] ?? 0,
    high: means[Math.ceil(0.975 * RESAMPLES) - 1] ?? 0,
  };
}
