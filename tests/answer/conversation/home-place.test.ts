import { describe, expect, it } from "vitest";
import { hereIn, homeToldIn, withHomePlace } from "../../../src/answer/conversation/home-place.ts";

const NONE = new Set<string>();

describe("a home place", () => {
  it.each([
    ["Tỉnh tôi có bao nhiêu HTX?", "Hưng Yên có bao nhiêu HTX?"],
    ["quê em có mấy tổ hợp tác?", "Hưng Yên có mấy tổ hợp tác?"],
    ["tinh toi co bao nhieu htx", "Hưng Yên co bao nhieu htx"],
    ["Ở đây có bao nhiêu HTX?", "ở Hưng Yên có bao nhiêu HTX?"],
    ["How many cooperatives are there in my province?", "How many cooperatives are there in Hưng Yên?"],
    ["How many cooperatives are there here?", "How many cooperatives are there in Hưng Yên?"],
    ["Hur många kooperativ finns det i min provins?", "Hur många kooperativ finns det i Hưng Yên?"],
  ])("fills %s", (text, filled) => {
    expect(withHomePlace(text, "hung yen", NONE)).toEqual({ text: filled, isPlaceUnknown: false });
  });

  it.each([
    "Tỉnh tôi so với Lạng Sơn thế nào?",
    "Lạng Sơn có bao nhiêu HTX?",
    "Lập HTX cần mấy thành viên?",
    "Here is my question: what is a cooperative?",
    "Tôi là giám đốc, tôi có được kiêm kế toán không?",
  ])("leaves a question that names a place or speaks of none: %s", (text) => {
    expect(withHomePlace(text, "Hưng Yên", NONE)).toEqual({ text, isPlaceUnknown: false });
  });

  it("is missed where a question speaks of it and nobody knows it", () => {
    expect(withHomePlace("Tỉnh tôi có bao nhiêu HTX?", undefined, NONE).isPlaceUnknown).toBe(true);
    expect(withHomePlace("Tỉnh tôi có bao nhiêu HTX?", "Atlantis", NONE).isPlaceUnknown).toBe(true);
    expect(withHomePlace("Có bao nhiêu HTX?", undefined, NONE).isPlaceUnknown).toBe(false);
  });

  it.each([
    ["Tôi ở Lạng Sơn, lập HTX cần mấy người?", "Lạng Sơn"],
    ["I live in Hung Yen. What is a cooperative?", "Hung Yen"],
    ["Jag bor i Hanoi", "Hanoi"],
    ["Lạng Sơn có bao nhiêu HTX?", undefined],
  ])("is what somebody said before: %s", (question, place) => {
    expect(homeToldIn([{ question }], NONE)).toBe(place);
  });

  it("may be pointed at without being one's own", () => {
    expect(hereIn("ở đây có bao nhiêu HTX?")).toHaveLength(1);
    expect(hereIn("tỉnh tôi có bao nhiêu HTX?")).toHaveLength(0);
  });
});
