import { describe, expect, it } from "vitest";
import { isDoneByOther, isOfOppositeDeed, isOnOtherOffice } from "../../src/answer/deeds.ts";
import { clauseHit, queryOf, sentenceOf } from "../support/made-up-hits.ts";

const told = (text: string) => sentenceOf(clauseHit(text));

describe("the deed that undoes the one asked about", () => {
  const closing = "Chi nhánh của hợp tác xã chấm dứt hoạt động khi hợp tác xã quyết định.";
  const opening = "Hợp tác xã lập chi nhánh thì gửi hồ sơ cho cơ quan đăng ký kinh doanh.";

  it.each([
    ["Muốn mở chi nhánh thì báo ai?", closing, true],
    ["muon mo chi nhanh thi bao ai", closing, true],
    ["Whom do we notify when we open a branch?", closing, true],
    ["Vem meddelar vi när vi öppnar en filial?", closing, true],
    ["Muốn mở chi nhánh thì báo ai?", opening, false],
    ["Muốn đóng chi nhánh thì báo ai?", opening, true],
    ["Muốn đóng chi nhánh thì báo ai?", closing, false],
    ["Mở rồi lại đóng chi nhánh thì báo ai?", closing, false],
    ["Chi nhánh làm được gì?", closing, false],
  ])("%s: %s", (question, text, expected) => {
    expect(isOfOppositeDeed(queryOf(question), told(text))).toBe(expected);
  });
});

describe("what another body does", () => {
  const board = "Nếu Hội đồng quản trị thông qua việc trái pháp luật thì phải bồi thường.";

  it.each([
    ["Đại hội thông qua chuyện sai luật thì làm sao?", true],
    ["dai hoi thanh vien thong qua chuyen sai luat thi lam sao", true],
    ["Hội đồng quản trị thông qua chuyện sai luật thì làm sao?", false],
    ["Ai thông qua điều lệ?", false],
    ["Điều lệ trái pháp luật thì làm sao?", false],
  ])("%s", (question, expected) => {
    expect(isDoneByOther(queryOf(question), told(board))).toBe(expected);
  });
});

describe("the rules for another office", () => {
  const accountants = "Kế toán trưởng phải có chuyên môn kế toán.";

  it.each([
    ["Phó Giám đốc phải có bằng cấp gì?", true],
    ["giam doc phai co bang cap gi", true],
    ["What schooling must a director have?", true],
    ["Kế toán trưởng phải có bằng cấp gì?", false],
    ["Người làm thuê phải có bằng cấp gì?", false],
  ])("%s", (question, expected) => {
    expect(isOnOtherOffice(queryOf(question), told(accountants))).toBe(expected);
  });

  it("are no others where the sentence names the office beside its own", () => {
    const text = "Kế toán trưởng không được là người thân của Giám đốc.";
    expect(isOnOtherOffice(queryOf("Vợ giám đốc làm kế toán được không?"), told(text))).toBe(false);
  });
});
