import type { Hit } from "../domain.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { isGap } from "./candidates.ts";
import type { Draft } from "./extract.ts";
import type { Pick } from "./pick.ts";
import { isPlantedOrder } from "./planted-orders.ts";
import type { Query } from "./understand.ts";

/** Most passages that a chat model is given. */
const MOST_PASSAGES = 6;

/**
 * Whether a chat model may word what was picked. What must be told with a mark of ours (former wording, a point that was
 * changed, a target in the place of a result, sources that disagree) stays in our words, and so does a passage that gives orders to a model.
 */
export function isWordable(query: Query, picks: readonly Pick[]): boolean {
  return (
    picks.length > 0 &&
    picks.every(
      ({ hit, isFormer, exceptPoint, replaces, isTarget, disagrees }) =>
        !isFormer &&
        disagrees === undefined &&
        exceptPoint === undefined &&
        replaces === undefined &&
        (!isTarget || query.aboutTarget) &&
        !isPlantedOrder(hit.passage.text),
    )
  );
}

/**
 * The passages that a chat model words an answer from: those that were picked, then the nearest that speak of what was asked,
 * are in force as they stand, and hold no order to a model.
 */
export function passagesToWord(kb: KnowledgeBase, { picks, evidence }: Draft): Hit[] {
  const beside = evidence
    .filter(({ scope, candidate }) => scope > 0 && !isGap(candidate))
    .map(({ candidate }) => candidate.hit)
    .filter(({ passage, document }) => {
      const { validity } = document.metadata;
      const applies = validity !== "expired" && validity !== "not-yet-in-force";
      return applies && kb.amendments.of(passage) === undefined && !isPlantedOrder(passage.text);
    });
  const byId = new Map([...picks.map(({ hit }) => hit), ...beside].map((hit) => [hit.passage.id, hit]));
  return [...byId.values()].slice(0, MOST_PASSAGES);
}
