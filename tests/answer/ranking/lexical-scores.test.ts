import { describe, expect, it } from "vitest";
import { featureRow } from "../../../src/answer/ranking/feature-names.ts";
import {
  type Expansion,
  lexicalScores,
  type ScoredField,
  sectionScore,
} from "../../../src/answer/ranking/lexical-scores.ts";
import { relatedTerms } from "../../../src/language/related-terms.ts";
import { queryTerms, type TermKind } from "../../../src/language/tokenize.ts";
import { madeIndex } from "./made-up-index.ts";

const PLAIN: Expansion = { related: false, expected: { alike: 0, terms: [] } };
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
const scores = (text: string, expansion = PLAIN, weights = featureRow({})) =>
  lexicalScores(kb.lexical, text, expansion, weights);
const unitsOf = (list: Float32Array | undefined) =>
  [...(list ?? [])].flatMap((score, unit) => (score > 0 ? [unit] : []));

describe("lexicalScores", () => {
  it("scores each field by its own units, apart by kind of term", () => {
    const { of } = scores("chè xanh của hợp tác xã");
    expect(unitsOf(of.text.word)).toEqual([0, 1, 2]);
    expect(unitsOf(of.text.concept)).toEqual([0, 1, 2]);
    expect(unitsOf(of.text.pair)).toEqual([0, 1, 2]);
    expect(unitsOf(of.asked.word)).toEqual([0]);
    expect(unitsOf(of.heading.word)).toEqual([0]);
    expect(unitsOf(of.title.word)).toEqual([0]);
    const lengths = (["text", "asked", "heading", "title"] as const).map(
      (field: ScoredField) => of[field].word?.length,
    );
    expect(lengths).toEqual([6, 6, 4, 2]);
  });

  it("is the sum of what each term scores by itself", () => {
    const expected = new Float32Array(kb.lexical.fields.text.count);
    for (const { token, kind, weight } of queryTerms("bán chè xanh"))
      if (kind === "word") kb.lexical.fields.text.addScores(token, weight, expected);
    expect(scores("bán chè xanh").of.text.word).toEqual(expected);
  });

  it("sums what each passage, its section and its document score, each by its weight, as a share of what might be", () => {
    const weights = featureRow({
      "text.word": 3,
      "heading.word": 2,
      "title.word": 1,
      "asked.word": 0.5,
      missing: -9,
    });
    const { of, sum, ideal } = scores("chè xanh ở ao", PLAIN, weights);
    const { sectionOf, documentOf } = kb.lexical;
    const expected = Array.from(sum.keys(), (passage) => {
      const parts = [
        3 * (of.text.word?.[passage] ?? 0),
        2 * (of.heading.word?.[sectionOf[passage] ?? 0] ?? 0),
        of.title.word?.[documentOf[passage] ?? 0] ?? 0,
        0.5 * (of.asked.word?.[passage] ?? 0),
      ];
      return parts.reduce((all, part) => all + part / ideal, 0);
    });
    expect(Math.min(...expected.slice(0, 4))).toBeGreaterThan(0);
    expected.forEach((score, passage) => {
      expect(sum[passage]).toBeCloseTo(score, 5);
    });
    expect([...scores("chè xanh").sum].every((score) => score === 0)).toBe(true);
  });

  it("adds the scores of each section, divided by the root of how many passages it has", () => {
    const found = scores("chè");
    const words = found.of.text.word ?? new Float32Array();
    const of = (section: number, kind: TermKind) => sectionScore(kb.lexical, found, section, kind);
    expect(of(0, "word")).toBeCloseTo(((words[0] ?? 0) + (words[1] ?? 0)) / Math.SQRT2, 5);
    expect([1, 2, 3, 99].map((section) => of(section, "word"))).toEqual([0, 0, 0, 0]);
    expect(of(0, "pair")).toBe(0);
  });

  it("leaves pairs out of headings and titles, and what was learnt out of questions and titles", () => {
    const expansion: Expansion = { related: true, expected: { alike: 1, terms: [["che", 1]] } };
    const { of } = scores("chia lãi cho thành viên hợp tác xã", expansion);
    expect(Object.keys(of.heading)).not.toContain("pair");
    expect(Object.keys(of.title)).toEqual(["concept", "word"]);
    expect(Object.keys(of.asked).sort()).toEqual(["concept", "pair", "word"]);
    expect(Object.keys(of.text).sort()).toEqual(["concept", "expected", "pair", "related", "word"]);
    expect(unitsOf(of.text.expected)).toEqual([0, 1]);
    expect(unitsOf(of.heading.expected)).toEqual([0]);
  });

  it("searches related terms only where that is wanted", () => {
    const question = "chia lãi cho xã viên";
    const tokens = relatedTerms(queryTerms(question)).map(({ token }) => token);
    expect(tokens).toContain("phan_phoi");
    expect(unitsOf(scores(question, { ...PLAIN, related: true }).of.text.related)).toContain(2);
    expect(scores(question).of.text.related).toBeUndefined();
  });

  it("tells what a text with all terms might score, and never too little", () => {
    const { text } = kb.lexical.fields;
    const rarity = (token: string) => text.inverseFrequency(token);
    const long = scores("chè xanh trồng đồi cá ao ong");
    const words = long.terms.filter(({ kind, weight }) => kind !== "pair" && weight === 1);
    expect(long.ideal).toBeCloseTo(
      words.reduce((sum, { token }) => sum + Math.min(6, rarity(token)), 0),
      5,
    );
    expect(scores("").ideal).toBe(3);
    expect(scores("ong").ideal).toBe(3);
  });

  it("holds terms expected of an answer to count for less the less alike their question is", () => {
    const ideal = (alike: number) =>
      scores("chè", { related: false, expected: { alike, terms: [["che", 1]] } }).expectedIdeal;
    expect(ideal(1)).toBe(3);
    expect(ideal(0.5)).toBeCloseTo(4 * ideal(1), 5);
    expect(Number.isFinite(ideal(0))).toBe(true);
  });
});
