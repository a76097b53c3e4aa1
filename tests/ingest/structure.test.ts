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

  it.each(["", "# Only a heading", "---\n\n***"])("finds no block in %j", (body) => {
    expect(structure(body)).toEqual([]);
  });
});
