import { describe, expect, it } from "vitest";
import { figureFit } from "../../src/answer/figures.ts";
import { cellFigure } from "../../src/answer/table-cells.ts";
import { madeHit, queryOf, sentenceOf } from "../support/made-up-hits.ts";

const BY_FIELD = "Lĩnh vực: Vận tải; Số HTX: 31; Đang hoạt động: 29; Thành viên: 2.310";
const BY_YEAR = "Huyện: Hoa Lư; Diện tích 2031 (ha): 530; Số HTX 2030: 19; Số HTX 2031: 24";

function figureOf(question: string, row: string): { told: string; fit: number } {
  const { fit, quantity } = figureFit(queryOf(question), sentenceOf(madeHit(row)));
  return { told: quantity?.text ?? "", fit };
}

describe("a figure in a row of a table", () => {
  it.each([
    ["Có bao nhiêu hợp tác xã vận tải?", BY_FIELD, "31"],
    ["How many transport cooperatives are there?", BY_FIELD, "31"],
    ["Có bao nhiêu HTX vận tải đang hoạt động?", BY_FIELD, "29"],
    ["Có bao nhiêu thành viên?", BY_FIELD, "2.310"],
    ["Năm 2030 có bao nhiêu HTX?", BY_YEAR, "19"],
    ["Năm 2031 có bao nhiêu HTX?", BY_YEAR, "24"],
  ])("is of what its column is called: %s", (question, row, told) => {
    const figure = figureOf(question, row);
    expect(figure.told).toBe(told);
    expect(figure.fit).toBeGreaterThan(0.5);
  });

  it("counts nothing else than its column names", () => {
    expect(figureOf("Có bao nhiêu tổ hợp tác?", BY_FIELD).fit).toBeLessThan(0.3);
  });

  it("is not looked for in a sentence, nor in the name of a column", () => {
    const sentence = sentenceOf(madeHit("Tỉnh có 31 HTX: 12 HTX vận tải."));
    expect(sentence.quantities.map((quantity) => cellFigure(sentence, quantity))).toEqual([
      undefined,
      undefined,
    ]);
    const row = sentenceOf(madeHit(BY_YEAR));
    const year = row.quantities.find(({ unit }) => unit === "year");
    expect(year && cellFigure(row, year)).toBeUndefined();
  });
});
