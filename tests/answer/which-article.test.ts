import { describe, expect, it } from "vitest";
import { asksForArticle, withArticle } from "../../src/answer/which-article.ts";
import type { Citation } from "../../src/domain.ts";

function citation(locator: string): Citation {
  return {
    n: 1,
    passageId: "laws/a#1",
    documentId: "laws/a",
    title: "Luật A",
    file: "laws/a.md",
    locator,
    quote: "q",
    language: "vi",
    validity: "in-force",
  };
}

describe("a question for the article of a rule", () => {
  it.each([
    "Cái đó ở điều nào?",
    "nam o dieu may",
    "Which article is that in?",
    "I vilken artikel står det?",
    "Where is that stated?",
  ])("is known: %s", (text) => expect(asksForArticle(text)).toBe(true));

  it.each(["Điều kiện nào để vay vốn?", "Điều 18 quy định gì?", "What is a cooperative?"])(
    "is not %s",
    (text) => {
      expect(asksForArticle(text)).toBe(false);
    },
  );

  it("is answered with the article in front; a paragraph of an article of the press has none", () => {
    expect(withArticle("Sáu tháng.", citation("Điều 74 khoản 4"), "vi")).toBe(
      "Điều 74 khoản 4, Luật A: Sáu tháng.",
    );
    expect(withArticle("Sáu tháng.", citation("paragraph 4"), "vi")).toBe("Sáu tháng.");
  });
});
