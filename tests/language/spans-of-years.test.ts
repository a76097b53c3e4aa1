import { describe, expect, it } from "vitest";
import { asksSince, withoutSpansOfYears, yearsSince } from "../../src/language/spans-of-years.ts";

describe("years that are not told of alone", () => {
  it.each(["giai đoạn 2021–2025", "từ năm 2021 đến nay", "from 2020 to 2025", "since 2021", "sedan 2021"])(
    "leave no year behind: %s",
    (text) => {
      expect(withoutSpansOfYears(text)).not.toMatch(/\d{4}/u);
    },
  );

  it("leave a year by itself", () => {
    expect(withoutSpansOfYears("Năm 2021 và giai đoạn 2022-2024")).toContain("2021");
  });

  it.each([
    ["Từ năm 2021 đến nay có 257 hợp tác xã mới.", [2021]],
    ["from 2021 to the present, 257 were founded", [2021]],
    ["Since 2020 the province has helped 79.", [2020]],
    ["Từ năm 2021 đến năm 2025 có 30 lớp.", []],
    ["In 2021, 257 were founded.", []],
  ])("are those since which something has come together: %s", (text, years) => {
    expect([...yearsSince(text)]).toEqual(years);
  });

  it.each([
    ["Từ 2021 Lạng Sơn lập mấy HTX?", true],
    ["How many since 2021?", true],
    ["Năm 2021 Lạng Sơn lập mấy HTX?", false],
    ["How many in 2021?", false],
  ])("are asked for: %s", (question, asked) => {
    expect(asksSince(question)).toBe(asked);
  });
});
