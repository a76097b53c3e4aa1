import { fold } from "../../language/normalize.ts";
import { quantities } from "../../language/quantities.ts";
import { contentUnits } from "../../language/tokenize.ts";
import type { Evidence } from "../evidence.ts";
import type { Pick } from "../pick.ts";
import type { Query } from "../understand.ts";
import type { OwnCase } from "./case-facts.ts";
import { listOf } from "./conditions.ts";
import { isOffice, officeOf } from "./office-of.ts";

/** "Làm giám đốc", "become director": the office is what is asked for, not who asks. */
const HOLDS =
  /\b(?:lam|giu chuc|len chuc|bau|be|become|as|elected|appointed|bli|vara|valjas till)\s+(?:mot |a |an |the |en |ett )?$/u;

/** Conditions of another office, or of members where an office is asked for, do not decide. */
export function isOnAnotherOffice(query: Query, quote: string): boolean {
  const list = listOf(quote);
  const asked = officesIn(query.text);
  if (list === undefined || asked.length === 0) return false;
  const told = officesIn(list.lead);
  if (told.length > 0) return !told.some((office) => asked.includes(office));
  return asksForOffice(query.text) && !officesIn(quote).some((office) => asked.includes(office));
}

function officesIn(text: string): string[] {
  return contentUnits(text).flatMap(({ key }) => (isOffice(key) ? officeOf(key) : []));
}

function asksForOffice(text: string): boolean {
  return contentUnits(text).some(({ key, start }) => isOffice(key) && HOLDS.test(fold(text.slice(0, start))));
}

/** Share of the best score that conditions of the office asked about need. */
const NEARLY = 0.6;

/**
 * The picks without conditions of other offices; in their place those of the office asked about, where evidence has them. Where an
 * age is told, conditions that say nothing of ages do not answer.
 */
export function onOffice(
  query: Query,
  { facts }: OwnCase,
  picks: readonly Pick[],
  evidence: readonly Evidence[],
  pickOf: (hit: Pick["hit"]) => Pick,
): Pick[] {
  const meant = picks.filter(({ quote }) => !isOnAnotherOffice(query, quote));
  if (meant.length > 0 || picks.length === 0) return meant;
  const tellsAge = facts.some(({ unit }) => unit === "age");
  const saysAge = ({ passage, document }: Pick["hit"]) =>
    quantities(passage.text, document.metadata.language).some(({ unit }) => unit === "age");
  const least = NEARLY * (evidence[0]?.score ?? 0);
  const found = evidence.find(({ candidate: { hit }, scope, score }) => {
    if (tellsAge && !saysAge(hit)) return false;
    const list = listOf(hit.passage.text);
    const isTold = list?.isCondition && officesIn(list.lead).length > 0;
    return scope > 0 && score >= least && isTold && !isOnAnotherOffice(query, hit.passage.text);
  });
  return found === undefined ? [] : [pickOf(found.candidate.hit)];
}
