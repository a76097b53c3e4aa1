import { describe, expect, it } from "vitest";
import { structure } from "../../src/ingest/structure.ts";
import { ARTICLE, LAW, PLAIN_LAW } from "../support/made-up-documents.ts";

describe("structure of a law", () => {
  const blocks = structure(LAW);
  const at = (locator: string) => blocks.find((block) => block.locator === locator);

  it("makes one block of each clause and keeps the numbers that are written", () => {
    expect(blocks.map(({ locator }) => locator)).toEqual([
      "Điều 3 khoản 1",
      "Điều 3 khoản 4",
      "Điều 3 khoản 5",
      "Điều 7",
      "paragraph 5",
    ]);
  });

  it("keeps the points of a clause with it", () => {
    expect(at("Điều 3 khoản 4")?.text).toBe("4. Đàn ong đặt ở:\na) vườn nhà;\nb) rừng keo của xã.");
  });

  it("knows the headings above a block", () => {
    expect(at("Điều 3 khoản 1")?.headingPath).toEqual([
      "Quy chế Hội Ong",
      "Chương I. Mở đầu",
      "Điều 3. Đàn ong",
    ]);
    expect(at("paragraph 5")?.headingPath).toEqual(["Quy chế Hội Ong", "Chương II. Kết"]);
  });

  it("gives questions under a heading to every clause of it, those under a clause to that clause", () => {
    const ofHeading = "Nuôi mấy đàn thì được?";
    expect(at("Điều 3 khoản 1")?.askedAs).toEqual([ofHeading]);
    expect(at("Điều 3 khoản 4")?.askedAs).toEqual([
      ofHeading,
      "Đặt đàn ong ở đâu?",
      "Where may hives stand?",
    ]);
    expect(at("Điều 3 khoản 5")?.askedAs).toEqual([ofHeading]);
    expect(at("Điều 7")?.askedAs).toEqual([]);
  });

  it("reads articles without Markdown", () => {
    expect(structure(PLAIN_LAW).map(({ locator, text }) => [locator, text])).toEqual([
      ["paragraph 1", "QUY CHẾ HỘI ONG"],
      ["Điều 3 khoản 1", "1. Mỗi hội viên nuôi ít nhất 4 đàn ong."],
      ["Điều 3 khoản 2", "2. Đàn ong đặt ở vườn nhà."],
      ["Điều 4", "Mật chia theo công góp."],
    ]);
  });

  it("locates clauses of an English law in English", () => {
    expect(structure("Article 12. Hives\n1. Hives stand in rows.").map(({ locator }) => locator)).toEqual([
      "Article 12 clause 1",
    ]);
  });

  it("keeps points that an empty line sets apart with their clause", () => {
    const [only, ...others] = structure("### Điều 2. Tổ\n\n1. Tổ gồm:\n\na) cầu;\n\nb) khung.");
    expect(only?.text).toBe("1. Tổ gồm:\n\na) cầu;\n\nb) khung.");
    expect(others).toEqual([]);
  });

  it("takes a number at the start of a line for a clause only inside an article", () => {
    expect(structure("1. Một\n\n2. Hai").map(({ locator }) => locator)).toEqual([
      "paragraph 1",
      "paragraph 2",
    ]);
  });

  it("does not swallow a paragraph that begins with the name of an article", () => {
    const text = "Article 20 of the rules gives each keeper one vote. The chair has no second one.";
    expect(structure(`# News\n\n${text}`).map((block) => block.text)).toEqual([text]);
  });
});

describe("structure of an article", () => {
  const blocks = structure(ARTICLE);

  it("counts paragraphs and list items over the whole document", () => {
    expect(blocks.map(({ locator }) => locator)).toEqual([
      "paragraph 1",
      "paragraph 2",
      "paragraph 3",
      "paragraph 4",
    ]);
  });

  it("takes the mark off a list item and keeps its indented lines", () => {
    expect(blocks[1]?.text).toMatch(/^Each family sells/u);
    expect(blocks[3]?.text).toMatch(/^A starred line .*\n {2}It goes on here, indented\.$/u);
  });
});

describe("structure", () => {
  it.each([
    ["a law", LAW],
    ["a law without Markdown", PLAIN_LAW],
    ["an article", ARTICLE],
  ])("points at its own text in %s", (_what, body) => {
    const blocks = structure(body);
    expect(blocks.length).toBeGreaterThan(3);
    for (const { text, start, end } of blocks) expect(body.slice(start, end)).toBe(text);
  });

  it("never shows a comment of questions as text", () => {
    expect(structure(LAW).filter(({ text }) => /askedAs|-->/u.test(text))).toEqual([]);
  });

  it.each(["", "---\n\n***"])("finds no block in %j", (body) => {
    expect(structure(body)).toEqual([]);
  });
});

