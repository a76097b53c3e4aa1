import { isOfOtherClass, namedClasses } from "../language/named-classes.ts";
import type { ContentUnit } from "../language/tokenize.ts";
import type { Candidate } from "./candidates.ts";
import { oncePer } from "./ranking/once-per.ts";
import type { Query } from "./understand.ts";

interface Narrowed {
  classes: ReadonlyMap<string, ReadonlySet<number>>;
  /** "mùa khô 2024 - 2025", "niên vụ 2024/2025": spans of two years that are one season, by their first year. */
  seasons: ReadonlySet<number>;
}

const asked = oncePer(({ text }: Query): Narrowed => narrowed(text));
/** By the units of the sentence, which are read once for all questions. */
const told = new WeakMap<readonly ContentUnit[], Narrowed>();

/** Whether a sentence is on another class ("3 sao"), or another season, than the one that the question names. */
export function isOnOtherClassOrSeason(query: Query, { text, units }: Candidate): boolean {
  const { classes, seasons } = asked(query);
  if (classes.size === 0 && seasons.size === 0) return false;
  const own = told.get(units) ?? narrowed(text);
  told.set(units, own);
  const isOther =
    seasons.size > 0 && own.seasons.size > 0 && ![...seasons].some((one) => own.seasons.has(one));
  return isOther || isOfOtherClass(classes, own.classes);
}

function narrowed(text: string): Narrowed {
  const spans = [...text.matchAll(/(?<!\d)(20\d\d)\s?[-–/]\s?(20\d\d)(?!\d)/gu)];
  const seasons = spans.flatMap(([, from, to]) => (Number(to) === Number(from) + 1 ? [Number(from)] : []));
  return { classes: namedClasses(text), seasons: new Set(seasons) };
}
