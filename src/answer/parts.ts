import type { Hit, Question } from "../domain.ts";
import { contentUnits } from "../language/tokenize.ts";
import { wantsFigure } from "../language/wanted.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { secondLook } from "./answerable/second-look.ts";
import { hitsIn, nearEnough, sectionOf } from "./beside.ts";
import type { Evidence } from "./evidence.ts";
import { type Draft, extract, type Weighing } from "./extract.ts";
import { gapPick } from "./gaps.ts";
import {
  inContext,
  isCoveredBeside,
  isOnlyOnOther,
  isOnPart,
  isStray,
  isToldBeside,
  needsFigureOfItsOwn,
  staysWithin,
} from "./parts-context.ts";
import { isOnWhatItAsks } from "./parts-own.ts";
import { type PartQuery, readEach } from "./parts-read.ts";
import { isToldByRow } from "./parts-row.ts";
import { isFigureOfWhole, isToldByWhole } from "./parts-whole.ts";
import { overlaps, type Pick } from "./pick.ts";
import { retrieve } from "./retrieve.ts";
import type { Query } from "./understand.ts";

/** What the parts of a question give together. */
export interface Parts {
  picks: Pick[];
  /** The parts that nothing answers. */
  unanswered: string[];
}

const HITS = 40;
/** Sentences of each part, so that the answer stays short. */
const PICKS = 2;

/**
 * Answers each question of several in one by itself: the second leans on the first as a question does on the one before.
 * `whole` is the best of what answers the question as if it were one. Undefined where none of the parts has an answer of its own.
 */
export async function draftParts(
  kb: KnowledgeBase,
  districts: ReadonlySet<string>,
  question: Question,
  parts: readonly string[],
  whole?: Pick,
): Promise<Parts | undefined> {
  const queries = readEach(districts, question, parts);
  const read = queries.map(({ own }) => own);
  const drafts: Pick[][] = [];
  const judged: (readonly Evidence[])[] = [];
  let isTold = false;
  for (const [at, part] of queries.entries()) {
    const query = inContext(part.own, read);
    const { picks, gap, evidence } = await draftPart(kb, part, read, drafts.flat());
    const told = picks.filter(({ quote }) => staysWithin(parts[at] ?? "", read[0], quote)).slice(0, PICKS);
    isTold ||= told.length > 0;
    judged.push(evidence);
    drafts.push(
      told.length === 0 && gap !== undefined && isOnPart(parts[at] ?? "", query, gap)
        ? [gapPick(gap, query)]
        : told,
    );
  }
  if (!isTold) return undefined;
  for (const [at, part] of queries.entries())
    if (drafts[at]?.length === 0)
      drafts[at] = await draftBeside(kb, part, parts[at] ?? "", read, drafts.flat());
  for (const [at, query] of read.entries()) {
    if (whole === undefined || drafts[at]?.length !== 0) continue;
    if (!staysWithin(parts[at] ?? "", read[0], whole.quote)) continue;
    const isNew = !drafts.flat().some((pick) => overlaps(pick, whole));
    if (
      isToldByWhole(parts[at] ?? "", query, whole) ||
      (isNew && isFigureOfWhole(query, judged[at] ?? [], whole))
    )
      drafts[at] = [whole];
  }
  const picks = articlesInOrder(kb, withoutRepeats(drafts.flat()));
  const isUntold = (at: number) =>
    drafts[at]?.length === 0 || needsFigureOfItsOwn(read, at, drafts[at] ?? [], drafts.slice(0, at).flat());
  const isOnOther = (at: number) =>
    isOnlyOnOther(parts, at, read[at], drafts[at] ?? [], drafts.slice(0, at).flat());
  const isShown = (part: string, at: number) => {
    const query = read[at];
    if (query === undefined) return false;
    return (
      isToldBeside(part, query, picks, whole) ||
      isToldByRow(part, query, picks) ||
      isCoveredBeside(query, judged[at] ?? [], picks)
    );
  };
  return {
    picks,
    unanswered: parts.filter((part, at) => isOnOther(at) || (isUntold(at) && !isShown(part, at))),
  };
}

async function draftOf(kb: KnowledgeBase, query: Query, weighing?: Weighing): Promise<Draft> {
  const hits: Hit[] = await retrieve(kb, query, HITS);
  return extract(kb, query, hits, weighing);
}

/** Of one place few sentences can be meant, so that a part by itself is looked at again as a question is. */
function weighingOf({ places }: Query): Weighing {
  return places.length > 0 ? { again: secondLook } : {};
}

/** Least share of a part and of what the first one is about, together, that one sentence must speak of. */
const ALL = 0.8;
/** The same where the part cannot be on anything else, or has no answer that stands for itself. */
const MOST_OF_ALL = 0.6;

/**
 * The answer to a part as it leans on the first one; where that does not speak of what the part itself names, or is the figure
 * shown before, the answer to the part by itself, on the body of the first one.
 */
