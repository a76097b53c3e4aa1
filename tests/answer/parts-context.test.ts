import { describe, expect, it } from "vitest";
import type { Evidence } from "../../src/answer/evidence.ts";
import {
  asksBareAmount,
  inContext,
  isCoveredBeside,
  isOnlyOnOther,
  isOnOtherOffice,
  isStray,
  isToldBeside,
  nameIn,
  onOffice,
  onSubject,
  staysWithin,
} from "../../src/answer/parts-context.ts";
import { isToldByWhole } from "../../src/answer/parts-whole.ts";
import type { Pick } from "../../src/answer/pick.ts";
import { understand } from "../../src/answer/understand.ts";

const read = (text: string) => understand({ text, history: [] }, new Set());

/** A sentence that is shown, as far as it is read here. */
function shown(quote: string, language: string): Pick {
  return {
    quote,
    start: 0,
    end: quote.length,
    hit: { passage: { id: quote }, document: { metadata: { language } } },
  } as unknown as Pick;
}

describe("a part is on what the first one is about", () => {
  it("takes its subject over, and not what it asks", () => {
    expect(onSubject("ai phải nộp?", "Phí sử dụng kho lạnh bao nhiêu")).toBe(
      "ai phải nộp phí sử dụng kho lạnh",
    );
    expect(onSubject("who pays it?", "How much must the audit cost")).toBe("who pays it the audit cost");
  });

  it("is on the cooperative named by the first", () => {
    expect(nameIn("HTX Mây Tre Xanh lập năm nào")).toBe("HTX Mây Tre Xanh");
    expect(nameIn("HTX nông nghiệp lập năm nào")).toBeUndefined();
  });
});

describe("a part that names nobody is on the office of the first", () => {
  const first = read("Ban kiểm soát của HTX họp mấy lần");

  it.each([
    ["nhiệm kỳ mấy năm?", "nhiệm kỳ mấy năm Ban kiểm soát HTX"],
    ["giám đốc nhiệm kỳ mấy năm?", undefined],
  ])("%s", (part, asked) => {
    expect(onOffice(part, first)).toBe(asked);
  });

  it("and on none where the first names none", () => {
    expect(onOffice("nhiệm kỳ mấy năm?", read("Kho lạnh rộng bao nhiêu"))).toBeUndefined();
  });
});

describe("a part on another office than the first", () => {
  const first = read("Hội đồng quản trị có mấy người");

  it.each([
    ["ban kiểm soát có mấy người?", true],
    ["hội đồng quản trị họp mấy lần?", false],
    ["họp mấy lần?", false],
  ])("%s", (part, isOther) => {
    expect(isOnOtherOffice(part, first)).toBe(isOther);
  });
});

describe("a bare amount may be a share", () => {
  it.each([
    ["and how much?", true],
    ["and how much money?", false],
    ["how much is the revenue?", false],
    ["who pays?", false],
  ])("%s", (part, isBare) => {
    expect(asksBareAmount(part, read(part))).toBe(isBare);
  });
});

it("the document that the first part names is that of all", () => {
  const first = read("Nghị quyết 44/2031/NQ-HĐND có hiệu lực từ ngày nào");
  expect(inContext(read("thay thế văn bản nào?"), [first]).documentNumbers).toEqual(first.documentNumbers);
  expect(first.documentNumbers).toHaveLength(1);
});

describe("what does not answer a part", () => {
  const under = (quote: string, heading: string, confidence?: string) =>
    ({
      quote,
      hit: {
        passage: { id: quote, text: quote, askedAs: [], headingPath: [heading], confidence },
        document: { metadata: { title: "", language: "vi", askedAs: [] } },
      },
    }) as unknown as Pick;
  const meaning = "Thành viên liên kết là người chỉ góp vốn vào HTX.";

  it.each([
    ["thành viên liên kết có được vay không?", under(meaning, "Điều 9. Giải thích từ ngữ"), 0.5, true],
    ["thành viên liên kết có được vay không?", under(meaning, "Điều 9. Giải thích từ ngữ"), 0.9, false],
    ["thành viên liên kết có được vay không?", under(meaning, "Điều 9. Vay"), 0.5, false],
    ["thành viên liên kết là gì?", under(meaning, "Điều 9. Giải thích từ ngữ"), 0.5, false],
    ["thành viên phải làm gì?", under("Ví dụ: ông A góp 5 triệu.", "Ví dụ", "computed"), 0.5, true],
  ])("%s", (part, pick, coverage, isOne) => {
    expect(isStray(read(part), pick, coverage)).toBe(isOne);
  });
});

