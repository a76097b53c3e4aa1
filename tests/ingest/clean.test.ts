import { describe, expect, it } from "vitest";
import { clean } from "../../src/ingest/clean.ts";
import { cleanPress } from "../../src/ingest/clean-press.ts";
import { randomNumbers } from "../support/random.ts";

describe("clean", () => {
  it.each([
    ["line ends", "a\r\nb\rc", "a\nb\nc"],
    ["a byte-order mark", "\uFEFFa", "a"],
    ["soft hyphens and zero-width blanks", "so\u00ADft\u200B", "soft"],
    ["special spaces", "3\u00A0066\u202F000", "3 066 000"],
    ["trailing blanks", "a  \nb\t", "a\nb"],
    ["many empty lines", "a\n\n\n\n\nb", "a\n\nb"],
    ["decomposed letters", "xã".normalize("NFD"), "xã"],
    ["typographic quotes", "“Điều 5” và ‘khoản’ d’Or", "\"Điều 5\" và 'khoản' d'Or"],
    ["lines that are drawn", "Luật\n______\n---\nHết", "Luật\nHết"],
    ["blanks inside a line", "Số:   17/2023\n   a) thụt", "Số: 17/2023\n   a) thụt"],
    ["line ends of other systems", "a\u0085b\u2028c\fd\ve", "a\nb\nc\nd\ne"],
    ["control characters", "có 5\u00006 đàn\u0007", "có 5 6 đàn"],
    ["marks of writing direction", "\u202B1.\u200F529\u202C \u2067đàn\u2069", "1.529 đàn"],
    ["rows of a table", "| Tổ | Số |\n|---|---|\n| A | 1\u00A0529 |", "Tổ: A; Số: 1 529"],
    ["a table of one cell", "| Một ô |", "Một ô"],
  ])("makes %s uniform", (_what, text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });

  it.each([
    "1 529; 1.529; 1,35 tỷ; 25–30 %; 12‰; −5; ½; 30 m²; 10⁶",
    "https://ong.example/a_b--c?d=%20e&f=g#h và mat.ong@ong.example",
    "- một\n  - hai\n1. ba\n   a) bốn",
    "<!-- askedAs\n- Ong | mật?\n-->",
    "```\n| a | b |\nx   y   5\n-----\n```",
    "Nguồn vốn của tổ",
    "Source of income: rice",
    "a | b",
    "- Nguồn: ngân sách tỉnh",
  ])("leaves %j alone", (text) => {
    expect(clean(text)).toBe(text);
  });

  it.each([
    "a\r\n\r\n\r\n\r\nb \u00A0",
    "| Một ô |\n\n| b | c |",
    "| Tỉnh | HTX |\n|---|---|\n| An | 5 |",
    "| Nguồn: |\nTin",
    "“a” \u00AD",
  ])("changes nothing the second time: %j", (text) => {
    expect(clean(clean(text))).toBe(clean(text));
  });
});

describe("cleaning made-up lines", () => {
  const PIECES = [
    ..."| || |  ong mật : ; . , – - -- --- ___ *** # > • » ``` \\| Ảnh: Nguồn: Source By Lan Chi (3) https://ong.example/7".split(
      " ",
    ),
    ..."5 47 1.529 1,35 25–30% 2023 1\u00A0529 \u00AD \u200B “ ” \t \r \f \u0000 \u202E Tổ Số Bình luận".split(
      " ",
    ),
    "\n",
    "\n\n",
    "Hội ong của huyện có thêm nhiều đàn ong trong mùa nhãn.",
  ];

  function soup(seed: number): string {
    const random = randomNumbers(seed);
    const pick = () => PIECES[Math.floor(random() * PIECES.length)] ?? "";
    return Array.from(
      { length: 80 },
      () => pick() + (random() < 0.5 ? " " : random() < 0.4 ? "\n" : ""),
    ).join("");
  }

  /** Figures as a reader sees them, in no order. */
  const runs = (text: string) => (text.replace(/[\u00AD\u200B\u202E]/gu, "").match(/\d+/gu) ?? []).sort();
  /** Addresses of sources and counts of comments may go. */
  const withoutFrame = (text: string) =>
    text.replace(/^ *(?:(?:Source|Nguồn) *:? *https?:\S+|Bình luận \(3\)) *$/gmu, "");

  it.each(Array.from({ length: 400 }, (_, seed) => seed))(
    "changes no figure, nor anything at the second time: %i",
    (seed) => {
      const text = soup(seed + 1);
      const cleaned = clean(text);
      expect(runs(cleaned)).toEqual(runs(text));
      expect(clean(cleaned)).toBe(cleaned);
      const press = cleanPress(cleaned);
      expect(runs(withoutFrame(press))).toEqual(runs(withoutFrame(cleaned)));
      expect(cleanPress(press)).toBe(press);
    },
  );
});