describe("structure of hostile texts", () => {
  const located = (...lines: string[]) =>
    structure(lines.join("\n")).map(({ locator, text }) => [locator, text]);

  it("keeps the sentence of an article without a title, and does not lose a heading that stands alone", () => {
    expect(
      located(
        "Điều 1. Ban hành kèm theo Quyết định này Quy chế nuôi",
        "ong.",
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
        "Điều 3. (được bãi bỏ)",
        "Điều 4. Trưởng ban thi hành./.",
        "Nơi nhận:",
        "- Như Điều 4.",
      ),
    ).toEqual([
      ["Điều 1", "Điều 1. Ban hành kèm theo Quyết định này Quy chế nuôi\nong."],
      ["Điều 2", "Điều 2. Quyết định này có hiệu lực kể từ ngày ký."],
      ["Điều 3", "Điều 3. (được bãi bỏ)"],
      ["Điều 4", "Điều 4. Trưởng ban thi hành./."],
      ["paragraph 5", "Nơi nhận:"],
      ["paragraph 6", "Như Điều 4."],
    ]);
  });

  it("cites a chapter that has nothing under it", () => {
    expect(
      located("Điều 1. A", "A.", "Chương II. (được bãi bỏ)", "Chương III. B", "Điều 2. B", "B."),
    ).toEqual([
      ["Điều 1", "A."],
      ["paragraph 2", "Chương II. (được bãi bỏ)"],
      ["Điều 2", "B."],
    ]);
  });

  it("keeps lists that count from 1 again, and numbers that are no clauses, in their clause", () => {
    const clauses = [
      "1. Hồ sơ gồm:\n1. Đơn;\n2. Ảnh;\n3. Tờ khai.",
      "2. Thời hạn:\n15 ngày làm việc;\n2024 là năm đầu.",
      "3. Phí:\na) nhỏ;\ni) một;\n- 5.000 đồng;\nb) to.\nPhí nộp một lần.",
    ];
    expect(located("Điều 1. Hồ sơ", ...clauses)).toEqual(
      clauses.map((text, i) => [`Điều 1 khoản ${i + 1}`, text]),
    );
  });

  it("reads a clause on the line of the article, or of its number alone", () => {
    expect(located("Điều 2. 1. Một.", "2.", "Hai.")).toEqual([
      ["Điều 2 khoản 1", "Điều 2. 1. Một."],
      ["Điều 2 khoản 2", "2.\nHai."],
    ]);
  });

  it("tells the articles of issued rules and of annexes from those of the text", () => {
    const rules = ["QUY CHẾ", "NUÔI ONG", "(Ban hành kèm theo Quyết định số 5)", "Điều 1. Tên", "Tên."];
    const annex = ["Mẫu số 01", "ĐIỀU LỆ MẪU", "Điều 1. Phí", "Phí."];
    const locators = located("Điều 1. Ban hành Quy chế này.", "KT. CHỦ TỊCH", ...rules, ...annex).map(
      ([l]) => l,
    );
    expect(locators).toEqual([
      "Điều 1",
      "paragraph 2",
      "Quy chế, paragraph 3",
      "Quy chế, Điều 1",
      "Mẫu số 01, Điều 1",
    ]);
  });

  it("tells them apart where nothing announces what is attached", () => {
    const twice = ["Điều 1. A", "A.", "Điều 2. B", "B."];
    expect(located(...twice, "Điều 1. C", "C.", "Điều 2. D", "D.").map(([l]) => l)).toEqual([
      "Điều 1",
      "Điều 2",
      "Văn bản kèm theo, Điều 1",
      "Văn bản kèm theo, Điều 2",
    ]);
  });

  it("keeps what an amendment quotes in the clause that brings it, marked as headings or not", () => {
    const text = [
      "### Điều 1. Sửa đổi Luật Ong",
      "1. Sửa đổi Điều 5 như sau:",
      '### "Điều 5. Hội phí',
      "#### 1. Năm đồng.",
      '2. Ba đồng.".',
      "2. Bãi bỏ Điều 9.",
      "### Điều 2. Hiệu lực",
      "Từ ngày ký.",
    ];
    expect(located(...text)).toEqual([
      ["Điều 1 khoản 1", text.slice(1, 5).join("\n")],
      ["Điều 1 khoản 2", "2. Bãi bỏ Điều 9."],
      ["Điều 2", "Từ ngày ký."],
    ]);
  });

  it("puts articles under their chapter whatever their marks", () => {
    const [a, b] = structure("### Điều 1. A\nA.\nCHƯƠNG II\nHAI\n#### Điều 2. B\nB.");
    expect(a?.headingPath).toEqual(["Điều 1. A"]);
    expect(b?.headingPath).toEqual(["Chương II. HAI", "Điều 2. B"]);
  });

  it.each(["(Đã ký)", "**TM. HỘI**\n**CHỦ TỊCH**", "VĂN PHÒNG HỘI\nXÁC THỰC VĂN BẢN HỢP NHẤT"])(
    "does not let the signature %j stick to the last article",
    (signature) => {
      expect(located("Điều 9. Cuối", "1. Hết.", signature)[0]).toEqual(["Điều 9 khoản 1", "1. Hết."]);
    },
  );

  it("takes an office in capitals inside an article for no signature", () => {
    expect(located("Điều 1. A", "CHỦ TỊCH", "1. Ký.", "Điều 2. B", "B.")).toContainEqual([
      "Điều 1 khoản 1",
      "1. Ký.",
    ]);
  });
});

