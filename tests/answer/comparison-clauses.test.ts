import { describe, expect, it } from "vitest";
import { comparisonOf } from "../../src/answer/comparison-sides.ts";
import { queryOf } from "../support/made-up-hits.ts";

const asked = (text: string) => comparisonOf(queryOf(text), new Set())?.sides.map(({ query }) => query.text);

describe("halves that ask something of their own", () => {
  it("go with their place", () => {
    const [first, second] =
      asked("Lợi nhuận HTX ở Hưng Yên so với doanh thu HTX ở Ninh Bình, bên nào cao hơn?") ?? [];
    expect(first).toMatch(/Lợi nhuận.*Hưng Yên/u);
    expect(first).not.toContain("doanh thu");
    expect(second).toMatch(/doanh thu.*Ninh Bình/u);
    expect(second).not.toContain("Lợi nhuận");
  });

  it("are not there where only whose it is stands in both", () => {
    const [first, second] = asked("So sánh doanh thu của HTX Hưng Yên với HTX Ninh Bình") ?? [];
    expect(first).toContain("doanh thu");
    expect(second).toContain("doanh thu");
  });

  it("may be two years", () => {
    expect(asked("Mục tiêu tỷ lệ HTX khá năm 2027 với hoạt động hiệu quả năm 2040?")).toHaveLength(2);
  });
});
