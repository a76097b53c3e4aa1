import { describe, expect, it } from "vitest";
import { quantities } from "../../src/language/quantities.ts";
import type { Quantity } from "../../src/language/quantity.ts";

/** The only figure of a text. */
function figure(text: string, language: string): Quantity {
  const found = quantities(text, language);
  const [only] = found;
  if (!only || found.length !== 1) throw new Error(`expected one figure in "${text}", got ${found.length}`);
  return only;
}

describe("formats of numbers", () => {
  it.each([
    ["1 tỷ 350 triệu đồng", "vi", "money", 1_350_000_000],
    ["1.35bn VND", "en", "money", 1_350_000_000],
    ["1,35 ty dong", "vi", "money", 1_350_000_000],
    ["300tr", "vi", "money", 300_000_000],
    ["2tr5", "vi", "money", 2_500_000],
    ["2 triệu rưỡi", "vi", "money", 2_500_000],
    ["VND2.5 billion", "en", "money", 2_500_000_000],
    ["5 nghìn đồng", "vi", "money", 5000],
    ["hai trăm triệu đồng", "vi", "money", 200_000_000],
    ["500 nghìn đồng", "vi", "money", 500_000],
    ["14 nghìn lao động", "vi", "count", 14_000],
    ["8.1 million members", "en", "count", 8_100_000],
    ["05 thành viên", "vi", "count", 5],
    ["chín thành viên", "vi", "count", 9],
    ["nine", "en", "count", 9],
    ["chín", "vi", "count", 9],
    ["mười hai hộ", "vi", "count", 12],
    ["hai mươi lăm người", "vi", "count", 25],
    ["một trăm linh năm hộ", "vi", "count", 105],
    ["hai muoi thanh vien", "vi", "count", 20],
    ["có năm thành viên", "vi", "count", 5],
    ["twenty-five members", "en", "count", 25],
    ["two hundred and five members", "en", "count", 205],
    ["one thousand two hundred members", "en", "count", 1200],
    ["tjugofem medlemmar", "sv", "count", 25],
    ["tvåhundrafemtio medlemmar", "sv", "count", 250],
    ["mười năm", "vi", "years", 10],
    ["3 năm rưỡi", "vi", "years", 3.5],
    ["500 m2", "vi", "square-metres", 500],
    ["3 sào", "vi", "sao-of-land", 3],
    ["500 kg", "en", "kilograms", 500],
    ["2/3 tổng số thành viên", "vi", "fraction", 0.666666666667],
    ["hai phần ba", "vi", "fraction", 0.666666666667],
    ["hai phan ba thanh vien", "vi", "fraction", 0.666666666667],
    ["two thirds of the members", "en", "fraction", 0.666666666667],
    ["en tredjedel", "sv", "fraction", 0.333333333333],
    ["một nửa số thành viên", "vi", "fraction", 0.5],
    ["more than half the members", "en", "fraction", 0.5],
    ["hälften av medlemmarna", "sv", "fraction", 0.5],
    ["đứng thứ 3 cả nước", "vi", "rank", 3],
    ["xếp thứ hai toàn quốc", "vi", "rank", 2],
    ["ranked 3rd", "en", "rank", 3],
    ["the third largest", "en", "rank", 3],
    ["tredje plats", "sv", "rank", 3],
    ["từ 1/7", "vi", "day-of-year", 701],
    ["31 Oct 2025", "en", "date", 20_251_031],
    ["31.10.2025", "sv", "date", 20_251_031],
  ])("reads %j (%s) as %s %d", (text, language, unit, value) => {
    const { unit: found, values } = figure(text, language);
    expect({ unit: found, values }).toEqual({ unit, values: [value] });
  });

  it.each([
    ["quý III/2024", "vi"],
    ["quý 3 năm 2024", "vi"],
    ["Q3 2024", "en"],
  ])("reads the quarter %j as its months", (text, language) => {
    expect(figure(text, language)).toMatchObject({ unit: "date", values: [20_240_700], upper: [20_240_900] });
  });

  it.each([
    ["từ 900 triệu đến 1,2 tỷ đồng", "vi", 900e6, 1.2e9],
    ["between 5 and 10 members", "en", 5, 10],
    ["5% - 10%", "vi", 5, 10],
    ["2023-24", "en", 2023, 2024],
  ])("reads both ends of %j", (text, language, from, to) => {
    expect(figure(text, language)).toMatchObject({ values: [from], upper: [to] });
  });

  it.each([
    ["trong năm, hợp tác xã đã họp", "vi"],
    ["hằng năm thành viên được chia lãi", "vi"],
    ["Ba Vì, Hai Bà Trưng", "vi"],
    ["hop sau thang gieng", "vi"],
    ["Thứ hai, hợp tác xã", "vi"],
    ["tháng sáu", "vi"],
    ["Hai Phong has cooperatives", "en"],
    ["a second meeting, one of the members", "en"],
    ["the first half of the year", "en"],
    ["en medlem och ett kooperativ", "sv"],
    ["cây tre của làng", "vi"],
  ])("reads no number in %j", (text, language) => {
    expect(quantities(text, language)).toEqual([]);
  });

  it("takes a ratio for a scale nowhere", () => {
    expect(figure("20 tỷ lệ", "vi").values).toEqual([20]);
  });
});

