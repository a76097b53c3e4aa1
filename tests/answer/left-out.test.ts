import { describe, expect, it } from "vitest";
import { queryOf } from "../support/made-up-hits.ts";

const keysOf = (text: string) => queryOf(text).units.map(({ key }) => key);

describe("what a question says that it does not mean", () => {
  it.each([
    ["Cà Mau có bao nhiêu HTX xuất khẩu, tôi không hỏi HTX công nghệ cao", "#high-tech"],
    ["htx nao xuat khau, em ko hoi ve cong nghe cao", "#high-tech"],
    ["How many groups export? I don't mean the ones with high technology", "#high-tech"],
    ["Hur många grupper exporterar? Jag menar inte dem med avancerad teknik.", "#high-tech"],
    ["How many groups are there? Not the 2035 target.", "#target"],
    ["Cà Mau có mấy sản phẩm OCOP 4 sao, của riêng HTX hay tính chung hết?", "#cooperative"],
    ["Cà Mau co may san pham OCOP, toan cua htx lam ra hay cua ca nguoi khac", "#cooperative"],
    ["How many OCOP products are there, only from cooperatives or from everyone?", "#cooperative"],
    ["Hur många grupper finns det? Inte målet.", "#target"],
    ["What does a cooperative group that is not a cooperative have to pay?", "#cooperative"],
    ["Tổ hợp tác không phải HTX thì phải nộp gì?", "#cooperative"],
  ])("is not asked for: %s", (question, key) => {
    expect(keysOf(question)).not.toContain(key);
  });

  it.each([
    ["HTX có được không hỏi ý kiến thành viên mà bán máy không?", "#member"],
    ["Tổ hợp tác không phải là HTX phải không?", "#cooperative"],
    ["May we lend to customers who are not members?", "#member"],
    ["Máy gặt là của HTX hay của thành viên?", "#cooperative"],
    ["Tổ hợp tác chứ không phải doanh nghiệp có được vay vốn không?", "#loan"],
    ["Không tính doanh nghiệp thì HTX nộp hồ sơ ở đâu?", "#apply"],
  ])("is told from what is asked: %s", (question, key) => {
    expect(keysOf(question)).toContain(key);
  });
});
