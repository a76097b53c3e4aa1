import { describe, expect, it } from "vitest";
import { comparedYears, ownYears } from "../../src/language/periods.ts";
import { quantities } from "../../src/language/quantities.ts";

const own = (text: string) => [...ownYears(text, quantities(text, "vi"))];

describe("the years that a sentence speaks of", () => {
  it.each([
    ["Năm 2033 bán 5 tấn mật.", [2033]],
    ["Bán 5 tấn mật, tăng 2 tấn so với năm 2032.", []],
    ["Bán 5 tấn mật (năm 2032 là 3 tấn).", []],
    ["Năm 2033 lãi 2 tỷ đồng; đại hội ngày 28/02/2034 quyết định chia 7%.", [2033]],
    // Where nothing else tells a year, the day of a meeting does.
    ["Tại hội nghị ngày 28/02/2034, tổ báo lãi 2 tỷ đồng.", [2034]],
    ["Đến ngày 28/02/2034 bán 5 tấn, năm 2033 bán 9 tấn.", [2034, 2033]],
  ])("%s", (text, years) => {
    expect(own(text)).toEqual(years);
  });

  it("are told apart from those of what stands in brackets", () => {
    const text = "Bán 5 tấn mật (năm 2032 là 3 tấn).";
    expect([...comparedYears(text, quantities(text, "vi"))]).toEqual([2032]);
  });
});
