import { describe, expect, it } from "vitest";
import { words } from "../../src/language/words.ts";

const texts = (text: string) => words(text).map((word) => word.text);
const folded = (text: string) => words(text).map((word) => word.folded);

describe("words", () => {
  it.each([
    ["Luật 17/2023/QH15 và 20-NQ/TW", ["Luật", "17/2023/QH15", "và", "20-NQ/TW"]],
    ["tăng 1,529 lần, 12.3%", ["tăng", "1,529", "lần", "12.3%"]],
    ["kinh tế-xã hội", ["kinh", "tế", "xã", "hội"]],
    ["a 3-star product", ["a", "3", "star", "product"]],
    ["Hết. Rồi!", ["Hết", "Rồi"]],
    ["😀 … –", []],
  ])("splits %j", (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it("knows where each word stands", () => {
    const text = "Vốn: 2,5 tỷ (năm 2024)";
    for (const word of words(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
    expect(words(text)).toHaveLength(5);
  });

  it("writes one number the same whatever separates its thousands", () => {
    expect(folded("1,529 1.529 1529")).toEqual(["1529", "1529", "1529"]);
  });

  it("writes a decimal with a point and a percentage without its sign", () => {
    expect(folded("2,5 2.5 40%")).toEqual(["2.5", "2.5", "40"]);
  });

  it.each([
    ["cooperatives", "cooperative"],
    ["policies", "policy"],
    ["status", "status"],
    ["business", "business"],
    ["bus", "bus"],
    ["basis", "basis"],
  ])("takes the plural off %j", (word, expected) => {
    expect(folded(word)).toEqual([expected]);
  });

  it("holds old and new tone placement as one word", () => {
    const [old, modern] = words("hòa hoà");
    expect(old?.accented).toBe(modern?.accented);
    expect(old?.folded).toBe("hoa");
  });
});
