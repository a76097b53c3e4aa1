import { BODIES, FIELDS, MEASURES, NOUNS } from "../language/nouns.ts";
import { type ContentUnit, contentUnits } from "../language/tokenize.ts";
import { type Wanted, wantsFigure } from "../language/wanted.ts";
import { joinsHalves } from "./comparison-clauses.ts";
import { withEachLaw } from "./comparison-laws.ts";
import {
  areJoined,
  changeSpans,
  conceptMentions,
  type Mention,
  targetMentions,
  yearMentions,
} from "./comparison-mentions.ts";
import { COUNTRY, placeMentions } from "./comparison-places.ts";
import { type Category, type Side, sideOf } from "./comparison-side.ts";
import { joinedThings, numberMentions } from "./comparison-things.ts";
import {
  type Asks,
  asksHowTheyDiffer,
  asksOf,
  asksWhichOfThem,
  contrasts,
  wantsLowest,
} from "./comparison-words.ts";
import type { Query } from "./understand.ts";

export interface Comparison {
  category: Category;
  asks: Asks;
  wantsLowest: boolean;
  sides: Side[];
  /** The question that one search for all sides is made with. */
  base?: Query;
}

/** More sides than this are no comparison but a list. */
const MOST_SIDES = 6;

/** Keys of the glossary that tell the sides apart, by what they differ in; the first of a word's keys counts. */
const CONCEPTS: readonly [Category, readonly string[]][] = [
  ["law", ["#old-law", "#new-law"]],
  ["membership", ["#without-capital", "#with-capital", "#associate", "#official-status"]],
  ["body", BODIES],
];

/**
 * The sides that a question compares, each with a question of its own; undefined where it compares nothing. `known`
 * holds the folded names of districts that the corpus speaks of.
 */
export function comparisonOf(query: Query, known: ReadonlySet<string>): Comparison | undefined {
  if (query.reference !== undefined || query.acrossPlaces) return undefined;
  const text = withEachLaw(query.text, query);
  const found = sidesIn(text, query, asksOf(text, query.questionLanguage), known);
  if (found === undefined || found.mentions.length > MOST_SIDES) return undefined;
  const { category, mentions } = found;
  const asks = asksOf(withoutCountry(text, mentions), query.questionLanguage);
  const sides = mentions.map((mention) => sideOf(text, query, category, mention, mentions, known));
  // Names are told one beside the other the ordinary way.
  const differ = asksHowTheyDiffer(text, query.questionLanguage);
  if (!differ && sides.some(({ query: { wanted } }) => wanted === "who")) return undefined;
  // What asks for nothing beside its sides has no answer for any of them.
  if (sides.some(({ query: { units } }) => units.length === 0)) return undefined;
  return { category, asks, wantsLowest: wantsLowest(text, query.questionLanguage), sides };
}

/** "The national total" names the country, and asks for no sum of the sides. */
function withoutCountry(text: string, mentions: readonly Mention[]): string {
  const country = mentions.find(({ name }) => name === COUNTRY);
  return (country?.spans ?? []).reduce(
    (said, { start, end }) => said.slice(0, start) + " ".repeat(end - start) + said.slice(end),
    text,
  );
}

/** Sizes of cooperatives, and what they work in. */
const KINDS: readonly (readonly string[])[] = [
  ["#micro", "#small-size", "#medium-size", "#large-size"],
  FIELDS,
];

interface Found {
  category: Category;
  mentions: Mention[];
}

