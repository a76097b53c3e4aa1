import { describe, expect, it } from "vitest";
import { asksAcrossPlaces } from "../../src/answer/across-places.ts";
import { fold } from "../../src/language/normalize.ts";
import { contentUnits } from "../../src/language/tokenize.ts";

const asks = (text: string) =>
  asksAcrossPlaces(
    fold(text),
    contentUnits(text).map(({ key }) => key),
  );

describe("the most or the least of all provinces", () => {
  it.each([
    "Tỉnh nào có nhiều tổ hợp tác nhất?",
    "Ở đâu có ít hợp tác xã nhất?",
    "lợi nhuận HTX nơi nào cao nhất",
    "Where are there the most cooperative groups?",
    "Which of these provinces has the lowest revenue?",
    "Var finns det flest kooperativ?",
  ])("is asked for: %s", (text) => {
    expect(asks(text)).toBe(true);
  });

  it.each([
    "Vay vốn ở đâu lãi suất thấp nhất?",
    "Đăng ký hợp tác xã ở đâu?",
    "Where do we register a cooperative?",
    "Thành viên góp nhiều nhất bao nhiêu vốn?",
  ])("is not: %s", (text) => {
    expect(asks(text)).toBe(false);
  });
});
