import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/language/detect.ts";

describe("detectLanguage", () => {
  it.each([
    "Hợp tác xã được vay tối đa bao nhiêu tiền?",
    "hop tac xa duoc vay toi da bao nhieu tien",
    "muon lap htx can may nguoi",
    "thanh vien gop von nhu the nao",
    "Hà Nội",
    "HTX",
    "htx la gi",
    "htx can bn tv",
    "can may von",
    "thủ tục giải thể".normalize("NFD"),
  ])("tells Vietnamese: %j", (text) => {
    expect(detectLanguage(text)).toBe("vi");
  });

  it.each([
    "How much may a cooperative borrow?",
    "what is an HTX",
    "cooperative members Hanoi",
    "Who can join?",
    "can do",
    "can a coop lend",
  ])("tells English: %j", (text) => {
    expect(detectLanguage(text)).toBe("en");
  });

  it.each([
    "Hur mycket får ett kooperativ låna?",
    "hur manga kooperativ finns det",
    "Vad är en stämma?",
    "Kooperativen i provinsen har 300 medlemmar",
  ])("tells Swedish: %j", (text) => {
    expect(detectLanguage(text)).toBe("sv");
  });

  it.each(["", "   ", "12 345", "😀😀", "?!", "OCOP"])("does not guess at %j", (text) => {
    expect(detectLanguage(text)).toBeUndefined();
  });
});
