import { describe, expect, it } from "vitest";
import { isOnOtherSide, sideAsked } from "../../src/answer/before-after.ts";
import { fold } from "../../src/language/normalize.ts";

describe("the side of an event that a time is asked for", () => {
  it.each([
    ["Tạm ngừng thì phải báo trước mấy ngày?", "before"],
    ["phai bao may ngay truoc khi nghi", "before"],
    ["How many days before the meeting must the notice be sent?", "before"],
    ["How long in advance do we tell them?", "before"],
    ["Hur många dagar i förväg ska vi meddela?", "before"],
    ["Bao lâu sau khi được cấp phép thì phải khai trương?", "after"],
    ["sau khi hop xong may ngay thi phai nop", "after"],
    ["Sau đó bao lâu phải mở cửa?", "after"],
    ["How soon after the vote must it be sent?", "after"],
    ["Hur lång tid tar det?", undefined],
    ["Mất mấy ngày?", undefined],
  ] as const)("%s", (question, side) => {
    expect(sideAsked(fold(question))).toBe(side);
  });

  it.each([
    ["after", "Ít nhất 30 ngày trước ngày khai trương thì phải đủ vốn.", true],
    ["after", "Phải khai trương trong 12 tháng kể từ ngày được cấp phép.", false],
    ["after", "At least 30 days before the opening the capital must lie in full.", true],
    ["after", "It must open within 12 months of its licence.", false],
    ["before", "Phải báo chậm nhất 3 ngày trước ngày nghỉ.", false],
    ["before", "Phải triệu tập trong 15 ngày kể từ ngày nhận được đề nghị.", true],
  ] as const)("%s: %s", (asked, sentence, expected) => {
    expect(isOnOtherSide(asked, fold(sentence))).toBe(expected);
  });
});
