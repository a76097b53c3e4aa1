import { describe, expect, it } from "vitest";
import { areJoined } from "../../src/answer/comparison-mentions.ts";

describe("what one thing is made up of does not stand beside it", () => {
  it.each([
    ["mấy liên hiệp và bao nhiêu HTX", "liên hiệp", "HTX", true],
    ["mấy liên hiệp và gồm bao nhiêu HTX", "liên hiệp", "HTX", false],
  ])("%s", (text, first, second, joined) => {
    const span = (said: string) => ({ start: text.indexOf(said), end: text.indexOf(said) + said.length });
    expect(areJoined(text, span(first), span(second))).toBe(joined);
  });
});
