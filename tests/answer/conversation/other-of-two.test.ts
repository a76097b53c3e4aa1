import { describe, expect, it } from "vitest";
import { askedOfOther } from "../../../src/answer/conversation/other-of-two.ts";
import { partsOf } from "../../../src/answer/conversation/parts.ts";

const NONE: ReadonlySet<string> = new Set();
const other = (question: string, answer: string, text: string) =>
  askedOfOther(partsOf(text, NONE), { question, answer }, NONE);

describe("the other of two", () => {
  it.each([
    [
      "Nghị định 113/2024 với nghị định 125/2025 có hiệu lực khi nào?",
      "Nghị định 113/2024/NĐ-CP có hiệu lực từ 01/11/2024.",
      "còn cái kia?",
      "nghị định 125/2025 có hiệu lực khi nào?",
    ],
    [
      "Lạng Sơn và Hưng Yên có bao nhiêu HTX?",
      "Hưng Yên có 500 HTX.",
      "thế bên kia",
      "Lạng Sơn có bao nhiêu HTX?",
    ],
    [
      "How many groups do Ninh Binh and Hanoi have?",
      "Ninh Binh has 3,066.",
      "and the other one?",
      "How many groups do Hanoi have?",
    ],
    [
      "Hur många kooperativ har Lang Son eller Hanoi?",
      "Hanoi har 2 021.",
      "och den andra?",
      "Hur många kooperativ har Lang Son?",
    ],
  ])("%s … %s", (question, answer, text, asked) => {
    expect(other(question, answer, text)).toBe(asked);
  });

  it.each([
    // Both were told, nothing was told, there are not two, and something else is asked.
    ["Lạng Sơn và Hưng Yên có bao nhiêu HTX?", "Lạng Sơn 557, Hưng Yên 500.", "còn cái kia?"],
    ["Lạng Sơn và Hưng Yên có bao nhiêu HTX?", "Tôi không rõ.", "còn cái kia?"],
    ["Lạng Sơn có bao nhiêu HTX?", "Lạng Sơn có 557.", "còn cái kia?"],
    ["Lạng Sơn và Hưng Yên có bao nhiêu HTX?", "Hưng Yên có 500 HTX.", "còn doanh thu?"],
    ["Lạng Sơn và Hưng Yên có bao nhiêu HTX?", "Hưng Yên có 500 HTX.", "còn Hà Nội cái kia?"],
  ])("is not asked for: %s … %s … %s", (question, answer, text) => {
    expect(other(question, answer, text)).toBeUndefined();
  });
});
