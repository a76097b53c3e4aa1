import { describe, expect, it } from "vitest";
import { figureSpans } from "../../src/present/figures.ts";

describe("figures of a text", () => {
  it.each([
    [
      "vi",
      "Năm 2024, doanh thu đạt 1,35 tỷ đồng/năm, tăng 22,7% so với năm 2021.",
      ["1,35 tỷ đồng", "22,7%"],
    ],
    ["vi", "Theo Điều 83 khoản 2 Luật số 17/2023/QH15, Ban kiểm soát có ít nhất 3 thành viên.", ["3"]],
    ["vi", "Từ ngày 1/7/2024, thời hạn là 03 ngày làm việc.", ["03 ngày làm việc"]],
    ["vi", "(1) Nộp 2 bộ hồ sơ.\n2. Nhận kết quả.", ["2"]],
    ["en", "It was 1.35 billion VND in 2024, in 57 of 105 communes.", ["1.35 billion VND", "57", "105"]],
    ["sv", "Minst 5 medlemmar och 30 % av kapitalet.", ["5", "30 %"]],
    ["vi", "Mỗi năm họp một lần.", []],
  ])("in %s: %s", (language, text, expected) => {
    expect(figureSpans(text, language).map(([start, end]) => text.slice(start, end))).toEqual(expected);
  });
});
