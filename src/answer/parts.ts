import type { Hit, Language, Question } from "../domain.ts";
import { fold, nfc } from "../language/normalize.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { open } from "./conversation/wordings.ts";
import type { Evidence } from "./evidence.ts";
import { type Draft, extract } from "./extract.ts";
import { gapPick } from "./gaps.ts";
import {
  asksBareAmount,
  inContext,
  isCoveredBeside,
  isOnlyOnOther,
  isOnOtherOffice,
  isOnPart,
  isOnWhatItAsks,
  isStray,
  isToldBeside,
  isToldByWhole,
  leansOnWhole,
  nameIn,
  namesSubject,
  needsFigureOfItsOwn,
  onBody,
  onOffice,
  onSubject,
  staysWithin,
} from "./parts-context.ts";
import { countedIn, withNounOf } from "./parts-nouns.ts";
import type { Pick } from "./pick.ts";
import { retrieve } from "./retrieve.ts";
import { type Query, understand } from "./understand.ts";

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
    const { picks, gap, evidence } = await draftPart(kb, part, read);
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
  for (const [at, query] of read.entries())
    if (whole !== undefined && drafts[at]?.length === 0 && isToldByWhole(parts[at] ?? "", query, whole))
      drafts[at] = [whole];
  const picks = articlesInOrder(kb, withoutRepeats(drafts.flat()));
  const isUntold = (at: number) =>
    drafts[at]?.length === 0 || needsFigureOfItsOwn(read, at, drafts[at] ?? [], drafts.slice(0, at).flat());
  const isOnOther = (at: number) =>
    isOnlyOnOther(parts, at, read[at], drafts[at] ?? [], drafts.slice(0, at).flat());
  const isShown = (part: string, at: number) => {
    const query = read[at];
    if (query === undefined) return false;
    return isToldBeside(part, query, picks, whole) || isCoveredBeside(query, judged[at] ?? [], picks);
  };
  return {
    picks,
    unanswered: parts.filter((part, at) => isOnOther(at) || (isUntold(at) && !isShown(part, at))),
  };
}

async function draftOf(kb: KnowledgeBase, query: Query): Promise<Draft> {
  const hits: Hit[] = await retrieve(kb, query, HITS);
  return extract(kb, query, hits);
}

/** Least share of a part and of what the first one is about, together, that one sentence must speak of. */
const ALL = 0.8;
/** The same where the part cannot be on anything else, or has no answer that stands for itself. */
const MOST_OF_ALL = 0.6;

/**
 * The answer to a part as it leans on the first one; where that does not speak of what the part itself names, the answer to
 * the part by itself, on the body of the first one.
 */
async function draftPart(kb: KnowledgeBase, part: PartQuery, read: readonly Query[]): Promise<Draft> {
  const leaning = await draftLeaning(kb, part, read);
  const body = part.onBody?.();
  if (body === undefined || isOnWhatItAsks(body, leaning.picks)) return leaning;
  const onBody = inContext(body, read);
  const found = withoutStrays(await draftOf(kb, onBody), onBody);
  return found.picks.length > 0 && isOnWhatItAsks(body, found.picks) ? found : leaning;
}

