import { describe, expect, it } from "vitest";
import { occasionGain, occasionsIn } from "../../src/answer/occasions.ts";
import { fold } from "../../src/language/normalize.ts";

describe("which of several times a text speaks of", () => {
  it.each([
    ["Họp lần đầu không đủ người thì sao?", [1]],
    ["hop lan 2 can may nguoi", [2]],
    ["Lần thứ nhất hỏng thì lần thứ ba có họp không?", [1, 3]],
    ["What if nobody comes to the second meeting?", [2]],
    ["Hur många krävs vid tredje kallelsen?", [3]],
    ["Mỗi lần họp cần mấy người?", undefined],
    ["Hur många andra möten finns det?", undefined],
    ["The third largest group met twice.", undefined],
  ])("%s", (text, expected) => {
    const found = occasionsIn(fold(text));
    expect(found && [...found]).toEqual(expected);
  });
});

describe("a rule for one time is none for another", () => {
  const second = "Buổi kiểm kê lần thứ hai cần một nửa số người.";
  it.each([
    [[2], second, 1],
    [[3], second, -1],
    [[2, 3], second, -1],
    [[3], "Buổi kiểm kê nào cũng phải có thủ kho.", 0],
  ])("%j: %s", (asked, sentence, sign) => {
    expect(Math.sign(occasionGain(new Set(asked), fold(sentence)))).toBe(sign);
  });
});
