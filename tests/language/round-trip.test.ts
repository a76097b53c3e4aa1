import { describe, expect, it } from "vitest";
import { quantities } from "../../src/language/quantities.ts";
import { type Bound, type Quantity, sameQuantity, type Unit } from "../../src/language/quantity.ts";
import { writeQuantity } from "../../src/language/write-quantity.ts";
import { randomNumbers } from "../support/random.ts";

const LANGUAGES = ["vi", "en", "sv"] as const;
const BOUNDS: readonly Bound[] = ["over", "at-least", "nearly", "about", "at-most", "under"];
const MEASURED: readonly Unit[] = [
  "percent",
  "days",
  "working-days",
  "months",
  "years",
  "age",
  "hectares",
  "square-metres",
  "square-kilometres",
  "sao-of-land",
  "tons",
  "kilograms",
  "stars",
];
const random = randomNumbers(8);
const below = (limit: number) => Math.floor(random() * limit);
const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;
const made = (unit: Unit, values: number[], more: Partial<Quantity> = {}): Quantity => ({
  unit,
  values,
  text: "",
  start: 0,
  end: 0,
  ...more,
});

function limited(quantity: Quantity): Quantity {
  const bound = random() < 0.5 ? oneOf(BOUNDS) : undefined;
  return bound === undefined ? quantity : { ...quantity, bound };
}

function anyMoney(): Quantity {
  const digits = 1 + below(999);
  const value = digits * 10 ** below(11);
  const more: Partial<Quantity> = { currency: oneOf(["VND", "USD", "EUR", "SEK"]) };
  if (random() < 0.3) more.upper = [value + digits * 10 ** below(10)];
  if (random() < 0.5) more.per = oneOf([["person", "month"], ["cooperative", "year"], ["hectare"], ["year"]]);
  return limited(made("money", [value], more));
}

function anyMeasured(): Quantity {
  const unit = oneOf(MEASURED);
  const value = unit === "percent" || unit === "hectares" ? (1 + below(9999)) / 100 : 1 + below(999);
  const upper = random() < 0.3 ? { upper: [Math.round((value + 1 + below(100)) * 100) / 100] } : {};
  return limited(made(unit, [value], upper));
}

function anyOther(): Quantity {
  switch (below(6)) {
    case 0:
      return made("date", [(1990 + below(50)) * 10_000 + (1 + below(12)) * 100 + 1 + below(28)]);
    case 1:
      return made("date", [(1990 + below(50)) * 10_000 + (1 + below(12)) * 100]);
    case 2:
      return made("rank", [1 + below(99)]);
    case 3:
      return made(oneOf(["article", "clause"]), [1 + below(115)]);
    case 4:
      return made("year", [1950 + below(80)]);
    default:
      return limited(made("fraction", [oneOf([1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4, 2 / 5, 7 / 10])]));
  }
}

/** What is read of a written figure, or why it is not the same. */
function changed(quantity: Quantity, language: (typeof LANGUAGES)[number]): string | undefined {
  const written = writeQuantity(quantity, language);
  const found = quantities(written, language);
  const [read] = found;
  if (!read || found.length !== 1) return `${written}: ${found.length} figures`;
  const first = {
    ...read,
    values: read.values.slice(0, 1),
    ...(read.upper ? { upper: read.upper.slice(0, 1) } : {}),
  };
  const precise = { ...quantity, values: quantity.values.map((value) => Number(value.toPrecision(12))) };
  const same =
    read.unit === quantity.unit &&
    sameQuantity(first, precise) &&
    read.bound === quantity.bound &&
    read.currency === quantity.currency &&
    String(read.per) === String(quantity.per);
  return same ? undefined : `${written}: ${JSON.stringify(read)}`;
}

describe("a figure that was written and is read back", () => {
  const money = Array.from({ length: 400 }, anyMoney);
  const measured = Array.from({ length: 400 }, anyMeasured);
  const others = Array.from({ length: 300 }, anyOther);
  const counts = Array.from({ length: 300 }, () =>
    limited(made("count", [Math.floor(10 ** (random() * 10))])),
  );

  it.each(LANGUAGES)("is the same sum of money in %s", (language) => {
    expect(money.flatMap((quantity) => changed(quantity, language) ?? [])).toEqual([]);
  });

  it.each(LANGUAGES)("is the same measure in %s", (language) => {
    expect(measured.flatMap((quantity) => changed(quantity, language) ?? [])).toEqual([]);
  });

  it.each(LANGUAGES)("is the same date, rank, reference or share in %s", (language) => {
    expect(others.flatMap((quantity) => changed(quantity, language) ?? [])).toEqual([]);
  });

  it.each(LANGUAGES)("is the same count in %s", (language) => {
    expect(counts.flatMap((quantity) => changed(quantity, language) ?? [])).toEqual([]);
  });

  it("is equal to the same figure written in another language", () => {
    const different = money.filter((quantity) => {
      const [vi, en, sv] = LANGUAGES.map(
        (language) => quantities(writeQuantity(quantity, language), language)[0],
      );
      return !(vi && en && sv && sameQuantity(vi, en) && sameQuantity(en, sv));
    });
    expect(different).toEqual([]);
  });

  it("is another figure where its last digit is another", () => {
    const confused = money.filter((quantity) => {
      const other = { ...quantity, values: quantity.values.map((value) => value + 1) };
      const [own] = quantities(writeQuantity(quantity, "vi"), "vi");
      const [read] = quantities(writeQuantity(other, "en"), "en");
      return (
        !own ||
        !read ||
        sameQuantity({ ...own, values: own.values.slice(0, 1) }, { ...read, values: read.values.slice(0, 1) })
      );
    });
    expect(confused).toEqual([]);
  });
});
