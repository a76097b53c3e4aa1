import { describe, expect, it } from "vitest";
import { dateAt, documentNumberAt } from "../../src/language/dates.ts";

describe("dateAt", () => {
  it.each([
    ["01/7/2025", 20_250_701],
    ["31-10-2025", 20_251_031],
    ["2025-10-31", 20_251_031],
    ["ngày 31 tháng 10 năm 2025", 20_251_031],
    ["ngay 31 thang 10 nam 2025", 20_251_031],
    ["1st July 2024", 20_240_701],
    ["July 1, 2024", 20_240_701],
    ["2 februari 2025", 20_250_202],
  ])("reads %j", (text, value) => {
    expect(dateAt(text, 0)).toEqual({ unit: "date", values: [value], text, start: 0, end: text.length });
  });

  it.each([
    ["tháng 10/2025", 20_251_000],
    ["tháng 10 năm 2025", 20_251_000],
    ["oktober 2025", 20_251_000],
    ["May 2024", 20_240_500],
  ])("leaves the day of %j open", (text, value) => {
    expect(dateAt(text, 0)?.values).toEqual([value]);
  });

  it.each(["32/10/2025", "01/13/2025", "10/2025", "October", "2025"])("finds no date in %j", (text) => {
    expect(dateAt(text, 0)).toBeUndefined();
  });

  it("does not begin inside a word or a number", () => {
    expect(dateAt("131/10/2025", 1)).toBeUndefined();
  });
});

describe("documentNumberAt", () => {
  it.each([
    ["17/2023/QH15", 17],
    ["113/2024/NĐ-CP", 113],
    ["20-NQ/TW", 20],
  ])("reads %j whole", (text, number) => {
    expect(documentNumberAt(`${text}, mục`, 0)).toMatchObject({ unit: "document", values: [number], text });
  });

  it.each(["17/2023", "31/10/2025", "12 thành viên"])("finds none in %j", (text) => {
    expect(documentNumberAt(text, 0)).toBeUndefined();
  });
});
