import { describe, expect, it } from "vitest";
import { isOwnerAsked, namesCooperative, tellsOfPeople } from "../../src/answer/of-whom.ts";
import { surroundingsOf } from "../../src/answer/surroundings.ts";
import { clauseHit, madeHit, queryOf, sentenceOf } from "../support/made-up-hits.ts";

describe("a question on one cooperative", () => {
  it.each([
    "htx rau sach phu cuong moi ngay ban may tan",
    "HTX Đại Lâm bán mấy tấn rau mỗi ngày?",
    "How many tons does Dai Lam Cooperative sell?",
    "Hur mycket säljer kooperativet Dai Lam?",
  ])("names it: %s", (question) => {
    expect(namesCooperative(queryOf(question))).toBe(true);
  });

  it.each([
    "htx nao moi ngay ban may tan rau",
    "htx rau sach moi ngay ban may tan",
    "HTX nông nghiệp ở Hà Nội bán mấy tấn rau?",
    "How many tons does a vegetable cooperative sell?",
    "Hur mycket säljer ett kooperativ?",
  ])("names none: %s", (question) => {
    expect(namesCooperative(queryOf(question))).toBe(false);
  });

  it("is answered by what is told of that one", () => {
    const sentence = sentenceOf(madeHit("Hợp tác xã Đại Lâm bán 9 tấn rau mỗi ngày."));
    expect(isOwnerAsked(queryOf("htx dai lam ban may tan rau"), sentence, "dai lam")).toBe(true);
    expect(isOwnerAsked(queryOf("htx phu cuong ban may tan rau"), sentence, "dai lam")).toBe(false);
  });
});

describe("a figure of some of the people", () => {
  const tells = (question: string, text: string, hit = madeHit(text)) =>
    tellsOfPeople(queryOf(question), sentenceOf(hit), surroundingsOf(hit));
  const ALL = "Thành viên hợp tác xã ở tỉnh có thu nhập bình quân 5 triệu đồng/tháng.";

  it.each([
    "Xã viên nữ ở đó thu nhập bao nhiêu?",
    "What do women in the cooperatives earn on average?",
    "Vad tjänar kvinnorna i kooperativen?",
    "Người dân tộc thiểu số trong HTX thu nhập bao nhiêu?",
  ])("is not told by that of all: %s", (question) => {
    expect(tells(question, ALL)).toBe(false);
  });

  it("is told where the sentence or its heading speaks of them", () => {
    const question = "Xã viên nữ ở đó thu nhập bao nhiêu?";
    expect(tells(question, "Thành viên nữ có thu nhập bình quân 5 triệu đồng/tháng.")).toBe(true);
    const headed = madeHit(ALL, { passage: { headingPath: ["Lao động nữ"] } });
    expect(tells(question, ALL, headed)).toBe(true);
  });

  it("is not asked for by a rule, nor where no figure is wanted", () => {
    const rule = "Hợp tác xã được hỗ trợ nhiều nhất 100% chi phí.";
    expect(tells("HTX có nhiều phụ nữ phải có ít nhất mấy thành viên?", rule, clauseHit(rule))).toBe(true);
    expect(tells("Phụ nữ ở đó làm gì?", ALL)).toBe(true);
  });
});
