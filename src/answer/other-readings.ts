import type { Language, Passage } from "../domain.ts";
import { contentUnits } from "../language/tokenize.ts";
import { type Asking, read } from "./asking.ts";
import { corrects, standingAlone, withoutAsides } from "./conversation/asides.ts";
import { partsOf } from "./conversation/parts.ts";
import { pronounsIn } from "./conversation/pronouns.ts";
import { namesBody } from "./conversation/spoken-body.ts";
import { contextOf, type TalkContext } from "./conversation/talk-context.ts";
import { joined } from "./conversation/topic.ts";
import { tidy, without } from "./conversation/wordings.ts";
import { isSoft } from "./coverage.ts";
import { meetsAny } from "./figures.ts";
import type { Gathered } from "./gather.ts";
import type { Query } from "./understand.ts";

/** "Còn liên hiệp?" has fewer words of its own. */
const LEAST_NEW = 2;

/**
 * A follow-up read in other ways than its words tell: as going on with the talk, and as standing alone, with nothing of the talk
 * but its places and years. A reading that is the same as one before it is left out.
 */
export function otherReadings(asking: Asking): Asking[] {
  const { question, query } = asking;
  const leaning = readOn(asking);
  const whole = readAlone(asking);
  const told = new Set([query.text]);
  const isWhole =
    pronounsIn(question.text).length === 0 &&
    !corrects(question.text) &&
    (repeatsLast(asking) || standsAlone(asking.text, whole.query));
  return [leaning, ...inAnyYear(asking), ...(isWhole ? [whole] : [])].filter((other) => {
    const isNew = !told.has(other.query.text);
    told.add(other.query.text);
    other.trace.unshift(...asking.trace);
    return isNew;
  });
}

/** A follow-up as going on with the talk, whatever its words tell. */
export function readOn({ kb, districts, question }: Asking): Asking {
  return read(kb, districts, question, "assumed");
}

/** "Còn Hà Nội?" after a figure of 2025: of the place that is named now there may be one of another year, and the answer tells which. */
function inAnyYear({ kb, districts, question, text, query }: Asking): Asking[] {
  const { places, years } = partsOf(text, districts);
  if (places.length === 0 || years.length > 0 || query.years.length === 0) return [];
  const untimed = (said: string) => tidy(without(said, partsOf(said, districts).years));
  const history = question.history.map((turn) => ({ ...turn, question: untimed(turn.question) }));
  return [{ ...read(kb, districts, { ...question, history }, "assumed"), question }];
}

/** A follow-up in its own words, of the body, the places and the years that were spoken of where it names none. */
export function readAlone({ kb, districts, question, query, text }: Asking): Asking {
  const talk = contextOf(question.history, districts);
  const said = inBodyOf(talk, standingAlone(withoutAsides(question.text)), query.language);
  const alone = read(kb, districts, { ...question, text: said, history: [], language: query.language });
  return { ...alone, query: inPlaceOf(query, talk, alone.query), question, text };
}

const NONE: ReadonlySet<string> = new Set();

/** The question on the body that was spoken of, where it names none itself. */
function inBodyOf({ body }: TalkContext, text: string, language: Language): string {
  if (body === undefined || namesBody(partsOf(text, NONE))) return text;
  return joined(body, text, language);
}

function inPlaceOf({ places, years }: Query, talk: TalkContext, alone: Query): Query {
  const spoken = places.length > 0 ? places : talk.places;
  return {
    ...alone,
    places: alone.places.length > 0 ? alone.places : spoken,
    years: alone.years.length > 0 ? alone.years : years,
  };
}

/** Whether nothing of a follow-up is left in it as it was read: what it says anew was not understood. */
export function repeatsLast({ question, text, query }: Asking): boolean {
  const last = question.history.at(-1)?.question ?? "";
  return saidIn(query.text) === saidIn(last) && contentUnits(text).length >= LEAST_NEW;
}

function saidIn(words: string): string {
  return contentUnits(words)
    .map(({ key }) => key)
    .join();
}

/** Names at least two things by itself, or one that is told of a place or of a year of its own. */
function standsAlone(text: string, { years, places }: Query): boolean {
  return conceptsOf(contentUnits(text)).length + Math.min(1, places.length) + Math.min(1, years.length) >= 2;
}

/** Whether what was found tells of all concepts that the follow-up itself names, and not only of what was spoken of before. */
export function tellsOwnConcepts({ text }: Asking, { draft }: Gathered, keys = toldKeys(draft)): boolean {
  return conceptsOf(contentUnits(text)).every((key) => meetsAny(key, keys));
}

/** The same, with at least half of its other words. */
export function tellsOwnWords(asking: Asking, gathered: Gathered): boolean {
  const keys = toldKeys(gathered.draft);
  const own = contentUnits(asking.text).filter(({ key }) => !isSoft(key));
  const met = own.filter(({ key }) => meetsAny(key, keys)).length;
  return tellsOwnConcepts(asking, gathered, keys) && met * 2 >= own.length;
}

/** Whether what was found says that just what the follow-up names is not known, or only aimed at: no other reading knows more. */
export function isKnownNotToBeTold({ text, query }: Asking, { draft }: Gathered): boolean {
  const unknown = draft.gap ?? draft.onlyTarget;
  const concepts = conceptsOf(contentUnits(text));
  // Read by itself it may be another thing that is not known.
  if (unknown === undefined || concepts.length === 0 || saidIn(query.text) === saidIn(text)) return false;
  const keys = keysOf([unknown.candidate.hit.passage]);
  return concepts.every((key) => meetsAny(key, keys));
}

function toldKeys({ picks }: Gathered["draft"]): Set<string> {
  return keysOf(picks.map(({ hit: { passage } }) => passage));
}

function keysOf(passages: readonly Passage[]): Set<string> {
  const told = passages.map(({ headingPath, text }) => `${headingPath.join("\n")}\n${text}`);
  return new Set(told.flatMap((passage) => contentUnits(passage).map(({ key }) => key)));
}

function conceptsOf(units: readonly { key: string }[]): string[] {
  return units.map(({ key }) => key).filter((key) => key.startsWith("#") && !isSoft(key));
}
