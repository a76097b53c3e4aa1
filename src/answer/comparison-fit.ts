import { fold, nfc } from "../language/normalize.ts";
import { BODIES, MEASURES } from "../language/nouns.ts";
import { type ContentUnit, contentUnits } from "../language/tokenize.ts";
import type { Side } from "./comparison-side.ts";
import type { Comparison } from "./comparison-sides.ts";
import type { Pick } from "./pick.ts";
import { surroundingsOf } from "./surroundings.ts";

/** A clause answers for a body, a law or a kind of member only where it, or what stands above it, names that one. */
export function tellsOf({ key }: Side, { hit, quote }: Pick): boolean {
  if (key === undefined) return true;
  const own = keysOf(quote);
  // Of bodies the clause itself must name the one asked about, unless it names none.
  if (BODIES.includes(key)) return own.has(key) || !BODIES.some((other) => own.has(other));
  // A heading names revenue and profit together.
  if (MEASURES.has(key)) return own.has(key);
  const { heading, passage, chapter } = surroundingsOf(hit);
  return [own, heading, passage, chapter].some((keys) => keys.has(key));
}

/**
 * Whether one sentence tells of all sides at once, as those of a guide that compares two laws do. "A cooperative or a union
 * follows these rules" tells nothing of one that it does not tell of the other.
 */
export function tellsOfAll({ category, sides }: Comparison, quote: string): boolean {
  const units = contentUnits(quote).filter(({ key }) => sides.some((side) => side.key === key));
  const isJoined = ({ start, end }: ContentUnit, at: number) =>
    [units[at - 1], units[at + 1]].some((other) => {
      if (other === undefined || category !== "body") return false;
      const [first, second] = other.start < start ? [other, { start, end }] : [{ start, end }, other];
      return JOINED.test(quote.slice(first.end, second.start));
    });
  const own = new Set(units.filter((unit, at) => !isJoined(unit, at)).map(({ key }) => key));
  return sides.every(({ key }) => key !== undefined && own.has(key));
}

const JOINED = /^[\s(]*(?:HTX\)?)?\s*(?:,|or|and|hoặc|và|eller|och)\s+(?:an?\s+|ett?\s+|en\s+)?$/iu;

/** Whether a sentence tells of another side too, so that its figure may be that one's. */
export function tellsOfOther({ sides }: Comparison, side: Side, quote: string): boolean {
  const own = keysOf(quote);
  return sides.some(({ key }) => key !== undefined && key !== side.key && own.has(key));
}

/** "Chỉ tiêu là 200–250, kết quả là 257": which of its figures is the one of a side, is not told apart here. */
export function tellsTargetAndResult(quote: string): boolean {
  const own = keysOf(quote);
  return own.has("#target") && (own.has("#result") || own.has("#exceed"));
}

/** Whether a sentence is on another of the things that are set against each other, and not on the one of the side. */
export function isOnRival({ key, word, more, rivals = [] }: Side, { quote }: Pick): boolean {
  if (word !== undefined) return !says(quote, word);
  const own = keysOf(quote);
  if (key === undefined || !rivals.some((rival) => own.has(rival))) return false;
  return !own.has(key) || (more !== undefined && !says(quote, more));
}

function says(quote: string, words: string): boolean {
  const said = fold(nfc(quote)).replace(/[^\p{L}\p{N}]+/gu, " ");
  return ` ${said} `.includes(` ${words} `);
}

function keysOf(text: string): Set<string> {
  return new Set(contentUnits(text).map(({ key }) => key));
}
