import type { Hit } from "../domain.ts";
import { asksWhichLaw } from "../language/law-questions.ts";
import { fold } from "../language/normalize.ts";
import { MEASURES } from "../language/nouns.ts";
import { contentUnits } from "../language/tokenize.ts";
import { type Wanted, wantsFigure } from "../language/wanted.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { isConvincing } from "./answerable/convincing.ts";
import { type Candidate, candidatesOf, isGap } from "./candidates.ts";
import { isSoft } from "./coverage.ts";
import { speaksOf } from "./decline.ts";
import { besideRivals, newestFirst, rivalsOf } from "./disagreement.ts";
import { type Evidence, judge } from "./evidence.ts";
import { gapFor } from "./gaps.ts";
import { inForce } from "./in-force.ts";
import { leadOf, needsLead } from "./lead.ts";
import { isOnSameName } from "./named-subject.ts";
import type { Pick } from "./pick.ts";
import { oncePer } from "./ranking/once-per.ts";
import type { Query } from "./understand.ts";

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

/** Least evidence for an answer, found on questions with known answers; below it the corpus does not say. */
export const ENOUGH = {
  score: 0.535,
  scoreWithoutConcept: 0.8,
  figure: 0.41,
};
const HITS_READ = 32;
const MOST_PICKS = 3;
/** For "which province has the most …?" every province that has the figure is shown. */
const MOST_PLACES = 6;
/** Share of the best score that a further sentence needs: on the same place, or on another one. */
const NEARLY_AS_GOOD = { same: 0.9, elsewhere: 0.75, primary: 0.8, national: 0.75 };
/** A clause up to this length is given whole, so that no exception in it is lost. */
const WHOLE_CLAUSE = { forFigure: 600, otherwise: 700 };
/** As long as a passage: a list of rights or conditions is not cut in the middle. */
const LONGEST_LIST = 2000;

/**
 * Picks the one to three pieces of the hits that answer the question; none when the evidence is not enough, or the best of it does not
 * convince.
 */
