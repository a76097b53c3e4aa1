import { total } from "./families.ts";
import { seeded } from "./random.ts";

const EXACT_LIMIT = 14;
const ROUNDS = 20_000;
const SEED = 20_260_102;

/**
 * Paired randomization test (Fisher 1935; for comparing systems on one set of questions: Smucker, Allan, Carterette,
 * CIKM 2007). `differences` holds one sum of after − before for each family; under the null hypothesis its sign is a coin
 * toss. Gives the one-sided p-value in the direction of the total: how often tosses give a total at least as large.
 * Exact for up to 14 families that differ, otherwise by 20,000 tosses from a fixed seed.
 */
export function pairedTest(differences: readonly number[]): number {
  const sizes = differences.filter((value) => value !== 0).map(Math.abs);
  const observed = Math.abs(total(differences));
  if (sizes.length === 0 || observed === 0) return 1;
  // Sums of thirds and halves carry binary noise.
  const isAsLarge = (sum: number) => sum >= observed - 1e-9;
  if (sizes.length <= EXACT_LIMIT) {
    const patterns = 2 ** sizes.length;
    let count = 0;
    for (let pattern = 0; pattern < patterns; pattern += 1) {
      let sum = 0;
      for (const [bit, size] of sizes.entries()) sum += (pattern >> bit) & 1 ? size : -size;
      if (isAsLarge(sum)) count += 1;
    }
    return count / patterns;
  }
  const random = seeded(SEED);
  let count = 1; // the tosses that were observed are one of the possible ones
  for (let round = 0; round < ROUNDS; round += 1) {
    let sum = 0;
    for (const size of sizes) sum += random() < 0.5 ? size : -size;
    if (isAsLarge(sum)) count += 1;
  }
  return count / (ROUNDS + 1);
}

/**
 * p-values corrected for being several, so that all of them together raise a false alarm in one of twenty comparisons at
 * most (Holm: A simple sequentially rejective multiple test procedure, 1979).
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const corrected = new Array<number>(pValues.length).fill(1);
  let highest = 0;
  for (const [rank, { p, index }] of order.entries()) {
    highest = Math.max(highest, Math.min(1, p * (pValues.length - rank)));
    corrected[index] = highest;
  }
  return corrected;
}
