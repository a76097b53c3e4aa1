import { describe, expect, it } from "vitest";
import type { SideFigure } from "../../src/answer/comparison-figures.ts";
import { conclusionText } from "../../src/answer/comparison-texts.ts";
import { type Told, verdictOf } from "../../src/answer/comparison-verdict.ts";
import type { Quantity } from "../../src/language/quantity.ts";

type Parts = Partial<Omit<SideFigure, "quantity">> &
  Partial<Pick<Quantity, "unit" | "upper" | "currency" | "bound">>;

function told(
  name: string,
  value: number,
  { unit = "count", upper, currency, bound, ...rest }: Parts = {},
): Told {
  const quantity: Quantity = {
    unit,
    values: [value],
    ...(upper === undefined ? {} : { upper }),
    ...(currency === undefined ? {} : { currency }),
    ...(bound === undefined ? {} : { bound }),
    text: "",
    start: 0,
    end: 0,
  };
  return {
    name,
    figure: {
      quantity,
      isTarget: false,
      years: [2024],
      narrowed: [],
      isPart: false,
      ...rest,
    },
  };
}

const kindOf = (first: Parts, second: Parts, values: [number, number] = [500, 341]) =>
  verdictOf("place", [told("A", values[0], first), told("B", values[1], second)]).kind;

describe("an order", () => {
  it("is told where all is the same", () => {
    const [a, b] = [told("A", 1.35e9, { unit: "money" }), told("B", 1.7e9, { unit: "money" })];
    expect(verdictOf("place", [a, b])).toEqual({ kind: "higher", high: b, low: a });
    expect(kindOf({}, {}, [7, 7])).toBe("equal");
  });

  it("of three has a first one only where it is surely above or below the others", () => {
    const all = [told("A", 5), told("B", 9), told("C", 7)];
    expect(verdictOf("across", all)).toEqual({ kind: "highest", first: all[1] });
    expect(verdictOf("across", all, true)).toEqual({ kind: "lowest", first: all[0] });
    expect(verdictOf("across", [...all, told("D", 9)]).kind).toBe("bounds");
  });

  it.each<[string, Parts, Parts, [number, number], string]>([
    ["over 500 and 557", { bound: "over" }, {}, [500, 557], "bounds"],
    ["over 500 and 341", { bound: "over" }, {}, [500, 341], "higher"],
    ["over 500 and 500", { bound: "over" }, {}, [500, 500], "higher"],
    ["over 500 and 1,529", { bound: "over" }, {}, [500, 1529], "higher"],
    ["nearly 25 and 24", { bound: "nearly" }, {}, [25, 24], "bounds"],
    ["about 70 and 300", { bound: "about" }, {}, [70, 300], "higher"],
    ["about 70 and 72", { bound: "about" }, {}, [70, 72], "bounds"],
    ["at least 5 and at least 2", { bound: "at-least" }, { bound: "at-least" }, [5, 2], "higher"],
    ["at least 5 and 9", { bound: "at-least" }, {}, [5, 9], "bounds"],
    ["both about 70", { bound: "about" }, { bound: "about" }, [70, 70], "bounds"],
    ["4 to 8 and 6", { upper: [8] }, {}, [4, 6], "bounds"],
    ["200 to 250 and 257", { upper: [250] }, {}, [200, 257], "higher"],
  ])("of %s", (_, first, second, values, kind) => {
    expect(kindOf(first, second, values)).toBe(kind);
  });
});

describe("no order is told", () => {
  it.each<[string, Parts, Parts]>([
    ["units", { unit: "money", currency: "VND" }, { unit: "money", currency: "USD" }],
    ["units", { unit: "percent" }, {}],
    ["target", { isTarget: true }, {}],
    ["part", { isPart: true }, {}],
    ["times", { per: "month" }, { per: "year" }],
    ["nouns", { noun: "#member" }, { noun: "#cooperative" }],
    ["narrower", { narrowed: ["#agriculture"] }, {}],
    ["years", { years: [2023] }, { years: [2025] }],
    ["periods", { years: [] }, {}],
    ["periods", { years: [2021, 2025] }, {}],
  ])("where %s do not match", (kind, first, second) => {
    expect(kindOf(first, second)).toBe(kind);
  });

  it("but bodies may be counted beside each other, years of one place compared, a result set against its target", () => {
    const bodies = [
      told("side-cooperative", 5, { noun: "#cooperative" }),
      told("side-cooperative-group", 9, { noun: "#cooperative-group" }),
    ];
    expect(verdictOf("body", bodies).kind).toBe("higher");
    expect(verdictOf("year", [told("2021", 1, { years: [2021] }), told("2024", 2)]).kind).toBe("higher");
    expect(
      verdictOf("target", [told("side-target", 200, { isTarget: true }), told("side-result", 257)]).kind,
    ).toBe("higher");
  });
});

describe("a conclusion in words", () => {
  const both = [
    told("Hà Nội", 2021, { years: [2023] }),
    told("Ninh Bình", 1529, { years: [2025], bound: "over" }),
  ];

  it("names figures, years and the reason, in the language of the answer", () => {
    const verdict = verdictOf("place", both);
    expect(conclusionText("vi", "rank", both, verdict)).toBe(
      "Hà Nội: 2.021 (năm 2023); Ninh Bình: hơn 1.529 (năm 2025) – khác năm nên không xếp hơn kém.",
    );
    expect(conclusionText("en", "rank", both, verdict)).toContain(
      "Hà Nội: 2,021 (2023); Ninh Bình: over 1,529 (2025)",
    );
    expect(conclusionText("sv", "rank", both, verdict)).toContain("olika år");
  });

  it("never gives a sum or a difference", () => {
    expect(conclusionText("en", "total", both)).toContain("no source gives the total");
    expect(conclusionText("en", "difference", both, verdictOf("place", both))).toContain(
      "no source gives the difference",
    );
    for (const asks of ["total", "difference"] as const)
      expect(conclusionText("en", asks, both)).not.toMatch(/3,550|492/u);
  });

  it("tells money in words of the language", () => {
    const sums = [
      told("A", 1.35e9, { unit: "money", currency: "VND" }),
      told("B", 3e8, { unit: "money", currency: "VND" }),
    ];
    const verdict = verdictOf("place", sums);
    expect(conclusionText("vi", "rank", sums, verdict)).toBe("A (1,35 tỷ đồng) cao hơn B (300 triệu đồng).");
    expect(conclusionText("sv", "rank", sums, verdict)).toBe(
      "A (1,35 miljarder VND): mer än B (300 miljoner VND).",
    );
  });
});
