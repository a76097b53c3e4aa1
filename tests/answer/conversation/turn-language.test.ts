import { describe, expect, it } from "vitest";
import { languageOfTurn } from "../../../src/answer/conversation/turn-language.ts";

const language = (text: string, before?: string) => languageOfTurn(text, before, new Set());

describe("the language of a turn", () => {
  it.each([
    ["Ninh Binh?", "Hur många kooperativ finns det i Hung Yen?", "sv"],
    ["Quang Tri?", "How many cooperatives are there in Hung Yen?", "en"],
    ["the con quang tri", "lang son co bao nhieu htx", "vi"],
    ["And in Quang Tri?", "Lạng Sơn có bao nhiêu hợp tác xã?", "en"],
    ["thế còn Hà Nội?", "How many cooperatives are there in Ninh Binh?", "vi"],
  ])("%s after %s", (text, before, told) => {
    expect(language(text, before)).toBe(told);
  });

  it("is its own where nothing was said before", () => {
    expect(language("How many members?")).toBe("en");
    expect(language("123")).toBeUndefined();
  });
});
