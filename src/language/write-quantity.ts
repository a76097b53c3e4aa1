import type { Language } from "../domain.ts";
import { writeNumber } from "./numbers.ts";
import { PER_WORDS } from "./per-what.ts";
import type { Bound, Quantity, Unit } from "./quantity.ts";

type Words = Record<Language, string>;

const BOUNDS: Record<Bound, Words> = {
  over: { vi: "hơn", en: "over", sv: "över" },
  "at-least": { vi: "ít nhất", en: "at least", sv: "minst" },
  nearly: { vi: "gần", en: "nearly", sv: "nästan" },
  about: { vi: "khoảng", en: "about", sv: "cirka" },
  "at-most": { vi: "tối đa", en: "at most", sv: "högst" },
  under: { vi: "dưới", en: "under", sv: "under" },
};
/** "över 5 år", "under 5 years" would as well be a span in which something happens. */
const OF_TIME: Partial<Record<Bound, Words>> = {
  over: { vi: "hơn", en: "more than", sv: "mer än" },
  under: { vi: "dưới", en: "less than", sv: "mindre än" },
};
const TIMES: readonly Unit[] = ["days", "working-days", "months", "years"];

/** Singular and plural. */
const MEASURES: Partial<Record<Unit, Record<Language, readonly [string, string]>>> = {
  days: { vi: ["ngày", "ngày"], en: ["day", "days"], sv: ["dag", "dagar"] },
  "working-days": {
    vi: ["ngày làm việc", "ngày làm việc"],
    en: ["working day", "working days"],
    sv: ["arbetsdag", "arbetsdagar"],
  },
  months: { vi: ["tháng", "tháng"], en: ["month", "months"], sv: ["månad", "månader"] },
  years: { vi: ["năm", "năm"], en: ["year", "years"], sv: ["år", "år"] },
  age: { vi: ["tuổi", "tuổi"], en: ["year old", "years old"], sv: ["år gammal", "år gammal"] },
  hectares: { vi: ["ha", "ha"], en: ["hectare", "hectares"], sv: ["hektar", "hektar"] },
  "square-metres": { vi: ["m²", "m²"], en: ["m²", "m²"], sv: ["m²", "m²"] },
  "square-kilometres": { vi: ["km²", "km²"], en: ["km²", "km²"], sv: ["km²", "km²"] },
  "sao-of-land": { vi: ["sào", "sào"], en: ["sào", "sào"], sv: ["sào", "sào"] },
  tons: { vi: ["tấn", "tấn"], en: ["tonne", "tonnes"], sv: ["ton", "ton"] },
  kilograms: { vi: ["kg", "kg"], en: ["kg", "kg"], sv: ["kg", "kg"] },
  stars: { vi: ["sao", "sao"], en: ["star", "stars"], sv: ["stjärna", "stjärnor"] },
};
/** Singular and plural, largest first. */
const SCALES: readonly (readonly [number, Record<Language, readonly [string, string]>])[] = [
  [1e9, { vi: ["tỷ", "tỷ"], en: ["billion", "billion"], sv: ["miljard", "miljarder"] }],
  [1e6, { vi: ["triệu", "triệu"], en: ["million", "million"], sv: ["miljon", "miljoner"] }],
];
const REFERENCES: Partial<Record<Unit, Words>> = {
  article: { vi: "Điều", en: "Article", sv: "artikel" },
  clause: { vi: "khoản", en: "clause", sv: "punkt" },
};

/**
 * A figure as people of the language write it, exact to the last digit: 1350000000 VND is vi "1,35 tỷ đồng", en
 * "VND 1.35 billion", sv "1,35 miljarder VND". With its bound ("hơn") and what it is told for ("/người/tháng"), but without
 * the noun of a count. Of a figure that can be read in two ways the first reading is written.
 */
export function writeQuantity(quantity: Quantity, language: Language): string {
  const { unit, bound, per = [] } = quantity;
  const words = TIMES.includes(unit) && bound !== undefined ? OF_TIME[bound] : undefined;
  const limit = bound === undefined ? "" : `${(words ?? BOUNDS[bound])[language]} `;
  return `${limit}${writeFigure(quantity, language)}${writePer(per, language)}`;
}

