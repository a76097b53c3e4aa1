import { describe, expect, it } from "vitest";
import { accentKey, fold, hasVietnameseMarks, nfc, toneless } from "../../src/language/normalize.ts";

describe("nfc", () => {
  it("composes letters that come in parts", () => {
    expect(nfc("hơ\u0323p ta\u0301c xa\u0303")).toBe("hợp tác xã");
  });
});

describe("fold", () => {
  it.each([
    ["Hợp tác xã", "hop tac xa"],
    ["ĐIỀU LỆ", "dieu le"],
    ["đường Đê", "duong de"],
    ["Åtta örtkooperativ", "atta ortkooperativ"],
    ["Số 17/2023/QH15", "so 17/2023/qh15"],
  ])("folds %j to %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("gives the same for composed and decomposed text", () => {
    expect(fold("Quảng Trị".normalize("NFD"))).toBe(fold("Quảng Trị"));
  });
});

describe("accentKey", () => {
  it.each([
    ["hoà", "hòa"],
    ["thuý", "thúy"],
    ["khoẻ", "khỏe"],
    ["Uỷ", "ủy"],
    ["nghĩa".normalize("NFD"), "nghĩa"],
  ])("is the same for %j and %j", (a, b) => {
    expect(accentKey(a)).toBe(accentKey(b));
  });

  it.each([
    ["hòa", "hóa"],
    ["ma", "mà"],
    ["dân", "dần"],
    ["dao", "đao"],
    ["o", "ơ"],
  ])("tells %j from %j", (a, b) => {
    expect(accentKey(a)).not.toBe(accentKey(b));
  });
});

describe("toneless", () => {
  it("takes the tone off and keeps the letter", () => {
    expect(toneless("Hợp")).toEqual({ base: "hơp", tone: "\u0323" });
  });

  it("finds no tone in a level syllable", () => {
    expect(toneless("không")).toEqual({ base: "không", tone: "" });
  });
});

describe("hasVietnameseMarks", () => {
  it.each(["Đăk", "hợp tác", "vốn", "xã", "hà".normalize("NFD")])("sees them in %j", (text) => {
    expect(hasVietnameseMarks(text)).toBe(true);
  });

  it.each(["hop tac xa", "cooperative", "är åtta", "17/2023", ""])("sees none in %j", (text) => {
    expect(hasVietnameseMarks(text)).toBe(false);
  });
});
