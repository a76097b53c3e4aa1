import { describe, expect, it } from "vitest";
import { numbersOf, renumbered, sourcesOf } from "../../src/present/sources.ts";
import { citation } from "../support/answers.ts";

const CLAUSE = "Điều 83 khoản 2";
const points = ["", " điểm a", " điểm b"].map((point, at) =>
  citation({ n: at + 1, locator: CLAUSE + point, quote: `q${at}` }),
);

describe("the sources of an answer", () => {
  it("are one a clause, whatever points of it are quoted, and one more for another document", () => {
    const sources = sourcesOf({
      citations: [...points, citation({ n: 4, documentId: "laws/other", locator: CLAUSE })],
    });
    expect(sources.map(({ n, locator, citations }) => [n, locator, citations.map((own) => own.n)])).toEqual([
      [1, CLAUSE, [1, 2, 3]],
      [2, CLAUSE, [4]],
    ]);
  });

  it("keep the point where all that is quoted is of one", () => {
    const only = [
      citation({ locator: "Article 5 clause 1 point b" }),
      citation({ n: 2, locator: "Article 5 clause 1 point b", quote: "x" }),
    ];
    expect(sourcesOf({ citations: only }).map(({ locator }) => locator)).toEqual([
      "Article 5 clause 1 point b",
    ]);
  });

  it("tell paragraphs of one article apart", () => {
    const paragraphs = [2, 12].map((at, i) => citation({ n: i + 1, locator: `paragraph ${at}` }));
    expect(sourcesOf({ citations: paragraphs })).toHaveLength(2);
  });

  it("are numbered from 1 where citations were left out", () => {
    const sources = sourcesOf({ citations: [citation({ n: 3 }), citation({ n: 7, locator: "Điều 9" })] });
    expect(numbersOf(sources, [7, 3])).toEqual([1, 2]);
    expect(numbersOf(sources, [5])).toEqual([]);
  });
});

describe("marks in a text", () => {
  const sources = sourcesOf({ citations: [...points, citation({ n: 4, locator: "Điều 9" })] });
  it.each([
    ["Gần nhất: [1] [2] [4]", "Gần nhất: [1] [2]"],
    ["a [3]; b [4]", "a [1]; b [2]"],
    ["[1][2][3]", "[1]"],
    ["mảng [99] giữ nguyên", "mảng [99] giữ nguyên"],
  ])("%s become %s", (text, expected) => {
    expect(renumbered(sources, text)).toBe(expected);
  });
});
