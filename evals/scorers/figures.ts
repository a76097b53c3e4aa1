import type { Answer } from "../../src/domain.ts";
import { quantities } from "../../src/language/quantities.ts";
import type { Quantity, Unit } from "../../src/language/quantity.ts";
import type { Figure } from "../cases/schema.ts";

const MEASURES: Readonly<Record<string, Unit>> = {
  percent: "percent",
  days: "days",
  months: "months",
  years: "years",
  age: "age",
  hectares: "hectares",
  tons: "tons",
  stars: "stars",
};
const CURRENCIES = ["VND", "USD"];

/** Figures of a text as a reader of any of the languages takes them: "2,021" is a count to one and a decimal to another. */
export function figuresIn(text: string, languages: Iterable<string>): Quantity[] {
  return [...new Set(languages)].flatMap((language) => quantities(text, language));
}

/** The languages in which the words of an answer may be: its own, and those of what it quotes. */
export function languagesOf({ language, citations }: Answer): Set<string> {
  return new Set([language, ...citations.map((citation) => citation.language)]);
}

/**
 * Whether a figure of a text is the one that a case names: equal in value, both ends of a range, and unit. Values that
 * were rounded or converted are not equal; what is counted is not compared, since each language has another noun.
 */
export function isFigure({ value, upper, unit }: Figure, found: Quantity): boolean {
  if (!isUnit(unit, found)) return false;
  if (unit === "date") return found.values.includes(Number(String(value).replaceAll("-", "")));
  if (unit === "year")
    return found.values.some((other) => (other > 9999 ? Math.floor(other / 10_000) : other) === value);
  if (!found.values.includes(Number(value))) return false;
  return upper === undefined || (found.upper?.includes(upper) ?? false);
}

function isUnit(unit: string, { unit: own, currency, text }: Quantity): boolean {
  if (CURRENCIES.includes(unit)) return own === "money" && currency === unit;
  if (unit === "date") return own === "date";
  if (unit === "year") return own === "date" || own === "year";
  const measure = MEASURES[unit];
  // A range may name its measure at one end only, and "12 consecutive months" after another word.
  if (measure !== undefined) return own === measure || own === "count";
  // "14 nghìn lao động" counts, though a bare "14 nghìn" reads as money; "1981 tổ" counts, though it looks like a year.
  return own !== "percent" && own !== "document" && !(own === "money" && /đ|VN|US|\$|dong/iu.test(text));
}

/** How a figure of a case is written for a person: "1,350,000,000 VND", "10–15 cooperatives". */
export function figureText({ value, upper, unit }: Figure): string {
  const written = (part: number | string) =>
    typeof part === "number" && unit !== "year" ? part.toLocaleString("en") : String(part);
  return `${written(value)}${upper === undefined ? "" : `–${written(upper)}`} ${unit}`;
}
