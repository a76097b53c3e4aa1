import { describe, expect, it } from "vitest";
import { understand } from "../../src/answer/understand.ts";

const query = (text: string) => understand({ text, history: [] }, new Set());

describe("whether a rule is asked for", () => {
  it.each([
    ["Of the cooperative groups in Quang Tri, how many are registered?", false],
    ["How many charter courses has Lang Son held so far?", false],
    ["toi 2030 ha noi lap moi may htx", false],
    ["Thời gian tới Hưng Yên phát triển HTX theo luật nào?", false],
    ["lang son co 65 quy tin dung nhan dan phai khong", false],
    ["Lạng Sơn từ 2021 tới giờ thành viên được vay tất cả bao nhiêu tiền?", false],
    ["How much may cooperatives in Lang Son have borrowed so far?", false],
    ["Thành viên được vay tất cả bao nhiêu tiền?", true],
    ["How many members must a cooperative have?", true],
    ["Quỹ xã tôi nộp tiền chậm nhất trước ngày nào?", true],
    ["Tỉnh nào tăng chậm nhất?", false],
    ["Hur många ledamöter ska styrelsen ha som mest?", true],
    ["Senast vilken dag betalar en fond avgiften?", true],
    ["Inom hur många dagar efter det att mötet har hållits ska listan lämnas?", true],
    ["Cần tối thiểu mấy thành viên để lập htx?", true],
  ])("%s: %s", (text, normative) => {
    expect(query(text).normative).toBe(normative);
  });
});

describe("what a claimed number makes of a question", () => {
  it("is a count of what it counts, in a place", () => {
    const { wanted, focus } = query("Lạng Sơn có đúng 556 hợp tác xã không?");
    expect([wanted, focus]).toEqual(["count", ["#cooperative"]]);
  });

  it("is nothing without a place", () => {
    expect(query("Có đúng 5 thành viên là lập được hợp tác xã không?").wanted).toBe("yes-no");
  });
});

describe("what is asked of each one", () => {
  it.each([
    ["Mỗi HTX được hỗ trợ bao nhiêu?", true],
    ["Thành lập mới bao nhiêu HTX?", false],
    ["thanh lap moi htx het bao nhieu", false],
  ])("%s: %s", (text, perUnit) => {
    expect(query(text).perUnit).toBe(perUnit);
  });
});
