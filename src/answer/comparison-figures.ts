import { fold } from "../language/normalize.ts";
import { BODIES } from "../language/nouns.ts";
import { ownYears } from "../language/periods.ts";
import type { Quantity } from "../language/quantity.ts";
import { wantsFigure } from "../language/wanted.ts";
import type { Evidence } from "./evidence.ts";
import { clauseAround, countedNoun } from "./figure-nouns.ts";
import type { Pick } from "./pick.ts";
import { OF_DISTRICT, ONE_COOPERATIVE, WHOLE_PROVINCE } from "./scope.ts";
import type { Query } from "./understand.ts";

/** The judged sentence of a pick that gives a figure of the wanted kind. */
export function evidenceOf(query: Query, pick: Pick, evidence: readonly Evidence[]): Evidence | undefined {
  if (!wantsFigure(query.wanted)) return undefined;
  return evidence.find(
    ({ candidate: { hit, start, end }, figure }) =>
      hit.passage.id === pick.hit.passage.id &&
      start >= pick.start &&
      end <= pick.end &&
      figure.quantity !== undefined,
  );
}

/** How exact a figure is: "557", "hơn 500", "gần 25 %", "khoảng 70 triệu", "ít nhất 5", "tối đa 30 %". */
export type Bound = "exact" | "over" | "nearly" | "below" | "about" | "least" | "most";

/** The figure that a side's evidence gives, with all that must agree before two figures are set in an order. */
export interface SideFigure {
  quantity: Quantity;
  bound: Bound;
  isTarget: boolean;
  /** Calendar years it speaks of, ascending; empty where neither the sentence nor its document tells them. */
  years: number[];
  /** A month, a year or a day, where it is told of what time a sum is. */
  per?: "day" | "month" | "year";
  /** Key of what is counted. */
  noun?: string;
  /** Keys of what narrows the figure although nobody asked for that: agricultural cooperatives only. */
  narrowed: string[];
  /** Whether it is of one district or of one cooperative, where a whole province was asked about. */
  isPart: boolean;
}

/** The figure of a pick; undefined where no figure was asked for, or where the evidence of the pick is not known. */
export function sideFigure(query: Query, pick: Pick, evidence: readonly Evidence[]): SideFigure | undefined {
  const own = evidenceOf(query, pick, evidence);
  const quantity = own && quantityOf(query, own);
  if (own === undefined || quantity === undefined) return undefined;
  const { candidate } = own;
  const per = perOf(candidate.whole, candidate.text, quantity);
  const noun = quantity.unit === "count" ? countedNoun(candidate, quantity) : undefined;
  const [from, to] = clauseAround(candidate.text, quantity);
  const asked = new Set(query.units.map(({ key }) => key));
  return {
    quantity,
    bound: boundOf(candidate.text, quantity),
    isTarget: own.isTarget,
    years: yearsOf(own),
    ...(per === undefined ? {} : { per }),
    ...(noun === undefined ? {} : { noun }),
    narrowed: candidate.units
      .filter(({ key, start, end }) => NARROWING.has(key) && !asked.has(key) && start >= from && end <= to)
      .map(({ key }) => key),
    isPart: isPart(query, own),
  };
}

/**
 * The quantity that is the side's: where a sentence gives several sums or shares ("407 million VND/group, for cooperatives
 * 1.3 billion VND"), the one whose clause names the body asked about and most of what is asked; undefined where two do.
 */
function quantityOf(query: Query, { candidate, figure: { quantity } }: Evidence): Quantity | undefined {
  if (quantity === undefined || !SHARES_SENTENCE.includes(quantity.unit)) return quantity;
  const asked = new Set(query.units.map(({ key }) => key));
  const asksBody = BODIES.some((body) => asked.has(body));
  const rivals = candidate.quantities.filter(
    ({ unit, currency }) => unit === quantity.unit && currency === quantity.currency,
  );
  const told = rivals
    .map((other, at) => {
      const [from, to] = clauseAround(candidate.text, other);
      // Where two share a clause, what stands between them belongs to the first.
      const first = (rivals[at - 1]?.end ?? 0) > from ? other.start : from;
      const last = Math.min(to, rivals[at + 1]?.start ?? to);
      const keys = candidate.units
        .filter(({ start, end }) => start >= first && end <= last)
        .map(({ key }) => key);
      const bodies = keys.filter((key) => BODIES.includes(key));
      const ofGroup = PER_GROUP.test(candidate.text.slice(other.end)) && !asked.has("#cooperative-group");
      const isOfOther = ofGroup || (asksBody && bodies.length > 0 && !bodies.some((body) => asked.has(body)));
      return { other, isOfOther, met: new Set(keys.filter((key) => asked.has(key))).size };
    })
    .filter(({ isOfOther }) => !isOfOther)
    .sort((a, b) => b.met - a.met);
  const [first, second] = told;
  return first?.met === second?.met ? undefined : first?.other;
}

