import { describe, expect, it } from "vitest";
import { locatorText, sourceName } from "../../src/present/citation.ts";
import { answerToText, hitsToText } from "../../src/present/plain-text.ts";
import { answered, citation, declined, hit } from "../support/answers.ts";

describe("how a place in a document is named", () => {
  it.each([
    ["paragraph 4", "vi", "đoạn 4"],
    ["paragraph 4", "en", "paragraph 4"],
    ["paragraph 4", "sv", "stycke 4"],
    ["Điều 3 khoản 1", "en", "Điều 3 khoản 1"],
    ["paragraph on loans", "vi", "paragraph on loans"],
  ] as const)("writes %s in %s as %s", (locator, language, text) => {
    expect(locatorText(locator, language)).toBe(text);
  });

  it("puts the title before the place", () => {
    expect(sourceName(citation({ locator: "paragraph 2" }), "sv")).toBe("Luật Mẫu, stycke 2");
  });
});

describe("an answer in the terminal", () => {
  it("lists each source with its number and address, without quoting it", () => {
    expect(answerToText(answered())).toBe(
      [
        "Cần ít nhất 11 thành viên. [1]",
        "",
        "Nguồn:",
        "[1] Luật Mẫu, Điều 3 khoản 1",
        "    https://example.org/sample",
      ].join("\n"),
    );
  });

  it("names the file of a source that has no address", () => {
    const { url: _url, ...unlinked } = citation();
    expect(answerToText(answered({ citations: [unlinked] }))).toContain("\n    tệp laws/sample.md");
    expect(answerToText(answered({ language: "sv", citations: [unlinked] }))).toContain("fil laws/sample.md");
  });

  it("quotes what a refusal offers, on one line and at most 300 characters long", () => {
    const quote = `Dòng một\n\ndòng hai ${"dài ".repeat(200)}`;
    const line =
      answerToText(declined({ citations: [citation({ quote })] }))
        .split("\n")
        .at(-1) ?? "";
    expect(line).toMatch(/^ {4}“Dòng một dòng hai dài .*…”$/u);
    expect(line.trim().length).toBeLessThanOrEqual(302);
  });

  it("shows notes under the text and further questions last", () => {
    const text = answerToText(
      answered({ language: "en", notices: ["From the press."], followUps: ["And loans?"] }),
    );
    expect(text.split("\n").slice(0, 2)).toEqual(["Cần ít nhất 11 thành viên. [1]", "Note: From the press."]);
    expect(text).toMatch(/\n\nAsk next:\n {2}• And loans\?$/u);
  });

  it("has no list of sources when there is none", () => {
    expect(answerToText(declined({ citations: [] }))).toBe("Tài liệu không nói rõ điều này.");
  });
});

describe("search results in the terminal", () => {
  it("show rank, title, place, score, file and text", () => {
    expect(hitsToText([hit(0.5, "Một\nhai"), hit(0.25, "Ba")])).toBe(
      [
        "1. Luật Mẫu, paragraph 4  (0.500, laws/sample.md)",
        "   Một hai",
        "2. Luật Mẫu, paragraph 4  (0.250, laws/sample.md)",
        "   Ba",
      ].join("\n"),
    );
  });

  it("say below the text why they are there, where they are asked to", () => {
    const why = { vector: 1.525, "place.other": -2, alike: 0.001 };
    const found = { ...hit(0.5, "Một"), keyword: 0.257, vector: 1, why };
    expect(hitsToText([found], true)).toBe(
      [
        "1. Luật Mẫu, paragraph 4  (0.500, laws/sample.md)",
        "   Một",
        "   keyword 0.26, vector 1.00; vector +1.52, place.other −2.00, alike +0.00",
      ].join("\n"),
    );
    expect(hitsToText([found])).not.toContain("keyword");
  });

  it("are empty when nothing was found", () => {
    expect(hitsToText([])).toBe("");
    expect(hitsToText([], true)).toBe("");
  });
});
