import { describe, expect, it } from "vitest";
import { scopeOf } from "../../src/answer/scope.ts";
import { surroundingsOf } from "../../src/answer/surroundings.ts";
import { tellsTarget } from "../../src/answer/targets.ts";
import type { DocumentMetadata } from "../../src/domain.ts";
import { clauseHit, madeHit, queryOf, sentenceOf } from "../support/made-up-hits.ts";

function scope(question: string, hit: ReturnType<typeof madeHit>, known: string[] = ["bac son"]): number {
  const candidate = sentenceOf(hit);
  return scopeOf(queryOf(question, known), candidate, surroundingsOf(hit), {
    isTarget: tellsTarget(candidate),
  });
}
const langSon = (text: string, metadata: Partial<DocumentMetadata> = {}) =>
  madeHit(text, { metadata: { places: ["Lạng Sơn"], ...metadata } });

describe("a need of one cooperative", () => {
  const told = langSon("HTX Hoạt Tuấn cần 4 tỷ đồng để sửa kho.");

  it("is no rule, however the name is typed", () => {
    const plain = scope("htx hoat tuan can bao nhieu de sua kho", told);
    expect(plain).toBe(scope("HTX Hoạt Tuấn cần bao nhiêu để sửa kho?", told));
    expect(plain).toBeGreaterThan(scope("HTX cần bao nhiêu để sửa kho?", told));
  });
});

describe("the year of a heading", () => {
  const under = (heading: string, text: string) =>
    madeHit(text, { metadata: { kind: "plan", places: ["Lạng Sơn"] }, passage: { headingPath: [heading] } });
  const ASKED = "Lạng Sơn năm 2033 có bao nhiêu hợp tác xã?";

  it("is that of sentences without one", () => {
    const text = "Tỉnh có 412 hợp tác xã.";
    expect(scope(ASKED, under("I. KẾT QUẢ NĂM 2033", text))).toBeGreaterThan(0);
    expect(scope(ASKED, under("I. KẾT QUẢ NĂM 2031", text))).toBe(0);
    expect(scope(ASKED, under("I. KẾT QUẢ GIAI ĐOẠN 2031 - 2035", text))).toBeGreaterThan(0);
  });

  it("gives way to that of the sentence", () => {
    expect(scope(ASKED, under("I. KẾT QUẢ NĂM 2033", "Năm 2031 tỉnh có 412 hợp tác xã."))).toBe(0);
  });

  it("does not count what stands in brackets for the year before", () => {
    const text = "Tỉnh có 412 hợp tác xã (năm 2032 là 400).";
    expect(scope(ASKED, under("I. KẾT QUẢ NĂM 2033", text))).toBeGreaterThan(0);
    expect(scope(ASKED.replace("2033", "2032"), under("I. KẾT QUẢ NĂM 2033", text))).toBe(0);
  });
});

