import { describe, expect, it } from "vitest";
import { type Groups, WordSums } from "../../src/store/word-sums.ts";
import { randomNumbers } from "../support/random.ts";

interface MadeUp {
  sectionOf: Uint32Array;
  documentOf: Uint32Array;
  sectionStarts: Uint32Array;
  groups: Groups;
}

/** Documents of one to five sections of one to four passages, in so many groups. */
function madeUp(seed: number, passages: number, groups: number): MadeUp {
  const random = randomNumbers(seed);
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  const [sectionOf, documentOf, sectionStarts]: [number[], number[], number[]] = [[], [], []];
  let documents = 0;
  for (; sectionOf.length < passages; documents += 1)
    for (let left = upTo(5); left > 0 && sectionOf.length < passages; left -= 1) {
      sectionStarts.push(sectionOf.length);
      for (let more = upTo(4); more > 0 && sectionOf.length < passages; more -= 1) {
        sectionOf.push(sectionStarts.length - 1);
        documentOf.push(documents);
      }
    }
  return {
    sectionOf: Uint32Array.from(sectionOf),
    documentOf: Uint32Array.from(documentOf),
    sectionStarts: Uint32Array.from([...sectionStarts, passages]),
    groups: {
      groupOf: Uint8Array.from({ length: documents }, () => Math.floor(random() * groups)),
      count: groups,
    },
  };
}

/** Fills with scores of which many are 0 and many the same, some of them small and some large. */
function fill(scores: Float32Array, random: () => number): void {
  for (let i = 0; i < scores.length; i += 1)
    scores[i] = random() < 0.6 ? 0 : Math.floor(random() * 40) / (random() < 0.5 ? 3 : 700);
}

/** The same passage by passage with a Float32Array, and the best by sorting all. */
function plain(
  sums: WordSums,
  made: MadeUp,
  perExpected: number,
  k: number,
  isAllowed = (_: number) => true,
) {
  const { sectionOf, documentOf, sectionStarts, groups } = made;
  const ofSections = sums.ofSections.map(
    (score, section) => score + (sums.ofDocuments[documentOf[sectionStarts[section] ?? 0] ?? 0] ?? 0),
  );
  const sum = sums.sum.map(
    (score, passage) =>
      score + (ofSections[sectionOf[passage] ?? 0] ?? 0) + perExpected * (sums.expected[passage] ?? 0),
  );
  const best = Array.from({ length: groups.count }, (_, group) =>
    [...sum.keys()]
      .filter((passage) => {
        const document = documentOf[passage] ?? 0;
        return (sum[passage] ?? 0) > 0 && groups.groupOf[document] === group && isAllowed(document);
      })
      .sort((a, b) => (sum[b] ?? 0) - (sum[a] ?? 0) || a - b)
      .slice(0, k),
  );
  return { sum, best };
}

describe.each([
  [1, 1, 1],
  [2, 90, 3],
  [3, 4095, 2],
  [4, 4096, 1],
  [5, 9001, 4],
])("sums of made-up scores (seed %i, %i passages, %i groups)", (seed, passages, groups) => {
  const made = madeUp(seed, passages, groups);
  const sums = new WordSums(made, made.groups);
  const random = randomNumbers(100 + seed);
  const begin = () => {
    sums.clear();
    for (const scores of [sums.sum, sums.expected, sums.ofSections, sums.ofDocuments]) fill(scores, random);
  };

  it.each([0, 1, 15, 150])(
    "are byte by byte what one passage after the other gives, with the best %i of each group",
    (k) => {
      for (const perExpected of [0, 0.1, 3.7]) {
        begin();
        const expected = plain(sums, made, perExpected, k);
        expect(sums.sumUp(perExpected, k)).toEqual(expected.best);
        expect(Buffer.from(sums.sum.slice().buffer).equals(Buffer.from(expected.sum.buffer))).toBe(true);
      }
    },
  );

  it("give the best of the documents that are allowed", () => {
    begin();
    const isAllowed = (document: number) => document % 3 === 1;
    const expected = plain(sums, made, 0.5, 20, isAllowed);
    expect(sums.sumUp(0.5, 20, isAllowed)).toEqual(expected.best);
  });

  it("begin anew after they are cleared", () => {
    begin();
    sums.sumUp(1, 5);
    sums.clear();
    expect(sums.sumUp(1, 5)).toEqual(Array(groups).fill([]));
    expect(sums.sum.every((score) => score === 0)).toBe(true);
  });
});

describe("WordSums", () => {
  it("has nothing to add up without passages", () => {
    const none = {
      sectionOf: new Uint32Array(),
      documentOf: new Uint32Array(),
      sectionStarts: Uint32Array.of(0),
    };
    expect(new WordSums(none, { groupOf: new Uint8Array(), count: 0 }).sumUp(1, 9)).toEqual([]);
  });

  it("refuses more groups than a byte can tell apart", () => {
    const made = madeUp(1, 3, 1);
    expect(() => new WordSums(made, { ...made.groups, count: 257 })).toThrow(RangeError);
  });
});
