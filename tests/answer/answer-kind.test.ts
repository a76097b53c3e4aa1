import { describe, expect, it } from "vitest";
import { kindBonus } from "../../src/answer/answer-kind.ts";
import { candidatesOf } from "../../src/answer/candidates.ts";
import { surroundingsOf } from "../../src/answer/surroundings.ts";
import { clauseHit, queryOf } from "../support/made-up-hits.ts";

function bonus(question: string, sentence: string): number {
  const hit = clauseHit(sentence);
  const [candidate] = candidatesOf(hit);
  if (!candidate) throw new Error("no candidate");
  return kindBonus(queryOf(question), candidate, surroundingsOf(hit));
}

describe("the kind of sentence that a question asks for", () => {
  it.each(["Tổ đổi công là gì?", "to doi cong la gi vay", "Tổ đổi công nghĩa là sao?"])(
    "is a definition of just that term: %s",
    (question) => {
      expect(bonus(question, "Tổ đổi công là nhóm hộ giúp nhau làm đất.")).toBeGreaterThan(0);
      expect(bonus(question, "Tổ đổi công được vay vốn.")).toBe(0);
      expect(bonus(question, "Tổ đổi công liên xã là nhóm của nhiều xã.")).toBe(0);
    },
  );

  it("is how often, in whatever words", () => {
    for (const question of [
      "Mấy năm phải kiểm toán một lần?",
      "How often is the audit?",
      "Hur ofta görs revisionen?",
    ]) {
      expect(bonus(question, "Kiểm toán ít nhất 2 năm một lần.")).toBeGreaterThan(0);
      expect(bonus(question, "Kiểm toán do tổ chức độc lập thực hiện.")).toBe(0);
    }
  });

  it("is from when a law applies, and not until when", () => {
    const question = "Luật hợp tác xã có hiệu lực từ ngày nào?";
    expect(bonus(question, "Luật hợp tác xã cũ hết hiệu lực từ ngày 01/3/2031.")).toBeLessThan(0);
    expect(bonus(question, "Luật này có hiệu lực từ ngày 01/3/2031.")).toBeGreaterThan(0);
    expect(bonus("Luật cũ hết hiệu lực ngày nào?", "Luật cũ hết hiệu lực từ ngày 01/3/2031.")).toBe(0);
  });

  it("is a rule, where one asks for the least or the most", () => {
    const ended = "Luật hợp tác xã cũ hết hiệu lực từ ngày 01/3/2031.";
    expect(bonus("Luật cũ tối thiểu mấy thành viên?", ended)).toBeLessThan(0);
    expect(bonus("Luật cũ còn hiệu lực không, tối thiểu mấy người?", ended)).toBe(0);
  });

  it("is the number of the law that is meant", () => {
    const question = "Luật hợp tác xã mới số bao nhiêu?";
    expect(bonus(question, "Luật số 91/2031/QH18 áp dụng cho hợp tác xã.")).toBeGreaterThan(0);
    expect(bonus(question, "Luật áp dụng cho hợp tác xã.")).toBe(0);
    expect(bonus(question, "Luật 2012 (Luật số 81/2012/QH12) không còn dùng.")).toBe(0);
  });

  it("is how something is worked out", () => {
    const question = "Tỷ lệ vốn góp tính thế nào?";
    expect(bonus(question, "Tỷ lệ vốn góp bằng phần vốn góp chia cho vốn điều lệ.")).toBeGreaterThan(0);
    expect(bonus(question, "Tỷ lệ vốn góp cao nhất là 30%.")).toBe(0);
  });

  it("is how often it is done, and not how often a report is made", () => {
    const question = "How often is the audit of a large cooperative?";
    expect(bonus(question, "A large cooperative must have its yearly financial statements audited.")).toBe(0);
    expect(bonus(question, "Hợp tác xã lớn phải kiểm toán báo cáo tài chính hằng năm.")).toBe(0);
    expect(bonus(question, "A large cooperative is audited once every 2 years.")).toBeGreaterThan(0);
    expect(bonus(question, "A large cooperative is audited yearly.")).toBeGreaterThan(0);
  });

  it("is to whom something goes", () => {
    const told = "Hợp tác xã gửi hồ sơ cho cơ quan đăng ký kinh doanh nơi đặt chi nhánh.";
    for (const question of [
      "Mở chi nhánh thì báo ai?",
      "mo chi nhanh nop giay o dau",
      "Where do we file for a branch?",
      "Var lämnar man in ansökan?",
    ]) {
      expect(bonus(question, told)).toBeGreaterThan(0);
      expect(bonus(question, "Chi nhánh là đơn vị phụ thuộc của hợp tác xã.")).toBe(0);
    }
    expect(bonus("HTX nghỉ mà không báo ai thì bị gì?", told)).toBe(0);
    expect(bonus("Lệ phí đăng ký bao nhiêu và ai được miễn?", told)).toBe(0);
  });

  it("is a time on the side of the event that is asked for", () => {
    const before = "Quỹ phải báo ít nhất 15 ngày trước ngày khai trương.";
    expect(bonus("Bao lâu sau khi được cấp phép thì quỹ khai trương?", before)).toBeLessThan(0);
    expect(bonus("Quỹ khai trương phải báo trước mấy ngày?", before)).toBe(0);
  });

  it("is who may hold the office that is named", () => {
    const question = "Vợ tôi làm kiểm soát viên được không?";
    expect(bonus(question, "Kiểm soát viên phải là thành viên chính thức.")).toBeGreaterThan(0);
    expect(bonus(question, "Giám đốc phải là thành viên chính thức.")).toBe(0);
    expect(bonus(question, "Kiểm soát viên có nhiệm kỳ 5 năm.")).toBe(0);
  });
});
