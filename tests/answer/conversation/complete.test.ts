import { describe, expect, it } from "vitest";
import { completeFromHistory } from "../../../src/answer/conversation/complete.ts";

function complete(text: string, ...earlier: string[]): string {
  const history = earlier.map((question) => ({ question, answer: "…" }));
  return completeFromHistory({ text, history }, new Set(["bac son"])).text;
}

const COUNT = "Năm 2033 Lạng Sơn có bao nhiêu hợp tác xã?";

describe("a question that leans on the last one", () => {
  it("takes its subject and puts the new place in", () => {
    const text = complete("Còn Hưng Yên thì sao?", COUNT);
    expect(text).toContain("có bao nhiêu hợp tác xã");
    expect(text).toContain("Hưng Yên");
    expect(text).not.toContain("Lạng Sơn");
    expect(text).toContain("2033");
  });

  it("puts the new year in and keeps the place", () => {
    const text = complete("Còn năm 2019?", COUNT);
    expect(text).toContain("Lạng Sơn có bao nhiêu hợp tác xã");
    expect(text).toContain("2019");
    expect(text).not.toContain("2033");
  });

  it.each([
    ["what about Hung Yen?", "How many cooperatives are there in Lang Son?", "Hung Yen", "Lang Son"],
    ["Och i Hung Yen?", "Hur många kooperativ finns det i Lang Son?", "Hung Yen", "Lang Son"],
    ["con hung yen thi sao", "lang son co bao nhieu htx", "hung yen", "lang son"],
    ["Hưng Yên?", "Lạng Sơn có bao nhiêu hợp tác xã?", "Hưng Yên", "Lạng Sơn"],
  ])("changes the place in %s", (text, earlier, place, old) => {
    const completed = complete(text, earlier);
    expect(completed).toContain(place);
    expect(completed).not.toContain(old);
    expect(completed.length).toBeGreaterThan(text.length + 8);
  });

  it("takes the place of a district with that of another province", () => {
    const text = complete("Còn Hưng Yên?", "Huyện Bắc Sơn ở Lạng Sơn có bao nhiêu hợp tác xã?");
    expect(text).not.toMatch(/Bắc Sơn|Lạng Sơn/u);
    expect(text).toContain("bao nhiêu hợp tác xã");
  });

  it("adds a new measure to the place of the last question", () => {
    const text = complete("Còn lợi nhuận?", "Doanh thu bình quân của hợp tác xã Lạng Sơn là bao nhiêu?");
    expect(text).toContain("Lạng Sơn");
    expect(text).toContain("lợi nhuận");
    expect(text).not.toContain("Doanh thu");
  });

  it("leans on the last of several questions", () => {
    const text = complete("Còn Hưng Yên?", "Hồ sơ đăng ký gồm gì?", COUNT);
    expect(text).toContain("bao nhiêu hợp tác xã");
    expect(text).not.toContain("Hồ sơ");
  });
});

describe("a question that stands alone", () => {
  it.each([
    "Bao lâu thì có giấy chứng nhận đăng ký?",
    "Còn hồ sơ đăng ký hợp tác xã gồm những giấy tờ gì?",
    "How many members does a cooperative need?",
  ])("is left as it is: %s", (text) => {
    expect(complete(text, COUNT)).toBe(text);
  });

  it("is left as it is when nothing was asked before", () => {
    expect(complete("Còn Hưng Yên thì sao?")).toBe("Còn Hưng Yên thì sao?");
  });
});
