import { describe, expect, it } from "vitest";
import type { Library } from "../../src/answer/library.ts";
import { clauseAround, legalPlace, sectionAt, sectionsOf } from "../../src/answer/library-sections.ts";
import type { Passage } from "../../src/domain.ts";

function passage(locator: string, headings: string[]): Passage {
  return {
    id: `d#${locator}`,
    documentId: "d",
    text: locator,
    start: 0,
    end: 1,
    locator,
    headingPath: ["Luật", ...headings],
    askedAs: [],
  };
}

const PASSAGES = [
  passage("paragraph 1", []),
  passage("Điều 1", ["Chương I. Chung", "Điều 1. Phạm vi"]),
  passage("Điều 2 khoản 1", ["Chương I. Chung", "Điều 2. Đối tượng"]),
  passage("Điều 2 khoản 2 điểm a–c", ["Chương I. Chung", "Điều 2. Đối tượng"]),
  passage("Điều 2 khoản 2 điểm d–e", ["Chương I. Chung", "Điều 2. Đối tượng"]),
  passage("Điều 3 khoản 1", ["Chương II. Riêng"]),
  passage("Quy chế, Điều 1 khoản 1", ["Quy chế", "Điều 1. Chung"]),
];
const library: Library = {
  documents: new Map(),
  passage: () => undefined,
  passagesOf: (id) => (id === "d" ? PASSAGES : []),
  amendmentOf: () => undefined,
};

describe("sections of a document", () => {
  it("are its articles, and what stands under other headings", () => {
    expect(
      sectionsOf(library, "d").map(({ heading, above, article, from, to }) => [
        heading,
        above,
        article,
        from,
        to,
      ]),
    ).toEqual([
      ["Luật", "", undefined, 0, 1],
      ["Điều 1. Phạm vi", "Chương I. Chung", "1", 1, 2],
      ["Điều 2. Đối tượng", "Chương I. Chung", "2", 2, 5],
      ["Điều 3", "Chương II. Riêng", "3", 5, 6],
      ["Điều 1. Chung", "Quy chế", "1", 6, 7],
    ]);
    expect(sectionAt(library, "d", 4)).toBe(2);
    expect(sectionAt(library, "d", 99)).toBe(-1);
    expect(sectionsOf(library, "none")).toEqual([]);
  });
});

describe("a clause", () => {
  it("is read whole where it is kept in parts", () => {
    expect(clauseAround(PASSAGES, 4)).toEqual({ from: 3, to: 5 });
    expect(clauseAround(PASSAGES, 2)).toEqual({ from: 2, to: 3 });
    expect(clauseAround(PASSAGES, 0)).toEqual({ from: 0, to: 1 });
  });

  it("is told from its locator, in both languages", () => {
    expect(legalPlace(PASSAGES[3] as Passage)).toEqual({
      scope: "",
      article: "2",
      clause: "2",
      points: ["a", "c"],
    });
    expect(legalPlace(passage("Article 6 clause 1 point b", []))).toEqual({
      scope: "",
      article: "6",
      clause: "1",
      points: ["b", "b"],
    });
    expect(legalPlace(PASSAGES[0] as Passage)).toBeUndefined();
  });
});
