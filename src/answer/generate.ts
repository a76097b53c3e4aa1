import { z } from "zod";
import type { Citation, Hit, Statement, TokenUsage } from "../domain.ts";
import { sentences } from "../language/sentences.ts";
import { contentUnits } from "../language/tokenize.ts";
import type { ChatModel } from "../models/chat.ts";
import { loadPrompt } from "../models/prompt.ts";
import { type Composed, cite } from "./compose.ts";
import type { Query } from "./understand.ts";

/** Passages that the model is given: those of the extractive answer first, then the nearest. */
const PASSAGES = 6;
const LANGUAGES = { vi: "Vietnamese", en: "English", sv: "Swedish" };
const prompt = loadPrompt("answer");

const reply = z.object({
  statements: z.array(z.object({ text: z.string().trim().min(1), passages: z.array(z.int()).min(1) })),
});

export interface Generated extends Composed {
  usage?: TokenUsage;
  /** Why nothing came of it, for the trace. */
  problem?: string;
}

/**
 * Lets a chat model word the answer from numbered passages. What it says is no more than a draft: the caller verifies each
 * statement. A model that fails, or replies in another form, gives no statements.
 */
export async function generate(
  chat: ChatModel,
  query: Query,
  picked: readonly Hit[],
  found: readonly Hit[],
): Promise<Generated> {
  const byId = new Map([...picked, ...found].map((hit) => [hit.passage.id, hit]));
  const hits = [...byId.values()].slice(0, PASSAGES);
  const passages = hits.map(({ passage, document }, index) => ({
    number: index + 1,
    source: `${document.metadata.title}, ${passage.locator}`,
    text: passage.text,
  }));
  const nothing = { statements: [], citations: [] };
  const answered = await chat
    .complete([
      { role: "system", content: prompt.fill({ language: LANGUAGES[query.language] }) },
      { role: "user", content: JSON.stringify({ question: query.text, passages }) },
    ])
    .catch((error: unknown) => ({ problem: error instanceof Error ? error.message : String(error) }));
  if ("problem" in answered) return { ...nothing, problem: answered.problem };
  const spent = answered.usage === undefined ? {} : { usage: answered.usage };
  const draft = read(answered.text);
  if (draft === undefined) return { ...nothing, problem: "the reply is not in the form asked for", ...spent };
  const citations: Citation[] = [];
  const statements = draft.map((statement): Statement => {
    const numbers = statement.passages.flatMap((number) => {
      const hit = hits[number - 1];
      return hit ? [cite(citations, hit, nearestSentence(statement.text, hit.passage.text))] : [];
    });
    // A passage that does not exist leaves the statement without it; verification drops what then cites nothing.
    return { text: statement.text, citations: [...new Set(numbers)] };
  });
  return { statements, citations, ...spent };
}

/** The statements in a reply, which may have words around its JSON; undefined where there are none. */
function read(text: string): z.output<typeof reply>["statements"] | undefined {
  const json = text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1);
  try {
    return reply.parse(JSON.parse(json)).statements;
  } catch {
    return undefined;
  }
}

/** The sentence of a passage that shares most with a statement: what a reader is shown as its source. */
function nearestSentence(statement: string, passage: string): string {
  const said = new Set(contentUnits(statement).map(({ key }) => key));
  const shared = (text: string) => contentUnits(text).filter(({ key }) => said.has(key)).length;
  const best = sentences(passage)
    .map(({ text }) => ({ text, score: shared(text) }))
    .reduce<{ text: string; score: number } | undefined>(
      (a, b) => (a && a.score >= b.score ? a : b),
      undefined,
    );
  return best?.text ?? passage;
}
