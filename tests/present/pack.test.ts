import { describe, expect, it } from "vitest";
import { packSections } from "../../src/present/pack.ts";
import { readMarkup } from "../support/telegram-markup.ts";

const LONE_SURROGATE = /\p{Surrogate}/u;

describe("packSections", () => {
  it("joins what fits and begins a new text where it does not", () => {
    expect(packSections([["aaaa", "bbbb", "cc"]], 9)).toEqual(["aaaa\nbbbb", "cc"]);
  });

  it("keeps a section together in a text of its own rather than cutting it", () => {
    expect(packSections([["aaaa"], ["bb", "cc"]], 8)).toEqual(["aaaa", "bb\ncc"]);
  });

  it("fills a text to the very limit", () => {
    expect(packSections([["aaaa", "bbbb"]], 8)).toEqual(["aaaa", "bbbb"]);
    expect(packSections([["a".repeat(10)]], 10)).toEqual(["a".repeat(10)]);
  });

  it("says nothing when there is nothing to say", () => {
    expect(packSections([["", " "]], 10)).toEqual([]);
    expect(packSections([], 10)).toEqual([]);
  });

  it("puts no more than 100 entities into a text", () => {
    const texts = packSections([Array.from({ length: 150 }, (_, i) => `<b>${i}</b>`)], 4096);
    expect(texts.map((text) => readMarkup(text).entities.length)).toEqual([100, 50]);
  });

  it("shows a block of more than 100 entities without them", () => {
    const [text = ""] = packSections([["<b>5</b> ".repeat(101)]], 4096);
    expect(readMarkup(text).entities).toEqual([]);
    expect(text).toBe("5 ".repeat(101).trim());
  });

  it.each(Array.from({ length: 12 }, (_, shift) => shift))(
    "keeps entities and pairs whole when %i characters stand before them",
    (shift) => {
      const text = `${"a".repeat(shift)}&amp;🌾&quot;🌾&lt;`;
      const pieces = packSections([[text]], 12);
      expect(pieces.join("")).toBe(text);
      expect(pieces.every((piece) => piece.length <= 12 && !LONE_SURROGATE.test(piece))).toBe(true);
      expect(pieces.join(" ")).toMatch(/&amp;.*&quot;.*&lt;/u);
    },
  );
});
