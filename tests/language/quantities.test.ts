import { describe, expect, it } from "vitest";
import { writeNumber } from "../../src/language/numbers.ts";
import { quantities } from "../../src/language/quantities.ts";
import { type Quantity, sameQuantity, yearsIn } from "../../src/language/quantity.ts";
import { randomNumbers } from "../support/random.ts";

/** The only figure of a text. */
function figure(text: string, language: string): Quantity {
  const found = quantities(text, language);
  const [only] = found;
  if (!only || found.length !== 1) throw new Error(`expected one figure in "${text}", got ${found.length}`);
  return only;
}

/** Text and language of two figures: are they the same? */
function same(a: readonly [string, string], b: readonly [string, string]): boolean {
  return sameQuantity(figure(...a), figure(...b));
}

describe("quantities", () => {
  it.each([
    ["Tỉnh có 1981 tổ hợp tác.", "vi", ["count"]],
    ["tinh co 2021 hop tac xa", "vi", ["count"]],
    ["There are 1981 cooperatives.", "en", ["count"]],
    ["Năm 1981 tổ hợp tác ra đời.", "vi", ["year"]],
    ["Từ năm 2021 hợp tác xã tăng.", "vi", ["year"]],
    ["Articles 6, 7 and 13 of the decree", "en", ["article", "article", "article"]],
    ["các khoản 1, 2 và 5", "vi", ["clause", "clause", "clause"]],
    ["Article 6, 7 people", "en", ["article", "count"]],
  ])("%s: %s", (text, language, units) => {
    expect(quantities(text, language).map(({ unit }) => unit)).toEqual(units);
  });

  it.each([
    ["1,35 tỷ đồng", "vi", "money", [1_350_000_000]],
    ["5 nghìn tỷ đồng", "vi", "money", [5e12]],
    ["2 trieu dong", "vi", "money", [2_000_000]],
    ["40%", "en", "percent", [40]],
    ["40 phần trăm", "vi", "percent", [40]],
    ["18 tuổi", "vi", "age", [18]],
    ["18 years old", "en", "age", [18]],
    ["a lad of sixteen wants to join", "en", "age", [16]],
    ["my son is 16, may he join", "en", "age", [16]],
    ["en pojke på sexton vill gå med", "sv", "age", [16]],
    ["a man of 40 cows", "en", "count", [40]],
    ["5 working days", "en", "working-days", [5]],
    ["5 arbetsdagar", "sv", "working-days", [5]],
    ["12 tháng", "vi", "months", [12]],
    ["3 năm", "vi", "years", [3]],
    ["2,5 ha", "vi", "hectares", [2.5]],
    ["12 tấn", "vi", "tons", [12]],
    ["1.5 million tons", "en", "tons", [1_500_000]],
    ["4 sao", "vi", "stars", [4]],
    ["3-star", "en", "stars", [3]],
    ["4-stjärniga", "sv", "stars", [4]],
    ["fyrstjärniga", "sv", "stars", [4]],
    ["năm 2024", "vi", "year", [2024]],
    ["in 2024", "en", "year", [2024]],
    ["bảy thành viên", "vi", "count", [7]],
    ["seven members", "en", "count", [7]],
    ["3 066 grupper", "sv", "count", [3066]],
    ["17/2023/QH15", "vi", "document", [17]],
    ["Điều 20", "vi", "article", [20]],
    ["khoản 2", "vi", "clause", [2]],
  ])("reads %j (%s) as %s", (text, language, unit, values) => {
    const { unit: found, values: read } = figure(text, language);
    expect({ unit: found, values: read }).toEqual({ unit, values });
  });

  it.each([
    ["5-10 triệu đồng", "vi", 5_000_000, 10_000_000],
    ["từ 5 đến 10 triệu đồng", "vi", 5_000_000, 10_000_000],
    ["4 million to 8 million VND", "en", 4_000_000, 8_000_000],
    ["10–15 %", "sv", 10, 15],
    ["giai đoạn 2021-2025", "vi", 2021, 2025],
  ])("reads both ends of the range %j", (text, language, from, to) => {
    const { values, upper } = figure(text, language);
    expect([values, upper]).toEqual([[from], [to]]);
  });

  it("keeps both readings of an ambiguous separator that nothing settles", () => {
    expect(figure("2.021 ha", "vi").values).toEqual([2021, 2.021]);
    expect(figure("2.021 hectares", "en").values).toEqual([2.021, 2021]);
  });

  it("settles an ambiguous separator by what is counted and by the other numerals of the text", () => {
    expect(figure("2.021 HTX", "vi").values).toEqual([2021]);
    expect(figure("2.021 groups", "en").values).toEqual([2021]);
    expect(quantities("2.021 hectares, up 1,5%", "en").map(({ values }) => values)).toEqual([[2021], [1.5]]);
    expect(quantities("2,021 hectares, up 1,5%", "en").map(({ values }) => values)).toEqual([[2.021], [1.5]]);
  });

  it("tells dong from dollars", () => {
    expect(figure("500 triệu đồng", "vi").currency).toBe("VND");
    expect(figure("US$ 500", "en").currency).toBe("USD");
  });

  it("finds several figures in reading order, each where it stands", () => {
    const text = "Đến 31/10/2025 xã có 12 tổ, vốn 1,2 tỷ đồng (Điều 20, 17/2023/QH15).";
    const found = quantities(text, "vi");
    expect(found.map(({ unit }) => unit)).toEqual(["date", "count", "money", "article", "document"]);
    for (const { text: own, start, end } of found) expect(text.slice(start, end)).toBe(own);
  });

  it("keeps a year apart from the spaced number after it", () => {
    expect(quantities("2024 1 529 HTX", "vi").map(({ values }) => values)).toEqual([[2024], [1529]]);
  });

  it.each(["COVID-19", "v2", "no figure at all", "1.2.3"])("finds no figure in %j", (text) => {
    expect(quantities(text, "en")).toEqual([]);
  });
});

