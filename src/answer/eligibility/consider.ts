import type { Hit } from "../../domain.ts";
import { isLegalKind } from "../../domain.ts";
import { BODIES } from "../../language/nouns.ts";
import { contentUnits } from "../../language/tokenize.ts";
import type { KnowledgeBase } from "../../store/knowledge-base.ts";
import { type Draft, extract } from "../extract.ts";
import type { Pick } from "../pick.ts";
import { retrieve } from "../retrieve.ts";
import { type Query, understand } from "../understand.ts";
import type { OwnCase } from "./case-facts.ts";
import { listOf } from "./conditions.ts";
import { onOffice } from "./offices.ts";
import { thresholdQuestion } from "./threshold-question.ts";
import { type Bounds, boundsIn, type Verdict } from "./verdict.ts";
import { words } from "./words.ts";

/** What is to be told to someone who asks about the own case. */
export interface Considered {
  own: OwnCase;
  picks: Pick[];
  /** The bound that decides what was asked; its clause is the first of the picks. */
  verdict?: Verdict;
}

const HITS = 40;
const MOST_PICKS = 3;
const MOST_CLAUSES = 2;
/** Pieces of evidence among which the criteria for a benefit are looked for. */
const EVIDENCE_READ = 20;
/** Concepts of what is given on conditions that are set elsewhere: support of the State, loans at better terms. */
const BENEFITS: readonly string[] = [
  "#support",
  "#support-policy",
  "#get-support",
  "#apply-for-support",
  "#want-to-reach",
  "#preferential",
  "#preferential-loan",
  "#interest-support",
  "#beneficiary",
  "#incentive",
];

/**
 * Looks once more for what decides the asker's own case: the rule that sets the bound for a figure told, the rules rather
 * than what the press tells of the asker's province, and the criteria for a benefit.
 */
export async function consider(
  kb: KnowledgeBase,
  query: Query,
  own: OwnCase,
  hits: readonly Hit[],
  draft: Draft,
): Promise<Considered> {
  const { verdict, found } = await boundsFor(kb, query, own, hits);
  if (verdict && own.facts.includes(verdict.fact)) return { own, verdict, picks: [ruleOf(query, verdict)] };
  // What is taken for the rule is put right by the rule itself.
  if (verdict) return { own, picks: [ruleOf(query, verdict)] };
  const isTold = found.some(({ candidate }) =>
    draft.picks.some(({ hit }) => hit.passage.id === candidate.hit.passage.id),
  );
  if (found.length > 0 && !isTold)
    return { own, picks: [...clausesOf(query, found), ...draft.picks].slice(0, MOST_PICKS) };
  const rules = await rulesInstead(kb, query, draft.picks);
  const picks = await withCriteria(kb, query, own, rules);
  const ofBody = picks.filter((pick) => !isOnAnotherBody(query, pick));
  const meant = ofBody.length > 0 ? ofBody : picks;
  return { own, picks: onOffice(query, own, meant, draft.evidence, (hit) => wholeOf(query, hit)) };
}

/** Criteria for cooperative groups are none for a cooperative. */
function isOnAnotherBody(query: Query, pick: Pick): boolean {
  const list = listOf(pick.quote);
  if (!list?.isCondition) return false;
  const bodies = (keys: readonly { key: string }[]) =>
    keys.map(({ key }) => key).filter((key) => BODIES.includes(key));
  const [asked, told] = [bodies(query.units), bodies(contentUnits(list.lead))];
  return asked.length > 0 && told.length > 0 && !asked.some((key) => told.includes(key));
}

/** Bounds for the figures told, in the hits of the question or else in those of the question for the bound itself. */
async function boundsFor(
  kb: KnowledgeBase,
  query: Query,
  own: OwnCase,
  hits: readonly Hit[],
): Promise<Bounds> {
  const told = { ...own, facts: [...own.facts, ...own.claims] };
  let bounds: Bounds = { found: [] };
  for (const fact of told.facts) {
    bounds = boundsIn(kb, told, hits);
    if (bounds.found.length > 0) break;
    const text = thresholdQuestion(query.text, query.questionLanguage, fact);
    const again = { ...understand({ text, history: [], language: query.language }, new Set()), places: [] };
    bounds = boundsIn(kb, told, await retrieve(kb, again, HITS));
    if (bounds.found.length > 0) break;
  }
  return bounds;
}

/** The clauses of rules that set different bounds, side by side. */
function clausesOf(query: Query, found: readonly Verdict[]): Pick[] {
  const byPassage = new Map(found.map((one) => [one.candidate.hit.passage.id, one]));
  return [...byPassage.values()].slice(0, MOST_CLAUSES).map((one) => ruleOf(query, one));
}

/** The sentence of a verdict; the whole clause where the sentence is one of its points. */
function ruleOf(query: Query, { candidate }: Verdict): Pick {
  const { hit, start, end } = candidate;
  const whole = wholeOf(query, hit);
  return listOf(whole.quote) ? whole : pickOf(query, hit, start, end);
}

/** A clause without its number. */
function wholeOf(query: Query, hit: Hit): Pick {
  const { text } = hit.passage;
  const label = /^\d{1,3}\.\s+/u.exec(text)?.[0].length ?? 0;
  return pickOf(query, hit, label, text.length);
}

function pickOf({ language }: Query, hit: Hit, start: number, end: number): Pick {
  const quote = hit.passage.text.slice(start, end);
  return { hit, quote, start, end, isTarget: false, isFormer: false, language };
}

/** "HTX của tôi ở Lạng Sơn có được vay không?": what the press counts there is no rule. */
async function rulesInstead(kb: KnowledgeBase, query: Query, picks: Pick[]): Promise<Pick[]> {
  const isPress = ({ hit }: Pick) => hit.document.metadata.kind === "article";
  if (query.places.length === 0 || picks.length === 0 || !picks.some(isPress)) return picks;
  const everywhere: Query = { ...query, places: [] };
  const rules = extract(kb, everywhere, await retrieve(kb, everywhere, HITS)).picks;
  const legal = rules.filter((pick) => !isPress(pick));
  return legal.length > 0 ? legal : picks;
}

/** Beside what is given, the criteria for being given it. */
async function withCriteria(kb: KnowledgeBase, query: Query, own: OwnCase, picks: Pick[]): Promise<Pick[]> {
  const asksBenefit = query.units.some(({ key }) => BENEFITS.includes(key));
  if (picks.length === 0 || !asksBenefit || !own.asksLeave || picks.some(tellsCriteria)) return picks;
  const body = query.units.some(({ key }) => key === "#cooperative-group") ? "group" : "cooperative";
  const text = words(query.questionLanguage, `ask-criteria-${body}`);
  const asked = understand({ text, history: [], language: query.language }, new Set());
  const { evidence } = extract(kb, asked, await retrieve(kb, asked, HITS));
  const found = evidence.slice(0, EVIDENCE_READ).find(({ candidate: { hit }, scope }) => {
    const isKnown = picks.some((pick) => pick.hit.passage.id === hit.passage.id);
    return (
      scope > 0 && !isKnown && isLegalKind(hit.document.metadata.kind) && holdsConditions(wholeOf(query, hit))
    );
  });
  return found ? [...picks.slice(0, MOST_PICKS - 1), wholeOf(query, found.candidate.hit)] : picks;
}

/** Whether a clause sets criteria, or speaks of those who meet them. */
function tellsCriteria(pick: Pick): boolean {
  return holdsConditions(pick) || contentUnits(pick.quote).some(({ key }) => key === "#criteria");
}

function holdsConditions({ quote }: Pick): boolean {
  return listOf(quote)?.isCondition ?? false;
}
