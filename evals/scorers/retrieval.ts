import type { Observation, Score } from "./observation.ts";
import { type Gains, ndcgAt, recallAt, reciprocalRankAt } from "./ranking.ts";

type By = "passage" | "document";

interface Ranked {
  /** What stands at each rank: a piece of evidence, several that are found together, or something else. */
  ranking: string[];
  /** Pieces of evidence newly found at each rank. */
  found: string[][];
  /** All pieces of evidence. */
  wanted: string[];
}

/**
 * The ranking in terms of what is looked for. Each piece of evidence is found once, at the first passage that holds it;
 * further passages of it keep their ranks, and count as something else. Of documents, each has one rank, and two pieces
 * of evidence in one document are one to find.
 */
function rankingOf({ gold, retrieved }: Observation, by: By): Ranked {
  const items = new Map<string, (hit: Observation["retrieved"][number]) => boolean>(
    gold.map(({ label, passages, documents }) =>
      by === "passage"
        ? [label, ({ passageId }) => passages.has(passageId)]
        : [[...documents].sort().join(" or "), ({ document }) => documents.has(document)],
    ),
  );
  const hits = by === "passage" ? retrieved : firstOfDocuments(retrieved);
  const open = new Set(items.keys());
  const found = hits.map((hit) => {
    const here = [...open].filter((item) => items.get(item)?.(hit));
    for (const item of here) open.delete(item);
    return here;
  });
  const ranking = found.map((here, rank) =>
    here.length > 0 ? `gold ${here.join(" + ")}` : `rank ${rank + 1}`,
  );
  return { ranking, found, wanted: [...items.keys()] };
}

function firstOfDocuments(retrieved: Observation["retrieved"]): Observation["retrieved"] {
  return retrieved.filter(
    ({ document }, index) => retrieved.findIndex((hit) => hit.document === document) === index,
  );
}

type RankMeasure = (k: number, ranking: readonly string[], relevant: Gains) => number;

/** Relevant are the ranks with evidence, by how much they bring, and the evidence that was not found. */
function ranked(measure: RankMeasure, k: number, by: By) {
  return (observation: Observation): Score => {
    if (observation.gold.length === 0) return undefined;
    const { ranking, found, wanted } = rankingOf(observation, by);
    const missing = wanted.filter((item) => !found.flat().includes(item));
    const relevant = new Map([
      ...found.flatMap((here, rank): [string, number][] =>
        here.length > 0 ? [[ranking[rank] ?? "", here.length]] : [],
      ),
      ...missing.map((item): [string, number] => [`missing ${item}`, 1]),
    ]);
    return measure(k, ranking, relevant);
  };
}

/** Of the evidence, the share in the first k ranks, also where one passage holds several pieces of it. */
function recall(k: number, by: By) {
  return (observation: Observation): Score => {
    if (observation.gold.length === 0) return undefined;
    const { found, wanted } = rankingOf(observation, by);
    const pieces = found.slice(0, k).flat();
    return recallAt(pieces.length, pieces, new Map(wanted.map((item) => [item, 1])));
  };
}

export const passageRecallAt = (k: number) => recall(k, "passage");
export const passageReciprocalRankAt = (k: number) => ranked(reciprocalRankAt, k, "passage");
export const passageNdcgAt = (k: number) => ranked(ndcgAt, k, "passage");
export const documentRecallAt = (k: number) => recall(k, "document");
export const documentReciprocalRankAt = (k: number) => ranked(reciprocalRankAt, k, "document");
export const documentNdcgAt = (k: number) => ranked(ndcgAt, k, "document");

/** Whether the index holds every piece of evidence at all: a document that is lost shows here, whatever was asked. */
export function indexed({ gold }: Observation): Score {
  if (gold.length === 0) return undefined;
  return gold.filter(({ passages }) => passages.size > 0).length / gold.length;
}
