import { clauseOn, inSequence, isCapital, isClosing, isNextNumber } from "./legal-lines.ts";
import { nextFilled } from "./lines.ts";

/** Sections of a plan, a notice or a report, by the line of their heading: how deep it lies, from 0. */
export type NumberedHeadings = ReadonlyMap<number, number>;

const ROMAN = /^([IVX]{1,5})\s*[.)/]\s*(\S.*)$/u;
const LONGEST = 160;
const LONGEST_BELOW = 100;
const VALUES: Record<string, number> = { I: 1, V: 5, X: 10 };

/**
 * Headings that an office numbers ("II. MỤC TIÊU ĐẾN NĂM 2030", below it "1. Mục tiêu chung") in a text without articles. They count on
 * from I, and something stands under each that is no heading itself; a list of items in Roman numbers has nothing under them.
 */
export function numberedHeadings(texts: readonly string[]): NumberedHeadings {
  const romans = texts.flatMap((text, line) => {
    const number = romanOn(text);
    return number === undefined ? [] : [{ line, number }];
  });
  const isOwn = inSequence(
    romans.map(({ number }) => number),
    isNextNumber,
  );
  const counted = romans.filter((_, i) => isOwn[i]);
  const own = counted.map(({ line }) => line);
  const stand = own.filter((line) => romanOn(texts[nextFilled(texts, line)] ?? "") === undefined);
  if (own.length < 2 || counted[0]?.number !== 1 || stand.length < own.length) return new Map();
  return new Map([
    ...own.map((line): [number, number] => [line, 0]),
    ...own.flatMap((line, i) => headingsBelow(texts, line, own[i + 1] ?? texts.length)),
  ]);
}

function romanOn(text: string): number | undefined {
  const [, number = "", title = ""] = ROMAN.exec(text) ?? [];
  if (number === "" || text.length > LONGEST || !/^\p{Lu}/u.test(title)) return undefined;
  return isCapital(title) || !/[.;,]$/u.test(title) ? numberOf(number) : undefined;
}

function numberOf(roman: string): number {
  const values = [...roman].map((letter) => VALUES[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** "1. Mục tiêu chung", "2. Mục tiêu cụ thể": the numbers of a section are headings where all of them look like some. */
function headingsBelow(texts: readonly string[], from: number, to: number): [number, number][] {
  const numbered: number[] = [];
  for (let line = from + 1; line < to; line += 1)
    if (clauseOn(texts[line] ?? "") !== undefined) numbered.push(line);
  const areHeadings = numbered.every((line) => {
    const text = texts[line] ?? "";
    const next = nextFilled(texts, line);
    const hasText = next > 0 && next < to && !numbered.includes(next) && !isClosing(texts[next] ?? "");
    return text.length <= LONGEST_BELOW && !/[.;,:!?]$/u.test(text) && hasText;
  });
  return areHeadings ? numbered.map((line) => [line, 1]) : [];
}
