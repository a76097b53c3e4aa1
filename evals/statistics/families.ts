/** A score or a difference of one question, with the family of questions that it belongs to. */
export interface Sample {
  family: string;
  value: number;
}

/** Sum and number of the values of each family: what resampling works with, since paraphrases are no independent cases. */
export interface FamilyTotals {
  sums: number[];
  counts: number[];
}

export function totalsByFamily(samples: readonly Sample[]): FamilyTotals {
  const totals = new Map<string, { sum: number; count: number }>();
  for (const { family, value } of samples) {
    const own = totals.get(family) ?? { sum: 0, count: 0 };
    totals.set(family, { sum: own.sum + value, count: own.count + 1 });
  }
  const list = [...totals.values()];
  return { sums: list.map(({ sum }) => sum), counts: list.map(({ count }) => count) };
}

/** Mean over all questions; 0 for none. */
export function meanOf({ sums, counts }: FamilyTotals): number {
  const count = total(counts);
  return count === 0 ? 0 : total(sums) / count;
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
