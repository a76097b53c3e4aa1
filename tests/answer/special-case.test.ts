import { describe, expect, it } from "vitest";
import { isOfCaseUnasked } from "../../src/answer/special-case.ts";
import { clauseHit, queryOf, sentenceOf } from "../support/made-up-hits.ts";

const isUnasked = (question: string, text: string) =>
  isOfCaseUnasked(queryOf(question), sentenceOf(clauseHit(text)));

describe("a sentence that holds in one case", () => {
  const text = "Nếu Ban kiểm soát đòi hỏi thì Đại hội thành viên phải họp trong 77 ngày.";

  it("tells nothing in general where its case is not asked", () => {
    expect(isUnasked("Bao lâu thì Đại hội thành viên phải họp?", text)).toBe(true);
  });

  it("answers where its case is asked", () => {
    expect(isUnasked("Ban kiểm soát đòi họp Đại hội thành viên thì trong mấy ngày?", text)).toBe(false);
  });

  it("is no case where it only names the body", () => {
    expect(isUnasked("HTX họp mấy lần?", "Đối với hợp tác xã, Đại hội họp một năm 77 lần.")).toBe(false);
    expect(isUnasked("HTX họp mấy lần?", "Đại hội thành viên họp một năm 77 lần.")).toBe(false);
  });
});
