import { describe, expect, it } from "vitest";
import { countedNoun } from "../../src/answer/figure-nouns.ts";
import { madeHit, sentenceOf } from "../support/made-up-hits.ts";

describe("what a figure counts", () => {
  it.each([
    ["sv", "Provinsen har 153 4-stjärniga produkter.", "153"],
    ["en", "The province has 153 4-star products.", "153"],
    ["vi", "Tỉnh có 153 sản phẩm 4 sao.", "153"],
  ])("is named behind its stars too: %s", (language, text, figure) => {
    const candidate = sentenceOf(madeHit(text, { metadata: { language } }));
    const quantity = candidate.quantities.find(({ start, end }) => text.slice(start, end) === figure);
    if (quantity === undefined) throw new Error(`no figure ${figure}`);
    expect(countedNoun(candidate, quantity)).toBe("#product");
  });
});
