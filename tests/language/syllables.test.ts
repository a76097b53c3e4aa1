import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/language/normalize.ts";
import { isSyllable } from "../../src/language/syllables.ts";

describe("isSyllable", () => {
  it.each(
    "hop tac xa thanh vien nghi dinh dieu le quyet nguoi duoc khuyen giai gi gia qua quy nghieng thuong yeu uy oanh a y".split(
      " ",
    ),
  )("knows %s", (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each([
    ..."cooperative medlem hoptacxa thanhvien tax howpj xax caanf dihn vine w z 2023 ab strong".split(" "),
    "",
    "hop tac",
    "HOP",
    "hợp",
  ])("is none: %j", (word) => {
    expect(isSyllable(word)).toBe(false);
  });

  it("knows all but a few words of a law in Vietnamese", () => {
    const file = new URL("../../corpus/laws/luat-hop-tac-xa-2023.vi.md", import.meta.url);
    const body = readFileSync(file, "utf8")
      .replace(/^---[\s\S]*?\n---\n/u, "")
      .replace(/<!--[\s\S]*?-->/gu, "");
    const words = fold(body).match(/[a-z]{2,}/gu) ?? [];
    const others = words.filter((word) => !isSyllable(word) && word !== "htx");
    expect(words.length).toBeGreaterThan(20_000);
    expect(others.length / words.length, [...new Set(others)].join(" ")).toBeLessThan(0.01);
  });
});
