import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { type Candidate, isGap } from "./candidates.ts";
import { type Evidence, judge } from "./evidence.ts";
import type { Pick } from "./pick.ts";
import type { Query } from "./understand.ts";

/** Least evidence that a question asks for just what a digest says is not known. */
const ENOUGH = 0.54;
/** Least likeness to a question that the gap is there for: the words of a gap are those of what is known around it. */
const ALIKE = 0.38;
/** How much more alike a gap must be than the answer, where yes or no is asked. */
const AHEAD = 0.08;

/**
 * The sentence that says that what is asked for is not known, where it is nearer to the question than the best answer.
 * Both are judged as if no figure were wanted: what is not known has none.
 */
export function gapFor(
  kb: KnowledgeBase,
  query: Query,
  evidence: Evidence[],
  best?: Candidate,
): Evidence | undefined {
  // What a thing is, is told; what is not known of it is another question.
  if (query.wanted === "definition" && best !== undefined) return undefined;
  const asked = kb.asked.likeness(query.text);
  const likeness = ({ hit }: Candidate) => asked.of(kb.passages.numberOf(hit.passage));
  // Whether there is support at all is known where only its amount is not.
  const ahead = query.wanted === "yes-no" ? AHEAD : 0;
  const least = Math.max(ALIKE, best === undefined ? 0 : likeness(best) + ahead);
  const isAsked = (item: Candidate) => likeness(item) >= least;
  const gaps = evidence.map(({ candidate }) => candidate).filter((item) => isGap(item) && isAsked(item));
  if (gaps.length === 0) return undefined;
  const inWords: Query = { ...query, wanted: "any", focus: [] };
  const judged = judge(kb, inWords, best === undefined ? gaps : [...gaps, best]);
  const [first] = judged;
  if (first === undefined || first.candidate === best) return undefined;
  return first.score >= ENOUGH ? first : undefined;
}

/** The sentence that says that just this is not known, as it stands for a side or for a part. */
export function gapPick({ candidate: { hit, text, start, end } }: Evidence, { language }: Query): Pick {
  return { hit, quote: text, start, end, isTarget: false, isFormer: false, language };
}
