import type { Turn } from "../../domain.ts";
import { type Place, places } from "../../language/places.ts";
import { spokenOf } from "./complete.ts";
import { partsOf, textOf } from "./parts.ts";

/** Bodies with rules of their own: who does not name another goes on with the one spoken of. */
const SPECIAL: readonly string[] = [
  "#peoples-credit-fund",
  "#cooperative-union",
  "#cooperative-group",
  "#support-fund",
];

/** Where and of whom a talk has been. */
export interface TalkContext {
  places: Place[];
  /** The body as the last question names it, where it is no plain cooperative. */
  body?: string;
}

export function contextOf(history: readonly Turn[], known: ReadonlySet<string>): TalkContext {
  const spoken = spokenOf(history, known);
  if (spoken === undefined) return { places: [] };
  const placed = spoken.placed === undefined ? [] : places.find(spoken.placed.text, known);
  const last = partsOf(spoken.last.question, known);
  const body = last.phrases.find(({ keys }) => keys.some((key) => SPECIAL.includes(key)));
  return { places: placed, ...(body === undefined ? {} : { body: textOf(last, body) }) };
}