describe("bounds", () => {
  it.each([
    ["hơn 500 hợp tác xã", "vi", "over"],
    ["trên 500 hợp tác xã", "vi", "over"],
    ["gần 500 hợp tác xã", "vi", "nearly"],
    ["khoảng 500 hợp tác xã", "vi", "about"],
    ["ít nhất 7 thành viên", "vi", "at-least"],
    ["từ 7 thành viên trở lên", "vi", "at-least"],
    ["không dưới 7 thành viên", "vi", "at-least"],
    ["không quá 30%", "vi", "at-most"],
    ["dưới 35%", "vi", "under"],
    ["chưa tới 2 tỷ đồng", "vi", "under"],
    ["hon 500 hop tac xa", "vi", "over"],
    ["chậm nhất 2 ngày trước ngày họp", "vi", "at-least"],
    ["cao hơn 5%", "vi", undefined],
    ["500 hợp tác xã", "vi", undefined],
    ["over 500 cooperatives", "en", "over"],
    ["not more than 30%", "en", "at-most"],
    ["no fewer than 7 members", "en", "at-least"],
    ["7 or more members", "en", "at-least"],
    ["nearly VND 5 billion", "en", "nearly"],
    ["trained people over 3 years", "en", undefined],
    ["cirka 500 kooperativ", "sv", "about"],
    ["högst 30 %", "sv", "at-most"],
    ["minst 7 medlemmar", "sv", "at-least"],
    ["under 5 år", "sv", undefined],
  ])("reads %j (%s) as %s", (text, language, bound) => {
    expect(figure(text, language).bound).toBe(bound);
  });
});

describe("what a figure is told for", () => {
  it.each([
    ["7 triệu đồng/người/tháng", "vi", ["person", "month"]],
    ["7 trieu dong/nguoi/thang", "vi", ["person", "month"]],
    ["1,35 tỷ đồng một năm", "vi", ["year"]],
    ["mỗi hợp tác xã đạt 1,35 tỷ đồng/năm", "vi", ["cooperative", "year"]],
    ["VND 1.35 billion per cooperative per year", "en", ["cooperative", "year"]],
    ["VND 7 million per person and month", "en", ["person", "month"]],
    ["VND 7 million a month", "en", ["month"]],
    ["7 miljoner VND per person och månad", "sv", ["person", "month"]],
    ["7 triệu đồng", "vi", undefined],
    ["5 triệu đồng, mỗi hợp tác xã", "vi", undefined],
  ])("reads %j (%s) as %j", (text, language, per) => {
    expect(figure(text, language).per).toEqual(per);
  });
});
