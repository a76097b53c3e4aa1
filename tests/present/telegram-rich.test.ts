import { describe, expect, it } from "vitest";
import type { ComparisonTable } from "../../src/domain.ts";
import { answerToRich } from "../../src/present/telegram-rich.ts";
import { answered, citation, declined } from "../support/answers.ts";
import { readRich } from "../support/telegram/rich.ts";

const TABLE: ComparisonTable = {
  sides: [
    { name: "Hà Nội", value: 2021, figure: "2.021", years: [2023], citation: 1 },
    { name: "Hưng <Yên>", value: 500, figure: "hơn 500", years: [2024, 2025], isTarget: true, citation: 2 },
    { name: "Cao Bằng" },
  ],
  verdict: "highest",
};
const compared = (comparison: ComparisonTable) =>
  answered({
    comparison,
    citations: [citation(), citation({ n: 2, documentId: "articles/b", quote: "Hưng Yên có hơn 500." })],
    statements: [
      { text: "Hà Nội có 2.021 hợp tác xã.", citations: [1] },
      { text: "Hưng Yên có hơn 500.", citations: [2] },
      { text: "Hà Nội nhiều nhất.", citations: [1, 2] },
    ],
    text: "Hà Nội có 2.021 hợp tác xã. [1]\nHưng Yên có hơn 500. [2]\nHà Nội nhiều nhất. [1][2]",
  });
const read = (html: string | undefined) => readRich({ html }, { isDraft: false });

describe("a comparison", () => {
  it("says what it comes to, then shows figures, years, targets and sources as a table, and folds the rest", () => {
    const html = answerToRich(compared(TABLE)) ?? "";
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gu)].map(([, row = ""]) =>
      row.replace(/<[^>]*>/gu, "|").replace(/\|+/gu, "|"),
    );
    expect(rows).toEqual([
      "|Số liệu|Năm|",
      "|Hà Nội|2.021| |[1]|2023|",
      "|Hưng &lt;Yên&gt;|hơn 500| |(chỉ tiêu)| |[2]|2024–2025|",
      "|Cao Bằng|–|–|",
    ]);
    expect(html.indexOf("Hà Nội nhiều nhất.")).toBeLessThan(html.indexOf("<table"));
    expect(html).toMatch(/<details><summary>Chi tiết từng nguồn<\/summary><p>Hà Nội có <b>2\.021<\/b>/u);
    expect(read(html).links).toContain("https://example.org/sample");
  });

  it("without an order says why, and not the figures twice", () => {
    const html = answerToRich(compared({ ...TABLE, verdict: "years", note: "Khác năm nên không xếp." }));
    expect(html).toContain("</table>\n<p>Khác năm nên không xếp.</p>");
    expect(html).not.toContain("Hà Nội nhiều nhất.");
  });

  it("of fewer than two figures is left to text", () => {
    const [first, , third] = TABLE.sides;
    expect(
      answerToRich(compared({ ...TABLE, sides: [first, third].filter((side) => side !== undefined) })),
    ).toBeUndefined();
  });
});

describe("conditions", () => {
  const marked = (count: number) => [
    { text: "Chưa đủ.", citations: [1], condition: "not-met" as const },
    { text: "Cần đủ các điều kiện sau:", citations: [1] },
    ...Array.from({ length: count }, (_, at) => ({
      text: `Chưa rõ – ${at})`,
      citations: [1],
      condition: "unknown" as const,
    })),
  ];

  it("are rows with a sign, below the verdict and what introduces them", () => {
    const html = answerToRich(answered({ statements: marked(4) })) ?? "";
    expect(html).toMatch(
      /^<p>❌ Chưa đủ\. .*<\/p>\n<p>Cần đủ .*<\/p>\n<table striped compact><tr><td align="center">❓<\/td>/u,
    );
    expect(html.match(/<tr>/gu)).toHaveLength(4);
    expect(read(html).text).toContain("Chưa rõ – 3) [1]");
  });

  it("that are few are left to text", () => {
    expect(answerToRich(answered({ statements: marked(1) }))).toBeUndefined();
  });
});

describe("everything else", () => {
  it("is left to text", () => {
    expect(answerToRich(answered())).toBeUndefined();
    expect(answerToRich(declined())).toBeUndefined();
  });

  it("too, where a rich message would be too long", () => {
    const { statements, ...rest } = compared(TABLE);
    const long = statements.map((statement) => ({
      ...statement,
      text: `${statement.text} ${"dài ".repeat(5000)}`,
    }));
    expect(answerToRich({ ...rest, statements: long } as never)).toBeUndefined();
  });
});
