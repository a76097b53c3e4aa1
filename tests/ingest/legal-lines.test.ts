import { describe, expect, it } from "vitest";
import {
  clauseOn,
  headingOn,
  inSequence,
  isClosing,
  isNextNumber,
  orderOf,
  pointOn,
} from "../../src/ingest/legal-lines.ts";

describe("headingOn", () => {
  it.each([
    ["Điều 5. Tên", "article", "5", "Tên"],
    ["ĐIỀU 5: TÊN", "article", "5", "TÊN"],
    ["Điều 5 - Tên", "article", "5", "Tên"],
    ["Điều 5- Tên", "article", "5", "Tên"],
    ["Điều 12b", "article", "12b", ""],
    ["Điều 5 Tên gọi", "article", "5", "Tên gọi"],
    ["Điều 5 (được bãi bỏ)", "article", "5", "(được bãi bỏ)"],
    ["Article 9. Hives", "article", "9", "Hives"],
    ["PHẦN THỨ NHẤT", "part", "thứ nhất", ""],
    ["PART ONE", "part", "ONE", ""],
    ["Chương IIa. Ong rừng", "chapter", "IIa", "Ong rừng"],
    ["Chương III. (được bãi bỏ)", "chapter", "III", "(được bãi bỏ)"],
    ["Tiểu mục 2. Tổ", "subsection", "2", "Tổ"],
    ["Mẫu số 01. Đơn xin", "annex", "01", "Đơn xin"],
    ["PHỤ LỤC", "annex", "", ""],
  ])("reads %j", (line, kind, number, title) => {
    expect(headingOn(line)).toMatchObject({ kind, number, title });
  });

  it.each([
    "Điều 22 của Luật này không áp dụng.",
    "Điều 5 Luật Hội quy định",
    "Điều 5 Quy chế này",
    "Điều 7 và Điều 8",
    "Article 5 of this Law applies.",
    "Article 9.4 applies",
    "Mục 1 Phụ lục này",
    "Chương II của Luật này",
    "Phụ lục I ban hành kèm theo Quy chế này",
    "Điều 1. Phạm vi ........ 3",
    "Điều kiện 5. Tên",
  ])("takes %j for no heading", (line) => {
    expect(headingOn(line)).toBeUndefined();
  });
});

describe("clauseOn and pointOn", () => {
  it.each([
    ["2a. Hội viên", "2a"],
    ["(1) Members", "1"],
    ["Khoản 3: Hội viên", "3"],
    ["Clause 2. Wax", "2"],
    ["1.", "1"],
    ["2024 là năm đầu", undefined],
    ["15 ngày làm việc", undefined],
    ["5.000 đồng", undefined],
    ["Khoản 2 Điều 5 áp dụng", undefined],
  ])("clause of %j is %j", (line, number) => {
    expect(clauseOn(line)).toBe(number);
  });

  it.each([
    ["đ) mùa thu", "đ"],
    ["(b) hives", "b"],
    ["Point b) abroad", "b"],
    ["a1) mùa hè", "a1"],
    ["a/ mùa xuân", "a"],
    ["(i) nhỏ", undefined],
    ["ii) to", undefined],
  ])("point of %j is %j", (line, letter) => {
    expect(pointOn(line)).toBe(letter);
  });
});

describe("inSequence", () => {
  const own = (numbers: string) => {
    const list = numbers.split(" ");
    const isOwn = inSequence(list.map(orderOf), isNextNumber);
    return list.map((number, i) => (isOwn[i] ? number : "-")).join(" ");
  };

  it.each([
    ["1 2 2a 3", "1 2 2a 3"],
    ["1 4 5", "1 4 5"],
    ["3 22 4 5", "3 - 4 5"],
    ["1 1 2 3 2 3", "1 - - - 2 3"],
    ["1 1 2 3 2 1 2 3 3", "1 - - - 2 - - - 3"],
    ["1 2 1 2 3", "1 2 - - 3"],
    ["7 1 2", "- 1 2"],
  ])("of %j keeps %j", (numbers, kept) => {
    expect(own(numbers)).toBe(kept);
  });
});

describe("isClosing", () => {
  it.each([
    "Nơi nhận:",
    "Nơi nhận: - Như Điều 9; TM. CHÍNH PHỦ",
    "TM. ỦY BAN NHÂN DÂN",
    "KT. BỘ TRƯỞNG",
    "PHÓ CHỦ TỊCH",
    "CHỦ TỊCH QUỐC HỘI",
    "(Đã ký)",
    "Hà Nội, ngày 1 tháng 1 năm 2030",
    "FOR THE BOARD",
    "Luật này được Quốc hội khóa 20 thông qua ngày 1/1/2030.",
  ])("sees the end in %j", (line) => {
    expect(isClosing(line)).toBe(true);
  });

  it.each(["QUY ĐỊNH", "Chủ tịch Hội ký giấy.", "KTV nuôi ong", "Điều lệ này được Đại hội thông qua."])(
    "sees none in %j",
    (line) => {
      expect(isClosing(line)).toBe(false);
    },
  );
});
