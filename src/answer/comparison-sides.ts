import { fold } from "../language/normalize.ts";
import { BODIES } from "../language/nouns.ts";
import { type Place, type PlaceMention, places } from "../language/places.ts";
import { quantities } from "../language/quantities.ts";
import { type ContentUnit, contentUnits } from "../language/tokenize.ts";
import { wantsFigure } from "../language/wanted.ts";
import { questionWithout } from "./comparison-questions.ts";
import { type Asks, asksOf, contrasts, wantsLowest } from "./comparison-words.ts";
import type { Query } from "./understand.ts";

/** By what the sides of a comparison differ. */
export type Category = "place" | "across" | "year" | "law" | "membership" | "body" | "target";

/** One side of a comparison, with the question that asks for it alone. */
export interface Side {
  /** A province or district, a year, or the key of a text "side-…". */
  name: string;
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

/** What names a side, and where: its spans are left out of the questions on the other sides. */
interface Mention {
  name: string;
  spans: { start: number; end: number }[];
  places?: Place[];
  year?: number;
}

/** More sides than this are no comparison but a list. */
const MOST_SIDES = 6;

/** Keys of the glossary that tell the sides apart, by what they differ in; the first of a word's keys counts. */
const CONCEPTS: readonly [Category, readonly string[]][] = [
  ["law", ["#old-law", "#new-law"]],
  ["membership", ["#without-capital", "#with-capital", "#associate", "#official-status"]],
  ["target", ["#target", "#result"]],
  ["body", BODIES],
];

/**
 * The sides that a question compares, each with a question of its own; undefined where it compares nothing. `known`
 * holds the folded names of districts that the corpus speaks of.
 */
export function comparisonOf(query: Query, known: ReadonlySet<string>): Comparison | undefined {
  if (query.reference !== undefined || query.acrossPlaces) return undefined;
  const text = withEachLaw(query.text);
  const asks = asksOf(text, query.questionLanguage);
  const found = sidesIn(text, query, asks, known);
  if (found === undefined || found.mentions.length > MOST_SIDES) return undefined;
  const { category, mentions } = found;
  const sides = mentions.map((mention) => sideOf(text, query, category, mention, mentions, known));
  // What asks for nothing beside its sides has no answer for any of them.
  if (sides.some(({ query: { units } }) => units.length === 0)) return undefined;
  return { category, asks, wantsLowest: wantsLowest(text, query.questionLanguage), sides };
}

function sidesIn(
  text: string,
  query: Query,
  asks: Asks,
  known: ReadonlySet<string>,
): { category: Category; mentions: Mention[] } | undefined {
  const ofPlaces = placeMentions(text, query, known);
  if (ofPlaces.length > 1) return { category: "place", mentions: ofPlaces };
  const units = contentUnits(text);
  const against = contrasts(text, query.questionLanguage);
  for (const [category, keys] of CONCEPTS) {
    const mentions = conceptMentions(units, keys);
    if (mentions.length < 2) continue;
    const beside = isSideBySide(text, mentions);
    const asksBoth = category === "target" ? wantsResult(query) : against || asks === "difference";
    if (asksBoth || (beside && (wantsFigure(query.wanted) || asks === "total")))
      return { category, mentions };
  }
  const years = against || asks === "difference" ? yearMentions(text, query) : [];
  return years.length > 1 ? { category: "year", mentions: years } : undefined;
}

/** A target is set against its result where figures are asked for; elsewhere both words may be mere talk. */
function wantsResult(query: Query): boolean {
  return wantsFigure(query.wanted) || query.wanted === "yes-no" || query.wanted === "any";
}

/** "Luật 2012 và 2023", "the 2012 and 2023 laws": each year is made a law of its own. */
function withEachLaw(text: string): string {
  const and = String.raw`(?:và|với|hay|hoặc|so với|va|voi|hoac|so voi|and|or|vs\.?|och|eller|,)`;
  return text
    .replace(
      new RegExp(
        String.raw`((?:luật|luat)(?:[\p{L}\s]{0,20}?) ?(?:19|20)\d{2}) (${and}) (?:năm |nam )?((?:19|20)\d{2})`,
        "iu",
      ),
      "$1 $2 luật $3",
    )
    .replace(
      new RegExp(
        String.raw`((?:19|20)\d{2}) (${and}) (?:the )?((?:19|20)\d{2})( (?:cooperative )?law)s?\b`,
        "iu",
      ),
      "$1$4 $2 $3$4",
    );
}

function placeMentions(text: string, query: Query, known: ReadonlySet<string>): Mention[] {
  const named = places.find(text, known);
  const all = places
    .mentionsIn(text, known)
    .filter((mention) => named.some((place) => isSame(place, mention)));
  const byName = new Map<string, Mention>();
  all.forEach((mention, at) => {
    const part = partOf(text, all, at);
    const owner = part ?? mention;
    const name = owner.district ?? owner.province;
    const known = byName.get(name) ?? { name, spans: [], places: [] };
    known.spans.push({ start: mention.start, end: mention.end });
    if (part === undefined && !known.places?.some((place) => isSame(place, mention)))
      known.places?.push({
        province: mention.province,
        ...(mention.district === undefined ? {} : { district: mention.district }),
      });
    byName.set(name, known);
  });
  const sides = [...byName.values()].filter((mention) => (mention.places?.length ?? 0) > 0);
  // "I farm in Ân Thi; how many are there in the whole province?" speaks of one place.
  const isOne = query.places.length === 1 && !contrasts(text, query.questionLanguage);
  return isOne ? [] : sides;
}

function isSame(a: Place, b: Place): boolean {
  return a.province === b.province && a.district === b.district;
}

/** "Bắc Sơn, Lạng Sơn", "huyện Bắc Sơn của tỉnh Lạng Sơn": the district that a province is only named to place. */
function partOf(text: string, all: readonly PlaceMention[], at: number): PlaceMention | undefined {
  const own = all[at];
  if (own === undefined || own.district !== undefined) return undefined;
  return all.find((other) => {
    if (other.district === undefined || other.province !== own.province) return false;
    const between =
      other.end <= own.start ? text.slice(other.end, own.start) : text.slice(own.end, other.start);
    return PLACED_IN.test(fold(between));
  });
}

const PLACED_IN =
  /^[\s,(]*(?:(?:district|distriktet)[\s,]*)?(?:(?:cua|o|tai|thuoc|in|of|i)\s+)?(?:(?:tinh|thanh pho|huyen|thi xa|province|provinsen)\s*)?[\s,(]*$/u;

/** One mention for each key, with all the words that stand for it. */
function conceptMentions(units: readonly ContentUnit[], keys: readonly string[]): Mention[] {
  const spans = new Map<string, ContentUnit[]>();
  for (const unit of units) {
    const at = `${unit.start}-${unit.end}`;
    spans.set(at, [...(spans.get(at) ?? []), unit]);
  }
  const byKey = new Map<string, Mention>();
  for (const [unit, ...others] of spans.values()) {
    if (unit === undefined) continue;
    const own = [unit, ...others].map(({ key }) => key);
    const key = keys.find((candidate) => own.includes(candidate));
    if (key === undefined) continue;
    const mention = byKey.get(key) ?? { name: `side-${key.slice(1)}`, spans: [] };
    mention.spans.push({ start: unit.start, end: unit.end });
    byKey.set(key, mention);
  }
  return [...byKey.values()];
}

const AND =
  /^[\s,]*(?:va|voi|hay|hoac|hay la|con|thi|so voi|and|or|vs\.?|versus|och|eller|respektive|,|;|\?)?(?:\s+\p{L}{1,6}){0,3}\s*$/u;

/** "hợp tác xã và liên hiệp hợp tác xã", "trong htx, trong liên hiệp": named one right after the other. */
function isSideBySide(text: string, mentions: readonly Mention[]): boolean {
  const spans = mentions.flatMap((mention) => mention.spans.map((span) => ({ ...span, name: mention.name })));
  spans.sort((a, b) => a.start - b.start);
  return spans.some((span, at) => {
    const next = spans[at + 1];
    if (next === undefined || next.name === span.name) return false;
    const between = fold(text.slice(span.end, next.start));
    return (
      AND.test(between) && /[,;?]|\b(?:va|voi|hay|hoac|con|and|or|vs|och|eller|respektive)\b/u.test(between)
    );
  });
}

/** Years named one by one, not as the ends of a period, nor as parts of the name of a law. */
function yearMentions(text: string, query: Query): Mention[] {
  if (
    /\b(?:tang|giam|tang truong|grew|grow|growth|rise|rose|increase\p{L}*|okat|okade|okning\p{L}*)\b/u.test(
      fold(text),
    )
  )
    return [];
  const byYear = new Map<number, Mention>();
  for (const { unit, values, upper, start, end } of quantities(text, query.questionLanguage)) {
    const [year = 0] = values;
    if (unit !== "year" || upper !== undefined) continue;
    const before = /(?:năm|nam|in|year|år|ar)\s+$/iu.exec(text.slice(0, start))?.[0].length ?? 0;
    const mention = byYear.get(year) ?? { name: `${year}`, spans: [], year };
    mention.spans.push({ start: start - before, end });
    byYear.set(year, mention);
  }
  return [...byYear.values()];
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
  const keeps = mention.spans.map((span) => ({ ...span, text: text.slice(span.start, span.end) }));
  const drops = all
    .filter((other) => other !== mention)
    .flatMap(({ spans }) => spans.map((span) => ({ ...span, text: "" })));
  return {
    name: mention.name,
    query: {
      ...questionWithout(query, keeps, drops, known, text),
      places: mention.places ?? query.places,
      years: mention.year === undefined ? query.years : [mention.year],
      aboutTarget: category === "target" ? mention.name === "side-target" : query.aboutTarget,
    },
  };
}
