import { describe, expect, it } from "vitest";
import { quotedLines } from "../../src/ingest/quoted-lines.ts";

/** The lines of a text that are not quoted. */
function own(...lines: string[]): string[] {
  const quoted = quotedLines(lines);
  return lines.filter((_, i) => !quoted[i]);
}

const LEAD = "1. Sửa đổi Điều 5 như sau:";
const NEXT = "2. Bãi bỏ Điều 9.";
const LAST = "Điều 2. Hiệu lực";

describe("quotedLines", () => {
  it.each(['b) tháng hai.".', 'b) tháng hai."; và', 'b) tháng hai."./.', 'b) là "phí ong"."'])(
    "ends a quote at %j",
    (end) => {
      expect(
        own("Điều 1. Sửa đổi", LEAD, '"Điều 5. Phí', "1. Nộp:", "a) tháng một;", end, NEXT, LAST),
      ).toEqual(["Điều 1. Sửa đổi", LEAD, NEXT, LAST]);
    },
  );

  it("ends before the next amendment where the closing mark is missing", () => {
    const second = "2. Sửa đổi Điều 6 như sau:";
    const text = [
      "Điều 1. Sửa đổi",
      LEAD,
      '"Điều 5. Phí',
      "1. Năm.",
      "2. Ba.",
      second,
      '"Điều 6. Mật',
      "1. Mật.",
      LAST,
    ];
    expect(own(...text)).toEqual(["Điều 1. Sửa đổi", LEAD, second, LAST]);
  });

  it("knows new wording without marks by what announces it", () => {
    const third = "3. Khoản 2 Điều 6 được sửa đổi như sau:";
    const text = ["Điều 1. Sửa đổi", LEAD, "Điều 5. Phí", "1. Năm.", NEXT, third, "2. Mật.", "3. Sáp.", LAST];
    expect(own(...text)).toEqual(["Điều 1. Sửa đổi", LEAD, NEXT, third, LAST]);
  });

  it("takes articles that the announcement names for quoted, even where they would be next", () => {
    const lead = "1. Sửa đổi Điều 2, Điều 3 như sau:";
    expect(own("Điều 1. Sửa đổi", lead, "Điều 2. A", "A.", "Điều 3. B", "B.", LAST)).toEqual([
      "Điều 1. Sửa đổi",
      lead,
      LAST,
    ]);
  });

  it("reads English amendments", () => {
    const lead = "2. Clause 2, Article 6 is replaced by the following:";
    const next = "3. Article 9 is repealed.";
    expect(own("Article 1. Amendments", lead, "2. Honey is shared.", next)).toEqual([
      "Article 1. Amendments",
      lead,
      next,
    ]);
  });

  it("quotes nothing in a law that only speaks of changes, or has lost a mark", () => {
    const law = [
      "Điều 3. Từ ngữ",
      '1. "Ong là con ong.',
      "2. Trường hợp sửa đổi, bổ sung theo khoản 1 Điều 3 thì làm như sau:",
      "a) Nộp đơn;",
      "3. Thời hạn là 5 ngày.",
    ];
    expect(own(...law)).toEqual(law);
  });
});
