import { describe, expect, it } from "vitest";
import { sentences } from "../../src/language/sentences.ts";

const texts = (text: string) => sentences(text).map((sentence) => sentence.text);

describe("sentences", () => {
  it.each([
    ["HTX có 5 người. Họ góp vốn.", ["HTX có 5 người.", "Họ góp vốn."]],
    ["Tăng 1.5 lần. Giảm 2.", ["Tăng 1.5 lần.", "Giảm 2."]],
    ["Bà con hỏi? Xã trả lời!", ["Bà con hỏi?", "Xã trả lời!"]],
    ["“Tốt.” Ông nói vậy.", ["“Tốt.”", "Ông nói vậy."]],
    ["Dòng một\nDòng hai", ["Dòng một", "Dòng hai"]],
    ["Mr. Nam came. He left.", ["Mr. Nam came.", "He left."]],
    ["TP. Huế có 10 tổ. Xã có 2.", ["TP. Huế có 10 tổ.", "Xã có 2."]],
    ["1. Góp vốn bằng đất. Đất phải có giấy.", ["1. Góp vốn bằng đất.", "Đất phải có giấy."]],
    ["Tổ lập năm 2033. Tổ có 5 người.", ["Tổ lập năm 2033.", "Tổ có 5 người."]],
    ["Nội dung:\n12. Bán mật.", ["Nội dung:", "12. Bán mật."]],
    ["Den ca. 40 år gamla stämman. Ny sal.", ["Den ca. 40 år gamla stämman.", "Ny sal."]],
  ])("splits %j", (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it("does not end a sentence before a small letter", () => {
    expect(texts("Xem v.v. trong điều lệ.")).toEqual(["Xem v.v. trong điều lệ."]);
  });

  it("leaves out lines that say nothing", () => {
    expect(texts("---\n…\nMột câu.")).toEqual(["Một câu."]);
  });

  it("points at its own text", () => {
    const text = "  Một câu ở đây.  Câu hai!\n\n- Mục ba";
    const found = sentences(text);
    expect(found).toHaveLength(3);
    for (const sentence of found) expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
  });
});
