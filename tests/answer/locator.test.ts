import { describe, expect, it } from "vitest";
import { locatorOf } from "../../src/answer/locator.ts";
import type { Passage } from "../../src/domain.ts";

function passage(locator: string, ...lines: string[]): Passage {
  const text = lines.join("\n");
  return {
    id: "d#1",
    documentId: "d",
    text,
    start: 0,
    end: text.length,
    locator,
    headingPath: [],
    askedAs: [],
  };
}

const CLAUSE = passage(
  "Điều 3 khoản 2",
  "2. Phí gồm:",
  "a) phí một:",
  "i) nhỏ;",
  "- to;",
  "b) phí hai;",
  "đ) phí ba.",
  "Các phí trên nộp một lần.",
  "Danh sách kèm theo:",
  "a) tổ một;",
);

describe("locatorOf", () => {
  it.each([
    ["Phí gồm:", "Điều 3 khoản 2"],
    ["phí một:", "Điều 3 khoản 2 điểm a"],
    ["nhỏ;", "Điều 3 khoản 2 điểm a"],
    ["- to;", "Điều 3 khoản 2 điểm a"],
    ["phí hai;", "Điều 3 khoản 2 điểm b"],
    ["phí hai;\nđ) phí ba.", "Điều 3 khoản 2"],
    ["Các phí trên nộp một lần.", "Điều 3 khoản 2"],
    ["tổ một;", "Điều 3 khoản 2"],
    ["không có ở đây", "Điều 3 khoản 2"],
  ])("places %j", (quote, locator) => {
    expect(locatorOf(CLAUSE, quote)).toBe(locator);
  });

  it("narrows the range of a piece, and leaves it where the quote introduces its points", () => {
    const piece = passage("Điều 3 khoản 2 điểm c–đ", "c) phí ba;", "d) phí tư;", "đ) phí năm.");
    expect(locatorOf(piece, "phí tư;")).toBe("Điều 3 khoản 2 điểm d");
    const first = passage("Điều 3 khoản 2 điểm a–b", "2. Phí gồm:", "a) một;", "b) hai.");
    expect(locatorOf(first, "Phí gồm:")).toBe("Điều 3 khoản 2");
  });

  it("names no point where the words stand in several", () => {
    expect(locatorOf(passage("Điều 3", "a) nộp phí;", "b) nộp phí."), "nộp phí")).toBe("Điều 3");
  });

  it("does not take the points of a quoted law for those of the amendment", () => {
    const amendment = passage(
      "Điều 1 khoản 1",
      "1. Sửa đổi Điều 5 như sau:",
      '"Điều 5. Phí',
      'a) năm đồng."',
    );
    expect(locatorOf(amendment, "năm đồng.")).toBe("Điều 1 khoản 1");
  });

  it("reads English points", () => {
    expect(
      locatorOf(passage("Article 2 clause 1", "(1) Keepers:", "(a) five hives;", "(b) ten."), "ten."),
    ).toBe("Article 2 clause 1 point b");
  });

  it("leaves a paragraph of an article in the press as it is", () => {
    expect(locatorOf(passage("paragraph 4", "a) một"), "một")).toBe("paragraph 4");
  });
});