describe("a part is covered by what is quoted for another", () => {
  const pick = { ...shown("Có bốn loại.", "vi"), start: 0, end: 40 };
  const judged = (coverage: number, start = 0) =>
    [
      {
        candidate: { hit: pick.hit, start, end: start + 12, quantities: [] },
        figure: { fit: 0 },
        coverage,
        scope: 1,
      },
    ] as unknown as Evidence[];

  it.each([
    ["chia theo cách nào?", judged(0.8), true],
    ["chia theo cách nào?", judged(0.5), false],
    ["chia theo cách nào?", judged(0.8, 90), false],
    ["do ai chia?", judged(0.8), false],
    ["có bao nhiêu hợp tác xã?", judged(0.8), false],
  ])("%s", (part, evidence, isCovered) => {
    expect(isCoveredBeside(read(part), evidence, [pick])).toBe(isCovered);
  });
});

describe("what something is made up of is told of that thing alone", () => {
  const first = read("Cà Mau có mấy liên hiệp hợp tác xã");

  it.each([
    ["gồm mấy HTX?", "Cà Mau có 3 liên hiệp hợp tác xã với 12 HTX thành viên.", true],
    ["gồm mấy HTX?", "Cà Mau có 260 hợp tác xã.", false],
    ["có mấy HTX?", "Cà Mau có 260 hợp tác xã.", true],
  ])("%s %s", (part, quote, isWithin) => {
    expect(staysWithin(part, first, quote)).toBe(isWithin);
  });
});

describe("one sentence tells two parts", () => {
  it.each([
    ["by how much did it grow?", "The average profit was 90 million VND a year, up 12% on 2020.", "en", true],
    ["by how much did it grow?", "The average profit was 90 million VND a year.", "en", false],
    ["tăng bao nhiêu?", "Lợi nhuận bình quân 90 triệu đồng, tăng 12% so với năm 2020.", "vi", true],
    ["bao nhiêu thành viên?", "Cà Mau có 40 tổ hợp tác với 900 thành viên.", "vi", true],
    ["bao nhiêu thành viên?", "Cà Mau có 40 tổ hợp tác ở 9 xã.", "vi", false],
    ["bao nhiêu thành viên?", "Năm 2024 Cà Mau có 40 thành viên.", "vi", false],
  ])("%s %s", (part, quote, language, isTold) => {
    expect(isToldBeside(part, read(part), [shown(quote, language)])).toBe(isTold);
  });
});

describe("a part that finds only what is shown for another", () => {
  const first = "What share of the votes moves the warehouse";
  const told = shown("Moving the warehouse needs at least 70% of the votes (see the charter).", "en");
  const unit = (part: string) => isOnlyOnOther([first, part], 1, read(part), [told], [told]);

  it.each([
    ["what share changes the charter?", true],
    ["what share of the votes at the least?", false],
    ["how many members must come?", false],
    ["who keeps the charter?", false],
  ])("%s", (part, isUntold) => {
    expect(unit(part)).toBe(isUntold);
  });

  it("is told where it has a sentence of its own", () => {
    const own = shown("Changing the charter needs 80% of the votes.", "en");
    const part = "what share changes the charter?";
    expect(isOnlyOnOther([first, part], 1, read(part), [own], [told])).toBe(false);
  });
});

describe("the passage for the whole question answers a part", () => {
  const whole = shown("Muốn mở chi nhánh thì không được lấy quỹ phúc lợi ra góp vốn.", "vi");

  it.each([
    ["có được lấy quỹ phúc lợi góp vốn không?", true],
    ["co dc lay quy phuc loi gop von ko", true],
    ["có được thuê kế toán trưởng không?", false],
    ["lấy quỹ phúc lợi góp vốn bao nhiêu phần trăm?", false],
  ])("%s", (part, isTold) => {
    expect(isToldByWhole(part, read(part), whole)).toBe(isTold);
  });
});
