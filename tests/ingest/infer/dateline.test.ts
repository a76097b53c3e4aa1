import { describe, expect, it } from "vitest";
import { datelineOf, withoutDateline } from "../../../src/ingest/infer/dateline.ts";

const NOW = new Date("2034-06-15");

function of(line: string, language = "vi") {
  return datelineOf(`Tên bài\n\n${line}\n\nTỉnh có năm tổ ong, nhiều hơn mọi năm trước đây.`, language, NOW);
}

describe("datelineOf", () => {
  it.each([
    ["Báo Mật Ong - Thứ hai, 15/12/2033 08:30", "vi", "Báo Mật Ong", "2033-12-15"],
    ["Tạp chí Ong | Chủ nhật, ngày 5 tháng 3 năm 2034", "vi", "Tạp chí Ong", "2034-03-05"],
    ["Thứ Sáu, 02/06/2034 14:05 (GMT+7) - Đài Ong Rừng", "vi", "Đài Ong Rừng", "2034-06-02"],
    ["Nguồn: baoong.vn, 1/2/2034", "vi", "baoong.vn", "2034-02-01"],
    ["*Honey Rural Review, 18 October 2033*", "en", "Honey Rural Review", "2033-10-18"],
    ["Bee Daily News | Updated Monday, October 3, 2033", "en", "Bee Daily News", "2033-10-03"],
    ["Bibladet, den 12 maj 2033", "sv", "Bibladet", "2033-05-12"],
  ])("reads publisher and day of %s", (line, language, publisher, published) => {
    expect(of(line, language)).toEqual({ publisher, published });
  });

  it.each([
    ["a day alone", "Cập nhật: 15/12/2033 | 08:30", { published: "2033-12-15" }],
    ["an author, who is no newspaper", "Nguyễn Văn Ong - 15/12/2033", { published: "2033-12-15" }],
    ["a sentence", "Ngày 15/12/2033 tỉnh tổ chức hội nghị về ong.", {}],
    ["a fact about a day", "Đến 31/12/2033, tỉnh có 5 tổ", {}],
    ["an office that gives notice", "Thông báo số 46/TB-ABC - 15/12/2033", { published: "2033-12-15" }],
    ["a day that is still to come", "Báo Ong - 15/12/2034", {}],
    ["a heading of a diary", "## 15/12/2033", {}],
    ["no day of the calendar", "Báo Ong - 45/13/2033", {}],
  ])("takes from %s no more than it says", (_, line, expected) => {
    expect(of(line)).toEqual(expected);
  });

  it("is looked for at the head and the foot of a text alone", () => {
    const lines = Array.from({ length: 20 }, (_, i) => `Câu thứ ${i} của bài.`);
    lines.splice(10, 0, "Báo Ong - 15/12/2033");
    expect(datelineOf(lines.join("\n"), "vi", NOW)).toEqual({});
    expect(datelineOf([...lines, "Theo Báo Ong, 16/12/2033"].join("\n"), "vi", NOW)).toEqual({
      publisher: "Báo Ong",
      published: "2033-12-16",
    });
  });

  it("is no part of the article", () => {
    const text = "Tên bài\n\nBáo Ong - 15/12/2033\n\nTỉnh có năm tổ ong.";
    expect(withoutDateline(text, "vi", NOW)).toBe("Tên bài\n\nTỉnh có năm tổ ong.");
    const other = "Tên bài\n\nNgày 15/12/2033 tỉnh họp về ong.";
    expect(withoutDateline(other, "vi", NOW)).toBe(other);
  });
});
