import { describe, expect, it } from "vitest";
import { foreignCountries, namesCountry } from "../../src/language/countries.ts";

describe("a country is meant", () => {
  it.each([
    ["HTX ở Nhật Bản cần mấy thành viên?", "JP"],
    ["htx o thai lan can may nguoi", "TH"],
    ["Ở nước Pháp lập hợp tác xã thế nào?", "FR"],
    ["Luật hợp tác xã của Lào quy định gì?", "LA"],
    ["HTX ở Mỹ khác gì ta?", "US"],
    ["How do cooperatives work in the Netherlands?", "NL"],
    ["How does a Swedish cooperative register?", "SE"],
    ["Hur startar man ett kooperativ i Sverige?", "SE"],
    ["HTX Thái Lan có gì hay?", "TH"],
  ])("%s", (text, code) => {
    expect(foreignCountries(text)).toEqual([code]);
  });
});

describe("no country is meant", () => {
  it.each([
    "HTX ở Mỹ Hào có bao nhiêu thành viên?",
    "HTX ở Lào Cai làm gì?",
    "HTX của anh có mấy người?",
    "hop tac xa o my hao",
    "Người lao động có được nghỉ thai sản không?",
    "nguoi lao dong co duoc nghi khong",
    "Thái Bình có bao nhiêu HTX?",
    "HTX của Anh được gì?",
    "HTX xuất khẩu sang Trung Quốc",
    "theo pháp luật của nước ta",
    "Cooperatives in Vietnam",
    "kooperativ i Vietnam",
  ])("%s", (text) => {
    expect(foreignCountries(text)).toEqual([]);
  });
});

describe("a text names a country", () => {
  it("in another language than the question", () => {
    expect(namesCountry("Hợp tác với Nhật Bản", "JP")).toBe(true);
    expect(namesCountry("Trade with Japan", "JP")).toBe(true);
    expect(namesCountry("Handel med Kina", "JP")).toBe(false);
  });
});
