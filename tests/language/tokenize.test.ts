import { describe, expect, it } from "vitest";
import { contentUnits, queryTokens, tokenize } from "../../src/language/tokenize.ts";

describe("tokenize", () => {
  it("gives words, pairs and concepts of a text without diacritics", () => {
    expect(tokenize("hop tac xa")).toEqual(["hop", "hop_tac", "tac", "tac_xa", "xa", "#cooperative"]);
  });

  it("gives an accented text every token of the folded one", () => {
    const accented = new Set(tokenize("Hợp tác xã nuôi cá"));
    expect(tokenize("hop tac xa nuoi ca").filter((token) => !accented.has(token))).toEqual([]);
  });

  it("adds accented forms, so that a question with accents is exact", () => {
    const [folded, accented] = tokenize("đất");
    expect(folded).toBe("dat");
    expect(tokenize("đạt")).toContain(folded);
    expect(tokenize("đạt")).not.toContain(accented);
  });

  it("gives old and new tone placement the same tokens", () => {
    expect(tokenize("hoà thuận, uỷ quyền")).toEqual(tokenize("hòa thuận, ủy quyền"));
  });

  it("keeps document numbers and figures whole", () => {
    expect(tokenize("31/2031/QC")).toEqual(["31/2031/qc"]);
    expect(tokenize("1.529")).toEqual(tokenize("1,529"));
  });

  it("gives the same concept in every language", () => {
    for (const text of ["thành viên", "thanh vien", "members", "medlemmarna"]) {
      expect(tokenize(text)).toContain("#member");
    }
  });

  it("gives nothing for text without words", () => {
    expect(tokenize("😀 …")).toEqual([]);
  });
});

describe("queryTokens", () => {
  it("weighs a concept above its words and those above function words", () => {
    const weights = queryTokens("hợp tác xã của làng");
    const of = (token: string) => weights.get(token) ?? 0;
    expect(of("#cooperative")).toBeGreaterThan(of("hop"));
    expect(of("lang")).toBeGreaterThan(of("hop"));
    expect(of("hop")).toBeGreaterThan(of("cua"));
    expect(of("cua")).toBeGreaterThan(0);
  });

  it("gives a pair the smaller weight of its two words", () => {
    const weights = queryTokens("của làng");
    expect(weights.get("cua_lang")).toBe(weights.get("cua"));
  });
});

describe("contentUnits", () => {
  it("gives concepts and content words in reading order, without function words", () => {
    expect(contentUnits("Thành viên của hợp tác xã nuôi ong").map(({ key }) => key)).toEqual([
      "#member",
      "#cooperative",
      "nuoi",
      "ong",
    ]);
  });

  it("knows the place of each unit", () => {
    const text = "Hỏi: thành viên nuôi ong?";
    expect(contentUnits(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "thành viên",
      "nuôi",
      "ong",
    ]);
  });
});
