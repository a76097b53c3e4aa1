import { describe, expect, it } from "vitest";
import { clean, sourceUrl } from "../../src/ingest/clean.ts";

describe("clean", () => {
  it.each([
    ["line ends", "a\r\nb\rc", "a\nb\nc"],
    ["a byte-order mark", "\uFEFFa", "a"],
    ["soft hyphens and zero-width blanks", "so\u00ADft\u200B", "soft"],
    ["special spaces", "3\u00A0066\u202F000", "3 066 000"],
    ["trailing blanks", "a  \nb\t", "a\nb"],
    ["many empty lines", "a\n\n\n\n\nb", "a\n\nb"],
    ["decomposed letters", "xã".normalize("NFD"), "xã"],
    ["frame lines of a web page", "Tin\nBình luận (3)\nSource: https://example.org/a\nHết", "Tin\nHết"],
    ["a table of one cell", "| Một ô |", "Một ô"],
  ])("makes %s uniform", (_what, text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });

  it.each(["Nguồn vốn của tổ", "Source of income: rice", "| a | b", "- Nguồn: ngân sách tỉnh"])(
    "leaves %j alone",
    (text) => {
      expect(clean(text)).toBe(text);
    },
  );

  it.each(["a\r\n\r\n\r\n\r\nb \u00A0", "| Một ô |\n\n| b | c |", "Tin\nNguồn:\nHết", "| Nguồn: |\nTin"])(
    "changes nothing the second time: %j",
    (text) => {
      expect(clean(clean(text))).toBe(clean(text));
    },
  );
});

describe("sourceUrl", () => {
  it.each(["Source: https://example.org/a?b=1", "Tin\nnguồn : https://example.org/a?b=1 \nHết"])(
    "finds the address in %j",
    (text) => {
      expect(sourceUrl(text)).toBe("https://example.org/a?b=1");
    },
  );

  it("finds none in ordinary text", () => {
    expect(sourceUrl("Xem https://example.org/a")).toBeUndefined();
  });
});
