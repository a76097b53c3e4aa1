import { fold } from "./normalize.ts";

export type Unit =
  | "money"
  | "percent"
  | "date"
  | "day-of-year"
  | "year"
  | "document"
  | "article"
  | "clause"
  | "rank"
  | "fraction"
  | "days"
  | "working-days"
  | "months"
  | "years"
  | "age"
  | "hectares"
  | "square-metres"
  | "square-kilometres"
  | "sao-of-land"
  | "tons"
  | "kilograms"
  | "stars"
  | "count";

/** How the words around a figure limit it: "over 500", "at least 7", "nearly 500", "about", "at most", "under". */
export type Bound = "over" | "at-least" | "nearly" | "about" | "at-most" | "under";

/** A figure of a text. `values` are in the base unit (VND, %, days); two readings mean an ambiguous separator. */
export interface Quantity {
  unit: Unit;
  /** Readings of the figure; for a range, of its lower end. */
  values: number[];
  /** Readings of the upper end of a range. */
  upper?: number[];
  /** ISO 4217 code of a sum of money; undefined where the text names no currency. */
  currency?: string;
  bound?: Bound;
  /** What the figure is told for, in the order of the text: "/người/tháng" is ["person", "month"]. */
  per?: string[];
  /** The figure with its unit, without the words of its bound and of what it is told for. */
  text: string;
  start: number;
  end: number;
}

/** Measures that one text may name where another gives the bare number ("30" for "30 ha"). */
const MEASURES: readonly Unit[] = [
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

/**
 * Equality is of values: 1.35 billion = 1,35 tỷ = 1 350 triệu. Units must agree too, except that a bare count may stand
 * for a measure. A range equals only a range with the same ends; a rounded or converted value is not equal: 1 ha is not
 * 10,000 m². Document numbers are compared as printed: 17/2023/QH15 is not 17/2012/QH13. Bounds and what the figure is told
 * for are left to `backs`.
 */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.unit === "document" || b.unit === "document") return a.unit === b.unit && sameNumber(a.text, b.text);
  if (!comparable(a.unit, b.unit) || (a.currency ?? b.currency) !== (b.currency ?? a.currency)) return false;
  const meet = (x: number[], y: number[]) => x.some((value) => y.includes(value));
  if (a.unit !== b.unit && isYear(a.unit) && isYear(b.unit))
    return meet(a.values.map(yearOf), b.values.map(yearOf));
  if (!meet(a.values, b.values)) return false;
  if (a.upper === undefined || b.upper === undefined) return a.upper === b.upper;
  return meet(a.upper, b.upper);
}

/**
 * Whether a source that gives `known` backs a statement that gives `claim`: the same figure, and no less exact. A year
 * does not back a day in it, nor a date a period. Of a claim that can be read in two ways the usual one counts: "2.000"
 * in Vietnamese is two thousand, which no "2" backs. A bound that is claimed must be the source's or follow from it, and
 * what is told for a month is not told for a year; a claim may say less than its source.
 */
export function backs(known: Quantity, said: Quantity): boolean {
  const claim = {
    ...said,
    values: said.values.slice(0, 1),
    ...(said.upper ? { upper: said.upper.slice(0, 1) } : {}),
  };
  if (!bearsBound(known, claim) || !bearsPer(known, claim)) return false;
  if (claim.unit === "day-of-year")
    return isDay(known) && known.values.map(dayOf).includes(claim.values[0] ?? 0);
  if (isYear(claim.unit) && isYear(known.unit) && (known.upper === undefined) !== (claim.upper === undefined))
    return claim.unit === "year" && claim.upper === undefined && isWithinYear(known, claim.values[0]);
  if (claim.unit !== "date" || claim.upper !== undefined) return sameQuantity(known, claim);
  if (known.unit !== "date") return false;
  // "July 2024" has no day (00): every day of the month backs it.
  return claim.values.some((day) =>
    known.values.some((other) => day === other || (day % 100 === 0 && Math.floor(other / 100) === day / 100)),
  );
}

/** What a bound of a source implies beside itself: "over 500" is at least 500, "nearly 500" is about 500. */
const IMPLIED: Record<Bound, readonly Bound[]> = {
  over: ["over", "at-least"],
  "at-least": ["at-least"],
  nearly: ["nearly", "about"],
  about: ["about"],
  "at-most": ["at-most"],
  under: ["under", "at-most"],
};

/** Whether the bound of a claim, if it has one, is that of its source. */
function bearsBound(known: Pick<Quantity, "bound">, claim: Pick<Quantity, "bound">): boolean {
  if (claim.bound === undefined) return true;
  return known.bound !== undefined && IMPLIED[known.bound].includes(claim.bound);
}

const PER_TIMES: readonly string[] = ["hour", "day", "week", "month", "quarter", "season", "year"];

/** What is told for each of something: a time and a body may both be named, and neither may be another than the source's. */
function bearsPer({ per: known = [] }: Quantity, { per: claimed = [] }: Quantity): boolean {
  return [true, false].every((isTime) => {
    const ofKind = (keys: readonly string[]) => keys.filter((key) => PER_TIMES.includes(key) === isTime);
    const [told, said] = [ofKind(known), ofKind(claimed)];
    return told.length === 0 || said.every((key) => told.includes(key));
  });
}

function isWithinYear({ unit, values, upper }: Quantity, year: number | undefined): boolean {
  const ends = unit === "date" ? [...values, ...(upper ?? [])].map(yearOf) : [];
  return ends.length > 0 && ends.every((end) => end === year);
}

function isDay({ unit, upper }: Quantity): boolean {
  return (unit === "date" || unit === "day-of-year") && upper === undefined;
}

/** Month and day (mmdd) of a date, or of a day that is told without its year. */
function dayOf(value: number): number {
  return value % 10_000;
}

function comparable(a: Unit, b: Unit): boolean {
  if (a === b || (isYear(a) && isYear(b))) return true;
  return (a === "count" && MEASURES.includes(b)) || (b === "count" && MEASURES.includes(a));
}

/** "113/2024" stands for "113/2024/NĐ-CP": one may be printed shorter, never otherwise. */
function sameNumber(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)];
  return x === y || x.startsWith(`${y}/`) || y.startsWith(`${x}/`);
}

function isYear(unit: Unit): boolean {
  return unit === "year" || unit === "date";
}

/** Dates are written yyyymmdd as one number; a year is itself. */
export function yearOf(value: number): number {
  return value > 9999 ? Math.floor(value / 10_000) : value;
}

/** Calendar years a text speaks of; a range "2021-2025" gives both ends and the years between. */
export function yearsIn(found: readonly Quantity[]): Set<number> {
  const years = new Set<number>();
  for (const quantity of found) {
    if (!isYear(quantity.unit)) continue;
    const from = yearOf(quantity.values[0] ?? 0);
    const to = yearOf(quantity.upper?.[0] ?? from);
    for (let year = from; year <= Math.min(to, from + 20); year += 1) years.add(year);
  }
  return years;
}
