import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../src/domain.ts";
import { noLists } from "../../src/domain.ts";
import { split } from "../../src/ingest/split.ts";
import { ARTICLE, LAW, LONG_ARTICLE, PLAIN_LAW } from "../support/made-up-documents.ts";
import { madeUpLaw } from "../support/made-up-laws.ts";

function document(body: string): SourceDocument {
  return {
    id: "bees",
    file: "bees.md",
    metadata: {
      title: "Bees",
      language: "vi",
      kind: "guide",
      validity: "not-applicable",
      ...noLists(),
    },
    districts: [],
    format: "markdown",
    warnings: [],
    body,
  };
}

const texts = (body: string) => split(document(body)).map(({ text }) => text);

describe("split", () => {
  it("keeps a list with what introduces it", () => {
    expect(
      texts(
        "Ong bay.\n\nTổ nuôi ong nộp 2 bộ, gồm:\n\n- Đơn xin nuôi;\n\n- Sổ tổ ong.\n\nNộp tại trạm ong ở đầu làng vào buổi sáng.",
      ),
    ).toEqual([
      "Ong bay.",
      "Tổ nuôi ong nộp 2 bộ, gồm:\n\n- Đơn xin nuôi;\n\n- Sổ tổ ong.",
      "Nộp tại trạm ong ở đầu làng vào buổi sáng.",
    ]);
  });

  it("keeps the items of a list that nothing introduces apart", () => {
    expect(texts("Ong bay.\n\n- Ong mật ăn phấn.\n\n- Ong đất ăn quả.")).toHaveLength(3);
  });

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

  it("keeps the rows of a table apart", () => {
    const rows = ["TT: 1; Chỉ tiêu: Tổ mới; TH 2025: 5 tổ", "TT: 2; Chỉ tiêu: Tỷ lệ; TH 2025: 56%"];
    expect(texts(rows.join("\n"))).toEqual(rows);
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

describe("split of long clauses", () => {
  const point = (letter: string) => `${letter}) ${`Ong ${letter} bay ra đồng tìm hoa. `.repeat(30).trim()}`;

  it("cuts between points and says which they are", () => {
    const body = ["Điều 12. Ong", "3. Ong gồm:", ...["a", "b", "c", "d", "đ"].map(point)].join("\n");
    const passages = split(document(body));
    expect(passages.map(({ locator }) => locator)).toEqual([
      "Điều 12 khoản 3 điểm a–b",
      "Điều 12 khoản 3 điểm c–d",
      "Điều 12 khoản 3 điểm đ",
    ]);
    expect(passages[1]?.headingPath).toEqual(["Điều 12. Ong", "3. Ong gồm:"]);
  });

  it("keeps a point of several thousand characters whole", () => {
    const long = `b) ${"Ong bay ra đồng. ".repeat(250).trim()}`;
    expect(texts(["Điều 1. Ong", "1. Gồm:", point("a"), long, point("c")].join("\n"))).toContain(long);
  });

  it("does not give the points of a quoted law for its own", () => {
    const quoted = ['"Điều 5. Phí', "1. Gồm:", point("a"), point("b"), `${point("c")}"`];
    const body = ["Điều 1. Sửa đổi", "2. Sửa đổi Điều 5 như sau:", ...quoted].join("\n");
    const locators = new Set(split(document(body)).map(({ locator }) => locator));
    expect(locators).toEqual(new Set(["Điều 1 khoản 2"]));
  });

  it("names the page on which a passage begins", () => {
    const body = "Điều 1. A\n1. Một.\n2. Hai.\n3. Ba.";
    const pages = [0, body.indexOf("2."), body.indexOf("3.")];
    expect(split({ ...document(body), pages }).map(({ page }) => page)).toEqual([1, 2, 3]);
  });
});

describe("split of made-up laws", () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))(
    "loses nothing and finds every place, seed %i",
    (seed) => {
      const { body, locators, words } = madeUpLaw(seed);
      const passages = split(document(body));
      for (const { text, start, end } of passages) expect(body.slice(start, end)).toBe(text);
      const held = new Set(
        passages.flatMap(({ text, headingPath }) => [text, ...headingPath].join(" ").match(/mốc\d+/gu) ?? []),
      );
      expect(words.filter((word) => !held.has(word))).toEqual([]);
      const found = passages.map(({ locator }) => locator.replace(/ điểm .*$/u, ""));
      expect([...new Set(found.filter((locator) => locator.startsWith("Điều")))]).toEqual(locators);
    },
  );
});
