import { BODIES, FIELDS, MEASURES, NOUNS } from "../language/nouns.ts";
import { type ContentUnit, contentUnits } from "../language/tokenize.ts";
import { type Wanted, wantsFigure } from "../language/wanted.ts";
import { halvesOf, joinsHalves } from "./comparison-clauses.ts";
import { withEachLaw } from "./comparison-laws.ts";
import {
  areJoined,
  changeSpans,
  conceptMentions,
  joinedThings,
  type Mention,
  type Span,
  targetMentions,
  targetsOf,
  yearMentions,
} from "./comparison-mentions.ts";
import { COUNTRY, placeMentions } from "./comparison-places.ts";
import { asDefinition, questionWithout } from "./comparison-questions.ts";
import {
  type Asks,
  asksHowTheyDiffer,
  asksOf,
  asksWhichOfThem,
  contrasts,
  type Edit,
  wantsLowest,
} from "./comparison-words.ts";
import type { Query } from "./understand.ts";

/** By what the sides differ; "across" are all provinces, "kind" sizes and fields, "measure" sums of one
 * place, "thing" anything else that has a name. */
export type Category =
  | "place"
  | "across"
  | "year"
  | "law"
  | "membership"
  | "body"
  | "target"
  | "measure"
  | "kind"
  | "thing";

/** One side of a comparison, with the question that asks for it alone. */
export interface Side extends Pick<Mention, "name" | "key"> {
  query: Query;
}

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
  if (sides.some(({ query: { wanted } }) => wanted === "who")) return undefined;
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
  const things = (differ || asks === "rank") && query.places.length === 0 ? joinedThings(text, units) : [];
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

/** The question without the other sides and without the words that compare. */
function sideOf(
  text: string,
  query: Query,
  category: Category,
  mention: Mention,
  all: readonly Mention[],
  known: ReadonlySet<string>,
): Side {
  const own = mention.name === COUNTRY ? WHOLE_COUNTRY[query.questionLanguage] : undefined;
  const keeps = mention.spans.map((span) => ({ ...span, text: own ?? text.slice(span.start, span.end) }));
  const joins = mention.spans.map(({ start }) => ({ ...joinBefore(text, start), text: "" }));
  const drops = all
    .filter((other) => other !== mention)
    .flatMap(({ spans }) => spans.map((span) => ({ ...withConnector(text, span), text: "" })));
  const halves =
    category === "place" ? halvesOf(text, mention, all).map((span) => ({ ...span, text: "" })) : [];
  const changes = category === "year" ? changeSpans(text).map((span) => ({ ...span, text: "" })) : [];
  const aims =
    category === "year" && targetsOf(text, mention).length === 0 ? othersAims(text, mention, all) : [];
  const edits = {
    keeps,
    drops: [
      ...drops,
      ...joins,
      ...halves,
      ...changes,
      ...aims,
      ...(category === "target" ? repeated(text) : []),
    ],
    ofPlaces: category === "place",
    onFigures: isOnFigures(category, query),
  };
  const side: Query = {
    ...questionWithout(query, text, edits, known),
    places: mention.places ?? query.places,
    years: mention.years ?? query.years,
    aboutTarget:
      category === "target" ? mention.name === "side-target" : query.aboutTarget && aims.length === 0,
  };
  const [words] = keeps;
  const definition = DEFINED.includes(category) && words ? asDefinition(side, words.text, known) : undefined;
  const key = mention.key === undefined ? {} : { key: mention.key };
  return { name: mention.name, ...key, query: definition ?? side };
}

/** "Mục tiêu 2030 thấp hơn con số 2020": the target is that of the other year. */
function othersAims(text: string, mention: Mention, all: readonly Mention[]): Edit[] {
  return all
    .filter((other) => other !== mention)
    .flatMap((other) => targetsOf(text, other).map((span) => ({ ...span, text: "" })));
}

/** "Mục tiêu bao nhiêu HTX và đạt được bao nhiêu?": what is counted is said once, and asked for twice. */
const ASKED_AGAIN =
  /(?<=(?:bao nhiêu|bao nhieu|mấy|may|how many|hur många) .*)(?<!\p{L})(?:bao nhiêu|bao nhieu|mấy|may)(?=\s*(?:[?.!,]|$))|(?<=(?:bao nhiêu|bao nhieu|mấy|may)(?!\p{L}).*)(?<!\p{L})(?:ra sao|(?:như )?thế nào|(?:nhu )?the nao)(?=\s*(?:[?.!,]|$))/giu;

function repeated(text: string): Edit[] {
  return [...text.matchAll(ASKED_AGAIN)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
    text: "",
  }));
}

/** Bodies are counted beside each other in a place, or where more of one than of the other is asked for. */
function isOnFigures(category: Category, query: Query): boolean {
  if (category === "body") {
    const language = query.questionLanguage;
    // "Cái nào có tư cách pháp nhân?" asks for no figure, "cái nào cần ít người hơn?" does.
    const isOpen = asksOf(query.text, language) === "each" && !wantsFigure(query.wanted);
    return query.places.length > 0 || !(isOpen || asksHowTheyDiffer(query.text, language));
  }
  return category === "place" || category === "year" || category === "target" || category === "measure";
}

/** What the country is called in the question on it, also where "the national total" named it. */
const WHOLE_COUNTRY: Record<Query["questionLanguage"], string> = {
  vi: "cả nước",
  en: "the whole country",
  sv: "hela landet",
};

/** What is set against something else without a word on what about it is told by what it is. */
const DEFINED: readonly Category[] = ["membership", "body", "thing"];

const JOIN =
  /(?:,|\s(?:và|với|hay|hoặc|va|voi|hoac|and|or|than|vs\.?|och|eller|än|respektive))\s+(?:(?:an?|the|den|det|ett|en|một|mot|i|in|ở|o|tại|tỉnh|tinh|huyện|huyen|thành phố|thanh pho)\s+)*$/iu;
const CONNECTOR_BEHIND =
  /^(?:\s(?:province|district|provinsen|distriktet))?\s*(?:,|(?:và|với|hay|hoặc|va|voi|hoac|and|or|vs\.?|och|eller|respektive)(?=\s))/iu;

/** The word that joins a side to the one before it. */
function joinBefore(text: string, end: number): Span {
  return { start: end - (JOIN.exec(text.slice(0, end))?.[0].length ?? 0), end };
}

/** A side goes together with the word that joins it to the others. */
function withConnector(text: string, { start, end }: Span): Span {
  const before = JOIN.exec(text.slice(0, start))?.[0].length ?? 0;
  const behind = before > 0 ? 0 : (CONNECTOR_BEHIND.exec(text.slice(end))?.[0].length ?? 0);
  return { start: start - before, end: end + behind };
}
