import { describe, expect, it } from "vitest";
import { featureRow } from "../../../src/answer/ranking/feature-names.ts";
import { searchTerms } from "../../../src/answer/ranking/search-terms.ts";
import { TermScores } from "../../../src/answer/ranking/term-scores.ts";
import { addCommonTerms, wordScores } from "../../../src/answer/ranking/word-scores.ts";
import { madeIndex } from "./made-up-index.ts";

const PLAIN: Parameters<typeof searchTerms>[2] = { related: false, expected: { alike: 0, terms: [] } };
const WEIGHTS = featureRow({
  "text.word": 3,
  "text.expected": 4,
  "heading.word": 2,
  "title.word": 1,
  "asked.word": 0.5,
  missing: -9,
});
const kb = madeIndex({
  d: {
    metadata: { title: "Chè xanh Thái Nguyên" },
    passages: [
      { text: "Chè xanh trồng trên đồi.", headingPath: ["Đồi chè"], askedAs: ["Trồng chè ở đâu?"] },
      { text: "Hợp tác xã bán chè.", headingPath: ["Đồi chè"] },
      { text: "Cá ở ao.", headingPath: ["Cá"] },
    ],
  },
  e: { metadata: { title: "Ong" }, passages: [{ text: "Ong." }, { text: "Tổ ong." }] },
});

describe("wordScores", () => {
  it("sums what each passage, its section and its document score, each by its weight, as a share of what might be", () => {
    const search = searchTerms(kb.lexical, "chè xanh ở ao", {
      related: false,
      expected: { alike: 1, terms: [["doi", 1]] },
    });
    const words = wordScores(kb, search, WEIGHTS);
    const { sectionOf, documentOf } = kb.lexical;
    const scores = new TermScores(kb.lexical, search, words, words.sum.keys());
    const expected = Array.from(words.sum.keys(), (passage) => {
      const place = scores.placeOfPassage(passage);
      const own =
        3 * scores.of("text", "word", place) +
        0.5 * scores.of("asked", "word", place) +
        2 * scores.of("heading", "word", scores.placeOfSection(sectionOf[passage] ?? 0)) +
        scores.of("title", "word", scores.placeOfDocument(documentOf[passage] ?? 0));
      return own / search.ideal + (4 * scores.of("text", "expected", place)) / search.expectedIdeal;
    });
    expect(Math.min(...expected.slice(0, 3))).toBeGreaterThan(0);
    expected.forEach((score, passage) => {
      expect(words.sum[passage]).toBeCloseTo(score, 5);
    });
  });

  it("begins anew for each question", () => {
    const search = searchTerms(kb.lexical, "chè xanh", PLAIN);
    const first = wordScores(kb, search, WEIGHTS);
    const scores = [...first.sum];
    expect([...wordScores(kb, search, WEIGHTS).sum]).toEqual(scores);
    expect([...wordScores(kb, search, featureRow({})).sum]).toEqual(scores.map(() => 0));
  });
});

describe("terms that most passages of a large corpus have", () => {
  const COUNT = 20_004;
  const large = madeIndex({
    d: {
      passages: Array.from({ length: COUNT }, (_, i) => ({
        text: `${i % 2 === 0 ? "Chè" : "Cà phê"}${i % 5000 === 0 ? " Hoa mộc" : ""} cây${i}`,
      })),
    },
  });
  const search = searchTerms(large.lexical, "chè hoa mộc", {
    related: false,
    expected: { alike: 1, terms: [["che", 0.5]] },
  });

  it("are looked up only in the passages that are asked for", () => {
    const words = wordScores(large, search, WEIGHTS);
    expect(new Set(words.common.map(({ token, group }) => `${group} ${token}`))).toEqual(
      new Set(["word che", "expected che"]),
    );
    const [having, other] = [10_000, 2];
    const before = words.sum[having] ?? 0;
    expect(before).toBeGreaterThan(0);
    expect(words.sum[other]).toBe(0);
    addCommonTerms(large.lexical, words, [having, 15_001]);
    expect(words.sum[having]).toBeGreaterThan(before);
    expect([words.sum[other], words.sum[15_001]]).toEqual([0, 0]);
  });

  it("count in the scores of what is weighed as much as in a small corpus", () => {
    const words = wordScores(large, search, WEIGHTS);
    const scores = new TermScores(large.lexical, search, words, [2, 10_000]);
    for (const group of ["word", "expected"] as const) {
      const whole = new Float32Array(COUNT);
      large.lexical.fields.text.addScores(
        search.terms.filter((term) => term.group === group && term.token === "che"),
        whole,
      );
      expect(scores.of("text", group, scores.placeOfPassage(2))).toBe(whole[2]);
      expect(whole[2]).toBeGreaterThan(0);
    }
  });
});
