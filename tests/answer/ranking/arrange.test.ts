import { describe, expect, it } from "vitest";
import { byScore, eachPlaceFirst, oneOfVariants } from "../../../src/answer/ranking/arrange.ts";
import type { Hit } from "../../../src/domain.ts";
import { madeHit, queryOf } from "../../support/made-up-hits.ts";

const clause = (id: string, piece: number, score: number, locator = "Điều 3 khoản 1"): Hit =>
  madeHit("…", {
    id,
    score,
    metadata: { language: id.slice(-2), ...(id.endsWith(".en") && { variantOf: "laws/a.vi" }) },
    passage: { id: `${id}#${piece}`, locator },
  });
const idsOf = (hits: Hit[]) => hits.map(({ passage }) => passage.id);

describe("oneOfVariants", () => {
  it("keeps the variant in the asker's language, with the higher score of the two", () => {
    const hits = [clause("laws/a.en", 1, 0.9, "Article 3 clause 1"), clause("laws/a.vi", 1, 0.4)];
    expect(oneOfVariants(hits, "vi").map(({ passage, score }) => [passage.id, score])).toEqual([
      ["laws/a.vi#1", 0.9],
    ]);
    expect(idsOf(oneOfVariants(hits, "en"))).toEqual(["laws/a.en#1"]);
    expect(idsOf(oneOfVariants(hits, "sv"))).toEqual(["laws/a.en#1"]);
  });

  it("keeps all pieces of a clause that was cut", () => {
    expect(idsOf(oneOfVariants([clause("laws/a.vi", 1, 0.9), clause("laws/a.vi", 2, 0.8)], "vi"))).toEqual([
      "laws/a.vi#1",
      "laws/a.vi#2",
    ]);
  });

  // Bug: only the first piece gives way; the second stays beside those in the asker's language.
  it("keeps one language of a clause that was cut", () => {
    const hits = [
      clause("laws/a.en", 1, 0.9),
      clause("laws/a.en", 2, 0.8),
      clause("laws/a.vi", 1, 0.7),
      clause("laws/a.vi", 2, 0.6),
    ];
    expect(idsOf(oneOfVariants(hits, "vi")).filter((id) => id.startsWith("laws/a.en"))).toEqual([]);
  });
});

describe("eachPlaceFirst", () => {
  const of = (id: string, score: number, place: string) =>
    madeHit("…", { id, score, metadata: { places: [place] } });
  const hits = [
    of("a", 1, "Lạng Sơn"),
    of("b", 0.9, "Lạng Sơn"),
    of("c", 0.5, "Hưng Yên"),
    of("d", 0.4, "Hưng Yên"),
  ];

  it("raises the best of each place that is asked for", () => {
    const arranged = eachPlaceFirst(hits, queryOf("Lạng Sơn và Hưng Yên?"));
    expect(arranged.map(({ document, score }) => [document.id, score])).toEqual([
      ["a", 1],
      ["c", 1],
      ["b", 0.9],
      ["d", 0.4],
    ]);
    expect(hits[2]?.score).toBe(0.5);
  });

  it("changes nothing for one place, or where only one of two is known", () => {
    expect(eachPlaceFirst(hits, queryOf("Hưng Yên?"))).toEqual(hits);
    expect(eachPlaceFirst(hits, queryOf("Hưng Yên và Cà Mau?"))).toEqual(hits);
    expect(eachPlaceFirst([], queryOf("Hưng Yên và Cà Mau?"))).toEqual([]);
  });
});

describe("byScore", () => {
  it("puts the best first, of equal ones the first by id", () => {
    const hits = [clause("laws/b.vi", 1, 0.5), clause("laws/c.vi", 1, 0.9), clause("laws/a.vi", 1, 0.5)];
    expect(idsOf(hits.sort(byScore))).toEqual(["laws/c.vi#1", "laws/a.vi#1", "laws/b.vi#1"]);
  });
});
