import { wantsFigure } from "../language/wanted.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { kindBonus } from "./answer-kind.ts";
import type { Candidate } from "./candidates.ts";
import { askedAsSimilarity, coverageOf } from "./coverage.ts";
import { type FigureFit, figureFit, purity } from "./figures.ts";
import { namedFigures } from "./named-figures.ts";
import { namesMet } from "./named-subject.ts";
import { namesCooperative } from "./of-whom.ts";
import { recency } from "./recency.ts";
import { scopeOf } from "./scope.ts";
import { factsOf } from "./sentence-facts.ts";
import { surroundingsOf } from "./surroundings.ts";
import { targetYears } from "./targets.ts";
import type { Query } from "./understand.ts";

/** What speaks for a sentence as an answer. The parts are within 0..1; `score` may go a little beyond. */
export interface Evidence {
  candidate: Candidate;
  score: number;
  /** Weighted share of what the question asks about that the sentence and its surroundings speak of. */
  coverage: number;
  figure: FigureFit;
  /** Factor for place, period, scope, target against result; 0 rules the sentence out. */
  scope: number;
  isTarget: boolean;
}

/** Share of each part in the score; they add up to 1, before what a lead and named figures add. */
const PART = { coverage: 0.44, figure: 0.095, retrieval: 0.23, asked: 0.13, purity: 0.105 };

/** Least likeness to a question that people ask of the passage. */
const ALIKE = 0.25;
/** Most that the best hit gains by its lead. */
const LEAD = 0.12;
/** Share by which the best hit is above the next for the whole of it. */
const FAR_ABOVE = 0.2;

/** What the best hit gains where it stands far above all others: a question told as a story shares few words with any. */
function leadOf(kb: KnowledgeBase, query: Query, candidates: readonly Candidate[], top: number): number {
  const best = candidates.find(({ hit }) => hit.score === top)?.hit.passage;
  const number = best === undefined ? -1 : kb.passages.numberOf(best);
  const alike = kb.asked.likeness(query.text).of(number);
  if (alike < ALIKE || wantsFigure(query.wanted)) return 0;
  const second = Math.max(0, ...candidates.map(({ hit }) => (hit.score < top ? hit.score : 0)));
  return LEAD * Math.min(1, (top / Math.max(1e-9, second) - 1) / FAR_ABOVE);
}

/** Where a figure of one cooperative is asked for: the documents found that name it, if any does; others tell none of it. */
function documentsNaming(query: Query, candidates: readonly Candidate[]): ReadonlySet<string> | undefined {
  if (query.normative || !wantsFigure(query.wanted) || !namesCooperative(query)) return undefined;
  const passages = new Map(candidates.map((candidate) => [candidate.hit.passage.id, candidate]));
  const found = [...passages.values()].filter((candidate) => namesMet(query, candidate).length > 0);
  return found.length === 0 ? undefined : new Set(found.map(({ hit }) => hit.document.id));
}

/** Judges every candidate of the hits, best first. */
export function judge(kb: KnowledgeBase, query: Query, candidates: Candidate[]): Evidence[] {
  const top = Math.max(1e-9, ...candidates.map(({ hit }) => hit.score));
  const topLikeness = Math.max(1e-9, ...candidates.map(({ hit }) => hit.likeness ?? 0));
  const lead = leadOf(kb, query, candidates, top);
  const aims = query.aboutTarget && query.years.length > 0 ? targetYears(candidates) : undefined;
  const named = documentsNaming(query, candidates);
  const judged = candidates.map((candidate) => {
    const { hit } = candidate;
    const around = surroundingsOf(hit);
    const figure = figureFit(query, candidate);
    const { isTarget } = factsOf(candidate);
    const coverage = coverageOf(kb, query, candidate, around, isTarget);
    const years = isTarget ? aims?.get(hit.document.id) : undefined;
    const isOfOther = named !== undefined && !named.has(hit.document.id);
    const scope = isOfOther
      ? 0
      : scopeOf(query, candidate, around, { isTarget, years }) * recency(query, candidate);
    const known = { candidate, coverage, figure, scope, isTarget };
    // What is ruled out is not weighed further: most sentences of other places are.
    if (scope === 0) return { ...known, score: 0 };
    const sum =
      namedFigures(query, candidate) +
      kindBonus(query, candidate, around) +
      PART.coverage * coverage +
      PART.figure * figure.fit +
      PART.retrieval * ((hit.likeness ?? 0) / topLikeness) +
      (hit.score === top ? lead : 0) +
      PART.asked * askedAsSimilarity(kb, query, around) +
      PART.purity * purity(query, candidate, figure.quantity);
    // A document that nobody has written questions for must not lose by it.
    const whole = around.questions.length === 0 ? 1 - PART.asked : 1;
    return { ...known, score: (sum / whole) * scope };
  });
  return judged.sort(
    (a, b) =>
      (query.wanted === "count" ? step(b) - step(a) || b.figure.fit - a.figure.fit : 0) ||
      b.score - a.score ||
      compareIds(a.candidate, b.candidate),
  );
}

/** Scores that differ by less than this are alike: of two numbers, the one that counts just what was asked goes first. */
const ALIKE_SCORES = 0.005;

function step({ score }: Evidence): number {
  return Math.round(score / ALIKE_SCORES);
}

function compareIds(a: Candidate, b: Candidate): number {
  return a.hit.passage.id < b.hit.passage.id
    ? -1
    : a.hit.passage.id > b.hit.passage.id
      ? 1
      : a.start - b.start;
}