describe("a heading with nothing under it", () => {
  it("is a block by itself, because nothing else would hold what it says", () => {
    const body = "# Ong\n\nMột câu.\n\n## Vườn keo có 73 thùng\n\n## Vườn nhãn\n\nHai câu.\n\n## Hết";
    expect(structure(body).map(({ text }) => text)).toEqual([
      "Một câu.",
      "Vườn keo có 73 thùng",
      "Hai câu.",
      "Hết",
    ]);
  });
});

describe("marks", () => {
  const MARKED = `### Điều 1. Ong

<!-- related
- 5/2020/QH14 Điều 2
-->

<!-- confidence: secondary -->

1. Một.

<!-- related
- guides/ong.vi
-->

2. Hai.

<!-- askedAs
- Hai gì?
-->

<!-- confidence: computed -->

### Điều 2. Hoa

1. Ba.

<!-- confidence: maybe -->
`;

  it("of a heading hold for all below it, of a clause for that one, and only known ones count", () => {
    const found = structure(MARKED).map(({ locator, text, related, confidence, askedAs }) => ({
      at: `${locator}: ${text}`,
      related,
      confidence,
      askedAs,
    }));
    expect(found).toEqual([
      {
        at: "Điều 1 khoản 1: 1. Một.",
        related: ["5/2020/QH14 Điều 2", "guides/ong.vi"],
        confidence: "secondary",
        askedAs: [],
      },
      {
        at: "Điều 1 khoản 2: 2. Hai.",
        related: ["5/2020/QH14 Điều 2"],
        confidence: "computed",
        askedAs: ["Hai gì?"],
      },
      { at: "Điều 2 khoản 1: 1. Ba.", related: undefined, confidence: undefined, askedAs: [] },
    ]);
  });

  it("may be indented, and one that is never closed ends before the next heading", () => {
    const text =
      "- Một.\n\n  <!-- askedAs\n  - Một gì?\n  -->\n\n- Hai.\n\n<!-- askedAs\n- Hai gì?\n\n## Ba\n\nBa.\n";
    expect(structure(text).map(({ text: own, askedAs }) => [own, askedAs])).toEqual([
      ["Một.", ["Một gì?"]],
      ["Hai.", ["Hai gì?"]],
      ["Ba.", []],
    ]);
  });
});

describe("a line in bold", () => {
  const read = (text: string) => structure(text).map(({ text: own, headingPath }) => [own, ...headingPath]);

  it("is the heading of what stands under it, below those with marks", () => {
    expect(
      read("# Ong\n\n**Xuất khẩu mật**\n\n- Mật hoa.\n- Mật rừng.\n\n**Khó khăn:**\n\nÍt hoa.\n"),
    ).toEqual([
      ["Mật hoa.", "Ong", "Xuất khẩu mật"],
      ["Mật rừng.", "Ong", "Xuất khẩu mật"],
      ["Ít hoa.", "Ong", "Khó khăn:"],
    ]);
  });

  it.each([
    ["is a sentence", "**Ong làm mật.**\n\nMật ngọt.\n", ["**Ong làm mật.**"]],
    ["has nothing under it", "Mật ngọt.\n\n**Văn Ong**\n", ["Mật ngọt.", "**Văn Ong**"]],
    ["stands in a law", "**Ong**\n\nĐiều 1. Ong\n1. Một.\n\nĐiều 2. Tổ\n1. Hai.\n", ["**Ong**"]],
  ])("is none where it %s", (_, text, told) => {
    expect(read(text).map(([own]) => own)).toEqual(expect.arrayContaining(told));
  });
});
