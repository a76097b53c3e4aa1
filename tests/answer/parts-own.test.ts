import { describe, expect, it } from "vitest";
import { isOnWhatItAsks, leansOnWhole, onBody } from "../../src/answer/parts-own.ts";
import type { Pick } from "../../src/answer/pick.ts";
import { clauseHit, queryOf } from "../support/made-up-hits.ts";

const shown = (quote: string) => ({ quote, start: 0, end: quote.length, hit: clauseHit(quote) }) as Pick;

describe("a part by itself is on the body of the first", () => {
  const first = queryOf("Quỹ tín dụng nhân dân được cấp giấy phép trong mấy ngày");

  it.each([
    ["sau đó bao lâu phải khai trương?", "sau đó bao lâu phải khai trương Quỹ tín dụng nhân dân"],
    ["hợp tác xã bao lâu phải khai trương?", "hợp tác xã bao lâu phải khai trương"],
    ["rồi mất bao lâu?", undefined],
  ])("%s", (part, expected) => expect(onBody(part, first)).toBe(expected));
});

describe("what a part is answered with speaks of what it names", () => {
  const part = queryOf("lệ phí đóng trong mấy ngày");

  it("a figure in the same sentence", () => {
    expect(isOnWhatItAsks(part, [shown("Quỹ phải khai trương trong 12 tháng.")])).toBe(false);
    expect(isOnWhatItAsks(part, [shown("Quỹ nộp lệ phí trong 15 ngày.")])).toBe(true);
    expect(isOnWhatItAsks(part, [])).toBe(false);
  });

  it("another answer also beside it", () => {
    const [quote, passage] = ["Quỹ nộp tại trụ sở.", "Đây là lệ phí phải nộp. Quỹ nộp tại trụ sở."];
    const pick = { ...shown(quote), hit: clauseHit(passage) };
    expect(isOnWhatItAsks(queryOf("lệ phí nộp ở đâu"), [pick])).toBe(true);
    expect(isOnWhatItAsks(part, [pick])).toBe(false);
  });
});

describe("a part that asks the same of somebody else", () => {
  it.each([
    ["kiểm soát viên có bị vậy không?", true],
    ["to hop tac co duoc nhu the ko", true],
    ["is it the same for a union?", true],
    ["gäller detsamma för en grupp?", true],
    ["kiểm soát viên thế nào?", false],
    ["ai bầu kiểm soát viên?", false],
  ])("%s", (part, expected) => expect(leansOnWhole(part)).toBe(expected));
});
