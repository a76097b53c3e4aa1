import type { KnowledgeBase } from "../store/knowledge-base.ts";
import type { Candidate } from "./candidates.ts";
import { type Evidence, judge } from "./evidence.ts";
import type { Query } from "./understand.ts";

/** Least evidence that a question asks for just what a digest says is not known. */
const ENOUGH = 0.54;

/** Whether a sentence is there to say that something is not known; it is shown beside a refusal, and is no answer. */
export function isGap({ hit }: Candidate): boolean {
  return hit.passage.confidence === "unconfirmed";
}

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
  const gaps = evidence.map(({ candidate }) => candidate).filter(isGap);
  if (gaps.length === 0) return undefined;
  const inWords: Query = { ...query, wanted: "any", focus: [] };
  const judged = judge(kb, inWords, best === undefined ? gaps : [...gaps, best]);
  const [first] = judged;
  if (first === undefined || first.candidate === best) return undefined;
  return first.score >= ENOUGH ? first : undefined;
}
