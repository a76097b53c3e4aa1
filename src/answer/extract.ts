import type { Hit } from "../domain.ts";
import { MEASURES } from "../language/nouns.ts";
import { contentUnits } from "../language/tokenize.ts";
import { wantsFigure } from "../language/wanted.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { isConvincing } from "./answerable/convincing.ts";
import type { secondLook } from "./answerable/second-look.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { speaksOf } from "./decline.ts";
import { besideRivals, newestFirst, rivalsOf } from "./disagreement.ts";
import { type Evidence, judge } from "./evidence.ts";
import { gapBehind, gapFor, isMuchLiker, ruleBehind } from "./gaps.ts";
import { inForce } from "./in-force.ts";
import { withIntroduced } from "./introduced-clauses.ts";
import { isOnSameName } from "./named-subject.ts";
import { overlaps, type Pick } from "./pick.ts";
import { pickOf } from "./pick-of.ts";
import { inOrder, nationalFirst, plainFirst, primaryFirst, resultsFirst } from "./precedence.ts";
import { correctionOf } from "./puts-right.ts";
import { factsOf } from "./sentence-facts.ts";
import { sufficient } from "./sufficient.ts";
import { reachedBefore, tellsOutcome } from "./targets.ts";
import type { Query } from "./understand.ts";
import { isClaimUntold } from "./untold-claim.ts";
import { asksForText } from "./whole-reference.ts";

/** What the extractor proposes, before it is verified. */
export interface Draft {
  picks: Pick[];
  /** What says that just this is not known; then there are no picks. */
  gap?: Evidence;
  /** A target, where just what was reached is asked for and nothing tells it; then there are no picks. */
  onlyTarget?: Evidence;
  /** All sentences judged, best first, for the trace and for the nearest passages of a refusal. */
  evidence: Evidence[];
}

/** What decides beside fixed limits. */
export interface Weighing {
  /** Whether the best evidence answers just this. */
  convinces?: typeof isConvincing;
  /** What answers all the same where nothing is enough by the limits. */
  again?: typeof secondLook;
}

const HITS_READ = 20;
const MOST_PICKS = 3;
/** For "which province has the most …?" every province that has the figure is shown. */
const MOST_PLACES = 6;
/** Share of the best score that a further sentence needs: on the same place, or on another one. */
const NEARLY_AS_GOOD = { same: 0.9, elsewhere: 0.75 };

/**
 * Picks the one to three pieces of the hits that answer the question; none when the evidence is not enough, or the best of it does not
 * convince.
 */
export function extract(
  kb: KnowledgeBase,
  query: Query,
  hits: Hit[],
  { convinces = isConvincing, again = () => [] }: Weighing = {},
): Draft {
  const evidence = judge(
    kb,
    query,
    hits.slice(0, query.acrossPlaces ? hits.length : HITS_READ).flatMap(candidatesOf),
  );
  const isOpen = isAnswerable(kb, query) || evidence.some((item) => namesPlaceOf(query, item));
  const found = isOpen ? resultsFirst(query, inOrder(query, sufficient(kb, query, evidence))) : [];
  const gap = isOpen ? gapFor(kb, query, evidence, found[0]?.candidate) : undefined;
  const pickFor = (item: Evidence) => pickOf(query, item);
  if (gap) {
    const [told] = found;
    const isTold = told !== undefined && isPlainlyTold(query, told) && !isMuchLiker(kb, query, gap, told);
    const rule = isTold ? told : ruleBehind(query, evidence, gap);
    return rule === undefined
      ? { picks: [], gap, evidence }
      : { picks: inForce(kb, [rule, gap].map(pickFor)), evidence };
  }
  const ordered = newestFirst(
    query,
    nationalFirst(query, primaryFirst(kb, plainFirst(query, found))),
    pickFor,
  );
  const isTold = isBestConvincing(kb, query, ordered, convinces) && !isClaimUntold(query, ordered);
  const looked = isOpen && found.length === 0 ? again(kb, query, evidence) : [];
  const enough = isTold && found.length > 0 ? outcomeFirst(query, ordered) : looked;
  const [best] = enough;
  if (
    best?.isTarget &&
    query.demands.result &&
    !tellsOutcome(best.candidate.text) &&
    reachedBefore(best.candidate) === undefined
  )
    return { picks: [], onlyTarget: best, evidence };
  const correction = correctionOf(enough);
  const chosen = choose(
    query,
    enough.filter((item) => item !== correction),
  );
  const picks = withIntroduced(kb, query, correction ? [pickFor(correction), ...chosen] : chosen);
  const unknown = best === undefined ? undefined : gapBehind(query, evidence, best);
  if (unknown) return { picks: inForce(kb, [...picks, pickFor(unknown)]), evidence };
  const rivals = picks.length === 1 ? rivalsOf(query, enough, pickFor).map(pickFor) : [];
  return { picks: inForce(kb, besideRivals(picks, rivals)), evidence };
}

