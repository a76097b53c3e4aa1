import type { Turn } from "../../domain.ts";
import { type Place, places } from "../../language/places.ts";
import { spokenOf } from "./complete.ts";

/** Where and of whom a talk has been. */
export interface TalkContext {
  places: Place[];
  /** A body with rules of its own, as it was named last. */
  body?: string;
}

export function contextOf(history: readonly Turn[], known: ReadonlySet<string>): TalkContext {
  const spoken = spokenOf(history, known);
  const placed = spoken?.placed === undefined ? [] : places.find(spoken.placed.text, known);
  return { places: placed, ...(spoken?.body === undefined ? {} : { body: spoken.body }) };
}
