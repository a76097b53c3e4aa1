import { describe, expect, it } from "vitest";
import { isWithin, limitsOf } from "../../../src/answer/eligibility/limits.ts";

const first = (sentence: string, language = "vi") => limitsOf(sentence, language)[0];

describe("bounds in a rule", () => {
  it.each([
    ["phải có ít nhất 05 thành viên chính thức", "vi", { low: { value: 5, inclusive: true } }],
    ["có từ 10 thành viên trở lên", "vi", { low: { value: 10, inclusive: true } }],
    ["có trên 50 thành viên", "vi", { low: { value: 50, inclusive: false } }],
    ["không dưới 7 thành viên", "vi", { low: { value: 7, inclusive: true } }],
    ["góp không quá 30% vốn điều lệ", "vi", { high: { value: 30, inclusive: true } }],
    ["phải dưới 35% vốn điều lệ", "vi", { high: { value: 35, inclusive: false } }],
    ["at least 5 official members", "en", { low: { value: 5, inclusive: true } }],
    ["with 10 or more members", "en", { low: { value: 10, inclusive: true } }],
    ["not more than 30% of the charter capital", "en", { high: { value: 30, inclusive: true } }],
    ["minst 5 medlemmar", "sv", { low: { value: 5, inclusive: true } }],
  ])("are read from “%s”", (sentence, language, bound) => {
    expect(limitsOf(sentence, language)).toHaveLength(1);
    expect(first(sentence, language)).toMatchObject(bound);
  });

  it.each([
    ["từ đủ 15 tuổi đến dưới 18 tuổi", "vi", { low: 15, high: 18, lowIn: true, highIn: false }],
    ["từ đủ 15 tuổi trở lên đến dưới 18 tuổi", "vi", { low: 15, high: 18, lowIn: true, highIn: false }],
    ["có trên 100 đến 300 thành viên", "vi", { low: 100, high: 300, lowIn: false, highIn: true }],
    ["from 15 to under 18 years of age", "en", { low: 15, high: 18, lowIn: true, highIn: false }],
  ])("have two ends in “%s”", (sentence, language, { low, high, lowIn, highIn }) => {
    const found = limitsOf(sentence, language);
    expect(found).toHaveLength(1);
    expect(found[0]?.low).toEqual({ value: low, inclusive: lowIn });
    expect(found[0]?.high).toEqual({ value: high, inclusive: highIn });
  });

  it("is an age without a word for years", () => {
    expect(first("Citizens aged 18 or over", "en")).toMatchObject({ unit: "age", low: { value: 18 } });
  });

  it.each(["trong 30 ngày kể từ ngày nhận", "HTX có 5 thành viên", "không trên 5 thành viên"])(
    "are none in “%s”",
    (sentence) => expect(limitsOf(sentence, "vi")).toEqual([]),
  );
});

describe("a value", () => {
  it.each([
    [5, { low: { value: 5, inclusive: true } }, true],
    [5, { low: { value: 5, inclusive: false } }, false],
    [4, { low: { value: 5, inclusive: true } }, false],
    [30, { high: { value: 30, inclusive: true } }, true],
    [30, { high: { value: 30, inclusive: false } }, false],
    [17, { low: { value: 15, inclusive: true }, high: { value: 18, inclusive: false } }, true],
    [18, { low: { value: 15, inclusive: true }, high: { value: 18, inclusive: false } }, false],
  ])("%d of %j is within: %s", (value, limit, expected) => expect(isWithin(value, limit)).toBe(expected));
});
