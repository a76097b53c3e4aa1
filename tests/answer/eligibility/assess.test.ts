import { describe, expect, it } from "vitest";
import { comparedIn, outcomeOf } from "../../../src/answer/eligibility/assess.ts";
import { type OwnCase, ownCase } from "../../../src/answer/eligibility/case-facts.ts";
import { queryOf } from "../../support/made-up-hits.ts";

function caseOf(question: string): OwnCase {
  const own = ownCase(queryOf(question));
  if (!own) throw new Error(`"${question}" tells no case.`);
  return own;
}
const THREE = caseOf("3 người có lập được HTX không?");
const RULE = "Hợp tác xã phải có ít nhất 9 thành viên chính thức.";

describe("a figure and a bound", () => {
  it("are compared where body and noun are the same", () => {
    expect(comparedIn(THREE, RULE, "vi")).toMatchObject([{ isWithin: false, limit: { low: { value: 9 } } }]);
    const ten = caseOf("We are 10 farmers. May we found a cooperative?");
    expect(comparedIn(ten, "A cooperative must have at least 9 official members.", "en")).toMatchObject([
      { isWithin: true },
    ]);
  });

  it.each([
    ["another body", "Tổ hợp tác phải có ít nhất 9 thành viên."],
    ["an organ", "Hội đồng quản trị của hợp tác xã phải có ít nhất 9 người."],
    ["another noun", "Hợp tác xã phải có ít nhất 9 lao động."],
    ["another kind of member", "Hợp tác xã phải có ít nhất 9 thành viên liên kết."],
    ["an exception", "Hợp tác xã phải có ít nhất 9 thành viên, trừ hợp tác xã ở hải đảo."],
    ["an alternative", "Hợp tác xã phải có ít nhất 9 thành viên hoặc 5 xã viên sáng lập."],
    ["another unit", "Hợp tác xã phải góp ít nhất 9% vốn điều lệ."],
  ])("are not compared with the bound of %s", (_name, sentence) => {
    expect(comparedIn(THREE, sentence, "vi")).toEqual([]);
  });

  it("keep the share of one member and that of all apart", () => {
    const one = caseOf("Một thành viên góp 35% vốn điều lệ HTX được không?");
    const all = "Tất cả thành viên liên kết cộng lại được góp không quá 30% vốn điều lệ của hợp tác xã.";
    expect(
      comparedIn(one, "Mỗi thành viên góp không quá 30% vốn điều lệ của hợp tác xã.", "vi"),
    ).toHaveLength(1);
    expect(comparedIn(one, all, "vi")).toEqual([]);
  });
});

describe("a condition", () => {
  const lead = "Hợp tác xã được xét khi đáp ứng các điều kiện sau:";
  const own = caseOf("HTX của tôi 12 thành viên có được xét không?");
  it.each([
    ["a) Có ít nhất 9 thành viên;", "met"],
    ["a) Có ít nhất 15 thành viên;", "not-met"],
    ["a) Có ít nhất 9 thành viên và có trụ sở riêng;", "partly"],
    ["b) Có báo cáo kiểm toán;", "unknown"],
  ])("“%s” is %s", (item, outcome) => expect(outcomeOf(own, item, "vi", lead)).toBe(outcome));
});
