import { oddsOf } from "./answerable/convincing.ts";
import { featuresOf } from "./answerable/features.ts";
import type { Asking } from "./asking.ts";
import { hitsIn, nearEnough, sectionOf, WEAK } from "./beside.ts";
import type { Evidence } from "./evidence.ts";
import { type Gathered, gatherFrom } from "./gather.ts";
import { retrieve } from "./retrieve.ts";
import { understand } from "./understand.ts";
import { asksForArticle } from "./which-article.ts";

/** Turns whose answers are gone back to, passages that may have told each, and how much of an answer is looked for. */
const TURNS = 2;
const TOLD = 3;
const READ = 300;
/** How near in meaning a sentence beside the last answer must be: where a weak answer is there from elsewhere, and where none is. */
const NEAR = { instead: 0.65, alone: 0.7 };

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
  const near = told === undefined ? nearEnough(NEAR.alone) : nearEnough(NEAR.instead);
  const found: { asking: Asking; gathered: Gathered; score: number }[] = [];
  for (const reading of readings()) {
    const hits = await hitsIn(reading.kb, reading.query, sections);
    const gathered = gatherFrom(reading, hits, near);
    const best = bestOf(gathered);
    // Where a rule stands is told by what told the rule, however well another rule fits.
    if (best !== undefined && (asksForArticle(asking.text) || best.score >= (told?.score ?? 0)))
      found.push({ asking: reading, gathered, score: best.score });
  }
  return found.sort((a, b) => b.score - a.score)[0];
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
