import type { Answer } from "../../src/domain.ts";
import { quantities } from "../../src/language/quantities.ts";
import { type Quantity, type Unit, yearOf } from "../../src/language/quantity.ts";
import type { Figure } from "../cases/schema.ts";

/** A case that says "days" leaves open which; one that says "working-days" does not. */
const MEASURES: Readonly<Record<string, readonly Unit[]>> = {
  days: ["days", "working-days"],
  "working-days": ["working-days"],
  months: ["months"],
  years: ["years"],
  age: ["age"],
  hectares: ["hectares"],
  tons: ["tons"],
  stars: ["stars"],
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
  if (unit === "year") return found.values.map(yearOf).includes(Number(value));
  if (!found.values.includes(Number(value)) || (upper === undefined) !== (found.upper === undefined))
    return false;
  return upper === undefined || (found.upper?.includes(upper) ?? false);
}

/** Units that a figure with a noun may be read as: "1981 tổ" looks like a year, "14 nghìn lao động" like money. */
const COUNTED: readonly Unit[] = ["count", "year", "money"];
const CURRENCY = /(?:^|[^\p{L}])(?:đồng|dong|đ|VNĐ|VND|USD)(?!\p{L})|\$/iu;

function isUnit(unit: string, { unit: own, currency, text }: Quantity): boolean {
  if (CURRENCIES.includes(unit)) return own === "money" && currency === unit;
  if (unit === "date" || unit === "percent") return own === unit;
  if (unit === "year") return own === "date" || own === "year";
  // A measure may stand at a distance: "12 consecutive months", "10 to 15 working days".
  const measures = MEASURES[unit];
  if (measures !== undefined) return measures.includes(own) || own === "count";
  return COUNTED.includes(own) && !(own === "money" && CURRENCY.test(text));
}

/** How a figure of a case is written for a person: "1,350,000,000 VND", "10–15 cooperatives". */
export function figureText({ value, upper, unit }: Figure): string {
  const written = (part: number | string) =>
    typeof part === "number" && unit !== "year" ? part.toLocaleString("en") : String(part);
  return `${written(value)}${upper === undefined ? "" : `–${written(upper)}`} ${unit}`;
}
