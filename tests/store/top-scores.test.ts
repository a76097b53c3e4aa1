import { describe, expect, it } from "vitest";
import { topScores } from "../../src/store/top-scores.ts";
import { randomNumbers } from "../support/random.ts";

type DocumentFilter = (document: number) => boolean;

/** The same by sorting all passages: above 0, best first, of equal ones the first. */
function sorted(
  scores: Float32Array,
  documentOf: Uint32Array,
  k: number,
  filter: DocumentFilter = () => true,
) {
  return [...scores.keys()]
    .filter((passage) => (scores[passage] ?? 0) > 0 && filter(documentOf[passage] ?? -1))
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, k);
}

/** Scores with many ties, some of them 0 or below, of passages of eight documents in a row. */
function madeUp(seed: number, count: number): [scores: Float32Array, documentOf: Uint32Array] {
  const random = randomNumbers(seed);
  for (let i = 0; i < 5; i += 1) random();
  const steps = seed % 2 === 0 ? 6 : 1000;
  return [
    Float32Array.from({ length: count }, () => Math.floor(random() * steps) / 4 - 0.5),
    Uint32Array.from({ length: count }, (_, i) => Math.floor((8 * i) / count)),
  ];
}

const FILTERS: [string, DocumentFilter | undefined][] = [
  ["in the whole index", undefined],
  ["in every second document", (document) => document % 2 === 0],
  ["in one document", (document) => document === 7],
  ["in no document", () => false],
];

describe("topScores", () => {
  describe.each(FILTERS)("%s", (_where, filter) => {
    it.each([1, 2, 3, 10, 100, 299, 300, 301, 5000])("gives the best %i as sorting does, in order", (k) => {
      for (let seed = 1; seed <= 8; seed += 1) {
        const [scores, documentOf] = madeUp(seed, 300);
        const isAllowed = filter && ((passage: number) => filter(documentOf[passage] ?? -1));
        expect(topScores(scores, k, isAllowed)).toEqual(sorted(scores, documentOf, k, filter));
      }
    });
  });

  it("gives of equal ones the first, in order", () => {
    expect(topScores(new Float32Array(9).fill(0.5), 4)).toEqual([0, 1, 2, 3]);
  });

  it("finds scores that rise and scores that fall", () => {
    const rising = Float32Array.from({ length: 50 }, (_, i) => i + 1);
    expect(topScores(rising, 3)).toEqual([49, 48, 47]);
    expect(topScores(rising.toReversed(), 3)).toEqual([0, 1, 2]);
  });

  it("gives nothing that has no score", () => {
    expect(topScores(Float32Array.of(0, -1, 0), 3)).toEqual([]);
    expect(topScores(new Float32Array(), 3)).toEqual([]);
  });

  it("gives none when none are asked for", () => {
    expect(topScores(Float32Array.of(1, 3, 2), 0)).toEqual([]);
  });
});
