import { places } from "../../src/language/places.ts";
import { type Quantity, type Unit, yearOf } from "../../src/language/quantity.ts";
import { figuresIn } from "./figures.ts";
import type { Source } from "./observation.ts";

/*
 * Whether figures and places of a statement stand in its sources. This is what the product verifies before it answers,
 * written again and stricter, because a check must not vouch for itself.
 */

const DATES: readonly Unit[] = ["date", "year"];
/** Measures that one text may name where another gives the bare number. */
const MEASURES: readonly Unit[] = [
  "days",
  "working-days",
  "months",
  "years",
  "age",
  "hectares",
  "tons",
  "stars",
];
const NUMERAL = /\d{1,3}(?:[.,\s\u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)?/gu;
const FRACTION = /(?<![\d/])\d{1,2}\s?\/\s?\d{1,2}(?![\d/])/gu;

/**
 * Figures of a statement that are not in its sources, nor in what is known of their documents, as printed. Values are
 * compared, with their unit and both ends of a range; a date must be there to the day; numerals and ratios that
 * no figure explains must stand there to the digit.
 */
export function ungroundedFigures(statement: string, sources: readonly Source[], language: string): string[] {
  const languages = [language, ...sources.map(({ document }) => document.metadata.language)];
  const text = sources.map(wholeOf).join("\n");
  const known = figuresIn(text, languages);
  const figures = figuresIn(statement, languages);
  const dates = figures.filter(({ unit }) => DATES.includes(unit));
  const fractions = [...statement.matchAll(FRACTION)]
    .map(({ 0: printed, index }) => ({ text: printed, start: index, end: index + printed.length }))
    .filter((fraction) => !dates.some((date) => isWithin(fraction.start, date)));
  // A figure need only be found in one of its readings.
  const isKnown = ({ start }: Quantity) =>
    figures.some((other) => other.start === start && known.some((source) => backs(source, other)));
  const inFraction = (start: number) => fractions.some((fraction) => isWithin(start, fraction));
  const missing = figures.filter((figure) => !inFraction(figure.start) && !isKnown(figure));
  const printed = new Set((text.match(NUMERAL) ?? []).map(digitsOf));
  const numerals = [...statement.matchAll(NUMERAL)].filter(({ 0: numeral, index }) => {
    const isExplained = figures.some((figure) => isWithin(index, figure)) && !/^0\d{2}/u.test(numeral);
    return !isExplained && !inFraction(index) && !printed.has(digitsOf(numeral));
  });
  const plain = text.replaceAll(/\s/gu, "");
  const isTold = ({ start }: { start: number }) =>
    figures.some(
      (share) =>
        share.start === start && share.unit === "fraction" && known.some((source) => backs(source, share)),
    );
  const unprinted = fractions.filter(
    (fraction) => !isTold(fraction) && !plain.includes(fraction.text.replaceAll(/\s/gu, "")),
  );
  return [
    ...new Set(
      [...missing, ...unprinted, ...numerals.map(([numeral]) => ({ text: numeral }))].map((one) => one.text),
    ),
  ];
}

function isWithin(at: number, { start, end }: { start: number; end: number }): boolean {
  return start <= at && at < end;
}

/** Figures of a statement, each once. */
export function figuresOf(statement: string, language: string): Quantity[] {
  return figuresIn(statement, [language]);
}

export function namesOnlyPlacesOf(statement: string, sources: readonly Source[]): boolean {
  const known = new Set(
    sources.flatMap((source) => [
      ...source.document.metadata.places,
      ...places.find(wholeOf(source)).flatMap(({ province, district }) => [province, district ?? province]),
    ]),
  );
  return places.find(statement).every(({ province, district }) => known.has(district ?? province));
}

/** What a source says, with what its headings and its document's metadata say of it. */
export function wholeOf({ passage, document }: Source): string {
  const { title, number, issued, effective, expires, published, period, places: about } = document.metadata;
  // Of several years, none is that of a single figure.
  const years = period && (period.from === period.to ? `${period.from}` : `${period.from}–${period.to}`);
  return [
    passage.text,
    ...passage.headingPath,
    passage.locator,
    title,
    number,
    issued,
    effective,
    expires,
    published,
    years,
    ...about,
  ]
    .filter(Boolean)
    .join("\n");
}

/** Whether what a source says backs a claim: the same, and no less exact. */
function backs(source: Quantity, claim: Quantity): boolean {
  if (claim.unit === "document") return source.unit === "document" && sameText(source.text, claim.text);
  if ((source.upper === undefined) !== (claim.upper === undefined)) return false;
  if (claim.upper !== undefined && !meet(source.upper ?? [], claim.upper)) return false;
  if (claim.unit === "year")
    return DATES.includes(source.unit) && meet(source.values.map(yearOf), claim.values.map(yearOf));
  if (claim.unit === "date")
    return (
      source.unit === "date" &&
      claim.values.some((day) => source.values.some((other) => withinDay(day, other)))
    );
  const isComparable =
    source.unit === claim.unit ||
    (source.unit === "count" && MEASURES.includes(claim.unit)) ||
    (claim.unit === "count" && MEASURES.includes(source.unit));
  return (
    isComparable &&
    (source.currency ?? claim.currency) === (claim.currency ?? source.currency) &&
    meet(source.values, claim.values)
  );
}

/** Dates are yyyymmdd; "July 2024" has 00 for its day, and every day of that month backs it. */
function withinDay(claim: number, source: number): boolean {
  return claim === source || (claim % 100 === 0 && Math.floor(source / 100) === claim / 100);
}

function meet(a: readonly number[], b: readonly number[]): boolean {
  return a.some((value) => b.includes(value));
}

/** "113/2024" stands for "113/2024/NĐ-CP". */
function sameText(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x === y || x.startsWith(`${y}/`) || y.startsWith(`${x}/`);
}

/** "1.350" and "1 350" have the same digits; "05" is 5. */
function digitsOf(numeral: string): string {
  return numeral.replaceAll(/\D/gu, "").replace(/^0(?=\d$)/u, "");
}
