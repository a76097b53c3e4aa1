import type { DeclineReason, Hit } from "../domain.ts";
import type { Courtesy } from "../language/courtesy.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import type { Candidate } from "./candidates.ts";
import { namesOurs } from "./coverage.ts";
import type { Evidence } from "./evidence.ts";
import { speaksForPlaces } from "./place-fit.ts";
import { yearsOf } from "./sentence-facts.ts";
import type { Query } from "./understand.ts";
import { wording } from "./wording.ts";

const NEAREST = 2;
/** Below this share of the question spoken of anywhere, the question is on something else. */
const ON_SUBJECT = 0.34;

/** Why a question that has no answer has none, in the order in which a person would want to know. */
export function declineReason(kb: KnowledgeBase, query: Query, evidence: Evidence[]): DeclineReason {
  if (query.units.length === 0 && query.places.length === 0 && query.reference === undefined)
    return "not-a-question";
  const { countries, lawYears } = query.demands;
  if (countries.length > 0) return "outside-subject";
  if (lawYears.length > 0 && evidence.every(({ scope }) => scope === 0)) return "no-document-on-period";
  const best = Math.max(0, ...evidence.map(({ coverage }) => coverage));
  const known = speaksOf(kb, query.places);
  const concepts = query.units.some(({ key }) => key.startsWith("#"));
  const anchored = query.reference !== undefined || (concepts && known);
  if (!anchored && !namesOurs(query) && (!concepts || best < ON_SUBJECT))
    return query.places.length > 0 && !known ? "no-document-on-place" : "outside-subject";
  if (query.places.length > 0 && !known) return "no-document-on-place";
  if (
    query.years.length > 0 &&
    evidence.every(
      ({ scope, candidate }) =>
        scope === 0 || (candidate.hit.document.metadata.kind !== "article" && !isOfYear(query, candidate)),
    )
  )
    return "no-document-on-period";
  return "no-evidence";
}

/** Whether a figure of a guide is told for a year that is asked about. */
function isOfYear({ years }: Query, candidate: Candidate): boolean {
  const { own } = yearsOf(candidate);
  return candidate.hit.document.metadata.kind === "guide" && years.some((year) => own.has(year));
}

/** Whether any document speaks of one of the places. */
export function speaksOf(kb: KnowledgeBase, asked: Query["places"]): boolean {
  return [...kb.documents.values()].some(({ metadata }) => speaksForPlaces({ places: asked }, metadata));
}

/** What a refusal says, without the passages it offers. */
export function declineText(query: Query, reason: DeclineReason, courtesy?: Courtesy): string {
  if (courtesy !== undefined && courtesy !== "greeting")
    return wording(query.language, `courtesy-${courtesy}`);
  const [place] = query.places;
  const [lawYear] = query.demands.lawYears;
  if (reason === "no-document-on-period" && query.years.length === 0 && lawYear !== undefined)
    return wording(query.language, "declined-no-law-of-year", { year: String(lawYear) });
  const args = { place: place?.district ?? place?.province ?? "", year: String(query.years[0] ?? "") };
  const key = reason === "unclear" && query.isPlaceUnknown ? "place-unknown" : reason;
  return wording(query.language, `declined-${key}`, args);
}

function likeness({ coverage, figure }: Evidence): number {
  return coverage * (0.5 + figure.fit);
}

/** The passages offered with a refusal: the nearest on the subject, each document once. */
export function nearestHits(reason: DeclineReason, hits: Hit[], evidence: Evidence[]): Hit[] {
  if (reason === "outside-subject" || reason === "not-a-question" || reason === "empty-question") return [];
  // For a place or a year that is nowhere, the same subject elsewhere is nearer than another subject.
  const elsewhere = reason === "no-document-on-place" || reason === "no-document-on-period";
  const near = elsewhere
    ? [...evidence].sort((a, b) => likeness(b) - likeness(a))
    : evidence.filter(({ scope }) => scope > 0);
  const ranked = [...near.map(({ candidate }) => candidate.hit), ...hits];
  const chosen: Hit[] = [];
  for (const hit of ranked) {
    if (chosen.length >= NEAREST) break;
    if (!chosen.some((other) => other.document.id === hit.document.id)) chosen.push(hit);
  }
  return chosen;
}
