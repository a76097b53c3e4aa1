import { describe, expect, it } from "vitest";
import { escapeHtml } from "../../src/present/html.ts";
import { pageRanges } from "../../src/present/page-ranges.ts";

const pagesOf = (text: string, limit: number) =>
  pageRanges(text, limit).map(([from, to]) => text.slice(from, to));

describe("pages of a text", () => {
  it("are one, without the blanks around it, where it fits", () => {
    expect(pagesOf("\n một hai \n", 20)).toEqual(["một hai"]);
    expect(pagesOf(" \n", 20)).toEqual([]);
  });

  it.each([
    ["paragraphs", "một hai ba\n\nbốn\nnăm sáu", ["một hai ba", "bốn\nnăm sáu"]],
    ["lines", "một hai ba\nbốn năm sáu bảy", ["một hai ba", "bốn năm sáu bảy"]],
    ["words", "một hai ba bốn năm sáu", ["một hai ba bốn", "năm sáu"]],
  ])("are cut between %s", (_name, text, pages) => {
    expect(pagesOf(text, 15)).toEqual(pages);
  });

  it("are no longer as HTML than the limit", () => {
    const pages = pagesOf(`"${'&<> x" '.repeat(100)}`, 40);
    expect(Math.max(...pages.map((page) => escapeHtml(page).length))).toBeLessThanOrEqual(40);
    expect(pages.join(" ").replaceAll(" ", "")).toBe(`"${'&<>x"'.repeat(100)}`);
  });

  it("cut a word without end, but no pair of surrogates", () => {
    const pages = pagesOf("🌾".repeat(30), 15);
    expect(pages.join("")).toBe("🌾".repeat(30));
    for (const page of pages) expect(page).toMatch(/^\p{S}+$/u);
  });
});
