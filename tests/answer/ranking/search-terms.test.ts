import { describe, expect, it } from "vitest";
import { isScored, searchTerms } from "../../../src/answer/ranking/search-terms.ts";
import { relatedTerms } from "../../../src/language/related-terms.ts";
import { queryTerms } from "../../../src/language/tokenize.ts";
import { madeIndex } from "./made-up-index.ts";

const PLAIN = { related: false, expected: { alike: 0, terms: [] } };
const kb = madeIndex({
  d: { passages: [{ text: "Chè xanh trồng trên đồi." }, { text: "Cá ở ao." }] },
  e: { passages: [{ text: "Ong." }, { text: "Tổ ong." }] },
});
const terms = (text: string, expansion: Parameters<typeof searchTerms>[2] = PLAIN) =>
  searchTerms(kb.lexical, text, expansion);

describe("searchTerms", () => {
  it("are those of the question by kind, then the related ones, then those expected of the answer", () => {
    const question = "chia lãi cho xã viên";
    const own = queryTerms(question);
    const found = terms(question, { related: true, expected: { alike: 1, terms: [["che", 0.5]] } });
    expect(found.terms).toEqual([
      ...own.map(({ token, kind, weight }) => ({ token, group: kind, weight })),
      ...relatedTerms(own).map(({ token, weight }) => ({ token, group: "related", weight })),
      { token: "che", group: "expected", weight: 0.5 },
    ]);
    expect(found.terms.filter(({ group }) => group === "related").map(({ token }) => token)).toContain(
      "phan_phoi",
    );
  });

  it("are those of the question alone where nothing else is wanted", () => {
    expect(new Set(terms("chia lãi cho xã viên").terms.map(({ group }) => group))).toEqual(
      new Set(["concept", "word", "pair"]),
    );
  });

  it("tell what a text with all of them might score, and never too little", () => {
    const question = "chè xanh trồng đồi cá ao ong";
    const words = queryTerms(question).filter(({ kind, weight }) => kind !== "pair" && weight === 1);
    const rarity = (token: string) => kb.lexical.fields.text.inverseFrequency(token);
    expect(terms(question).ideal).toBeCloseTo(
      words.reduce((sum, { token }) => sum + Math.min(6, rarity(token)), 0),
      5,
    );
    expect(terms("").ideal).toBe(3);
    expect(terms("ong").ideal).toBe(3);
  });

  it("count for less, when they are expected of an answer, the less alike its question is", () => {
    const ideal = (alike: number) =>
      terms("chè", { related: false, expected: { alike, terms: [["che", 1]] } }).expectedIdeal;
    expect(ideal(1)).toBe(3);
    expect(ideal(0.5)).toBeCloseTo(4 * ideal(1), 5);
    expect(Number.isFinite(ideal(0))).toBe(true);
  });
});

describe("isScored", () => {
  it("leaves pairs out of headings and titles, and what was learnt out of questions and titles", () => {
    const groups = ["concept", "word", "pair", "related", "expected"] as const;
    const of = (field: Parameters<typeof isScored>[0]) => groups.filter((group) => isScored(field, group));
    expect(of("text")).toEqual(groups);
    expect(of("asked")).toEqual(["concept", "word", "pair"]);
    expect(of("heading")).toEqual(["concept", "word", "related", "expected"]);
    expect(of("title")).toEqual(["concept", "word"]);
  });
});