/** "Did it reach its goal?": what speaks as fully of the goal and tells what came of it, alone, where there is such a sentence. */
function outcomeFirst(query: Query, ordered: readonly Evidence[]): readonly Evidence[] {
  const [best] = ordered;
  if (best === undefined || !best.isTarget || !query.demands.result) return ordered;
  const told = ordered.find(
    ({ candidate, coverage }) => coverage >= best.coverage && tellsOutcome(candidate.text),
  );
  return told === undefined ? ordered : [told];
}

/** The best, and what stands beside it: another clause, another measure, another province. */
function choose(query: Query, enough: readonly Evidence[]): Pick[] {
  const picks: Pick[] = [];
  const [best] = enough;
  if (best === undefined) return picks;
  for (const item of enough) {
    const elsewhere = picks.length > 0 && isElsewhere(picks, item);
    // Of a cooperative that is asked about by name, another province has no figure.
    if (elsewhere && !isOnSameName(query, best.candidate, item.candidate)) continue;
    if (query.acrossPlaces && picks.length > 0 && !elsewhere) continue;
    if (!isNearlyAsGood(query, best, item, elsewhere)) continue;
    const pick = pickOf(query, item);
    const adding = picks.length === 0 || elsewhere || adds(query, picks, item);
    if (adding && !picks.some((other) => overlaps(other, pick))) picks.push(pick);
    if (picks.length >= (query.acrossPlaces ? MOST_PLACES : MOST_PICKS)) break;
  }
  return picks;
}

/** Whoever asks for every province, or only for an article or a place, wants the rest as well. */
function isNearlyAsGood(query: Query, best: Evidence, { score }: Evidence, elsewhere: boolean): boolean {
  if (query.units.length === 0 || query.acrossPlaces || asksForText(query)) return true;
  return score >= best.score * (elsewhere ? NEARLY_AS_GOOD.elsewhere : NEARLY_AS_GOOD.same);
}

/** Whether the best evidence answers just this. Whoever names an article wants that article. */
function isBestConvincing(
  kb: KnowledgeBase,
  query: Query,
  [best]: readonly Evidence[],
  convinces: typeof isConvincing,
): boolean {
  return best === undefined || query.reference !== undefined || convinces(kb, query, best);
}

/** A question on a place that no document speaks of has no answer, unless it asks for a rule that holds everywhere. */
function isAnswerable(kb: KnowledgeBase, query: Query): boolean {
  if (query.places.length === 0) return true;
  return query.normative || speaksOf(kb, query.places);
}

/** Just the figure that was asked for; what is not known of it is told beside it. */
const PLAINLY = { coverage: 0.95, fit: 1, scope: 0.9 };

function isPlainlyTold({ wanted }: Query, { coverage, figure, scope }: Evidence): boolean {
  return (
    wantsFigure(wanted) && coverage >= PLAINLY.coverage && figure.fit >= PLAINLY.fit && scope >= PLAINLY.scope
  );
}

/** A document for the whole country may tell of a province by its name. */
function namesPlaceOf({ places }: Query, { candidate, scope }: Evidence): boolean {
  return (
    scope > 0 && factsOf(candidate).provinces.some((name) => places.some(({ province }) => province === name))
  );
}

/** A second sentence on the same place must bring another clause; a second figure for the same place brings doubt. */
function adds(query: Query, picks: Pick[], { candidate }: Evidence): boolean {
  if (query.places.length > 1) return false;
  if (wantsFigure(query.wanted)) return tellsOtherMeasure(query, picks, candidate);
  return picks.every((pick) => pick.hit.passage.id !== candidate.hit.passage.id);
}

/** "Doanh thu và lợi nhuận …" asks for two measures; the second one is told beside the first. */
function tellsOtherMeasure(query: Query, picks: Pick[], candidate: Candidate): boolean {
  const asked = query.units.map(({ key }) => key).filter((key) => MEASURES.has(key));
  const told = new Set(picks.flatMap(({ quote }) => contentUnits(quote).map(({ key }) => key)));
  return asked.some((key) => !told.has(key) && candidate.units.some((unit) => unit.key === key));
}

/** The same figure for another province: a question that names no place, or several, is answered side by side. */
function isElsewhere(picks: Pick[], { candidate }: Evidence): boolean {
  const own = candidate.hit.document.metadata.places.join();
  const told = picks.map((pick) => pick.hit.document.metadata.places.join());
  // A rule for the whole country and a statistic of a province do not stand side by side.
  return own !== "" && told.every((places) => places !== "" && places !== own);
}
