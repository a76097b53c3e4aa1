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

/** The figure that a side's evidence gives, with all that must agree before two figures are set in an order. */
export interface SideFigure {
  quantity: Quantity;
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
  const per = perOf(candidate, quantity);
  const noun = quantity.unit === "count" ? countedNoun(candidate, quantity) : undefined;
  const [from, to] = clauseAround(candidate.text, quantity);
  const asked = new Set(query.units.map(({ key }) => key));
  return {
    quantity,
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

const TIMES = ["day", "month", "year"] as const;
/** Of what time all of a sentence speaks, where its figure does not say it: "thu nhập một năm của …". */
const SAID_ELSEWHERE: readonly [NonNullable<SideFigure["per"]>, string][] = [
  ["month", "#monthly"],
  ["year", "#yearly"],
];

function perOf({ units }: Evidence["candidate"], { per }: Quantity): SideFigure["per"] {
  const own = TIMES.find((time) => per?.includes(time));
  return own ?? SAID_ELSEWHERE.find(([, said]) => units.some(({ key }) => key === said))?.[0];
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