/** The answer to a part that speaks of what the first part is about as well; else the answer to the part alone. */
async function draftLeaning(
  kb: KnowledgeBase,
  { own: bare, onFirst: beside, isOnOffice = false }: PartQuery,
  read: readonly Query[],
): Promise<Draft> {
  const own = inContext(bare, read);
  if (beside === undefined) return withoutStrays(await draftOf(kb, own), own);
  const onFirst = inContext(beside, read);
  const both = withoutStrays(await draftOf(kb, onFirst), onFirst);
  const told = coverageOf(both);
  if (told >= (isOnOffice ? MOST_OF_ALL : ALL)) return both;
  const alone = withoutStrays(await draftOf(kb, own), own);
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

/** A part as it is understood, and, where it says itself what it is about, together with the first one. */
interface PartQuery {
  own: Query;
  onFirst?: Query;
  /** Whether that is the office which the first one names, and nothing more of it. */
  isOnOffice?: boolean;
  /** By itself, on the body that the first one names; read only where nothing else speaks of it. */
  onBody?: () => Query;
}

/** Each part as it is understood behind those before it, in the place that one of them names. */
function readEach(districts: ReadonlySet<string>, question: Question, asked: readonly string[]): PartQuery[] {
  const counted = countedIn(asked[0] ?? "");
  const parts = asked.map((part, at) => (at === 0 ? part : withNounOf(part, counted)));
  const readPart = (text: string, at: number) => {
    const before = parts.slice(0, at);
    const read = understand({ ...question, text, history: [...question.history, ...before.map(asTurn)] }, districts);
    // What is asked beside another question is not that question once more.
    return before.includes(read.text) ? understand({ ...question, text }, districts) : read;
  };
  const alone = parts.map(readPart);
  // "Hur många kooperativ och hur många grupper finns det i Quang Tri?": the last part names the place of all.
  const place = alone.find(({ places }) => places.length > 0)?.places[0];
  const placed = alone.map((query, at) => {
    const [text, isHeaded] = withoutHead(parts[at] ?? "", query);
    return place === undefined || (query.places.length > 0 && !isHeaded)
      ? query
      : readPart(`${open(text)} ${IN[query.language]} ${place.district ?? place.province}`, at);
  });
  return placed.map((read, at) => {
    const [first = ""] = parts;
    if (at === 0) return { own: read };
    const own = asksBareAmount(parts[at] ?? "", read) ? amountOf(read, alone[0]) : read;
    const name = place === undefined ? nameIn(first) : undefined;
    if (name !== undefined && nameIn(parts[at] ?? "") === undefined)
      return { own: { ...readPart(`${name} ${open(parts[at] ?? "")}`, at), wanted: own.wanted } };
    const office = alone[0] && onOffice(parts[at] ?? "", alone[0]);
    if (office !== undefined)
      return { own, onFirst: { ...readPart(office, at), wanted: own.wanted }, isOnOffice: true };
    if (alone[0] && isOnOtherOffice(parts[at] ?? "", alone[0])) return { own };
    // What is asked is told by the part's own words, whatever the first one asks.
    const onFirst = { ...readPart(onSubject(parts[at] ?? "", first), at), wanted: own.wanted };
    if (!namesSubject(own) || leansOnWhole(parts[at] ?? "")) return { own: onFirst };
    if (place !== undefined) return { own };
    const body = alone[0] && onBody(parts[at] ?? "", alone[0]);
    const byItself = () => understand({ ...question, text: body ?? "", history: [] }, districts);
    return {
      own,
      onFirst: { ...onFirst, focus: own.focus },
      ...(body === undefined ? {} : { onBody: byItself }),
    };
  });
}

/** "May one get it, and how much?": of a rule the sum or share that it sets is asked. */
function amountOf(part: Query, first: Query = part): Query {
  return { ...part, wanted: "amount", normative: part.normative || first.normative };
}

/** "Hung Yen: how many groups …?": a place before a colon is where it is asked of, and no part of the question. */
function withoutHead(part: string, { places }: Query): [text: string, isHeaded: boolean] {
  const [, head, rest] = /^([^:?]{2,40}):\s+(.+)$/su.exec(part) ?? [];
  if (head === undefined || rest === undefined) return [part, false];
  const isPlace = places.some(({ province, district }) =>
    [province, district].some((name) => isNamed(name, head)),
  );
  return isPlace ? [rest, true] : [part, false];
}

function isNamed(name: string | undefined, head: string): boolean {
  const plain = (text: string) => fold(nfc(text)).replace(/[\s-]/gu, "");
  return name !== undefined && plain(head).endsWith(plain(name));
}

const IN: Record<Language, string> = { vi: "ở", en: "in", sv: "i" };

function asTurn(question: string) {
  return { question, answer: "" };
}

function withoutRepeats(picks: readonly Pick[]): Pick[] {
  return picks.filter(
    ({ hit, start, end }, i) =>
      !picks
        .slice(0, i)
        .some((known) => known.hit.passage.id === hit.passage.id && known.start < end && start < known.end),
  );
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
