import { describe, expect, it } from "vitest";
import { clean } from "../../src/ingest/clean.ts";

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
    ["a table of one cell", "| Một ô |", "Một ô"],
  ])("makes %s uniform", (_what, text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });

  it.each(["Nguồn vốn của tổ", "Source of income: rice", "a | b", "- Nguồn: ngân sách tỉnh"])(
    "leaves %j alone",
    (text) => {
      expect(clean(text)).toBe(text);
    },
  );

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