describe("place", () => {
  const COUNT = "Lạng Sơn có bao nhiêu hợp tác xã?";

  it("counts fully for the province of the document", () => {
    expect(scope(COUNT, langSon("Tỉnh Lạng Sơn có 412 hợp tác xã."))).toBe(1);
  });

  it("rules out a document on another province", () => {
    expect(scope(COUNT, madeHit("Tỉnh có 298 hợp tác xã.", { metadata: { places: ["Hưng Yên"] } }))).toBe(0);
  });

  it("knows a province by its name without diacritics", () => {
    expect(scope("lang son co bao nhieu htx", langSon("Tỉnh Lạng Sơn có 412 hợp tác xã."))).toBe(1);
  });

  it("does not take a figure of the whole country for the province's", () => {
    expect(scope(COUNT, madeHit("Cả nước có 31.000 hợp tác xã."))).toBe(0);
  });

  it("does not take rules of a local body of no known province for those of the country", () => {
    const local = (metadata: Partial<DocumentMetadata>) =>
      madeHit("Hợp tác xã được hỗ trợ 30 triệu đồng.", { metadata: { kind: "resolution", ...metadata } });
    const question = "Hợp tác xã được hỗ trợ bao nhiêu tiền?";
    expect(scope(question, local({ issuer: "Hội đồng nhân dân" }))).toBe(0);
    expect(scope(question, local({ number: "18/2031/NQ-HĐND" }))).toBe(0);
    expect(scope(question, local({ number: "18/2031/NQ-HĐND", places: ["Nghệ An"] }))).toBeGreaterThan(0);
    expect(scope(question, local({ number: "18/2031/NQ-CP", issuer: "Chính phủ" }))).toBeGreaterThan(0);
    const named = "Theo Nghị quyết 18/2031/NQ-HĐND hợp tác xã được hỗ trợ bao nhiêu tiền?";
    expect(scope(named, local({ number: "18/2031/NQ-HĐND" }))).toBeGreaterThan(0);
  });

  it("takes words on the whole country as a lesser answer", () => {
    const national = scope("Hợp tác xã Lạng Sơn bán hàng ở đâu?", madeHit("Hợp tác xã bán hàng ở chợ."));
    expect(national).toBeGreaterThan(0);
    expect(national).toBeLessThan(1);
  });

  it("does not take a district's figure for the province's", () => {
    expect(scope(COUNT, langSon("Huyện Bắc Sơn có 39 hợp tác xã."))).toBeLessThanOrEqual(0.5);
    expect(
      scope(COUNT, langSon("Bac Son district has 39 cooperatives.", { language: "en" })),
    ).toBeLessThanOrEqual(0.5);
  });

  it("does not take the province's figure for a district's", () => {
    const question = "Huyện Bắc Sơn có bao nhiêu hợp tác xã?";
    expect(scope(question, langSon("Tỉnh Lạng Sơn có 412 hợp tác xã."))).toBeLessThan(0.2);
    expect(scope(question, langSon("Huyện Bắc Sơn có 39 hợp tác xã."))).toBe(1);
  });

  it("does not take one cooperative's figure for the province's", () => {
    const text = "Ông Nam, giám đốc hợp tác xã Hoa Hồi: doanh thu đạt 9 tỷ đồng.";
    expect(scope("Doanh thu của hợp tác xã Lạng Sơn là bao nhiêu?", langSon(text))).toBeLessThan(0.6);
  });
});

describe("period", () => {
  const COUNT = "Năm 2033 Lạng Sơn có bao nhiêu hợp tác xã?";

  it("counts fully for the year of the sentence", () => {
    expect(scope(COUNT, langSon("Năm 2033, tỉnh Lạng Sơn có 412 hợp tác xã."))).toBe(1);
  });

  it("rules out a sentence of another year", () => {
    expect(scope(COUNT, langSon("Năm 2031, tỉnh Lạng Sơn có 380 hợp tác xã."))).toBe(0);
  });

  it("rules out a year that is only compared with", () => {
    const text = "Năm 2033, tỉnh Lạng Sơn có 412 hợp tác xã, so với năm 2027 tăng 60 hợp tác xã.";
    expect(scope("Năm 2027 Lạng Sơn có bao nhiêu hợp tác xã?", langSon(text))).toBe(0);
    expect(scope(COUNT, langSon(text))).toBe(1);
  });

  it("of the document stands for a sentence without a year, as a lesser answer", () => {
    const text = "Tỉnh Lạng Sơn có 412 hợp tác xã.";
    const sameYear = { period: { from: 2033, to: 2033 } };
    const published = { period: { from: 2031, to: 2035 }, published: "2033-11-15" };
    for (const metadata of [sameYear, published]) {
      const within = scope(COUNT, langSon(text, metadata));
      expect(within).toBeGreaterThan(0.5);
      expect(within).toBeLessThan(1);
    }
    expect(scope(COUNT, langSon(text, { period: { from: 2025, to: 2025 } }))).toBe(0);
  });

  it("of several years does not tell which one a bare figure is of", () => {
    const text = "Tỉnh Lạng Sơn có 412 hợp tác xã.";
    expect(scope(COUNT, langSon(text, { period: { from: 2031, to: 2033 } }))).toBe(0);
  });

  it("may be the one after the year that a figure is compared with", () => {
    const text = "Doanh thu bình quân đạt 7 tỷ đồng/hợp tác xã, tăng 2 tỷ đồng so với năm 2032.";
    const within = scope("Năm 2033 doanh thu bình quân của HTX Lạng Sơn là bao nhiêu?", langSon(text));
    expect(within).toBeGreaterThan(0.5);
    expect(within).toBeLessThan(1);
    expect(scope("Năm 2034 doanh thu bình quân của HTX Lạng Sơn là bao nhiêu?", langSon(text))).toBe(0);
  });

  it("that neither sentence nor document tells rules the sentence out", () => {
    expect(scope(COUNT, langSon("Tỉnh Lạng Sơn có 412 hợp tác xã."))).toBe(0);
  });

  it("matters nothing where no year is asked", () => {
    expect(
      scope("Lạng Sơn có bao nhiêu hợp tác xã?", langSon("Năm 1999, tỉnh Lạng Sơn có 12 hợp tác xã.")),
    ).toBe(1);
  });
});

