import { describe, expect, it } from "vitest";
import { alternativeEdits, measuringEdits } from "../../src/answer/comparison-measures.ts";
import { edited } from "../../src/answer/comparison-words.ts";

describe("what each side is asked instead of the comparison", () => {
  it.each([
    ["Is a branch quicker to open, and by how much?", "en", "Is a branch how long to open ?"],
    ["Mở chi nhánh có rẻ hơn không", "vi", "Mở chi nhánh có hết bao nhiêu tiền không"],
    ["Går en kopia snabbare?", "sv", "Går en kopia hur lång tid ?"],
    ["Mở chi nhánh có lợi hơn không", "vi", "Mở chi nhánh có lợi hơn không"],
  ] as const)("a time or a sum: %s", (text, language, said) => {
    expect(edited(text, measuringEdits(text, language))).toBe(said);
  });

  it.each([
    ["cái nào phải xin phép mới, cái nào báo lên xã thôi", "phải làm gì"],
    ["cái nào phải đóng phí, cái nào khỏi", "cái nào phải đóng phí,"],
    ["cái nào nhiều người hơn, cái nào ít hơn", "cái nào nhiều người hơn, cái nào ít hơn"],
    ["khác nhau chỗ nào, cái nào phải đóng phí", "khác nhau chỗ nào, cái nào phải đóng phí"],
  ])("what holds of one and what of the other: %s", (text, said) => {
    expect(edited(text, alternativeEdits(text, "vi"))).toBe(said);
  });
});