describe("sameQuantity", () => {
  const billion = [
    ["1.35 billion", "en"],
    ["VND 1.35 billion", "en"],
    ["1,35 tỷ", "vi"],
    ["1,35 tỉ đồng", "vi"],
    ["1 350 triệu", "vi"],
    ["1.350 triệu đồng", "vi"],
    ["1,35 miljarder dong", "sv"],
    ["1 350 miljoner dong", "sv"],
    ["1.350.000.000 đồng", "vi"],
  ] as const;
  it.each(billion)("holds %j (%s) equal to every other way to write it", (text, language) => {
    expect(billion.filter((other) => !same([text, language], other))).toEqual([]);
  });

  const date = [
    ["31/10/2025", "vi"],
    ["31-10-2025", "vi"],
    ["ngày 31 tháng 10 năm 2025", "vi"],
    ["31 October 2025", "en"],
    ["October 31, 2025", "en"],
    ["31 oktober 2025", "sv"],
    ["2025-10-31", "sv"],
  ] as const;
  it.each(date)("holds the date %j (%s) equal to every other way to write it", (text, language) => {
    expect(date.filter((other) => !same([text, language], other))).toEqual([]);
  });

  it.each([
    [
      ["3 066 grupper", "sv"],
      ["3.066 tổ", "vi"],
    ],
    [
      ["3 066 grupper", "sv"],
      ["3,066 groups", "en"],
    ],
    [
      ["2.021 HTX", "vi"],
      ["2,021 cooperatives", "en"],
    ],
    [
      ["seven members", "en"],
      ["7 thành viên", "vi"],
    ],
    [
      ["40%", "en"],
      ["40 procent", "sv"],
    ],
    [
      ["5-10 triệu đồng", "vi"],
      ["5 million to 10 million VND", "en"],
    ],
    [
      ["năm 2025", "vi"],
      ["31/10/2025", "vi"],
    ],
    [
      ["17/2023/QH15", "vi"],
      ["17/2023/QH15", "en"],
    ],
  ] as const)("holds %j equal to %j", (a, b) => {
    expect(same(a, b)).toBe(true);
  });

  it.each([
    [
      ["1,35 tỷ đồng", "vi"],
      ["1,4 tỷ đồng", "vi"],
    ],
    [
      ["1,35 tỷ đồng", "vi"],
      ["1,35 triệu đồng", "vi"],
    ],
    [
      ["$5 million", "en"],
      ["5 triệu đồng", "vi"],
    ],
    [
      ["30 ngày", "vi"],
      ["30 tháng", "vi"],
    ],
    [
      ["40%", "en"],
      ["40 ha", "en"],
    ],
    [
      ["31/10/2025", "vi"],
      ["30/10/2025", "vi"],
    ],
    [
      ["31/10/2025", "vi"],
      ["31/10/2024", "vi"],
    ],
    [
      ["năm 2024", "vi"],
      ["31/10/2025", "vi"],
    ],
    [
      ["5-10 triệu đồng", "vi"],
      ["5-12 triệu đồng", "vi"],
    ],
    [
      ["17/2023/QH15", "vi"],
      ["18/2023/QH15", "vi"],
    ],
  ] as const)("tells %j from %j", (a, b) => {
    expect(same(a, b)).toBe(false);
  });

  it("tells documents of different years apart that share their first number", () => {
    expect(same(["17/2023/QH15", "vi"], ["17/2012/QH13", "vi"])).toBe(false);
  });

  it.each([
    ["20 thành viên", "Điều 20"],
    ["17 thành viên", "17/2023/QH15"],
  ])("does not take the count in %j for the number in %j", (count, reference) => {
    expect(same([count, "vi"], [reference, "vi"])).toBe(false);
  });
});

