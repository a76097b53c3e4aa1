import { describe, expect, it } from "vitest";
import { officialNumbers, sameOfficialNumber } from "../../src/language/document-numbers.ts";

describe("officialNumbers", () => {
  it.each([
    "17/2031/QH20",
    "113/2031/NĐ-CP",
    "45/2031/ND-CP",
    "01/2031/TT-NHNN",
    "96/2031/TTLT-BTC-BCT",
    "18/2031/QĐ-TTg",
    "1211/2031/UBTVQH13",
    "08/2031/NQ-HĐND",
    "20-NQ/TW",
    "106/NQ-CP",
    "340/QĐ-TTg",
    "1804/QĐ-TTg",
    "19/CTr-UBND",
    "15/VBHN-VPQH",
    "70-KL/TW",
    "47-L/CTN",
  ])("%s", (number) => {
    expect(officialNumbers(`Xem số ${number}, và ong.`)).toEqual([{ number, at: 7 }]);
  });

  it("takes blanks out of a header's number", () => {
    expect(officialNumbers("Số: 12 /2031/NĐ-CP")).toEqual([{ number: "12/2031/NĐ-CP", at: 4 }]);
  });

  it.each(["31/12/2030", "2021-2025", "3/4 số tổ", "5/2024", "10 kg/ha"])("finds none in %j", (text) => {
    expect(officialNumbers(text)).toEqual([]);
  });
});

describe("sameOfficialNumber", () => {
  it.each([
    ["113/2031/NĐ-CP", "113/2031/ND-CP", true],
    ["1/2031/TT-NHNN", "01/2031/TT-NHNN", true],
    ["20-NQ/TW", "20/NQ-TW", true],
    ["17/2031/QH20", "7/2031/QH20", false],
    ["17/2031/QH20", "17/2031/QH2", false],
  ])("%s and %s: %s", (a, b, same) => {
    expect(sameOfficialNumber(a, b)).toBe(same);
  });
});
