import { quantities } from "../language/quantities.ts";
import type { Unit } from "../language/quantity.ts";

/** Units that say when, where or in which order, not how much. */
const NO_AMOUNT: readonly Unit[] = ["date", "day-of-year", "year", "document", "article", "clause", "rank"];

/** Where a text tells how much or how many, as [start, end) in UTF-16 units: "1,35 tỷ đồng", "22,7%"; no years, no numbers of articles. */
export function figureSpans(text: string, language: string): [start: number, end: number][] {
  return quantities(text, language)
    .filter(({ unit, text: figure }) => !NO_AMOUNT.includes(unit) && /^[^\n]*\d[^\n]*$/u.test(figure))
    .filter(({ start, end, unit }) => unit !== "count" || !isLabel(text, start, end))
    .map(({ start, end }) => [start, end]);
}

/** "(1) …", "2. …" at the beginning of a line number an item of a list. */
function isLabel(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return /^\s*\(?$/u.test(before) && /^(?:\)|\.\s)/u.test(text.slice(end, end + 2));
}
