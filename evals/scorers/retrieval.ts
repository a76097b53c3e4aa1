import type { Observation, Score } from "./observation.ts";
import { type Gains, ndcgAt, recallAt, reciprocalRankAt } from "./ranking.ts";

/**
 * The ranking in terms of what is looked for: every piece of evidence is one relevant item, found at the first passage
 * that holds it; other passages of it count no further. Passages beside the gold stand for themselves.
 */
function rankingOf(
  { gold, retrieved }: Observation,
  by: "passage" | "document",
): { ranking: string[]; relevant: Gains } {
  // Two pieces of evidence in one document are one document to find.
  const items = new Map<string, (hit: Observation["retrieved"][number]) => boolean>(
    gold.map(({ label, passages, documents }) =>
      by === "passage"
        ? [`gold ${label}`, ({ passageId }) => passages.has(passageId)]
        : [`gold ${[...documents].sort().join(" or ")}`, ({ document }) => documents.has(document)],
    ),
  );
  const ranking = new Set<string>();
  for (const hit of retrieved) {
    const found = [...items].filter(([, holds]) => holds(hit)).map(([item]) => item);
    const own = by === "passage" ? hit.passageId : hit.document;
    for (const item of found.length > 0 ? found : [own]) ranking.add(item);
  }
  return { ranking: [...ranking], relevant: new Map([...items.keys()].map((item) => [item, 1])) };
}

type RankMeasure = (k: number, ranking: readonly string[], relevant: Gains) => number;

function scorer(measure: RankMeasure, k: number, by: "passage" | "document") {
  return (observation: Observation): Score => {
    if (observation.gold.length === 0) return undefined;
    const { ranking, relevant } = rankingOf(observation, by);
    return measure(k, ranking, relevant);
  };
}

export const passageRecallAt = (k: number) => scorer(recallAt, k, "passage");
export const passageReciprocalRankAt = (k: number) => scorer(reciprocalRankAt, k, "passage");
export const passageNdcgAt = (k: number) => scorer(ndcgAt, k, "passage");
export const documentRecallAt = (k: number) => scorer(recallAt, k, "document");
export const documentReciprocalRankAt = (k: number) => scorer(reciprocalRankAt, k, "document");
export const documentNdcgAt = (k: number) => scorer(ndcgAt, k, "document");

/** Whether the index holds every piece of evidence at all: a document that is lost shows here, whatever was asked. */
export function indexed({ gold }: Observation): Score {
  if (gold.length === 0) return undefined;
  return gold.filter(({ passages }) => passages.size > 0).length / gold.length;
}
