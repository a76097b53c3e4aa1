import { describe, expect, it } from "vitest";
import { isOfLongerTime, ofOneYear, type SearchedSide } from "../../src/answer/comparison-years.ts";

/** A side with one figure, as far as it is read here. */
function side(name: string, year: number, value: number, fit = 1): SearchedSide {
  const hit = { passage: { id: `${name}-${value}` } };
  const evidence = [
    { candidate: { hit, start: 0, end: 9 }, figure: { fit, quantity: { values: [value] } }, score: 1 },
  ];
  return {
    side: { name, query: { years: [], wanted: "count" } },
    pick: { hit, start: 0, end: 9 },
    figure: { years: [year], narrowed: [], quantity: { values: [value] } },
    hits: [],
    draft: { picks: [], evidence },
  } as unknown as SearchedSide;
}

const valuesOf = (sides: readonly SearchedSide[]) => sides.map(({ figure }) => figure?.quantity.values[0]);

describe("figures of one year", () => {
  const known = [side("A", 2024, 901), side("B", 2025, 1015)];

  it("are told where every side has one that fits as well", () => {
    expect(valuesOf(ofOneYear(known, () => side("A", 2025, 950)))).toEqual([950, 1015]);
  });

  it("are not told where one of them counts only a part", () => {
    expect(valuesOf(ofOneYear(known, () => side("A", 2025, 688, 0.9)))).toEqual([901, 1015]);
  });
});

describe("the figure of one year", () => {
  type Args = Parameters<typeof isOfLongerTime>;
  const ofYear = { name: "2021", query: { years: [2021] } } as unknown as Args[0];
  const isLonger = (quote: string) => isOfLongerTime(ofYear, { quote } as unknown as Args[1]);

  it.each([
    ["Từ năm 2021 đến khoảng năm 2025, 30 HTX được vay.", true],
    ["From 2021 to around 2025, 30 cooperatives got loans.", true],
    ["Mellan 2021 och 2025 fick 30 kooperativ lån.", true],
    ["In 2020–2025, 18 cooperatives got a prize.", true],
    ["In 2021, revenue was 1.1 billion VND, by computation from 2024.", false],
    ["Năm 2021 có 30 HTX, năm 2025 có 40 HTX.", false],
  ])("is not told for several together: %s", (quote, isSpan) => {
    expect(isLonger(quote)).toBe(isSpan);
  });
});
