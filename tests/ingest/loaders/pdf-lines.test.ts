import { describe, expect, it } from "vitest";
import type { Glyph } from "../../../src/ingest/loaders/pdf-glyphs.ts";
import { lineText, quantile, toLines } from "../../../src/ingest/loaders/pdf-lines.ts";

/** Characters of 5 points side by side; size 10 unless told. */
function glyphs(text: string, x: number, y: number, more: Partial<Glyph> = {}): Glyph[] {
  return [...text].map((character, i) => ({
    text: character,
    x: x + 5 * i,
    y,
    width: 5,
    size: 10,
    bold: false,
    turn: 0,
    ...more,
  }));
}

function texts(...painted: Glyph[][]): string[] {
  return toLines(painted.flat()).map(lineText);
}

describe("lines of characters", () => {
  it("orders lines from top to bottom and words from left to right, however they were painted", () => {
    expect(
      texts(glyphs("mật", 60, 40), glyphs("ong", 30, 20), glyphs("đàn", 10, 20), glyphs("chia", 10, 40)),
    ).toEqual(["đàn ong", "chia mật"]);
  });

  it("sees a space in a gap only", () => {
    expect(texts(glyphs("tổ", 10, 20), glyphs("ong", 21, 20))).toEqual(["tổong"]);
    expect(texts(glyphs("tổ", 10, 20), glyphs("ong", 22, 20))).toEqual(["tổ ong"]);
    expect(texts(glyphs("tổ ong", 10, 20))).toEqual(["tổ ong"]);
  });

  it("parts cells at wide gaps, but not a list mark from its text", () => {
    const cells = (...painted: Glyph[][]) => toLines(painted.flat())[0]?.cells.map(({ text }) => text);
    expect(cells(glyphs("Xã", 10, 20), glyphs("Mật", 60, 20))).toEqual(["Xã", "Mật"]);
    expect(cells(glyphs("1.", 10, 20), glyphs("Mật", 60, 20))).toEqual(["1. Mật"]);
    expect(cells(glyphs("đ)", 10, 20), glyphs("Mật", 60, 20))).toEqual(["đ) Mật"]);
  });

  it("keeps a line together that was drawn out to both margins", () => {
    const words = ["Hội", "Ong", "họp", "mùa", "keo"].map((word, i) => glyphs(word, 10 + 35 * i, 20));
    expect(toLines(words.flat())[0]?.cells).toHaveLength(1);
  });

  it("joins raised and lowered characters to their line", () => {
    expect(texts(glyphs("40 m", 10, 20), glyphs("2", 30, 16, { size: 6 }), glyphs(" vườn", 34, 20))).toEqual([
      "40 m2 vườn",
    ]);
    expect(texts(glyphs("40", 10, 20), glyphs("2", 20, 16, { size: 6 }))).toEqual(["40 2"]);
  });

  it("does not join two lines because the letters of one are small", () => {
    expect(texts(glyphs("Hội Ong", 10, 20), glyphs("chú thích", 10, 32, { size: 7 }))).toEqual([
      "Hội Ong",
      "chú thích",
    ]);
  });

  it("puts turned text behind the text of the page", () => {
    expect(texts(glyphs("bìa", 10, 5, { turn: 90 }), glyphs("Hội Ong", 10, 20))).toEqual(["Hội Ong", "bìa"]);
  });

  it("says of a cell whether all of it is bold", () => {
    const bold = (...painted: Glyph[][]) => toLines(painted.flat())[0]?.cells[0]?.bold;
    expect(bold(glyphs("Điều 5", 10, 20, { bold: true }), glyphs(".", 40, 20))).toBe(true);
    expect(bold(glyphs("Điều 5", 10, 20, { bold: true }), glyphs("Ong", 45, 20))).toBe(false);
  });
});

describe("a quantile", () => {
  it("is the value below which the part lies", () => {
    expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3);
    expect(quantile([5, 1], 1)).toBe(5);
    expect(quantile([], 0.5)).toBe(0);
  });
});