function sidesIn(text: string, query: Query, asks: Asks, known: ReadonlySet<string>): Found | undefined {
  const ofPlaces = placeMentions(text, query, known);
  if (ofPlaces.length > 1) return { category: "place", mentions: ofPlaces };
  const units = contentUnits(text);
  const against = contrasts(text, query.questionLanguage) || asks === "difference";
  const measures =
    query.places.length > 0 ? measureMentions(text, query, units, against || asks === "ratio") : [];
  if (measures.length > 1) return { category: "measure", mentions: measures };
  const differ = asksHowTheyDiffer(text, query.questionLanguage);
  for (const [category, keys] of CONCEPTS) {
    const mentions = conceptMentions(units, keys);
    if (mentions.length < 2) continue;
    const beside = isSideBySide(text, mentions);
    const isAgainstOne = against && (differ || beside || category === "law" || isAfterThan(text, mentions));
    const asksBoth = isAgainstOne || (beside && asksWhichOfThem(text, query.questionLanguage));
    if (asksBoth || (beside && (wantsFigure(query.wanted) || asks === "total")))
      return { category, mentions };
  }
  const targets =
    query.places.length > 0 || wantsFigure(query.wanted) ? targetMentions(text, query, units) : [];
  if (targets.length > 0) return { category: "target", mentions: targets };
  const years = yearMentions(text, query);
  const ofYears =
    against || changeSpans(text).length > 0 || (wantsFigure(query.wanted) && joinsHalves(text, years));
  if (years.length > 1 && ofYears) return { category: "year", mentions: years };
  const asksOfEach = differ || against || asks === "rank" || asksWhichOfThem(text, query.questionLanguage);
  const documents = asksOfEach ? numberMentions(text) : [];
  if (documents.length > 1) return { category: "thing", mentions: documents };
  const things = asksOfEach ? joinedThings(text, units) : [];
  if (things.length > 1) return { category: "thing", mentions: things };
  const kinds = wantsFigure(query.wanted) || against ? kindMentions(text, units, against) : [];
  return kinds.length > 1 ? { category: "kind", mentions: kinds } : undefined;
}

/** "Must a union set aside more than a cooperative?": one is set against the other, however far apart they stand. */
function isAfterThan(text: string, mentions: readonly Mention[]): boolean {
  return mentions.some(({ spans }) => spans.some(({ start }) => THAN_BEFORE.test(text.slice(0, start))));
}

const THAN_BEFORE =
  /(?:than|än|hơn|so với|hon|so voi)\s+(?:(?:an?|the|en|ett|den|một|mot|của|cua|ở|o)\s+)?$/iu;

/** "Doanh thu với lợi nhuận …": two sums that are told of the same cooperatives, side by side or set against each other. */
function measureMentions(
  text: string,
  { wanted }: Query,
  units: readonly ContentUnit[],
  isAgainst: boolean,
): Mention[] {
  const mentions = conceptMentions(
    units,
    [...MEASURES].filter((key) => !PARTS_OF_CAPITAL.has(key)),
  ).map((mention) => ({ ...mention, name: nameIn(text, mention) }));
  if (mentions.length < 2) return [];
  if (isAgainst) return mentions;
  const asksEach = wantsFigure(wanted) || ASKS_WHAT.includes(wanted);
  return asksEach && isSideBySide(withoutOwners(text, units), mentions) ? mentions : [];
}

/** "What are the average revenue and profit …?" asks for figures, whatever its question word. */
const ASKS_WHAT: readonly Wanted[] = ["any", "list", "definition"];

/** "Members' income and the cooperatives' revenue": whose a measure is does not keep it from standing beside another. */
function withoutOwners(text: string, units: readonly ContentUnit[]): string {
  return units
    .filter(({ key }) => NOUNS.has(key))
    .reduce((said, { start, end }) => said.slice(0, start) + " ".repeat(end - start) + said.slice(end), text);
}

/** What a rule speaks of, and no article tells of a place beside its revenue. */
const PARTS_OF_CAPITAL = new Set(["#capital", "#charter-capital", "#loan"]);

/** "quy mô vừa và quy mô lớn": kinds of one thing, named side by side, of each of which a figure is asked; or set against each other. */
function kindMentions(text: string, units: readonly ContentUnit[], isAgainst: boolean): Mention[] {
  for (const kinds of KINDS) {
    const mentions = conceptMentions(units, kinds).map((mention) => ({
      ...mention,
      name: nameIn(text, mention),
    }));
    if (mentions.length > 1 && (isAgainst || isSideBySide(text, mentions))) return mentions;
  }
  return [];
}

function nameIn(text: string, { name, spans: [first] }: Mention): string {
  return first === undefined ? name : text.slice(first.start, first.end);
}

function isSideBySide(text: string, mentions: readonly Mention[]): boolean {
  const spans = mentions.flatMap(({ name, spans: own }) => own.map((span) => ({ ...span, name })));
  spans.sort((a, b) => a.start - b.start);
  return spans.some((span, at) => {
    const next = spans[at + 1];
    return next !== undefined && next.name !== span.name && areJoined(text, span, next);
  });
}
