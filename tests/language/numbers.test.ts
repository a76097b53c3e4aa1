import { describe, expect, it } from "vitest";
import { decimalMark, readNumeral, readScale, writeNumber } from "../../src/language/numbers.ts";

describe("readNumeral", () => {
  it.each([
    ["7", "vi", [7]],
    ["1.35", "en", [1.35]],
    ["1,35", "vi", [1.35]],
    ["3 066", "sv", [3066]],
    ["3\u00a0066", "sv", [3066]],
    ["1.350.000", "vi", [1_350_000]],
    ["1,350,000", "en", [1_350_000]],
    ["1.234.567,5", "vi", [1_234_567.5]],
    ["1,234,567.5", "en", [1_234_567.5]],
    ["0.005", "en", [0.005]],
    ["2021,5", "sv", [2021.5]],
  ])("reads %j in %s", (text, language, values) => {
    expect(readNumeral(text, language)).toEqual(values);
  });

  it.each([
    ["2,021", "en", [2021, 2.021]],
    ["2,021", "vi", [2.021, 2021]],
    ["2.021", "en", [2.021, 2021]],
    ["2.021", "vi", [2021, 2.021]],
    ["2,021", "sv", [2.021, 2021]],
  ])(
    "keeps both readings of the ambiguous separator in %j, the usual one of %s first",
    (text, language, values) => {
      expect(readNumeral(text, language)).toEqual(values);
    },
  );

  it("does not read a version number", () => {
    expect(readNumeral("1.2.3", "en")).toEqual([]);
  });
});

describe("decimalMark", () => {
  it.each([
    ["1,35 tỷ đồng và 2.021 HTX", ","],
    ["1.234.567 đồng", ","],
    ["an increase of 22.7% to 1,350", "."],
    ["1,234,567 people", "."],
    ["2.021 HTX", undefined],
    ["22.7% and 22,7%", undefined],
    ["31.10.2025", undefined],
  ])("tells what separates decimals in %j", (text, mark) => {
    expect(decimalMark(text)).toBe(mark);
  });
});

describe("readScale", () => {
  it.each([
    ["nghìn", 1e3],
    ["triệu", 1e6],
    ["trieu", 1e6],
    ["tỷ", 1e9],
    ["tỉ", 1e9],
    ["billion", 1e9],
    ["miljoner", 1e6],
    ["Miljarder", 1e9],
    ["tr", 1e6],
    ["bn", 1e9],
    ["trillion", 1e12],
    ["biljon", 1e12],
    ["people", undefined],
  ])("reads %j as %j", (word, factor) => {
    expect(readScale(word)).toBe(factor);
  });
});

describe("writeNumber", () => {
  it.each([
    ["vi", "1.350.000", "2,5"],
    ["en", "1,350,000", "2.5"],
    ["sv", "1\u00a0350\u00a0000", "2,5"],
  ])("writes as people write in %s", (language, whole, fraction) => {
    expect(writeNumber(1_350_000, language)).toBe(whole);
    expect(writeNumber(2.5, language)).toBe(fraction);
  });
});
