import { describe, expect, it } from "vitest";
import { joinedThings, numberMentions } from "../../src/answer/comparison-things.ts";
import { contentUnits } from "../../src/language/tokenize.ts";

const spansIn = (text: string) =>
  joinedThings(text, contentUnits(text)).map(({ spans: [span] }) => span && text.slice(span.start, span.end));

describe("two things of a question", () => {
  it.each([
    ["giám đốc với kế toán trưởng khác gì nhau", ["giám đốc", "kế toán trưởng"]],
    ["Mở chi nhánh với mở hẳn văn phòng đại diện khác gì", ["Mở chi nhánh", "mở hẳn văn phòng đại diện"]],
    ["Is a branch cheaper than a representative office?", ["branch", "a representative office"]],
    [
      "Hur många sitter i styrelsen jämfört med i kontrollorganet?",
      ["sitter i styrelsen", "i kontrollorganet"],
    ],
    ["Quỹ dự phòng với quỹ chung không chia, quỹ nào lớn hơn?", ["Quỹ dự phòng", "quỹ chung không chia"]],
  ])("stand on both sides of a word that joins them: %s", (text, things) => {
    expect(spansIn(text)).toEqual(things);
  });

  it.each(["Ban kiểm soát mấy người, mà vay nội bộ thì sao?", "chi nhánh thì hồ sơ khác gì"])(
    "are none where nothing joins them: %s",
    (text) => {
      expect(spansIn(text)).toEqual([]);
    },
  );

  it("are told apart by their own words where the glossary knows one concept", () => {
    const text = "Sáp nhập với hợp nhất khác nhau chỗ nào?";
    expect(joinedThings(text, contentUnits(text)).map(({ key, word }) => [key, word])).toEqual([
      [undefined, "sap nhap"],
      [undefined, "hop nhat"],
    ]);
  });

  it("may be documents by their numbers", () => {
    const named = numberMentions("Quyết định 167 với Nghị quyết 20-NQ/TW, cái nào mới hơn?");
    expect(named.map(({ number }) => number)).toEqual(["167", "20"]);
  });
});
