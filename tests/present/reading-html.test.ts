import { describe, expect, it } from "vitest";
import {
  type DocumentMetadata,
  type DocumentRecord,
  type Language,
  noLists,
  type Passage,
} from "../../src/domain.ts";
import { locatorText } from "../../src/present/citation.ts";
import { documentCard, documentLine } from "../../src/present/document-html.ts";
import { quotedPassage } from "../../src/present/inline-html.ts";
import { readingPages } from "../../src/present/reading-html.ts";
import { readMarkup } from "../support/telegram-markup.ts";

const record = (metadata: Partial<DocumentMetadata> = {}): DocumentRecord => ({
  id: "laws/sample",
  file: "laws/sample.md",
  districts: [],
  format: "markdown",
  warnings: [],
  metadata: {
    title: 'Luật <Mẫu> & "thử"',
    language: "vi",
    kind: "law",
    number: "9/2019/QH14",
    validity: "in-force",
    effective: "2020-01-01",
    url: 'https://example.org/law?id=9&part="1"',
    ...noLists(),
    ...metadata,
  },
});

const passage = (text: string, part: Partial<Passage> = {}): Passage => ({
  id: "laws/sample#1",
  documentId: "laws/sample",
  text,
  start: 0,
  end: text.length,
  locator: "Điều 3 khoản 1",
  headingPath: ["Luật", "Chương I", "Điều 3. Vốn"],
  askedAs: [],
  ...part,
});

/** One passage as /law shows it. */
function readingHtml(shown: Passage, document: DocumentRecord, language: Language): string {
  const title = locatorText(shown.locator, language);
  const above = shown.headingPath.slice(1).join(" › ");
  return readingPages({ document, passages: [shown], title, above }, language).pages[0] ?? "";
}

describe("a passage for reading", () => {
  it("has its place, its document, its words as they are and its validity", () => {
    const words = "1. Vốn < 5 & góp > 1:\na) một;\nb) hai.";
    const document = record({ issuer: "Quốc hội", issued: "2019-11-20" });
    expect(readMarkup(readingHtml(passage(words, { page: 7 }), document, "vi")).text).toBe(
      `Điều 3 khoản 1\nLuật <Mẫu> & "thử"\n9/2019/QH14 · Quốc hội · ban hành ngày 20/11/2019 · trang 7\nChương I › Điều 3. Vốn\n${words}\n🟢 Đang có hiệu lực (từ ngày 1/1/2020)`,
    );
  });

  it("shows bold what is quoted of it, also where one quote is a part of another", () => {
    const quotes = ["góp & sức", "Mỗi thành viên", "Mỗi thành viên góp & sức.", "không có ở đây"];
    const text = "1. Mỗi thành viên góp & sức. Hết.";
    const { pages } = readingPages(
      { document: record(), passages: [passage(text)], title: "x", quotes },
      "vi",
    );
    expect(pages[0]).toContain("<blockquote>1. <b>Mỗi thành viên góp &amp; sức.</b> Hết.</blockquote>");
  });

  it("says on which page the quoted words begin, and shows them bold on each page that they reach", () => {
    const quote = `Đây là ${"lời trích <dài> ".repeat(150)}hết.`;
    const text = `${"chữ đầu ".repeat(400)}${quote}${" chữ cuối".repeat(400)}`;
    const reading = { document: record(), passages: [passage(text)], title: "x", quotes: [quote] };
    const { pages, marked } = readingPages(reading, "vi");
    const bold = pages.map((html) => /<blockquote>[\s\S]*<b>([\s\S]*)<\/b>/u.exec(html)?.[1]);
    expect(bold.findIndex((words) => words !== undefined)).toBe(marked);
    expect(marked).toBeGreaterThan(0);
    expect(bold[marked]).toMatch(/^Đây là lời trích/u);
    expect(bold.filter((words) => words !== undefined).length).toBeGreaterThan(1);
    expect(bold.at(-1)).toBeUndefined();
  });

  it.each([
    ["expired", { validity: "expired", expires: "2024-07-01" }, "🔴 Đã hết hiệu lực (từ ngày 1/7/2024)"],
    ["partly", { validity: "partly-in-force" }, "🟡 Đã hết hiệu lực một phần (áp dụng từ ngày 1/1/2020)"],
    [
      "not yet",
      { validity: "not-yet-in-force", effective: "2050-01-01" },
      "🕓 Chưa có hiệu lực (áp dụng từ ngày 1/1/2050)",
    ],
    [
      "unknown",
      { validity: "unknown", effective: undefined },
      "⚪️ Chưa xác minh được còn hiệu lực hay không",
    ],
    ["secondary", { confidence: "secondary" }, "Theo bài viết về văn bản, chưa đối chiếu bản gốc"],
    [
      "digest",
      { digest: { source: "x", checked: "2026-11-22" } },
      "Bản tóm lược, đối chiếu với nguồn ngày 22/11/2026",
    ],
  ] as [string, object, string][])(
    "says of a document that is %s what a reader must know",
    (_, metadata, said) => {
      expect(readMarkup(readingHtml(passage("x"), record(metadata), "vi")).text.split("\n")).toContain(said);
    },
  );

  it("says nothing of the validity of press, and names the file where there is no link", () => {
    const { text } = readMarkup(
      readingHtml(
        passage("x", { locator: "paragraph 4" }),
        record({
          ...{ kind: "article", validity: "not-applicable", url: undefined, number: undefined },
          ...{ publisher: "Báo Mẫu", published: "2025-03-02" },
        } as never),
        "en",
      ),
    );
    expect(text.split("\n")).toEqual([
      "paragraph 4",
      'Luật <Mẫu> & "thử"',
      "Báo Mẫu · published 2 March 2025",
      "Chương I › Điều 3. Vốn",
      "x",
      "file laws/sample.md",
    ]);
  });

  it("says what has changed it", () => {
    const changes = [
      { by: "7/2020/NĐ-CP", since: "2020-02-01", isOfClause: true },
      { by: "Luật <mới>", isOfClause: false },
    ];
    const reading = { document: record(), passages: [passage("x")], title: "Điều 3", changes };
    const lines = readMarkup(readingPages(reading, "vi").pages[0] ?? "").text.split("\n");
    expect(lines).toContain("✏️ Đã được sửa đổi, bổ sung bởi 7/2020/NĐ-CP, áp dụng từ ngày 1/2/2020");
    expect(lines).toContain("✏️ Văn bản này có quy định đã được sửa đổi, bổ sung bởi Luật <mới>");
  });

  it("makes a point bold to its end, and nothing else", () => {
    const text = "1. Gồm:\na) một;\nb) hai,\nvà nữa;\nc) ba.";
    const reading = { document: record(), passages: [passage(text)], title: "Điều 3", point: "b" };
    expect(readingPages(reading, "vi").pages[0]).toContain("a) một;\n<b>b) hai,</b>\n<b>và nữa;</b>\nc) ba.");
  });

  it("comes in pages that Telegram takes, with every word once and in order", () => {
    const passages = Array.from({ length: 30 }, (_, i) =>
      passage(`${i}. ${`chữ & nghĩa ${i} `.repeat(30)}.`),
    );
    const [long, changes] = [
      record({
        ...{ title: "Luật ".repeat(200), issuer: "Bộ ".repeat(200), validity: "partly-in-force", url: "x" },
        ...{ confidence: "secondary", digest: { source: "x", checked: "2026-11-22" } },
      }),
      [1, 2, 3].map((n) => ({ by: `${n} ${"luật ".repeat(99)}`, since: "2020-02-01", isOfClause: false })),
    ];
    const most = { title: "Điều ".repeat(200), above: "Chương ".repeat(200), changes };
    const remarks = ["dẫn ".repeat(200), "xem ".repeat(200)];
    const { pages } = readingPages({ document: long, passages, ...most, remarks }, "vi");
    expect(pages.length).toBeGreaterThan(3);
    const bodies = pages.map((html) => {
      const { text } = readMarkup(html);
      expect(text.length).toBeLessThanOrEqual(4096);
      return readMarkup(/<blockquote>([\s\S]*)<\/blockquote>/u.exec(html)?.[1] ?? "").text;
    });
    const squeezed = (text: string) => text.replace(/\s+/gu, " ").trim();
    expect(squeezed(bodies.join(" "))).toBe(squeezed(passages.map(({ text }) => text).join(" ")));
  });
});

