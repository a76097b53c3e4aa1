import { describe, expect, it } from "vitest";
import { documentNumbers, legalReference } from "../../src/language/legal-references.ts";

describe("legalReference", () => {
  it.each([
    ["Điều 20 nói gì?", { article: "20" }],
    ["dieu 20 noi gi", { article: "20" }],
    ["Điều 18 khoản 2", { article: "18", clause: "2" }],
    ["khoản 2 Điều 18", { article: "18", clause: "2" }],
    ["điểm a khoản 1 Điều 9", { article: "9", clause: "1", point: "a" }],
    ["Điều 9, khoản 1, điểm đ", { article: "9", clause: "1", point: "đ" }],
    ["điểm d khoản 2a Điều 5b", { article: "5b", clause: "2a", point: "d" }],
    ["Điều 5a của Luật", { article: "5a" }],
    ["Article 18.2", { article: "18", clause: "2" }],
    ["article 7, clause 3, point b", { article: "7", clause: "3", point: "b" }],
    ["clause 3 of Article 7", { article: "7", clause: "3" }],
    ["Vad säger artikel 4?", { article: "4" }],
  ])("reads %j", (text, reference) => {
    expect(legalReference(text)).toEqual(reference);
  });

  it.each(["Điều kiện 5 thành viên", "bao nhiêu thành viên", "20 members", ""])(
    "finds none in %j",
    (text) => {
      expect(legalReference(text)).toBeUndefined();
    },
  );

  it("does not take the end of another word for an article", () => {
    expect(legalReference("Where do we start 5 cooperatives?")).toBeUndefined();
  });
});

describe("documentNumbers", () => {
  it.each([
    ["Luật 17/2023/QH15 và Nghị định 113/2024/NĐ-CP", ["17/2023/QH15", "113/2024/NĐ-CP"]],
    ["nghị định 113/2024", ["113/2024"]],
    ["Nghị quyết 20-NQ/TW", ["20-NQ/TW"]],
    ["không số nào", []],
  ])("finds them in %j", (text, numbers) => {
    expect(documentNumbers(text)).toEqual(numbers);
  });

  it("does not take a date for one", () => {
    expect(documentNumbers("Đến 31/10/2025 có mấy tổ?")).toEqual([]);
  });
});

describe("a month and its year", () => {
  it.each([
    ["Tới cuối tháng 10/2025 có bao nhiêu htx?", []],
    ["Nghị định 10/2024 nói gì?", ["10/2024"]],
    ["113/2024 nói gì?", ["113/2024"]],
  ])("are no document number: %s", (text, numbers) => {
    expect(documentNumbers(text)).toEqual(numbers);
  });
});