describe("targets and rules", () => {
  const TARGET = "Mục tiêu đến năm 2038: tỉnh Lạng Sơn có 700 hợp tác xã.";

  it("takes a target for a result only with reserve", () => {
    expect(scope("Lạng Sơn có bao nhiêu hợp tác xã?", langSon(TARGET))).toBeLessThan(0.6);
  });

  it("takes it with less reserve for the year it is set for", () => {
    const forItsYear = scope("Năm 2038 Lạng Sơn có bao nhiêu hợp tác xã?", langSon(TARGET));
    expect(forItsYear).toBeGreaterThan(scope("Lạng Sơn có bao nhiêu hợp tác xã?", langSon(TARGET)));
    expect(forItsYear).toBeLessThan(1);
  });

  it("prefers the target where a target is asked for", () => {
    const question = "Mục tiêu của Lạng Sơn là bao nhiêu hợp tác xã?";
    const result = scope(question, langSon("Tỉnh Lạng Sơn có 412 hợp tác xã."));
    expect(scope(question, langSon(TARGET))).toBe(1);
    expect(result).toBeLessThan(1);
  });

  it("prefers the law to the press for a rule", () => {
    const question = "Hợp tác xã cần mấy thành viên?";
    expect(scope(question, clauseHit("Hợp tác xã cần 9 thành viên."))).toBe(1);
    expect(scope(question, madeHit("Hợp tác xã cần 9 thành viên."))).toBeLessThan(1);
  });
});

it("what a fund makes known of its own loans is its rule, and no press", () => {
  const question = "Lạng Sơn: HTX được vay tối đa bao nhiêu để mua máy?";
  const text = "Mức vay mua máy tối đa là 900 triệu đồng.";
  const press = scope(question, langSon(text));
  expect(scope(question, langSon(text, { issuer: "Quỹ hỗ trợ phát triển hợp tác xã" }))).toBeGreaterThan(
    press,
  );
});

describe("a named article", () => {
  const hit = clauseHit("Phần vốn góp tối đa là 35%.", "Điều 3 khoản 2");

  it.each([
    [1, "Điều 3 khoản 2 nói gì?"],
    [1, "Điều 3 nói gì?"],
    [0, "Điều 3 khoản 4 nói gì?"],
    [0, "Điều 4 nói gì?"],
  ])("gives %d for %s", (expected, question) => {
    expect(scope(question, hit)).toBe(expected);
  });

  it("is not an article of the press that only speaks of it", () => {
    expect(scope("Điều 3 khoản 2 nói gì?", madeHit("Điều 3 khoản 2 được nhắc đến."))).toBe(0);
  });
});

describe("the body of an article", () => {
  const hit = (text: string) => {
    const made = clauseHit(text);
    return { ...made, passage: { ...made.passage, headingPath: ["Hội đồng quản trị của hợp tác xã"] } };
  };
  const admits = hit("Hội đồng quản trị kết nạp thành viên.");

  it("is that of a sentence which names none, where another body is asked about", () => {
    expect(scope("Ai kết nạp thành viên tổ hợp tác?", admits)).toBeLessThan(1);
    expect(scope("Ai kết nạp thành viên hợp tác xã?", admits)).toBe(1);
  });
});
