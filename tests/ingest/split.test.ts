import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../src/domain.ts";
import { split } from "../../src/ingest/split.ts";
import { ARTICLE, LAW, LONG_ARTICLE, PLAIN_LAW } from "../support/made-up-documents.ts";

function document(body: string): SourceDocument {
  return {
    id: "bees",
    file: "bees.md",
    metadata: {
      title: "Bees",
      language: "vi",
      kind: "guide",
      validity: "not-applicable",
      replaces: [],
      amends: [],
      places: [],
      askedAs: [],
    },
    districts: [],
    format: "markdown",
    warnings: [],
    body,
  };
}

const texts = (body: string) => split(document(body)).map(({ text }) => text);

describe("split", () => {
  it.each([
    ["a law", LAW, 5],
    ["a law without Markdown", PLAIN_LAW, 4],
    ["an article", ARTICLE, 4],
    ["a long article", LONG_ARTICLE, 3],
    ["captions and text", "Ảnh một\n\nẢnh hai\n\nMột đoạn văn có dấu chấm ở cuối câu.", 1],
    ["surrogate pairs", "🐝 Ong bay.\n\n🍯 Mật ngọt.", 2],
  ])("gives passages that point at their own text in %s", (_what, body, count) => {
    const passages = split(document(body));
    expect(passages).toHaveLength(count);
    for (const { text, start, end } of passages) expect(body.slice(start, end)).toBe(text);
  });

  it("numbers passages and names their document", () => {
    expect(split(document(LAW)).map(({ id, documentId }) => [id, documentId])).toEqual(
      [1, 2, 3, 4, 5].map((n) => [`bees#${n}`, "bees"]),
    );
  });

  it("cuts a long paragraph between sentences, losing none", () => {
    const passages = split(document(LONG_ARTICLE));
    for (const { text } of passages) {
      expect(text.length).toBeLessThanOrEqual(1400);
      expect(text).toMatch(/\.$/u);
    }
    const found = passages.flatMap(({ text }) => text.match(/Sentence number \d+/gu) ?? []);
    expect(found).toEqual(Array.from({ length: 60 }, (_, i) => `Sentence number ${i + 1}`));
  });

  it("keeps a clause whole however long it is", () => {
    const clause = `1. ${"Ong bay ra đồng tìm hoa. ".repeat(80).trim()}`;
    expect(texts(`### Điều 1. Ong\n\n${clause}`)).toEqual([clause]);
  });

  it("joins a caption with the paragraph after it", () => {
    expect(texts("Vốn và nợ\n\nTổ góp vốn mỗi năm một lần.")).toEqual([
      "Vốn và nợ\n\nTổ góp vốn mỗi năm một lần.",
    ]);
  });

  it("does not join across a heading", () => {
    expect(texts("Vốn và nợ\n\n## Chuyện khác\n\nTổ góp vốn mỗi năm một lần.")).toEqual([
      "Vốn và nợ",
      "Tổ góp vốn mỗi năm một lần.",
    ]);
  });

  it("shows no comment of questions in a passage", () => {
    const body = "Vốn và nợ\n\n<!-- askedAs\n- Vốn là gì?\n-->\n\nTổ góp vốn mỗi năm một lần.";
    expect(texts(body).filter((text) => text.includes("askedAs"))).toEqual([]);
  });

  it("keeps the questions asked about a caption", () => {
    const body = "Vốn và nợ\n\n<!-- askedAs\n- Vốn là gì?\n-->\n\nTổ góp vốn mỗi năm một lần.";
    expect(split(document(body)).flatMap(({ askedAs }) => askedAs)).toEqual(["Vốn là gì?"]);
  });
});
