import { BODIES, MEASURES } from "../language/nouns.ts";
import { contentUnits } from "../language/tokenize.ts";
import type { Comparison, Side } from "./comparison-sides.ts";
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

/** Whether one sentence tells of all sides at once, as those of a guide that compares two laws do. */
export function tellsOfAll({ sides }: Comparison, quote: string): boolean {
  const own = keysOf(quote);
  return sides.every(({ key }) => key !== undefined && own.has(key));
}

/** Whether a sentence tells of another side too, so that its figure may be that one's. */
export function tellsOfOther({ sides }: Comparison, side: Side, quote: string): boolean {
  const own = keysOf(quote);
  return sides.some(({ key }) => key !== undefined && key !== side.key && own.has(key));
}

function keysOf(text: string): Set<string> {
  return new Set(contentUnits(text).map(({ key }) => key));
}
