import type { KnowledgeBase } from "../store/knowledge-base.ts";
import type { Pick } from "./pick.ts";

const LONGEST_WORDING = 2000;

/**
 * What applies today: a clause that another text of the corpus has changed gives way to the new wording; where the corpus
 * does not have that, the clause is told as a former one.
 */
export function inForce(kb: KnowledgeBase, picks: readonly Pick[]): Pick[] {
  const current: Pick[] = [];
  for (const pick of picks) {
    const changed = instead(kb, pick);
    if (
      !current.some(({ hit, quote }) => hit.passage.id === changed.hit.passage.id && quote === changed.quote)
    )
      current.push(changed);
  }
  return current;
}

function instead(kb: KnowledgeBase, pick: Pick): Pick {
  const amendment = kb.amendments.of(pick.hit.passage);
  if (amendment === undefined) return pick;
  const replaces = { passage: pick.hit.passage, amendment };
  const { by: document, passage } = amendment;
  if (passage === undefined || document === undefined) return { ...pick, replaces, isFormer: true };
  const [start, end] = [0, Math.min(passage.text.length, LONGEST_WORDING)];
  const quote = passage.text.slice(start, end);
  const hit = { ...pick.hit, passage, document };
  return { ...pick, hit, quote, start, end, replaces, isTarget: false, isFormer: false };
}
