import { describe, expect, it } from "vitest";
import {
  isDoneByOther,
  isOfOppositeDeed,
  isOfOtherThing,
  isOnOtherMeeting,
  isOnOtherOffice,
} from "../../src/answer/deeds.ts";
import { surroundingsOf } from "../../src/answer/surroundings.ts";
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

describe("the meetings of another body", () => {
  const assembly = "Đại hội thành viên họp mỗi năm một lần.";

  it.each([
    ["Hội đồng quản trị bao lâu họp một lần?", true],
    ["hoi dong quan tri may thang hop mot lan", true],
    ["How often does the board of directors meet?", true],
    ["Đại hội thành viên bao lâu họp một lần?", false],
    ["Hội đồng quản trị với đại hội thành viên bao lâu họp một lần?", false],
    ["Hội đồng quản trị hợp tác xã có mấy người?", false],
  ])("%s", (question, expected) => {
    expect(isOnOtherMeeting(queryOf(question), told(assembly))).toBe(expected);
  });
});

describe("what nothing else answers", () => {
  const isOther = (question: string, text: string) => {
    const hit = clauseHit(text);
    return isOfOtherThing(queryOf(question), sentenceOf(hit), surroundingsOf(hit));
  };
  const first = "Cơ quan đăng ký cấp giấy chứng nhận trong 7 ngày.";
  const again = "Giấy chứng nhận bị mất thì được cấp lại trong 9 ngày.";
  const form = "Đơn đề nghị hỗ trợ làm theo Mẫu số 07.";

  it.each([
    ["Xin cấp lại giấy chứng nhận thì mấy ngày?", first, true],
    ["How many days does a re-issued certificate take?", first, true],
    ["Xin cấp lại giấy chứng nhận thì mấy ngày?", again, false],
    ["Xin giấy chứng nhận thì mấy ngày?", first, false],
    ["Đi học có được hỗ trợ tiền tàu xe không?", "Người học được hỗ trợ 80% học phí.", true],
    ["Đi học có được hỗ trợ tiền tàu xe không?", "Người học được hỗ trợ tiền tàu xe.", false],
    ["Đơn giải thể làm theo mẫu số mấy?", form, true],
    ["Đơn đề nghị hỗ trợ làm theo mẫu số mấy?", form, false],
  ])("%s: %s", (question, text, expected) => {
    expect(isOther(question, text)).toBe(expected);
  });
});
