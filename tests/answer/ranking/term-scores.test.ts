import { describe, expect, it } from "vitest";
import { featureRow } from "../../../src/answer/ranking/feature-names.ts";
import { type Group, type ScoredField, searchTerms } from "../../../src/answer/ranking/search-terms.ts";
import { TermScores } from "../../../src/answer/ranking/term-scores.ts";
import { wordScores } from "../../../src/answer/ranking/word-scores.ts";
import { queryTerms } from "../../../src/language/tokenize.ts";
import { madeIndex } from "./made-up-index.ts";

const PLAIN: Parameters<typeof searchTerms>[2] = { related: false, expected: { alike: 0, terms: [] } };
const kb = madeIndex({
  d: {
    metadata: { title: "Chè xanh Thái Nguyên" },
    passages: [
      { text: "Chè xanh trồng trên đồi.", headingPath: ["Đồi chè"], askedAs: ["Trồng chè ở đâu?"] },
      { text: "Hợp tác xã bán chè.", headingPath: ["Đồi chè"] },
      { text: "Hợp tác xã phân phối thu nhập cho thành viên.", headingPath: ["Thu nhập"] },
      { text: "Cá ở ao.", headingPath: ["Cá"] },
    ],
  },
  e: { metadata: { title: "Ong" }, passages: [{ text: "Ong." }, { text: "Tổ ong." }] },
});
const ALL = [0, 1, 2, 3, 4, 5];

function scoresOf(text: string, passages = ALL, expansion = PLAIN): TermScores {
  const search = searchTerms(kb.lexical, text, expansion);
  return new TermScores(kb.lexical, search, wordScores(kb, search, featureRow({})), passages);
}

const ofText = (scores: TermScores, group: Group, passage: number, field: ScoredField = "text") =>
  scores.of(field, group, scores.placeOfPassage(passage));

describe("TermScores", () => {
  it("scores each field by its own units, apart by kind of term", () => {
    const scores = scoresOf("chè xanh của hợp tác xã");
    const found = (field: ScoredField, group: Group) =>
      ALL.filter((passage) => ofText(scores, group, passage, field) > 0);
    expect(found("text", "word")).toEqual([0, 1, 2]);
    expect(found("text", "concept")).toEqual([0, 1, 2]);
    expect(found("text", "pair")).toEqual([0, 1, 2]);
    expect(found("asked", "word")).toEqual([0]);
    const sections = [0, 1, 2, 3].filter(
      (section) => scores.of("heading", "word", scores.placeOfSection(section)) > 0,
    );
    expect(sections).toEqual([0]);
    const documents = [0, 1].filter(
      (document) => scores.of("title", "word", scores.placeOfDocument(document)) > 0,
    );
    expect(documents).toEqual([0]);
  });

  it("is what going through all postings gives", () => {
    const words = queryTerms("bán chè xanh").filter(({ kind }) => kind === "word");
    const expected = new Float32Array(kb.lexical.fields.text.count);
    kb.lexical.fields.text.addScores(words, expected);
    const scores = scoresOf("bán chè xanh");
    expect(ALL.map((passage) => ofText(scores, "word", passage))).toEqual([...expected]);
    expect(Math.max(...expected)).toBeGreaterThan(0);
  });

  it("is the same for some passages as for all, and knows no others than those of their sections", () => {
    const [all, some] = [scoresOf("bán chè xanh"), scoresOf("bán chè xanh", [5, 1])];
    for (const passage of [0, 1, 5]) expect(ofText(some, "word", passage)).toBe(ofText(all, "word", passage));
    expect([2, 3].map((passage) => some.placeOfPassage(passage))).toEqual([-1, -1]);
    expect([some.placeOfSection(1), some.placeOfSection(99), some.placeOfDocument(7)]).toEqual([-1, -1, -1]);
    expect(some.of("heading", "word", -1)).toBe(0);
  });

  it("adds the scores of each section, divided by the root of how many passages it has", () => {
    const scores = scoresOf("chè", [1, 2, 3, 4]);
    const of = (section: number, group: "word" | "pair") =>
      scores.ofSection(group, scores.placeOfSection(section));
    const sum = ofText(scores, "word", 0) + ofText(scores, "word", 1);
    expect(ofText(scores, "word", 0)).toBeGreaterThan(0);
    expect(of(0, "word")).toBeCloseTo(sum / Math.SQRT2, 5);
    expect([1, 2, 3].map((section) => of(section, "word"))).toEqual([0, 0, 0]);
    expect(of(0, "pair")).toBe(0);
  });

  it("scores related and expected terms apart", () => {
    const question = "chia lãi cho xã viên";
    const scores = scoresOf(question, ALL, { related: true, expected: { alike: 1, terms: [["che", 1]] } });
    expect(ALL.filter((passage) => ofText(scores, "expected", passage) > 0)).toEqual([0, 1]);
    expect(ofText(scores, "related", 2)).toBeGreaterThan(0);
    expect(scores.of("heading", "expected", scores.placeOfSection(0))).toBeGreaterThan(0);
    const plain = scoresOf(question);
    expect(ALL.filter((passage) => ofText(plain, "expected", passage) > 0)).toEqual([]);
    expect(ofText(plain, "related", 2)).toBe(0);
  });
});
