import type { LexicalIndex } from "../../store/lexical-index.ts";
import { TopK } from "../../store/top-scores.ts";
import type { DocumentFilter } from "./document-groups.ts";
import { addCommonTerms, type WordScores } from "./word-scores.ts";

/** How many passages are proposed: of all, of each language, and of the places asked about. */
export interface Proposed {
  words: number;
  perLanguage: number;
  ofPlaces: number;
}

/** The passages that words propose: the best of all, of each language, and of the documents that speak for the places asked about. */
export function proposedByWords(
  index: LexicalIndex,
  words: WordScores,
  proposed: Proposed,
  isOfPlaces: DocumentFilter | undefined,
): number[] {
  const { sum, byLanguage } = words;
  const found = byLanguage.flat();
  addCommonTerms(index, words, found);
  const bySum = (a: number, b: number) => (sum[b] as number) - (sum[a] as number) || a - b;
  return [
    ...found.sort(bySum).slice(0, proposed.words),
    ...byLanguage.flatMap((ofOne) => ofOne.toSorted(bySum).slice(0, proposed.perLanguage)),
    ...(isOfPlaces === undefined ? [] : bestOf(index, sum, proposed.ofPlaces, isOfPlaces)),
  ];
}

/** The k passages with the highest scores above 0 of some documents, best first, section by section: most are passed over. */
function bestOf(
  { documentOf, sectionStarts }: LexicalIndex,
  scores: Float32Array,
  k: number,
  isWanted: DocumentFilter,
): number[] {
  const best = new TopK(k, 0);
  const sections = sectionStarts.length - 1;
  for (let section = 0; section < sections; section += 1) {
    const from = sectionStarts[section] as number;
    if (!isWanted(documentOf[from] as number)) continue;
    const end = sectionStarts[section + 1] as number;
    for (let passage = from; passage < end; passage += 1) {
      const score = scores[passage] as number;
      if (score > best.least) best.add(passage, score);
    }
  }
  return best.units();
}
