import type { DocumentKind, DocumentMetadata } from "../domain.ts";
import { TRANSPARENT } from "../language/nouns.ts";
import { places } from "../language/places.ts";
import type { Quantity } from "../language/quantity.ts";
import { wantsFigure } from "../language/wanted.ts";
import { type SideFigure, sideFigure } from "./comparison-figures.ts";
import { verdictOf } from "./comparison-verdict.ts";
import type { Evidence } from "./evidence.ts";
import { clauseAround, outsideBrackets } from "./figure-nouns.ts";
import { nearestMeasure } from "./figures.ts";
import type { Pick } from "./pick.ts";
import { speaksSinceMerger } from "./place-fit.ts";
import { roundsTo } from "./rounding.ts";
import type { Query } from "./understand.ts";

/** Kinds of documents that report: what a law sets is settled by which law applies, not by setting two side by side. */
const REPORTS: readonly DocumentKind[] = ["article", "guide", "plan"];
/** How much less a sentence may answer than the best one and still be on the very same thing. */
const NEARLY_AS_FIT = { figure: 0.15, coverage: 0.2 };
const MOST_RIVALS = 2;

/** A figure with the sentence it stands in. */
interface Reported {
  evidence: Evidence;
  figure: SideFigure;
}

/**
 * Sentences of other documents that give another value for what the best one gives: the same measure or noun, place, level,
 * period, target or result. A value that is rounded to the other one, or that "over" and "nearly" leave room for, is none.
 * @param enough sentences that answer, best first.
 * @param pickOf what would be quoted of a sentence.
 */
export function rivalsOf(
  query: Query,
  enough: readonly Evidence[],
  pickOf: (evidence: Evidence) => Pick,
): Evidence[] {
  const [best, ...others] = enough.flatMap((item) => reported(query, item, pickOf) ?? []);
  if (best === undefined || best.evidence !== enough[0]) return [];
  const rivals: Reported[] = [];
  for (const other of others) {
    const isKnown = rivals.some((rival) => !isOtherDocument(rival, other) || !differs(rival, other));
    if (!isKnown && isSameThing(query, best, other) && isSamePeriod(best, other) && differs(best, other))
      rivals.push(other);
  }
  return rivals.slice(0, MOST_RIVALS).map(({ evidence }) => evidence);
}

/** Who names no year wants the newest figure: the same thing told for a later year by another document goes first. */
export function newestFirst(
  query: Query,
  enough: readonly Evidence[],
  pickOf: (evidence: Evidence) => Pick,
): Evidence[] {
  if (query.years.length > 0 || query.acrossPlaces || query.places.length > 1) return [...enough];
  const [best, ...others] = enough.flatMap((item) => reported(query, item, pickOf) ?? []);
  if (best === undefined || best.evidence !== enough[0]) return [...enough];
  const newest = others
    .filter((other) => isSameThing(query, best, other))
    .reduce((known, other) => (lastYear(other) > lastYear(known) ? other : known), best);
  return [newest.evidence, ...enough.filter((item) => item !== newest.evidence)];
}

function reported(query: Query, evidence: Evidence, pickOf: (evidence: Evidence) => Pick) {
  const isReport = REPORTS.includes(evidence.candidate.hit.document.metadata.kind);
  if (!isReport || query.normative || !wantsFigure(query.wanted)) return undefined;
  const figure = sideFigure(query, pickOf(evidence), [evidence]);
  return figure === undefined || figure.isPart ? undefined : { evidence, figure };
}

function isSameThing(query: Query, a: Reported, b: Reported): boolean {
  const [first, second] = [a.evidence, b.evidence];
  return (
    isOtherDocument(a, b) &&
    metadataOf(a).places.join() === metadataOf(b).places.join() &&
    districtOf(a) === districtOf(b) &&
    first.isTarget === second.isTarget &&
    second.figure.fit >= first.figure.fit - NEARLY_AS_FIT.figure &&
    second.coverage >= first.coverage - NEARLY_AS_FIT.coverage &&
    a.figure.quantity.unit === b.figure.quantity.unit &&
    a.figure.noun === b.figure.noun &&
    a.figure.per === b.figure.per &&
    measureOf(a) === measureOf(b) &&
    narrowingOf(query, a) === narrowingOf(query, b)
  );
}