describe("yearsIn", () => {
  it("gives single years, years of dates and the years within a range", () => {
    expect([...yearsIn(quantities("giai đoạn 2021-2023; năm 2019; 31/10/2025", "vi"))].sort()).toEqual([
      2019, 2021, 2022, 2023, 2025,
    ]);
  });

  it("takes no count for a year", () => {
    expect(yearsIn(quantities("3 066 groups and 12 unions", "en")).size).toBe(0);
  });
});

describe("a number that was written and is read back", () => {
  const LANGUAGES = ["vi", "en", "sv"] as const;
  const NOUN = { vi: "thành viên", en: "members", sv: "medlemmar" };
  const random = randomNumbers(20_231);
  const whole = Array.from({ length: 300 }, () => Math.floor(10 ** (random() * 12)));
  const fractions = Array.from({ length: 300 }, () => Math.floor(random() * 1_000_000) / 1000);

  it.each(LANGUAGES)("is the same whole number in %s", (language) => {
    const changed = whole.filter((value) => {
      const [first] = figure(`${writeNumber(value, language)} ${NOUN[language]}`, language).values;
      return first !== value;
    });
    expect(changed).toEqual([]);
  });

  it.each(LANGUAGES)("is the same fraction in %s", (language) => {
    const changed = fractions.filter((value) => {
      const [first] = figure(`${writeNumber(value, language)} ha`, language).values;
      return first !== value;
    });
    expect(changed).toEqual([]);
  });

  it.each(LANGUAGES)("is the same number with thousands and a fraction in %s", (language) => {
    for (const value of [1234.5, 98_765.25, 1_234_567.5]) {
      expect(figure(`${writeNumber(value, language)} ha`, language).values).toContain(value);
    }
  });

  it("is equal to the same sum written in another language and scale", () => {
    const millions = Array.from({ length: 200 }, () => 1 + Math.floor(random() * 5_000_000));
    const different = millions.filter((value) => {
      const vi = figure(`${writeNumber(value, "vi")} triệu đồng`, "vi");
      const en = figure(`VND ${writeNumber(value / 1000, "en")} billion`, "en");
      const sv = figure(`${writeNumber(value, "sv")} miljoner dong`, "sv");
      return !sameQuantity(vi, en) || !sameQuantity(en, sv) || !sameQuantity(sv, vi);
    });
    expect(different).toEqual([]);
  });
});
