import type { RetrieveOptions } from "../../src/answer/retrieve.ts";
import { retrieve } from "../../src/answer/retrieve.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import { articleOf, type RetrievalQuestion } from "./questions.ts";

/** Passages that are asked for: enough for every measure. */
const DEPTH = 10;

export const MEASURES = ["passage@1", "passage@3", "passage@5", "article@5", "document@1"] as const;
export type Measure = (typeof MEASURES)[number];

/** 1 where a right passage, or one of its article, is among so many passages; where the first one is of a right document. */
export type Outcome = Record<Measure, number>;

export async function outcomeOf(
  kb: KnowledgeBase,
  question: RetrievalQuestion,
  options: RetrieveOptions = {},
): Promise<Outcome> {
  const hits = await retrieve(kb, question.query, DEPTH, options);
  const isRight = hits.map(({ passage }) => question.gold.has(kb.passages.numberOf(passage)));
  const isArticle = hits.map(({ passage }) => question.articles.has(articleOf(passage)));
  const within = (found: readonly boolean[], k: number) => Number(found.slice(0, k).includes(true));
  const [first] = hits;
  return {
    "passage@1": within(isRight, 1),
    "passage@3": within(isRight, 3),
    "passage@5": within(isRight, 5),
    "article@5": within(isArticle, 5),
    "document@1": Number(first !== undefined && question.documents.has(first.document.id)),
  };
}
