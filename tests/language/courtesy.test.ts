import { describe, expect, it } from "vitest";
import { type Courtesy, courtesyOf } from "../../src/language/courtesy.ts";

describe("a text that only is kind", () => {
  it.each<[Courtesy, string]>([
    ["thanks", "Cảm ơn bạn nhiều nhé!"],
    ["thanks", "cam on ad, rat huu ich"],
    ["thanks", "ok, thanks a lot :)"],
    ["thanks", "Xin chào, xin cảm ơn ạ"],
    ["thanks", "Tack så mycket för hjälpen"],
    ["greeting", "alo"],
    ["greeting", "Chào cả nhà"],
    ["greeting", "Ban co khoe khong"],
    ["greeting", "Good morning!"],
    ["closing", "Ok bạn"],
    ["closing", "Hiểu rồi ạ"],
    ["closing", "tam biet nhe"],
    ["closing", "👍🏽 ❤️"],
    ["complaint", "Sai rồi bạn ơi"],
    ["complaint", "khong dung"],
    ["complaint", "That is wrong"],
  ])("is %s: %s", (kind, text) => {
    expect(courtesyOf(text)).toBe(kind);
  });
});

describe("a text that says anything besides is none:", () => {
  it.each([
    "Chào bạn, lập HTX cần mấy người?",
    "cảm ơn, còn Hà Nội thì sao",
    "vốn góp",
    "bạn",
    "nhiều",
    "có",
    "5",
    "🌾🌾",
    "?",
    "",
    " ",
    "Hợp tác xã cảm ơn ai khi giải thể?",
    "thanks, and in Hanoi?",
    "Khai sai số liệu thì bị phạt bao nhiêu?",
    "không đúng, tôi hỏi Hà Nội",
  ])("%s", (text) => {
    expect(courtesyOf(text)).toBeUndefined();
  });
});
