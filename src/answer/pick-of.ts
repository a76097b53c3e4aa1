import { fold } from "../language/normalize.ts";
import { BODIES } from "../language/nouns.ts";
import { quantities } from "../language/quantities.ts";
import { sentences } from "../language/sentences.ts";
import { wantsFigure } from "../language/wanted.ts";
import type { Evidence } from "./evidence.ts";
import { leadOf, needsLead } from "./lead.ts";
import type { Pick } from "./pick.ts";
import { reachedBefore, tellsOutcome, tellsReachedAndPlanned } from "./targets.ts";
import type { Query } from "./understand.ts";
import { asksForText } from "./whole-reference.ts";

/** A clause up to this length is given whole, so that no exception in it is lost. */
const WHOLE_CLAUSE = { forFigure: 600, otherwise: 700 };
/** As long as a passage: a list of rights or conditions is not cut in the middle. */
const LONGEST_LIST = 2000;

/** A clause of a law is given whole, with its points, unless only its figure is asked for; else the sentence. */
export function pickOf(query: Query, evidence: Evidence): Pick {
  const { candidate, isTarget } = evidence;
  const { hit } = candidate;
  const reached = isTarget && asksIfReached(query) ? reachedBefore(candidate) : undefined;
  const [start, end] = reached === undefined ? spanOf(query, candidate) : [reached, candidate.end];
  const quote = hit.passage.text.slice(start, end);
  const needs =
    wantsFigure(query.wanted) && needsLead(query.language, hit, quote) && !hasOneEach(query, hit, quote);
  const lead = needs ? leadOf(query, evidence) : undefined;
  return {
    hit,
    quote,
    ...(lead === undefined ? {} : { lead }),
    start,
    end,
    // A name beside a target is no target, nor is the row of a table that has what was reached beside it.
    isTarget:
      isTarget &&
      query.wanted !== "who" &&
      !tellsReachedAndPlanned(quote) &&
      reached === undefined &&
      !(query.demands.result && tellsOutcome(quote)),
    language: query.language,
    isFormer: hit.document.metadata.validity === "expired",
  };
}

/** "Did it reach its goal?", "klarade man målet?": what was reached is told with the target. */
function asksIfReached({ demands, aboutTarget, wanted }: Query): boolean {
  return demands.result || (aboutTarget && !wantsFigure(wanted));
}

/** "lần 1 với lần 2", "the first and the second": turns of one thing. */
const TURNS = /\blan (?:\d|thu \p{L}+|mot|hai|ba|dau)\b|\b(?:first|second|third|forsta|andra|tredje)\b/gu;

/** Where two bodies or turns are asked about and a clause has a figure of each, no one of them answers. */
function hasOneEach(
  { units, text }: Query,
  { document }: Evidence["candidate"]["hit"],
  quote: string,
): boolean {
  const bodies = new Set(units.map(({ key }) => key).filter((key) => BODIES.includes(key)));
  const turns = new Set(fold(text).match(TURNS));
  if (bodies.size < TWO && turns.size < TWO) return false;
  const told = quantities(quote, document.metadata.language);
  return told.some(({ unit, values: [value] }) =>
    told.some((other) => other.unit === unit && unit !== "year" && other.values[0] !== value),
  );
}

const TWO = 2;

const ASKS_POINT = /\b(?:diem (?:nao|may|gi)|which point|vilken punkt)\b/u;

/** What of its passage is quoted: the whole clause without its number, or the sentence. */
function spanOf(query: Query, candidate: Evidence["candidate"]): [number, number] {
  const { hit, start, end } = candidate;
  const { text } = hit.passage;
  // Who asks for the point wants that one.
  if (candidate.introduction !== "" && ASKS_POINT.test(fold(query.text))) return [start, end];
  const isLegal = hit.document.metadata.kind !== "article";
  const isList = leansOnOthers(query, candidate) && text.length <= LONGEST_LIST;
  if (!isLegal || (text.length > longestWhole(query, text) && !isList)) return [start, end];
  // A heading in capitals that stands in the passage is none of its text.
  const label = /^(?:[^\p{Ll}\n]+\n+)?(?:\d{1,3}\.\s+)?/u.exec(text)?.[0].length ?? 0;
  return [label, text.length];
}

/**
 * Whether a sentence says little, or something else, without the others of its clause: what introduces points; a share, of which
 * what introduces the point tells what it is of; one of several that all begin alike, which are a list.
 */
function leansOnOthers(
  query: Query,
  { hit, text, introduction, quantities: told }: Evidence["candidate"],
): boolean {
  if (text.endsWith(":")) return true;
  if (introduction !== "" && wantsFigure(query.wanted)) return told.some(({ unit }) => unit === "percent");
  return !wantsFigure(query.wanted) && isOneOfAlike(hit.passage.text, text);
}

/** Words that sentences have to begin with alike, and how many of them there have to be. */
const ALIKE = { words: 6, sentences: 3 };

function isOneOfAlike(passage: string, sentence: string): boolean {
  const beginning = (text: string) => text.split(/\s+/u).slice(0, ALIKE.words).join(" ");
  const own = beginning(sentence);
  const told = sentences(passage).map(({ text }) => text.replace(/^\d{1,3}\.\s+/u, ""));
  return (
    own.split(" ").length === ALIKE.words &&
    told.filter((text) => text.startsWith(own)).length >= ALIKE.sentences
  );
}

function longestWhole(query: Query, text: string): number {
  if (asksForText(query)) return LONGEST_LIST;
  const { wanted } = query;
  const hasPoints = /\n\s*\p{Ll}{1,2}\)\s/u.test(text);
  if (hasPoints && (wanted === "age" || !wantsFigure(wanted))) return LONGEST_LIST;
  return wantsFigure(wanted) ? WHOLE_CLAUSE.forFigure : WHOLE_CLAUSE.otherwise;
}
