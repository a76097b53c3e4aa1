import { describe, expect, it } from "vitest";
import { isBareTarget } from "../../src/answer/bare-target.ts";
import { nounOfThose } from "../../src/answer/of-those.ts";
import { madeHit, sentenceOf } from "../support/made-up-hits.ts";

function noun(text: string, language = "vi"): string | undefined {
  const candidate = sentenceOf(madeHit(text, { metadata: { language } }), 1);
  const [quantity] = candidate.quantities.filter(({ unit }) => unit === "count");
  return quantity && nounOfThose(candidate, quantity);
}

describe("a bare number", () => {
  it.each([
    ["vi", "Tỉnh có 412 hợp tác xã. Trong đó, 30 do phụ nữ đứng đầu."],
    ["en", "There are 412 cooperatives. Of these, 30 were led by women."],
    ["sv", "Det finns 412 kooperativ. Av dem hade 30 en egen butik."],
    ["sv", "Det finns 412 kooperativ. Målet för 2033 var 450."],
  ])("counts what the sentence before does (%s: %s)", (language, text) => {
    expect(noun(text, language)).toBe("#cooperative");
  });

  it.each([
    ["vi", "Tỉnh có 412 hợp tác xã. Trong đó, 30 cửa hàng bán mật."],
    ["en", "There are 412 cooperatives. In all 30 were led by women."],
    ["en", "It rained a lot. Of these, 30 were led by women."],
  ])("does not where it has a noun, or nothing was counted (%s: %s)", (language, text) => {
    expect(noun(text, language)).toBeUndefined();
  });

  it.each([
    ["Chỉ tiêu là 130.", true],
    ["The target for 2033 was 130.", true],
    ["Chỉ tiêu là 130 tổ.", false],
    ["Chỉ tiêu là 130 và đã vượt.", false],
  ])("is a target alone: %s", (text, expected) => {
    expect(isBareTarget(text)).toBe(expected);
  });
});
