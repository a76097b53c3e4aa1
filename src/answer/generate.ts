import type { Citation, Hit, OnStatement, Statement, TokenUsage } from "../domain.ts";
import { sentences } from "../language/sentences.ts";
import { contentUnits } from "../language/tokenize.ts";
import {
  type ChatMessage,
  type ChatModel,
  type ChatReply,
  ContextLengthError,
  type OnText,
} from "../models/chat.ts";
import { loadPrompt } from "../models/prompt.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { lacks, strayFigure, type Yardstick } from "./acceptance.ts";
import { type Composed, cite } from "./compose.ts";
import { handOn } from "./early-statements.ts";
import { type Drafted, readReply } from "./reply.ts";
import type { Rejection, Verified } from "./verify.ts";
import { passagesToWord } from "./wordable.ts";

const LANGUAGES = { vi: "Vietnamese", en: "English", sv: "Swedish" };
const DEFAULT_TIMEOUT_MS = 30_000;
const OTHER_FORM = "the reply is not in the form asked for";
/** Of a reply that cannot be used the model gets to see so much again. */
const REPEATED = 4000;
const prompts = { answer: loadPrompt("answer"), repair: loadPrompt("repair") };

/** What an answer is worded from, and how it is checked. */
export interface Task extends Yardstick {
  kb: KnowledgeBase;
  check: (composed: Composed) => Verified;
  /** Hears of each statement of the first reply as soon as it is verified. */
  onStatement?: OnStatement | undefined;
}

/** What became of one reply. */
interface Round {
  statements: Statement[];
  rejected: Rejection[];
  /** What the answer as a whole lacked. */
  lacking: string[];
  /** Why it could not be read. */
  problem?: string;
}

export interface Generated {
  /** The answer, verified and no worse than the extractive one; absent where none came of it. */
  written?: Composed;
  usage?: TokenUsage;
  /** Why no reply could be read, for the trace. */
  problem?: string;
  rounds: Round[];
}

/**
 * Lets a chat model word the answer from numbered passages. Each statement must be backed whole by one of the passages it
 * names; the answer must be no worse than the extractive one. One reply that fails may be mended. Never throws: a model that
 * fails, is too slow, or replies in another form, has written nothing.
 */
