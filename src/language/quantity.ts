export type Unit =
  | "money"
  | "percent"
  | "date"
  | "year"
  | "document"
  | "article"
  | "clause"
  | "days"
  | "months"
  | "years"
  | "age"
  | "hectares"
  | "tons"
  | "stars"
  | "count";

/** A figure of a text. `values` are in the base unit (VND, %, days); two readings mean an ambiguous separator. */
export interface Quantity {
  unit: Unit;
  /** Readings of the figure; for a range, of its lower end. */
  values: number[];
  /** Readings of the upper end of a range. */
  upper?: number[];
  currency?: string;
  text: string;
  start: number;
  end: number;
}

/**
 * Equality is of values: 1.35 billion = 1,35 tỷ = 1 350 triệu. Units must agree too, except that a bare count may
 * name what another text gives a unit of measure. A rounded or converted value is not equal.
 */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  const comparable =
    a.unit === b.unit || a.unit === "count" || b.unit === "count" || (isYear(a) && isYear(b));
  if (!comparable || (a.currency ?? b.currency) !== (b.currency ?? a.currency)) return false;
  const meet = (x: number[], y: number[]) => x.some((value) => y.includes(value));
  if (a.unit !== b.unit && isYear(a) && isYear(b)) return meet(a.values.map(yearOf), b.values.map(yearOf));
  if (!meet(a.values, b.values)) return false;
  return a.upper === undefined || b.upper === undefined || meet(a.upper, b.upper);
}

function isYear(quantity: Quantity): boolean {
  return quantity.unit === "year" || quantity.unit === "date";
}

/** Dates are written yyyymmdd as one number; a year is itself. */
function yearOf(value: number): number {
  return value > 9999 ? Math.floor(value / 10_000) : value;
}

/** Calendar years a text speaks of; a range "2021-2025" gives both ends and the years between. */
export function yearsIn(found: readonly Quantity[]): Set<number> {
  const years = new Set<number>();
  for (const quantity of found) {
    if (!isYear(quantity)) continue;
    const from = yearOf(quantity.values[0] ?? 0);
    const to = quantity.upper?.[0] ?? from;
    for (let year = from; year <= Math.min(to, from + 20); year += 1) years.add(year);
  }
  return years;
}