async function draftPart(
  kb: KnowledgeBase,
  part: PartQuery,
  read: readonly Query[],
  shown: readonly Pick[],
): Promise<Draft> {
  const leaning = await draftLeaning(kb, part, read);
  const body = part.onBody;
  const isItsOwn = ({ picks }: Draft) =>
    body !== undefined && isOnWhatItAsks(body, picks) && !(wantsFigure(body.wanted) && isAmong(shown, picks));
  if (body === undefined || isItsOwn(leaning)) return leaning;
  const onBody = inContext(body, read);
  const found = withoutStrays(await draftOf(kb, onBody), onBody);
  return isItsOwn(found) ? found : leaning;
}

/** How near in meaning a sentence beside the answer to another part must be to this one. */
const NEAR = 0.6;
/** And how surely it must be a figure that this one asks for, in log-odds. */
const SURELY = 0.5;

/** What stands in the same article, or below the same heading, as the answers to the other parts, where few words of a part are enough. */
async function draftBeside(
  kb: KnowledgeBase,
  { own, onFirst, onBody }: PartQuery,
  part: string,
  read: readonly Query[],
  shown: readonly Pick[],
): Promise<Pick[]> {
  const sections = new Set(shown.map(({ hit }) => sectionOf(kb, hit)));
  for (const query of [onFirst, own, onBody]) {
    if (query === undefined) continue;
    const asked = inContext(query, read);
    // A second figure stands in another sentence than the first, which has more of the words of both.
    const told = wantsFigure(own.wanted) ? shown.map(({ hit }) => hit.passage.id) : [];
    const hits = (await hitsIn(kb, asked, sections)).filter(({ passage }) => !told.includes(passage.id));
    const { picks } = extract(kb, asked, hits, nearEnough(NEAR, SURELY));
    const isNew = !isAmong(shown, picks) && isOnWhatItAsks({ ...own, units: contentUnits(part) }, picks);
    const within = picks.filter(({ quote }) => staysWithin(part, read[0], quote)).slice(0, PICKS);
    if (isNew && within.length > 0) return within;
  }
  return [];
}

function isAmong(shown: readonly Pick[], [best]: readonly Pick[]): boolean {
  return best !== undefined && shown.some((pick) => overlaps(pick, best));
}

/** The answer to a part that speaks of what the first part is about as well; else the answer to the part alone. */
async function draftLeaning(
  kb: KnowledgeBase,
  { own: bare, onFirst: beside, isOnOffice = false }: PartQuery,
  read: readonly Query[],
): Promise<Draft> {
  const own = inContext(bare, read);
  if (beside === undefined) return withoutStrays(await draftOf(kb, own, weighingOf(own)), own);
  const onFirst = inContext(beside, read);
  const both = withoutStrays(await draftOf(kb, onFirst), onFirst);
  const told = coverageOf(both);
  if (told >= (isOnOffice ? MOST_OF_ALL : ALL)) return both;
  const alone = withoutStrays(await draftOf(kb, own, weighingOf(own)), own);
  return alone.picks.length === 0 && alone.gap === undefined && told >= MOST_OF_ALL ? both : alone;
}

/** How much of its question the best pick of a draft speaks of; 0 where it has none. */
function coverageOf({ picks: [best], evidence }: Draft): number {
  return best === undefined ? 0 : (judgedIn(best, evidence)?.coverage ?? 0);
}

/** What was judged in a pick, best first. */
function judgedIn({ hit, start, end }: Pick, evidence: readonly Evidence[]): Evidence | undefined {
  return evidence.find(
    ({ candidate }) =>
      candidate.hit.passage.id === hit.passage.id && start <= candidate.start && candidate.start < end,
  );
}

/** Without what only explains a word of the part, or works out an example of it. */
function withoutStrays(draft: Draft, query: Query): Draft {
  const picks = draft.picks.filter((pick) => !isStray(query, pick, judgedIn(pick, draft.evidence)?.coverage));
  return picks.length === draft.picks.length ? draft : { ...draft, picks };
}

function withoutRepeats(picks: readonly Pick[]): Pick[] {
  return picks.filter((pick, i) => !picks.slice(0, i).some((known) => overlaps(known, pick)));
}

const ARTICLE = /^(?:Điều|Article|Artikel) \d+[a-zđ]?/u;

/** Clauses of one article in its order, whatever the order that they were asked for in. */
function articlesInOrder(kb: KnowledgeBase, picks: readonly Pick[]): Pick[] {
  const articleOf = ({ hit: { passage } }: Pick) => {
    const article = ARTICLE.exec(passage.locator)?.[0];
    return article && `${passage.documentId} ${article}`;
  };
  const numberOf = ({ hit }: Pick) => kb.passages.numberOf(hit.passage);
  return picks.map((pick, at) => {
    const article = articleOf(pick);
    if (article === undefined) return pick;
    const same = picks.filter((other) => articleOf(other) === article);
    const place = picks.slice(0, at).filter((other) => articleOf(other) === article).length;
    return same.sort((a, b) => numberOf(a) - numberOf(b) || a.start - b.start)[place] ?? pick;
  });
}