export async function generate(chat: ChatModel, task: Task): Promise<Generated> {
  const generated: Generated = { rounds: [] };
  const signal = AbortSignal.timeout(chat.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  const ask = async (messages: readonly ChatMessage[], onText?: OnText) => {
    const reply = await within(signal, chat.complete(messages, signal, onText));
    if (reply.usage) generated.usage = sum(generated.usage, reply.usage);
    return reply;
  };
  try {
    const { first, opening, hits } = await begin(ask, task);
    let reply = first;
    for (let isLast = false; ; isLast = true) {
      const round = judged(task, hits, reply.text);
      generated.rounds.push(round.told);
      if (round.written) return { ...generated, written: round.written };
      // An empty list says that the passages do not answer: there is nothing to mend.
      if (isLast || round.isEmpty) break;
      reply = await ask([...opening, ...repair(task, reply.text, round.told)]);
    }
  } catch (error) {
    generated.problem = error instanceof Error ? error.message : String(error);
  }
  const isUnread = generated.rounds.every(({ problem }) => problem !== undefined);
  return isUnread && generated.problem === undefined ? { ...generated, problem: OTHER_FORM } : generated;
}

/** The first reply. Where the passages are too long for the model, it gets what was picked of them, and nothing else. */
async function begin(
  ask: (messages: readonly ChatMessage[], onText?: OnText) => Promise<ChatReply>,
  task: Task,
) {
  const { kb, draft, query, onStatement } = task;
  const hits = passagesToWord(kb, draft);
  const opening = openingOf(task, hits);
  const hear = (given: readonly Hit[]) =>
    onStatement && handOn(query, (drafted) => backing(task, given, drafted), onStatement);
  try {
    return { first: await ask(opening, hear(hits)), opening, hits };
  } catch (error) {
    if (!(error instanceof ContextLengthError)) throw error;
    const picked = [...new Map(draft.picks.map(({ hit }) => [hit.passage.id, hit])).values()];
    const quotes = new Map(draft.picks.map(({ hit, quote }) => [hit.passage.id, quote]));
    const shorter = openingOf(task, picked, quotes);
    return { first: await ask(shorter, hear(picked)), opening: shorter, hits: picked };
  }
}

function openingOf(
  { query }: Task,
  hits: readonly Hit[],
  quotes?: ReadonlyMap<string, string>,
): ChatMessage[] {
  const passages = hits.map(({ passage, document }, index) => ({
    number: index + 1,
    source: `${document.metadata.title}, ${passage.locator}`,
    text: quotes?.get(passage.id) ?? passage.text,
  }));
  return [
    { role: "system", content: prompts.answer.fill({ language: LANGUAGES[query.language] }) },
    { role: "user", content: JSON.stringify({ question: query.text, passages }) },
  ];
}

/** What is left of a reply, and whether it may stand in the place of the extractive answer. */
function judged(task: Task, hits: readonly Hit[], text: string) {
  const drafted = readReply(text);
  const told: Round = { statements: [], rejected: [], lacking: [] };
  if (drafted === undefined) return { told: { ...told, problem: OTHER_FORM }, isEmpty: false };
  const citations: Citation[] = [];
  for (const one of drafted) {
    const backed = backing(task, hits, one);
    if (typeof backed === "string") told.rejected.push({ statement: one.text, reason: backed });
    else {
      const numbers = backed.map(({ hit, quote }) => cite(citations, hit, quote));
      told.statements.push({ text: one.text, citations: numbers });
    }
  }
  const written = { statements: told.statements, citations };
  told.lacking = lacks(task, written);
  return { told, isEmpty: drafted.length === 0, ...(told.lacking.length === 0 ? { written } : {}) };
}

/**
 * The passages each of which backs a statement by itself, or why none does. Where the figure of one and the place of another
 * could meet, two provinces would be swapped unseen.
 */
function backing(task: Task, hits: readonly Hit[], { text, passages }: Drafted) {
  const stray = strayFigure(task, text);
  if (stray !== undefined) return `the figure “${stray}” is not the one that was asked for`;
  let reason = passages.length === 0 ? "cites nothing" : "cites no passage that was given";
  const backed = [...new Set(passages)].flatMap((number) => {
    const hit = hits[number - 1];
    if (hit === undefined) return [];
    const quote = nearestSentence(text, hit.passage.text);
    const citations: Citation[] = [];
    const { rejected } = task.check({
      statements: [{ text, citations: [cite(citations, hit, quote)] }],
      citations,
    });
    reason = rejected[0]?.reason ?? reason;
    return rejected.length === 0 ? [{ hit, quote }] : [];
  });
  return backed.length > 0 ? backed : reason;
}

/** What the model said, and what is wrong with it, as data. */
function repair({ query }: Task, reply: string, { rejected, lacking, problem }: Round): ChatMessage[] {
  const wrong = {
    ...(problem === undefined ? {} : { form: problem }),
    dropped: rejected.map(({ statement, reason }) => ({ sentence: statement, why: reason })),
    lacking,
  };
  const instruction = prompts.repair.fill({ language: LANGUAGES[query.language] });
  return [
    { role: "assistant", content: reply.slice(0, REPEATED) || "{}" },
    { role: "user", content: `${instruction}\n\n${JSON.stringify(wrong)}` },
  ];
}

/** The sentence of a passage that shares most with a statement: what a reader is shown as its source. */
function nearestSentence(statement: string, passage: string): string {
  const said = new Set(keysOf(statement));
  const [first, ...rest] = sentences(passage);
  let best = { text: first?.text ?? passage, shared: shared(first?.text ?? passage, said) };
  for (const { text } of rest)
    if (shared(text, said) > best.shared) best = { text, shared: shared(text, said) };
  return best.text;
}

function shared(text: string, said: ReadonlySet<string>): number {
  return keysOf(text).filter((key) => said.has(key)).length;
}

/** What a text speaks of, and the digits of its figures, which are the same in most number formats but for separators. */
function keysOf(text: string): string[] {
  const digits = (text.match(/\d[\d.,\u00a0\u202f]*/gu) ?? []).map((figure) => figure.replace(/\D/gu, ""));
  return [...new Set([...contentUnits(text).map(({ key }) => key), ...digits])];
}

/** A result, or the failure at the deadline, whatever the work does. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error("the chat model did not reply in time"));
    if (signal.aborted) fail();
    else signal.addEventListener("abort", fail, { once: true });
  });
  return Promise.race([work, late]);
}

function sum(known: TokenUsage | undefined, more: TokenUsage): TokenUsage {
  return {
    inputTokens: (known?.inputTokens ?? 0) + more.inputTokens,
    outputTokens: (known?.outputTokens ?? 0) + more.outputTokens,
  };
}
