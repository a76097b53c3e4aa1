import { describe, expect, it } from "vitest";
import { claimedNoun, countFocus } from "../../src/language/count-focus.ts";
import { detectLanguage } from "../../src/language/detect.ts";
import { contentUnits } from "../../src/language/tokenize.ts";

describe("what is to be counted", () => {
  it.each([
    ["Có bao nhiêu hợp tác xã được vay vốn?", ["#cooperative"]],
    ["How many OCOP products are there?", ["#product"]],
    ["How many member cooperatives are there?", ["#cooperative"]],
    ["Có bao nhiêu hợp tác xã thành viên?", ["#cooperative"]],
    ["Có bao nhiêu tổ hợp tác?", ["#cooperative-group"]],
    ["How many members does a cooperative need?", ["#member"]],
    ["Số hợp tác xã của tỉnh là bao nhiêu?", ["#cooperative"]],
    ["HTX đó có mấy món đạt OCOP?", ["#product"]],
    ["Htx gắn với chuỗi giá trị là bao nhiêu đơn vị?", ["#cooperative"]],
    ["Of the cooperative groups, how many are registered?", ["#cooperative-group", "#registration"]],
    ["How many high-tech or organic models are there?", ["#model"]],
    ["htx do co bao nhieu ha rau", ["#area"]],
    ["Cả nước có mấy triệu người vào HTX?", ["#person"]],
    ["Số xã viên năm đó và năm nay, mỗi năm mấy triệu?", ["#member"]],
    ["tinh co 90 to hop tac ma may to dang ky", ["#cooperative-group"]],
    ["Sản phẩm đạt sao của HTX là bao nhiêu?", ["#product"]],
    ["Hur många får sitta i styrelsen?", ["#person"]],
    ["How many may serve on the control board?", ["#person"]],
    ["HTX mới của tỉnh là bao nhiêu?", ["#cooperative", "#newly-founded"]],
  ])("is the noun behind the question word: %s", (text, focus) => {
    expect(countFocus(text, contentUnits(text), detectLanguage(text) ?? "vi")).toEqual(focus);
  });

  it("is nothing where no word asks for a number", () => {
    const text = "Doanh thu của hợp tác xã";
    expect(countFocus(text, contentUnits(text), "vi")).toEqual([]);
  });
});

describe("what a claimed number counts", () => {
  it.each([
    ["Có đúng 556 hợp tác xã không?", "556", ["#cooperative"]],
    ["Does it have 557 cooperative groups?", "557", ["#cooperative-group"]],
    ["Có đúng 556 là nhiều không?", "556", []],
  ])("is the noun behind it: %s", (text, number, focus) => {
    const end = text.indexOf(number) + number.length;
    expect(claimedNoun(text, end, contentUnits(text), detectLanguage(text) ?? "vi")).toEqual(focus);
  });
});
