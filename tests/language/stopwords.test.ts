import { describe, expect, it } from "vitest";
import { isStopword } from "../../src/language/stopwords.ts";
import { words } from "../../src/language/words.ts";

const stop = (text: string, trustAccents: boolean) =>
  words(text).map((word) => isStopword(word, trustAccents));

describe("isStopword", () => {
  it.each(["của", "bao", "nhiêu", "the", "many", "hur", "många"])("knows %j", (word) => {
    expect(stop(word, true)).toEqual([true]);
  });

  it.each(["vốn", "đất", "member", "styrelse", "2024"])("keeps %j as content", (word) => {
    expect(stop(word, true)).toEqual([false]);
  });

  it("tells words apart by their accents where accents can be trusted", () => {
    expect(stop("đạt đất", true)).toEqual([true, false]);
  });

  it("takes a word typed without accents for the function word it may be", () => {
    expect(stop("cua nhung", false)).toEqual([true, true]);
  });
});
