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

describe("a condition on what is told in words", () => {
  const lead = "Muốn làm kiểm soát viên thì phải đủ các điều kiện sau:";
  const family = "c) kiểm soát viên không được có quan hệ gia đình với Giám đốc, kế toán trưởng;";
  const both = "b) kiểm soát viên không được cùng lúc làm Giám đốc hay kế toán trưởng;";
  const inEnglish = "a controller must have no family relationship with the director.";
  it.each([
    ["em ruot ong giam doc co duoc lam kiem soat vien ko", family, "not-met"],
    ["em ruot ong giam doc co duoc lam kiem soat vien ko", both, "unknown"],
    ["con dâu giám đốc có được làm kiểm soát viên không", family, "not-met"],
    ["Em không có họ hàng với giám đốc, làm kiểm soát viên được không", family, "unknown"],
    ["The director's brother wants to be controller. Is that allowed?", inEnglish, "not-met"],
    ["Tôi là giám đốc, có được làm kiểm soát viên không", both, "not-met"],
    ["Tôi là giám đốc, có được làm kiểm soát viên không", family, "unknown"],
    ["Tôi là phó giám đốc, có được làm kiểm soát viên không", both, "unknown"],
    ["Em trai giám đốc, làm kiểm soát viên được không tôi hỏi", both, "unknown"],
    ["Em ruột giám đốc có được làm kế toán kho không", family, "unknown"],
    [
      "em ruot ong giam doc co duoc lam kiem soat vien ko",
      "c) kiểm soát viên không được có quan hệ gia đình với Giám đốc, trừ khi Điều lệ quy định khác;",
      "unknown",
    ],
  ])("“%s”: “%s” is %s", (question, item, outcome) =>
    expect(outcomeOf(caseOf(question), item, "vi", lead)).toBe(outcome),
  );

  const full = "a) HTX muốn cho vay nội bộ phải theo mô hình quản trị đầy đủ;";
  it.each([
    ["HTX toi khong co hoi dong quan tri, cho thanh vien vay duoc khong", full, "not-met"],
    ["HTX tôi không theo mô hình rút gọn, cho thành viên vay được không", full, "unknown"],
    ["HTX tôi theo mô hình đầy đủ, cho thành viên vay được không", full, "unknown"],
    [
      "Our co-op has no board of directors. May we lend to our members?",
      "it must have the full governance model;",
      "not-met",
    ],
    [
      "Our board has not met yet. May we lend to our members?",
      "it must have the full governance model;",
      "unknown",
    ],
  ])("“%s”: “%s” is %s", (question, item, outcome) =>
    expect(outcomeOf(caseOf(question), item, "vi", "HTX chỉ được cho vay khi có đủ các điều kiện:")).toBe(
      outcome,
    ),
  );
});

describe("a condition on how long a body has been there", () => {
  const lead = "Muốn chuyển thành hợp tác xã, tổ hợp tác phải có đủ các điều kiện:";
  const item = "b) tổ hợp tác hoạt động liên tục ít nhất 12 tháng;";
  it.each([
    ["to hop tac tui co giay dang ky duoc 8 thang, gio chuyen len htx duoc chua", "not-met"],
    ["Tổ hợp tác tôi hoạt động được 2 năm, chuyển thành HTX được chưa?", "partly"],
    ["Our group has been running for eight months. Can we convert?", "not-met"],
    ["Tổ hợp tác tôi hoạt động gần 1 năm, chuyển thành HTX được chưa?", "unknown"],
    ["Tổ hợp tác tôi muốn vay trong 8 tháng, chuyển thành HTX được chưa?", "unknown"],
    ["Tổ hợp tác tôi nợ thuế 8 tháng, chuyển thành HTX được chưa?", "unknown"],
  ])("“%s” makes it %s", (question, outcome) =>
    expect(outcomeOf(caseOf(question), item, "vi", lead)).toBe(outcome),
  );

  it("is not decided by how long another body has been there", () => {
    const own = caseOf("Liên hiệp của tôi hoạt động được 8 tháng, có được hỗ trợ chưa?");
    expect(outcomeOf(own, item, "vi", lead)).toBe("unknown");
  });
});

describe("a condition with another bound for places where life is hard", () => {
  const lead = "Hợp tác xã được hỗ trợ khi đáp ứng các điều kiện:";
  const item = "b) có từ 10 thành viên trở lên; đối với xã miền núi có từ 07 thành viên trở lên;";
  it.each([
    ["HTX tôi 8 thành viên, không ở miền núi, có được hỗ trợ không?", "not-met"],
    ["HTX tôi ở đồng bằng, 8 thành viên, có được hỗ trợ không?", "not-met"],
    ["HTX tôi ở xã miền núi, 8 thành viên, có được hỗ trợ không?", "partly"],
    ["HTX tôi 8 thành viên có được hỗ trợ không?", "unknown"],
    ["HTX tôi ở xã đảo, 8 thành viên, có được hỗ trợ không?", "unknown"],
    ["HTX tôi 12 thành viên có được hỗ trợ không?", "partly"],
    ["HTX tôi 5 thành viên có được hỗ trợ không?", "not-met"],
    ["Our co-op in the mountains has 6 members. Can we get support?", "not-met"],
  ])("“%s” makes it %s", (question, outcome) =>
    expect(outcomeOf(caseOf(question), item, "vi", lead)).toBe(outcome),
  );
});