function writeFigure(quantity: Quantity, language: Language): string {
  const { unit, text } = quantity;
  const [value = 0] = quantity.values;
  const upper = quantity.upper?.[0];
  const number = range(value, upper, (end) => writeNumber(end, language));
  switch (unit) {
    case "document":
      return text;
    case "money":
      return writeMoney(value, upper, quantity.currency, language);
    case "percent":
      return language === "sv" ? `${number}\u00a0%` : `${number}%`;
    case "date":
      return range(value, upper, (end) => writeDate(end, language));
    case "year":
      return range(value, upper, String);
    case "fraction":
      return range(value, upper, (end) => writeFraction(end, language));
    case "rank":
      return writeRank(value, language);
    case "article":
    case "clause":
      return `${REFERENCES[unit]?.[language]} ${range(value, upper, String)}`;
    default:
      return withMeasure(number, upper ?? value, MEASURES[unit]?.[language]);
  }
}

function range(value: number, upper: number | undefined, write: (value: number) => string): string {
  return upper === undefined ? write(value) : `${write(value)}–${write(upper)}`;
}

function withMeasure(number: string, last: number, forms: readonly [string, string] | undefined): string {
  return forms === undefined ? number : `${number} ${formFor(last, forms)}`;
}

function formFor(value: number, [one, many]: readonly [string, string]): string {
  return value === 1 ? one : many;
}

function writeMoney(
  value: number,
  upper: number | undefined,
  currency: string | undefined,
  language: Language,
): string {
  const ends = upper === undefined ? [value] : [value, upper];
  const [factor, forms] = SCALES.find(([scale]) => ends.every((end) => isShort(end, scale))) ?? [1];
  const number = range(value, upper, (end) => writeNumber(exactly(end / factor), language));
  const last = (upper ?? value) / factor;
  const sum = forms === undefined ? number : withMeasure(number, last, forms[language]);
  if (currency === undefined) return sum;
  if (language === "en") return `${currency} ${sum}`;
  return `${sum} ${currency === "VND" && language === "vi" ? "đồng" : currency}`;
}

/** At least one of the scale, and no more than two decimals of it: three would look like thousands. */
function isShort(value: number, scale: number): boolean {
  const scaled = exactly(value / scale);
  return scaled >= 1 && exactly(Math.round(scaled * 100) / 100) === scaled;
}

/** Quotients of decimals carry binary noise. */
function exactly(value: number): number {
  return Number(value.toPrecision(15));
}

/** yyyymmdd, in which an unknown day or year is 0. */
function writeDate(value: number, language: Language): string {
  const [year, month, day] = [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100];
  if (language === "vi") {
    const parts = [day, month, year].filter((part) => part > 0).join("/");
    return day === 0 ? `tháng ${parts}` : parts;
  }
  const name = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "sv-SE", {
    month: "long",
    timeZone: "UTC",
  }).format(Date.UTC(2000, month - 1, 1));
  return [day, name, year].filter((part) => part !== 0).join(" ");
}

/** Fractions that texts tell have small denominators; any other number is written as one. */
function writeFraction(value: number, language: Language): string {
  for (let below = 2; below <= 100; below += 1) {
    const above = Math.round(value * below);
    if (above > 0 && Math.abs(above / below - value) < 1e-9) return `${above}/${below}`;
  }
  return writeNumber(value, language);
}

function writeRank(value: number, language: Language): string {
  if (language === "vi") return `thứ ${value}`;
  if (language === "sv") return `${value}:${/(?<!1)[12]$/u.test(String(value)) ? "a" : "e"}`;
  const ending = { one: "st", two: "nd", few: "rd" }[
    new Intl.PluralRules("en", { type: "ordinal" }).select(value) as string
  ];
  return `${value}${ending ?? "th"}`;
}

function writePer(keys: readonly string[], language: Language): string {
  const words = keys.map((key) => PER_WORDS[key]?.[language] ?? key);
  if (words.length === 0) return "";
  if (language === "vi") return `/${words.join("/")}`;
  return language === "en" ? ` per ${words.join(" per ")}` : ` per ${words.join(" och ")}`;
}
