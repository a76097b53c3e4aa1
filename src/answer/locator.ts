import type { Passage } from "../domain.ts";
import { pointOrder } from "../language/cross-references.ts";

const POINT_LINE = /^[ \t]*(?:(?:Điểm|Point)[ \t]+)?\(?([a-zđ]\d?)[)/]/u;
const POINTS = / (?:điểm|point) ([^\s–]+)\S*$/u;
const ROMAN = /^[ivx]$/u;
/** What belongs to the point above it: items of a list in it, a line that goes on with its sentence. */
const WITHIN_POINT = /^(?:\s|[-–•+*]|\(?[ivx]+\)|\p{Ll}|$)/u;
/** The new wording of another text stands here, and has articles, clauses and points of its own. */
const QUOTES_ANOTHER = /\n\s*"?(?:Điều|Article)\s+\d+[a-zđ]?[.:]|(?:^|\n)"|(?:như sau|as follows)\s*:\s*"/iu;

/**
 * Where in its document a quote stands, as exactly as an officer would write it: with the point, when it surely lies
 * within one ("Điều 31 khoản 1 điểm l"). Where that is not sure the clause is named, which is right too.
 */
export function locatorOf({ locator, text }: Passage, quote: string): string {
  if (!/(?:Điều|Article) \d/u.test(locator) || QUOTES_ANOTHER.test(text)) return locator;
  const at = text.indexOf(quote);
  if (at < 0 || text.indexOf(quote, at + 1) >= 0) return locator;
  const first = POINTS.exec(locator)?.[1];
  const from = pointAt(text, at, first);
  if (from !== pointAt(text, at + quote.trimEnd().length - 1, first)) return locator;
  const clause = locator.replace(POINTS, "");
  return from === undefined ? clause : `${clause} ${locator.includes("Article") ? "point" : "điểm"} ${from}`;
}

/** The point in which a place lies; undefined before the first, after the last, and where lists make it doubtful. */
function pointAt(text: string, at: number, first = "a"): string | undefined {
  let point: string | undefined;
  let isInside = false;
  let before = "";
  for (const line of text.slice(0, endOfLine(text, at)).split("\n")) {
    const letter = POINT_LINE.exec(line)?.[1];
    if (letter !== undefined && isNext(letter, point, first)) {
      point = letter;
      isInside = true;
    } else if (letter !== undefined && !ROMAN.test(letter)) isInside = false;
    else if (!WITHIN_POINT.test(line) && /[.;:]$/u.test(before)) isInside = false;
    if (line.trim() !== "") before = line.trimEnd();
  }
  return isInside ? point : undefined;
}

function isNext(letter: string, last: string | undefined, first: string): boolean {
  if (last === undefined) return letter === first;
  const step = pointOrder(letter) - Math.floor(pointOrder(last));
  return pointOrder(letter) > pointOrder(last) && step <= 2;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
