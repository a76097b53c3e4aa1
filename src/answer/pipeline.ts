import type { Answer, CorpusFacts, DeclineReason, Hit, OnStatement, Question } from "../domain.ts";
import { courtesyOf } from "../language/courtesy.ts";
import { nfc } from "../language/normalize.ts";
import type { ChatModel } from "../models/chat.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { type Asking, QUESTION_LIMIT, read } from "./asking.ts";
import { answered, declined } from "./conclude.ts";
import { corpusFacts } from "./corpus-facts.ts";
import { declineReason, nearestHits } from "./decline.ts";
import { type Gathered, gather } from "./gather.ts";
import { type Library, libraryOf } from "./library.ts";
import { gatherNearLast } from "./near-last.ts";
import {
  isKnownNotToBeTold,
  otherReadings,
  readAlone,
  readOn,
  repeatsLast,
  tellsOwnConcepts,
  tellsOwnWords,
} from "./other-readings.ts";
import { type Quoted, quote } from "./quote.ts";
import { retrieve } from "./retrieve.ts";
import { reword } from "./reword.ts";
import { documentFilter, type SearchFilter } from "./search-filter.ts";
import { understand } from "./understand.ts";

/** Answers questions and searches over one opened index. */
export interface Assistant {
  /** `onStatement` hears of what a chat model words while it comes; the answer takes the place of all of it. */
  answer(question: Question, onStatement?: OnStatement): Promise<Answer>;
  /** The k best passages, of all documents or of those that a filter leaves. */
  search(text: string, k: number, filter?: SearchFilter): Promise<Hit[]>;
  /** What stands behind the answers. */
  corpus(): Promise<CorpusFacts>;
  /** The documents themselves, for reading. */
  library(): Promise<Library>;
}

/** With a chat model, that words the answers; what it says is held to the same checks as what is quoted. */
export function createAssistant(kb: KnowledgeBase, chat?: ChatModel): Assistant {
  const districts = new Set([...kb.documents.values()].flatMap((document) => document.districts));
  return {
    answer: async (question, onStatement) => answer(read(kb, districts, question), chat, onStatement),
    corpus: async () => corpusFacts(kb),
    library: async () => libraryOf(kb),
    search: async (text, k, filter) => {
      const query = understand({ text: nfc(text).slice(0, QUESTION_LIMIT), history: [] }, districts);
      const limits = filter === undefined ? {} : { filter: documentFilter(kb, filter) };
      const hits = await retrieve(kb, query, k, limits);
      return hits.map((hit) => ({ ...hit, references: kb.references.of(hit.passage) }));
    },
  };
}

/** read (understand) → gather (compare, retrieve, extract) → quote (compose, verify) → reword (generate) → conclude. */
async function answer(
  asking: Asking,
  chat: ChatModel | undefined,
  onStatement?: OnStatement,
): Promise<Answer> {
  const unanswerable = withoutSearch(asking);
  if (unanswerable !== undefined) return declined(asking, unanswerable, []);
  return conclude(await findInAnyReading(asking), chat, onStatement);
}

/** What was found for a question in one of its readings. */
interface Found {
  asking: Asking;
  gathered: Gathered;
  quoted: Quoted;
  /** Whether anything of it answers. */
  said: boolean;
}

async function find(asking: Asking): Promise<Found> {
  return told(asking, await gather(asking));
}

async function told(asking: Asking, gathered: Gathered): Promise<Found> {
  const { gap, onlyTarget } = gathered.draft;
  const quoted = await quote(asking, gathered);
  const said = gap === undefined && onlyTarget === undefined && quoted.said.statements.length > 0;
  return { asking, gathered, quoted, said };
}

/** A follow-up that is not answered as it was read, or not with what it names itself, may be meant in another way. */
async function findInAnyReading(asking: Asking): Promise<Found> {
  const first = await find(asking);
  if (asking.question.history.length === 0) return first;
  if (isKnownNotToBeTold(asking, first.gathered)) return first;
  const near = await findNearLast(asking, first);
  if (near !== undefined) return near;
  if (first.said && tellsOwnConcepts(asking, first.gathered) && !repeatsLast(asking)) return first;
  for (const other of otherReadings(asking)) {
    if (withoutSearch(other) !== undefined) continue;
    const found = await find(other);
    if (found.said && tellsOwnWords(other, found.gathered)) return found;
  }
  return first;
}

async function findNearLast(asking: Asking, { gathered }: Found): Promise<Found | undefined> {
  const near = await gatherNearLast(asking, () => openReadings(asking), gathered);
  const found = near && (await told(near.asking, near.gathered));
  return found?.said ? found : undefined;
}

/** As going on with the talk, and in its own words alone. */
function openReadings(asking: Asking): Asking[] {
  return [readOn(asking), readAlone(asking)].filter((reading) => withoutSearch(reading) === undefined);
}

async function conclude(
  { asking, gathered, quoted }: Found,
  chat: ChatModel | undefined,
  onStatement?: OnStatement,
): Promise<Answer> {
  const { hits, draft } = gathered;
  if (draft.gap) return declined(asking, "not-confirmed", [draft.gap.candidate.hit]);
  if (draft.onlyTarget) return declined(asking, "only-target", [draft.onlyTarget.candidate.hit]);
  const reworded = await reword(asking, gathered, quoted, chat, onStatement);
  if ((reworded.written ?? quoted.said).statements.length > 0)
    return answered(asking, gathered, quoted, reworded);
  const reason = declineReason(asking.kb, asking.query, draft.evidence);
  return declined(asking, reason, nearestHits(reason, hits, draft.evidence), reworded);
}

/** Why nothing need be searched for. */
function withoutSearch({ kb, text, query }: Asking): DeclineReason | undefined {
  if (courtesyOf(text) !== undefined) return "not-a-question";
  if (!/[\p{L}\p{N}]/u.test(text)) return "empty-question";
  if (kb.passages.length === 0) return "empty-corpus";
  // Nothing but orders to the assistant.
  if (query.text === "") return "outside-subject";
  if (query.isPlaceUnknown) return "unclear";
  if (query.units.length > 0 || query.reference !== undefined) return undefined;
  return query.places.length === 0 ? "not-a-question" : "unclear";
}
