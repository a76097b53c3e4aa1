import type { Hit } from "../domain.ts";
import { wantsFigure } from "../language/wanted.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { oddsOf } from "./answerable/convincing.ts";
import { featuresOf } from "./answerable/features.ts";
import { isGap } from "./candidates.ts";
import type { Evidence } from "./evidence.ts";
import type { Weighing } from "./extract.ts";
import { retrieve } from "./retrieve.ts";
import type { Query } from "./understand.ts";

/** Log-odds below which what answers may be told of another thing than the talk is on. */
export const WEAK = -0.6;
/** So many passages of their documents are searched for those that stand beside them. */
const SEARCHED = 200;
/** The least score of a sentence that answers because it stands beside what was told. */
const SCORE = 0.5;

/** Whether a sentence is near enough in meaning, and surely enough the figure; one answers where no limit of other evidence is reached. */
export function nearEnough(least: number, surely = WEAK): Weighing {
  const convinces = (kb: KnowledgeBase, query: Query, item: Evidence) => {
    if (item.score < SCORE) return false;
    const features = featuresOf(kb, query, item);
    return features.near >= least && (!wantsFigure(query.wanted) || oddsOf(features) >= surely);
  };
  return {
    convinces,
    again: (kb, query, evidence) => {
      const best = evidence.find(({ scope, candidate }) => scope > 0 && !isGap(candidate));
      return best !== undefined && !wantsFigure(query.wanted) && convinces(kb, query, best) ? [best] : [];
    },
  };
}

/** The passages of some sections, best first for a query. */
export async function hitsIn(kb: KnowledgeBase, query: Query, sections: ReadonlySet<number>): Promise<Hit[]> {
  const { documentOf, sectionStarts } = kb.lexical;
  const documents = new Set(
    [...sections].map((section) => documentOf[sectionStarts[section] as number] as number),
  );
  const hits = await retrieve(kb, query, SEARCHED, { filter: (document) => documents.has(document) });
  return hits.filter((hit) => sections.has(sectionOf(kb, hit)));
}

/** The section (article, heading) that a passage stands in. */
export function sectionOf({ passages, lexical }: KnowledgeBase, { passage }: Hit): number {
  return lexical.sectionOf[passages.numberOf(passage)] as number;
}