describe("a passage to be quoted in another chat", () => {
  it("carries document, place, date, validity and link, and stays within a message", () => {
    const { title, snippet, html } = quotedPassage(passage(`1. ${"dài <và> ".repeat(1000)}`), record(), "en");
    const { text, links } = readMarkup(html);
    expect(title).toContain("Điều 3 khoản 1");
    expect(snippet.length).toBeLessThanOrEqual(160);
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(text).toContain(
      'Điều 3 khoản 1, Luật <Mẫu> & "thử" (9/2019/QH14)\nIn force (since 1 January 2020)',
    );
    expect(links).toHaveLength(1);
  });
});

describe("a document's card", () => {
  it("tells all that is known, and leaves out the rest", () => {
    const document = record({
      amends: ["1/2010/QH12 Điều 5"],
      places: ["Lạng Sơn"],
      period: { from: 2020, to: 2024 },
    });
    const { text } = readMarkup(
      documentCard(document, { amendedBy: ["7/2020/NĐ-CP"], replacedBy: [] }, "vi"),
    );
    for (const line of [
      "Loại: Luật",
      "Số hiệu: 9/2019/QH14",
      "Có hiệu lực từ: 1/1/2020",
      "Hiệu lực: Đang có hiệu lực",
      "Được sửa đổi, bổ sung bởi: 7/2020/NĐ-CP",
      "Sửa đổi, bổ sung: 1/2010/QH12 Điều 5",
      "Địa phương: Lạng Sơn",
      "Số liệu của năm: 2020–2024",
    ])
      expect(text.split("\n")).toContain(line);
    expect(text).not.toContain("Được thay thế bởi");
  });

  it("stays within a message however much is known", () => {
    const long = "chữ ".repeat(500);
    const many = Array.from({ length: 200 }, (_, i) => `${i}/2020/NĐ-CP`);
    const document = record({
      title: long,
      issuer: long,
      publisher: long,
      topic: [long],
      amends: many,
      replaces: many,
      places: many,
      digest: { source: long, checked: "2026-11-22" },
    });
    for (const language of ["vi", "en", "sv"] as const)
      expect(
        readMarkup(documentCard(document, { amendedBy: many, replacedBy: many }, language)).text.length,
      ).toBeLessThanOrEqual(4096);
    expect(10 * readMarkup(documentLine(document, 10, "vi")).text.length).toBeLessThanOrEqual(3600);
  });
});
