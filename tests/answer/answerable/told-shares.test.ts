import { describe, expect, it } from "vitest";
import { toldShare } from "../../../src/answer/answerable/told-shares.ts";

describe("how often a word of a question is told", () => {
  it("is seldom for words of the story around it, in any case of letters", () => {
    expect(toldShare("chuyện")).toBeLessThan(0.2);
    expect(toldShare("Chuyện")).toBe(toldShare("chuyện"));
  });

  it("is always for a word that nobody has asked yet", () => {
    expect(toldShare("karaoke")).toBe(1);
  });
});
