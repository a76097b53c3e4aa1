import { describe, expect, it } from "vitest";
import { surroundingsOf } from "../../src/answer/surroundings.ts";
import { madeHit } from "../support/made-up-hits.ts";

const HIT = madeHit("Huyện Bắc Sơn được vay vốn.", {
  metadata: { title: "Hợp tác xã miền núi", askedAs: ["Doanh thu là bao nhiêu?"] },
  passage: { headingPath: ["Chương II. Phá sản", "Lợi nhuận"], askedAs: ["Thành viên được vay bao nhiêu?"] },
});

describe("the surroundings of a sentence", () => {
  const around = surroundingsOf(HIT);

  it("hold what title and headings speak of", () => {
    expect(around.heading.has("#cooperative")).toBe(true);
    expect(around.heading.has("#profit")).toBe(true);
    expect(around.heading.has("#revenue")).toBe(false);
  });

  it("tell a chapter, which treats much else, from the heading right above", () => {
    expect(around.chapter.has("#bankruptcy")).toBe(true);
    expect(around.heading.has("#bankruptcy")).toBe(false);
    expect(around.chapter.has("#profit")).toBe(false);
  });

  it("hold what the passage speaks of, and its text without diacritics", () => {
    expect(around.passage.has("#loan")).toBe(true);
    expect(around.folded).toBe("huyen bac son duoc vay von.");
  });

  it("hold the questions asked of the article and, one by one, of the document", () => {
    expect(around.askedAs.has("#member")).toBe(true);
    expect(around.askedAs.has("#revenue")).toBe(false);
    expect(around.questions.map((keys) => [...keys])).toEqual([
      expect.arrayContaining(["#member"]),
      expect.arrayContaining(["#revenue"]),
    ]);
  });
});