export function extract(kb: KnowledgeBase, query: Query, hits: Hit[], convinces = isConvincing): Draft {
  const evidence = judge(
    kb,
    query,
    hits.slice(0, query.acrossPlaces ? hits.length : HITS_READ).flatMap(candidatesOf),
  );
  const isOpen = isAnswerable(kb, query);
  const found = isOpen ? resultsFirst(query, inOrder(query, sufficient(kb, query, evidence))) : [];
  const picks: Pick[] = [];
  const gap = isOpen ? gapFor(kb, query, evidence, found[0]?.candidate) : undefined;
  if (gap) return { picks, gap, evidence };
  const pickFor = (item: Evidence) => pickOf(query, item);
  const ordered = newestFirst(query, nationalFirst(query, primaryFirst(kb, found)), pickFor);
  const enough = isBestConvincing(kb, query, ordered, convinces) ? ordered : [];
  const [best] = enough;
  if (best?.isTarget && query.demands.result) return { picks, onlyTarget: best, evidence };
  for (const item of enough) {
    const elsewhere = picks.length > 0 && isElsewhere(picks, item);
    // Of a cooperative that is asked about by name, another province has no figure.
    if (best && elsewhere && !isOnSameName(query, best.candidate, item.candidate)) continue;
    if (query.acrossPlaces && picks.length > 0 && !elsewhere) continue;
    if (
      best &&
      query.units.length > 0 &&
      !query.acrossPlaces &&
      item.score < best.score * (elsewhere ? NEARLY_AS_GOOD.elsewhere : NEARLY_AS_GOOD.same)
    )
      continue;
    const pick = pickOf(query, item);
    const adding = picks.length === 0 || elsewhere || adds(query, picks, item);
    if (adding && !picks.some((other) => overlaps(other, pick))) picks.push(pick);
    if (picks.length >= (query.acrossPlaces ? MOST_PLACES : MOST_PICKS)) break;
  }
  const rivals = picks.length === 1 ? rivalsOf(query, enough, pickFor).map(pickFor) : [];
  return { picks: inForce(kb, besideRivals(picks, rivals)), evidence };
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

/** Where a guide retells a clause ("khoản 1 Điều 47 Luật Hợp tác xã 2023") that answers nearly as well, that is cited. */
function primaryFirst(kb: KnowledgeBase, enough: Evidence[]): Evidence[] {
  const [best] = enough;
  if (best === undefined) return enough;
  const { hit } = best.candidate;
  const isArticle = /(?:Điều|Article) \d/u.test(hit.passage.locator);
  if (isArticle) return enough;
  const retold = kb.references.of(hit.passage).filter(({ documentId }) => documentId !== hit.document.id);
  const primary = enough.find(
    ({ candidate, score }) =>
      score >= best.score * NEARLY_AS_GOOD.primary &&
      retold.some(({ id }) => id === candidate.hit.passage.id),
  );
  if (primary === undefined) return enough;
  const isRetelling = ({ candidate }: Evidence) => candidate.hit.passage.id === hit.passage.id;
  return [primary, ...enough.filter((item) => item !== primary && !isRetelling(item))];
}

/** A figure of the whole country answers who names no province; where there is none, the provinces stand side by side. */
function nationalFirst(query: Query, enough: Evidence[]): Evidence[] {
  if (query.places.length > 0 || query.acrossPlaces || !wantsFigure(query.wanted)) return enough;
  const [best] = enough;
  if (best === undefined || best.candidate.hit.document.metadata.places.length === 0) return enough;
  const isNational = ({ candidate, score, isTarget }: Evidence) =>
    candidate.hit.document.metadata.places.length === 0 &&
    score >= best.score * NEARLY_AS_GOOD.national &&
    isTarget === best.isTarget;
  const national = enough.filter(isNational);
  return national.length > 0 ? national : enough;
}

/** "Điều 3 nói gì?" is told from its first clause on; everything else from the best sentence on. */
function inOrder(query: Query, enough: Evidence[]): Evidence[] {
  if (query.reference === undefined || query.units.length > 0) return enough;
  const position = ({ candidate: { hit, start } }: Evidence) => hit.passage.start + start;
  return [...enough].sort((a, b) => position(a) - position(b));
}

/** Who asks for what was reached is told of a plan only where nothing else is known. */
function resultsFirst(query: Query, enough: Evidence[]): Evidence[] {
  if (!query.demands.result) return enough;
  const results = enough.filter(({ isTarget }) => !isTarget);
  return results.length > 0 ? results : enough;
}

/** A number, a time or an age may be told without a figure; a sum or a share that is asked for may not. */
const TOLD_IN_WORDS: readonly Wanted[] = ["count", "duration", "date", "age"];

/**
 * The sentences with enough evidence. A rule may be told in words where a figure was asked for ("mỗi năm một lần"), so
 * a question on rules that finds no figure is judged once more as one that needs none.
 */
function sufficient(kb: KnowledgeBase, query: Query, evidence: Evidence[]): Evidence[] {
  const found = evidence.filter((item) => isEnough(query, item) && !isOnlyPlanned(query, item, evidence));
  if (found.length > 0 || !query.normative || !TOLD_IN_WORDS.includes(query.wanted)) return found;
  const inWords: Query = { ...query, wanted: "any", focus: [] };
  const legal = evidence
    .map(({ candidate }) => candidate)
    .filter(({ hit }) => hit.document.metadata.kind !== "article");
  return judge(kb, inWords, legal).filter((item) => isEnough(inWords, item));
}

function isEnough(query: Query, { candidate, score, figure, scope }: Evidence): boolean {
  if (scope === 0 || tellsNothing(candidate)) return false;
  if (score < (isOnSubject(query) ? ENOUGH.score : ENOUGH.scoreWithoutConcept)) return false;
  return !wantsFigure(query.wanted) || figure.fit >= ENOUGH.figure;
}

/** How much more of the question a target must speak of than a result, for just that to be planned and not told. */
const PLANNED = 0.3;

/** "Đã mở mấy lớp về điều lệ?": where courses on charters are a target, other courses that were held are no result. */
function isOnlyPlanned(
  query: Query,
  { candidate, coverage, isTarget }: Evidence,
  all: readonly Evidence[],
): boolean {
  if (query.aboutTarget || isTarget || !wantsFigure(query.wanted)) return false;
  const { id, metadata } = candidate.hit.document;
  if (metadata.kind !== "article") return false;
  return all.some(
    (other) =>
      other.isTarget &&
      other.scope > 0 &&
      other.figure.fit >= ENOUGH.figure &&
      other.candidate.hit.document.id === id &&
      other.coverage >= coverage + PLANNED,
  );
}

/** "The article does not say …" is worth showing beside a refusal, but it is no answer. */
function tellsNothing(candidate: Candidate): boolean {
  const { text, quantities } = candidate;
  if (isGap(candidate)) return true;
  return quantities.length === 0 && DOES_NOT_SAY.test(text);
}

const DOES_NOT_SAY =
  /(?:không (?:nêu|nói|cho biết|giải thích|in)|does not (?:say|give|name|explain|state|print)|(?:anger|nämner|säger|förklarar) inte)(?!\p{L})/iu;

/** A question on a place that no document speaks of has no answer, unless it asks for a rule that holds everywhere. */
function isAnswerable(kb: KnowledgeBase, query: Query): boolean {
  if (query.places.length === 0) return true;
  return query.normative || speaksOf(kb, query.places);
}

/** Speaks of something that the glossary knows, other than the kind of answer, or names an article. */
const isOnSubject = oncePer((query: Query): boolean => {
  if (query.reference !== undefined || asksWhichLaw(fold(query.text))) return true;
  return query.units.some(({ key }) => key.startsWith("#") && !isSoft(key));
});

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

function overlaps(a: Pick, b: Pick): boolean {
  return a.hit.passage.id === b.hit.passage.id && a.start < b.end && b.start < a.end;
}

/** A clause of a law is given whole, with its points, unless only its figure is asked for; else the sentence. */
function pickOf(query: Query, evidence: Evidence): Pick {
  const { candidate, isTarget } = evidence;
  const { hit } = candidate;
  const { text } = hit.passage;
  const legal = hit.document.metadata.kind !== "article";
  const hasPoints = /\n\s*\p{Ll}{1,2}\)\s/u.test(text);
  const isFigure = wantsFigure(query.wanted);
  const limit =
    query.wanted === "age" && hasPoints
      ? LONGEST_LIST
      : isFigure
        ? WHOLE_CLAUSE.forFigure
        : hasPoints
          ? LONGEST_LIST
          : WHOLE_CLAUSE.otherwise;
  const whole =
    legal && (text.length <= limit || (candidate.text.endsWith(":") && text.length <= LONGEST_LIST));
  const label = /^\d{1,3}\.\s+/u.exec(text)?.[0].length ?? 0;
  const [start, end] = whole ? [label, text.length] : [candidate.start, candidate.end];
  const quote = text.slice(start, end);
  const lead = isFigure && needsLead(query.language, hit, quote) ? leadOf(query, evidence) : undefined;
  return {
    hit,
    quote,
    ...(lead === undefined ? {} : { lead }),
    start,
    end,
    // A name beside a target is no target.
    isTarget: isTarget && query.wanted !== "who",
    language: query.language,
    isFormer: hit.document.metadata.validity === "expired",
  };
}
