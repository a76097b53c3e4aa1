import type { Hit } from "../domain.ts";
import { wantsFigure } from "../language/wanted.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { oddsOf } from "./answerable/convincing.ts";
import { featuresOf } from "./answerable/features.ts";
import type { Asking } from "./asking.ts";
import { isGap } from "./candidates.ts";
import type { Evidence } from "./evidence.ts";
import type { Weighing } from "./extract.ts";
import { type Gathered, gatherFrom } from "./gather.ts";
import { retrieve } from "./retrieve.ts";
import { type Query, understand } from "./understand.ts";
import { asksForArticle } from "./which-article.ts";

/** Turns whose answers are gone back to, passages that may have told each, and how much of an answer is looked for. */
const TURNS = 2;
const TOLD = 3;
const READ = 300;
/** So many passages of their documents are searched for those that stand beside them. */
const SEARCHED = 200;
/** Log-odds below which what answers from elsewhere may be told of another thing than the talk is on. */
const WEAK = -0.6;
/** What a sentence beside the last answer needs: its score, and how near it is in meaning to all that is asked. */
const NEAR = { score: 0.5, instead: 0.65, alone: 0.8 };

/**
 * What stands beside what was told last, where a follow-up is not answered from elsewhere, or only weakly: more than half of all
 * follow-ups are answered in the same article or below the same heading, and so far fewer of their own words are needed there. A
 * figure has to be just the one that is asked for. `readings` are asked for only where it is looked for: most follow-ups are answered.
 */
export async function gatherNearLast(
  asking: Asking,
  readings: () => readonly Asking[],
  first: Gathered,
): Promise<{ asking: Asking; gathered: Gathered } | undefined> {
  const { picks } = first.draft;
  if (first.compared !== undefined || first.draft.gap !== undefined || first.draft.onlyTarget !== undefined)
    return undefined;
  const told = picks.length === 0 ? undefined : bestOf(first);
  if (picks.length > 0 && (told === undefined || oddsOfOne(asking, told) >= WEAK)) return undefined;
  const sections = await sectionsToldLast(asking);
  if (picks.some(({ hit }) => sections.has(sectionOf(asking.kb, hit)))) return undefined;
  const near = isNear(told === undefined ? NEAR.alone : NEAR.instead);
  const found: { asking: Asking; gathered: Gathered; score: number }[] = [];
  for (const reading of readings()) {
    const hits = await hitsIn(reading, sections);
    const gathered = gatherFrom(reading, hits, near);
    const best = bestOf(gathered);
    // Where a rule stands is told by what told the rule, however well another rule fits.
    if (best !== undefined && (asksForArticle(asking.text) || best.score >= (told?.score ?? 0)))
      found.push({ asking: reading, gathered, score: best.score });
  }
  return found.sort((a, b) => b.score - a.score)[0];
}

/** Whether a sentence is near enough in meaning; one of them answers where no limit of other evidence is reached. */
function isNear(least: number): Weighing {
  const convinces = (kb: KnowledgeBase, query: Query, item: Evidence) => {
    if (item.score < NEAR.score) return false;
    const features = featuresOf(kb, query, item);
    return features.near >= least && (!wantsFigure(query.wanted) || oddsOf(features) >= WEAK);
  };
  return {
    convinces,
    again: (kb, query, evidence) => {
      const best = evidence.find(({ scope, candidate }) => scope > 0 && !isGap(candidate));
      return best !== undefined && !wantsFigure(query.wanted) && convinces(kb, query, best) ? [best] : [];
    },
  };
}

function bestOf({ draft: { picks, evidence } }: Gathered): Evidence | undefined {
  const id = picks[0]?.hit.passage.id;
  return evidence.find(({ candidate }) => candidate.hit.passage.id === id);
}

function oddsOfOne({ kb, query }: Asking, item: Evidence): number {
  return oddsOf(featuresOf(kb, query, item));
}

/** The sections (articles, headings) that the last answers were told from, with the documents that they are in. */
async function sectionsToldLast({ kb, districts, question: { history } }: Asking): Promise<Set<number>> {
  const sections = new Set<number>();
  for (const { answer } of history.slice(-TURNS)) {
    if (answer.trim() === "") continue;
    const told = understand({ text: answer.slice(0, READ), history: [] }, districts);
    // An answer has the words of its source: what people ask adds nothing.
    const hits = await retrieve(kb, told, TOLD, { related: false, expected: false });
    for (const hit of hits) sections.add(sectionOf(kb, hit));
  }
  return sections;
}

/** The passages of some sections, best first for a query. */
async function hitsIn({ kb, query }: Asking, sections: ReadonlySet<number>): Promise<Hit[]> {
  const { documentOf, sectionStarts } = kb.lexical;
  const documents = new Set(
    [...sections].map((section) => documentOf[sectionStarts[section] as number] as number),
  );
  const hits = await retrieve(kb, query, SEARCHED, { filter: (document) => documents.has(document) });
  return hits.filter((hit) => sections.has(sectionOf(kb, hit)));
}

function sectionOf({ passages, lexical }: KnowledgeBase, { passage }: Hit): number {
  return lexical.sectionOf[passages.numberOf(passage)] as number;
}
