import { describe, expect, it } from "vitest";
import { legalHeadings } from "../../src/ingest/headings.ts";
import { bare, linesOf } from "../../src/ingest/lines.ts";
import { quotedLines } from "../../src/ingest/quoted-lines.ts";

/** Headings as they would be written on one line. */
function headings(...lines: string[]): string[] {
  const all = linesOf(lines.join("\n"));
  const found = legalHeadings(all, quotedLines(all.map(({ text }) => bare(text))));
  return [...found.values()].map(({ word, number, title }) =>
    [`${word} ${number}`.trim(), title].filter(Boolean).join(". "),
  );
}

describe("legalHeadings", () => {
  it("takes in titles on lines of their own", () => {
    expect(
      headings("Chương I", "QUY ĐỊNH", "CHUNG", "Điều", "5. Tên", "Ong.", "Điều 6", "", "Trụ sở", "Xã."),
    ).toEqual(["Chương I. QUY ĐỊNH CHUNG", "Điều 5. Tên", "Điều 6. Trụ sở"]);
  });

  it("takes in what a wrapped title goes on with, in lower case too", () => {
    expect(
      headings("Chương II. Quyền và", "nghĩa vụ", "Điều 8. Việc nuôi, chăm", "sóc ong", "1. Nuôi ong."),
    ).toEqual(["Chương II. Quyền và nghĩa vụ", "Điều 8. Việc nuôi, chăm sóc ong"]);
  });

  it.each(["tại", "khoản 2", "theo Chương", "điểm a khoản 1 và"])(
    "knows a reference by the %j that ends the line before",
    (end) => {
      const text = `1. Phí nộp ${end}`;
      expect(
        headings("Điều 3. Phí", text, "Điều 4. Khoản này không trả lại.", "Điều 4. Mật", "Mật."),
      ).toEqual(["Điều 3. Phí", "Điều 4. Mật"]);
    },
  );

  it("is not led astray by a reference far ahead", () => {
    expect(
      headings("Điều 1. A", "Một.", "Điều 22. Luật Hoa.", "Điều 2. B", "Hai.", "Điều 3. C", "Ba."),
    ).toEqual(["Điều 1. A", "Điều 2. B", "Điều 3. C"]);
  });

  it("leaves a table of contents out, with page numbers or not", () => {
    const body = ["Chương I", "CHUNG", "Điều 1. Tên", "Ong.", "Điều 2. Phí", "Năm đồng."];
    const expected = ["Chương I. CHUNG", "Điều 1. Tên", "Điều 2. Phí"];
    expect(headings("MỤC LỤC", "Chương I. CHUNG", "Điều 1. Tên 3", "Điều 2. Phí 4", ...body)).toEqual(
      expected,
    );
    expect(
      headings("Chương I. CHUNG ..... 1", "Điều 1. Tên ..... 1", "Điều 2. Phí ..... 2", ...body),
    ).toEqual(expected);
  });

  it("does not take the articles of a decision for the contents of the rules it issues", () => {
    const decision = [1, 2, 3, 4].map((n) => `Điều ${n}. Giao tổ ${n} thi hành.`);
    const rules = [1, 2, 3, 4].flatMap((n) => [`Điều ${n}. Tên ${n}`, "Ong."]);
    expect(headings(...decision, "QUY CHẾ", "(Ban hành kèm theo Quyết định 5)", ...rules)).toHaveLength(9);
  });

  it("takes a list of forms inside an article for no annexes", () => {
    expect(
      headings("Điều 1. Mẫu", "1. Gồm:", "Mẫu số 01. Đơn", "Mẫu số 02. Tờ khai", "Điều 2. Phí", "Phí."),
    ).toEqual(["Điều 1. Mẫu", "Điều 2. Phí"]);
  });

  it("finds none where there is no article", () => {
    expect(headings("Chương I", "TÊN", "Theo Điều 5. Hội viên.")).toEqual([]);
  });
});