/** The same text in another language is no second source. */
function isOtherDocument(a: Reported, b: Reported): boolean {
  const origin = ({ evidence }: Reported) => {
    const { id, metadata } = evidence.candidate.hit.document;
    return (metadata.variantOf ?? id).replace(/\.(?:vi|en|sv)$/u, "");
  };
  return origin(a) !== origin(b);
}

function isSamePeriod(a: Reported, b: Reported): boolean {
  return periodOf(a) === periodOf(b) && monthOf(a) === monthOf(b) && isSameArea(a, b);
}

/** In the year of the merger a province of the same name may be the former one or the larger one. */
function isSameArea(a: Reported, b: Reported): boolean {
  const [first, second] = [metadataOf(a), metadataOf(b)];
  return (
    speaksSinceMerger(first) === speaksSinceMerger(second) ||
    !first.places.some((name) => places.hasGrown(name))
  );
}

/** Whether the values differ for sure: which is the higher one can be told. */
function differs(a: Reported, b: Reported): boolean {
  if (roundsTo(a.figure.quantity, b.figure.quantity)) return false;
  const told = [a, b].map(({ figure }) => ({ name: "", figure: { ...figure, years: [0], narrowed: [] } }));
  return verdictOf("place", told).kind === "higher";
}

/** Calendar years of a figure: those it is told for, else those of its document. */
function periodOf({ evidence, figure }: Reported): string {
  if (figure.years.length > 0) return figure.years.join();
  const { period } = evidence.candidate.hit.document.metadata;
  return period === undefined ? "" : `${period.from}-${period.to}`;
}

function lastYear(reported: Reported): number {
  const { period } = metadataOf(reported);
  return reported.figure.years.at(-1) ?? period?.to ?? 0;
}

/** The month (yyyymm) of the day that a sentence names; a count of July is not one of December. */
function monthOf({ evidence }: Reported): number | undefined {
  const day = evidence.candidate.quantities.find(({ unit }) => unit === "date");
  return day && Math.floor((day.values[0] ?? 0) / 100);
}

function districtOf({ evidence: { candidate } }: Reported): string | undefined {
  return places.find(candidate.whole).find(({ district }) => district !== undefined)?.district;
}

function measureOf({ evidence: { candidate }, figure: { quantity } }: Reported): string | undefined {
  return quantity.unit === "money" || quantity.unit === "percent"
    ? nearestMeasure(outsideBrackets(candidate), quantity)
    : undefined;
}

/** What narrows a figure beyond what was asked for: "newly founded", "in agriculture", "with a certificate". */
function narrowingOf(query: Query, { evidence: { candidate }, figure: { quantity } }: Reported): string {
  const asked = new Set(query.units.map(({ key }) => key));
  const [from, to] = partAround(candidate, quantity);
  const keys = candidate.units
    .filter(({ key, start, end }) => key.startsWith("#") && start >= from && end <= to)
    .map(({ key }) => key)
    .filter((key) => !asked.has(key) && !TRANSPARENT.has(key));
  return [...new Set(keys)].sort().join();
}

const AND = /(?<!\p{L})(?:và|and|och)(?!\p{L})/giu;

/** What of a sentence is on a figure: its clause, without what another figure of the kind in the same clause counts. */
function partAround({ text, quantities }: Evidence["candidate"], quantity: Quantity): [number, number] {
  const [from, to] = clauseAround(text, quantity);
  const others = quantities.filter(({ unit }) => unit === quantity.unit);
  const last = Math.max(from, ...others.map(({ end }) => (end <= quantity.start ? end : 0)));
  const and = [...text.slice(last, quantity.start).matchAll(AND)].at(-1);
  const next = others.find(({ start }) => start >= quantity.end)?.start ?? to;
  return [last > from && and ? last + and.index : last, Math.min(to, next)];
}

function metadataOf({ evidence }: { evidence: { candidate: Evidence["candidate"] } }): DocumentMetadata {
  return evidence.candidate.hit.document.metadata;
}

/** What answers, with what contradicts it behind it. */
export function besideRivals(picks: readonly Pick[], rivals: readonly Pick[]): Pick[] {
  if (rivals.length === 0) return [...picks];
  return [
    ...picks.map((pick): Pick => ({ ...pick, disagrees: "first" })),
    ...rivals.map((pick): Pick => ({ ...pick, disagrees: "other" })),
  ];
}
