import { describe, expect, it } from "vitest";
import { isOnOtherClassOrSeason } from "../../src/answer/narrower-scope.ts";
import { madeHit, queryOf, sentenceOf } from "../support/made-up-hits.ts";

const isOther = (question: string, text: string) =>
  isOnOtherClassOrSeason(queryOf(question), sentenceOf(madeHit(text)));

describe("a season or a class that a question names", () => {
  it("is not told by a sentence on another one", () => {
    expect(isOther("vụ mật 2033-2034 bán được bao nhiêu", "Vụ 2032 - 2033 bán được 3 tấn.")).toBe(true);
    expect(isOther("mật 4 sao thưởng bao nhiêu", "Mật 3 sao được 2 triệu đồng.")).toBe(true);
  });

  it.each([
    ["vụ mật 2033-2034 bán được bao nhiêu", "Vụ 2033 – 2034 bán được 3 tấn."],
    ["vụ mật 2033-2034 bán được bao nhiêu", "Vụ năm nay bán được 3 tấn."],
    // Five years are a period, of which one season may be part.
    ["vụ mật 2033-2034 bán được bao nhiêu", "Giai đoạn 2031 - 2035 bán được 3 tấn."],
    ["năm 2033 bán được bao nhiêu", "Vụ 2032 - 2033 bán được 3 tấn."],
  ])("may be told by others: %s / %s", (question, text) => {
    expect(isOther(question, text)).toBe(false);
  });
});
