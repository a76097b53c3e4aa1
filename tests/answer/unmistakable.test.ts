import { describe, expect, it } from "vitest";
import { queryOf } from "../support/made-up-hits.ts";

describe("a word that only without its accents would ask", () => {
  it.each([
    ["HTX có được bán xăng dầu không?", "yes-no"],
    ["HTX trồng đậu có được vay không?", "yes-no"],
    ["Ải Chi Lăng có HTX không?", "yes-no"],
    ["Sổ thành viên lập dạng điện tử được không?", "yes-no"],
    ["HTX mây tre đan vay vốn ở đâu?", "where"],
    ["HTX may mặc nộp hồ sơ ở đâu?", "where"],
    ["nhung loai may nao duoc ho tro", "list"],
    ["htx co duoc ho tro mua may gat khong", "yes-no"],
    ["Vilket är det lägsta kapitalet?", "any"],
  ])("does not: %s", (text, wanted) => {
    expect(queryOf(text).wanted).toBe(wanted);
  });

  it.each([
    ["HTX có mấy thành viên?", "count"],
    ["htx co may thanh vien", "count"],
    ["htx duoc ho tro mua may chiec xe", "count"],
    ["Nộp hồ sơ ở đâu?", "where"],
    ["Vilket år bildades kooperativet?", "date"],
  ])("asks where it does: %s", (text, wanted) => {
    expect(queryOf(text).wanted).toBe(wanted);
  });
});

describe("tới (up to) and tôi (I), which fold alike", () => {
  it.each([
    ["Từ 2021 tới giờ HTX được vay tất cả bao nhiêu tiền?", false],
    ["tu 2021 toi gio htx duoc vay tat ca bao nhieu tien", false],
    ["Tôi lập HTX thì được cho bao nhiêu tiền?", true],
    ["toi lap htx thi duoc cho bao nhieu tien", true],
  ])("%s asks for oneself: %s", (text, asksForSelf) => {
    expect(queryOf(text).asksForSelf).toBe(asksForSelf);
  });
});