/** "407 million VND/group": "group" alone is no concept of the glossary. */
const PER_GROUP = /^\s*(?:\/\s?|(?:per|mỗi|một|varje)\s+)(?:group|tổ|tht|grupp)/iu;
const SHARES_SENTENCE: readonly Quantity["unit"][] = ["money", "percent"];

const NARROWING = new Set(["#agriculture", "#newly-founded", "#industry-construction", "#trade-services"]);

const BEFORE: readonly [Bound, RegExp][] = [
  ["least", /(?:ít nhất|tối thiểu|at least|minimum(?: of)?|minst|không dưới)\s*$/iu],
  [
    "most",
    /(?:tối đa|không quá|nhiều nhất|không vượt quá|at most|up to|no more than|maximum(?: of)?|högst)\s*$/iu,
  ],
  ["over", /(?:hơn|trên|vượt|over|more than|above|över|mer än)\s*$/iu],
  ["nearly", /(?:gần|nearly|almost|nästan|knappt)\s*$/iu],
  ["below", /(?:dưới|under|below|less than|fewer than|mindre än|färre än)\s*$/iu],
  ["about", /(?:khoảng|chừng|about|around|approximately|some|roughly|cirka|ca|ungefär|omkring|runt)\s*$/iu],
];
const OR_MORE = /^\s*(?:\p{L}+\s+){0,4}?(?:trở lên|or more|or above|or higher|eller (?:mer|fler|högre))/iu;

/** How exact a figure is told. */
export function boundOf(text: string, { start, end }: Quantity): Bound {
  const before = BEFORE.find(([, pattern]) => pattern.test(text.slice(Math.max(0, start - 24), start)));
  if (before !== undefined) return before[0];
  return OR_MORE.test(text.slice(end, end + 40)) ? "least" : "exact";
}

const PER: readonly [NonNullable<SideFigure["per"]>, RegExp][] = [
  ["day", /(?:\/\s?|mỗi |một |per |a |each |every |om |per )(?:ngày|day|dag(?:en)?)(?!\p{L})/iu],
  [
    "month",
    /(?:\/\s?|mỗi |một |hằng |hàng |per |a |each |every |i |varje )(?:tháng|month|månad(?:en)?)(?!\p{L})|(?<!\p{L})monthly/iu,
  ],
  [
    "year",
    /(?:\/\s?|mỗi |một |hằng |hàng |per |a |each |every |om |varje )(?:năm|year|år(?:et)?)(?!\p{L})|(?<!\p{L})(?:yearly|annual)/iu,
  ],
];

/** Of what time a sum is: what stands right behind it counts before what the sentence says elsewhere. */
function perOf(whole: string, text: string, { end }: Quantity): SideFigure["per"] {
  const behind = text.slice(end, end + 40);
  const first = PER.map(([per, pattern]) => ({ per, at: behind.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  return (
    first ?? PER.map(([per, pattern]) => ({ per, at: whole.search(pattern) })).find(({ at }) => at >= 0)
  )?.per;
}

function yearsOf({ candidate }: Evidence): number[] {
  const own = [...ownYears(candidate.text, candidate.quantities)].sort((a, b) => a - b);
  if (own.length > 0) return own;
  const { period, published } = candidate.hit.document.metadata;
  if (period !== undefined && period.from === period.to) return [period.from];
  return published === undefined ? [] : [Number(published.slice(0, 4))];
}

function isPart(query: Query, { candidate }: Evidence): boolean {
  if (query.places.some(({ district }) => district !== undefined)) return false;
  const { whole, hit, end } = candidate;
  if (hit.document.metadata.kind !== "article" || WHOLE_PROVINCE.test(whole)) return false;
  const told = fold(hit.passage.text.slice(0, end));
  const named = query.units.some(({ key }) => !key.startsWith("#") && told.includes(key));
  return !named && (OF_DISTRICT.test(whole) || ONE_COOPERATIVE.test(whole));
}
