/**
 * Measures of a ranking against the relevant items, as defined in Manning, Raghavan, Schütze: Introduction to
 * Information Retrieval (2008), chapter 8, and, for nDCG with the logarithmic discount, in Järvelin, Kekäläinen:
 * Cumulated gain-based evaluation of IR techniques (ACM TOIS 20(4), 2002). They agree with trec_eval
 * (`recall.k`, `recip_rank`, `ndcg_cut.k`), which `evals/checks/ranking.py` shows.
 *
 * `ranking` holds each item once, best first. `relevant` holds gains: 1 for relevant, larger for more so.
 */

export type Gains = ReadonlyMap<string, number>;

/** Share of the relevant items that are among the first k. */
export function recallAt(k: number, ranking: readonly string[], relevant: Gains): number {
  const wanted = relevantItems(relevant);
  const found = ranking.slice(0, k).filter((item) => wanted.has(item));
  return wanted.size === 0 ? 0 : found.length / wanted.size;
}

/** One divided by the rank of the first relevant item among the first k; 0 where there is none. */
export function reciprocalRankAt(k: number, ranking: readonly string[], relevant: Gains): number {
  const wanted = relevantItems(relevant);
  const rank = ranking.slice(0, k).findIndex((item) => wanted.has(item)) + 1;
  return rank === 0 ? 0 : 1 / rank;
}

/** Gains discounted by log2(rank + 1), as a share of what the best possible ranking would collect in k places. */
export function ndcgAt(k: number, ranking: readonly string[], relevant: Gains): number {
  const ideal = [...relevant.values()].filter((gain) => gain > 0).sort((a, b) => b - a);
  const best = discounted(ideal.slice(0, k));
  return best === 0 ? 0 : discounted(ranking.slice(0, k).map((item) => relevant.get(item) ?? 0)) / best;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}

function relevantItems(relevant: Gains): Set<string> {
  return new Set([...relevant].filter(([, gain]) => gain > 0).map(([item]) => item));
}
