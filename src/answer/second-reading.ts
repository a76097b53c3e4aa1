import { contentUnits } from "../language/tokenize.ts";
import { type Asking, read } from "./asking.ts";
import { isSoft } from "./coverage.ts";
import { meetsAny } from "./figures.ts";
import type { Gathered } from "./gather.ts";

/**
 * The same question read the other way, for a follow-up that nothing answers as it was read: one that was taken as it stands
 * goes on with the talk, one that was completed stands alone. Undefined where the two readings are the same.
 */
export function secondReading({
  kb,
  districts,
  question,
  query,
  started,
  trace,
}: Asking): Asking | undefined {
  if (question.history.length === 0) return undefined;
  const alone = read(kb, districts, { ...question, history: [] });
  const other =
    alone.query.text === query.text
      ? read(kb, districts, question, "assumed")
      : asWhole(alone, query.language);
  if (other === undefined || other.query.text === query.text) return undefined;
  other.trace.unshift(...trace);
  return { ...other, started };
}

/** Concepts that a question needs to be understood alone. */
const LEAST_OF_ITS_OWN = 2;

function asWhole(alone: Asking, language: Asking["query"]["language"]): Asking | undefined {
  const own = alone.query.units.filter(({ key }) => key.startsWith("#") && !isSoft(key));
  if (own.length < LEAST_OF_ITS_OWN) return undefined;
  return { ...alone, query: { ...alone.query, language } };
}

/** Whether what was found tells of what the follow-up itself names, and not only of what was spoken of before. */
export function tellsOwnWords({ text }: Asking, { draft }: Gathered): boolean {
  const own = contentUnits(text).filter(({ key }) => key.startsWith("#") && !isSoft(key));
  const told = draft.picks.map(
    ({ hit: { passage } }) => `${passage.headingPath.join("\n")}\n${passage.text}`,
  );
  const keys = new Set(told.flatMap((passage) => contentUnits(passage).map(({ key }) => key)));
  return own.every(({ key }) => meetsAny(key, keys));
}
