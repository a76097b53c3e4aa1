import type { Citation, Statement } from "../domain.ts";
import { isPlantedOrder } from "./planted-orders.ts";
import { type OwnWords, ownWords, squeezed } from "./verify/own-words.ts";
import { quotedProblem } from "./verify/quotes.ts";
import { type CitedSource, type Source, sourceOf } from "./verify/sources.ts";
import { wordedProblem } from "./verify/worded.ts";
import { namedSource } from "./which-article.ts";

/** Why a statement was dropped, for the trace. */
export interface Rejection {
  statement: string;
  reason: string;
}

/** A statement before it is checked. */
export interface DraftStatement extends Statement {
  /**
   * What of it rests on the sources, where our own code has put words of judgement around that ("higher", "not enough"): the
   * figures with what they are of. Never set for what a model has written.
   */
  claims?: string;
}

export interface Verified {
  statements: Statement[];
  rejected: Rejection[];
}

/** For whom statements are checked: their language, and whether a target was asked for, which then need not be named one. */
export interface Asked {
  language: string;
  aboutTarget?: boolean;
}

/** A citation of a statement with the passage it leads to. */
interface Cited {
  citation: Citation;
  source: Source;
}

/**
 * Keeps the statements whose every claim stands in what they cite: each cites at least one passage, and each quote is a
 * verbatim part of its passage. What a statement says in other words is held against the sentences that it rests on: every
 * figure with its place, time, noun and measure, names and documents, target or result, negation and duty, and enough of
 * the rest. Figures are compared as values: 1.35 billion = 1,35 tỷ = 1 350 triệu.
 */
export function verify(
  statements: readonly DraftStatement[],
  citations: Citation[],
  asked: Asked,
  source: (citation: Citation) => CitedSource | undefined,
): Verified {
  const rejected: Rejection[] = [];
  const kept = statements.flatMap(({ claims, ...statement }): Statement[] => {
    const reason = problemOf({ ...statement, text: claims ?? statement.text }, citations, asked, source);
    if (reason === undefined) return [statement];
    rejected.push({ statement: statement.text, reason });
    return [];
  });
  return { statements: kept, rejected };
}

function problemOf(
  statement: Statement,
  citations: Citation[],
  asked: Asked,
  source: (citation: Citation) => CitedSource | undefined,
): string | undefined {
  if (statement.citations.length === 0) return "cites nothing";
  const cited: Cited[] = [];
  for (const n of statement.citations) {
    const citation = citations.find((known) => known.n === n);
    const found = citation && source(citation);
    if (!citation || !found) return `cites [${n}], which is no source`;
    if (citation.quote === "" || !found.passage.text.includes(citation.quote))
      return `the quote of [${n}] is not in its passage`;
    cited.push({ citation, source: sourceOf(found) });
  }
  if (isPlantedOrder(statement.text)) return "gives orders to a machine";
  const sources = cited.map(({ citation }) => namedSource(citation));
  const own = ownWords(statement.text, quotable(statement.text, cited), asked.language, sources);
  return ofQuotes(own, cited, asked) ?? ofWords(own, cited, asked);
}

const IN_MARKS = /[“”"«»]([^“”"«»]+)[“”"«»]/gu;

/** The quotes of the citations, whole lines of the passages, and what a statement sets in quotation marks and a passage has. */
function quotable(text: string, cited: readonly Cited[]): string[] {
  const marked = [...text.matchAll(IN_MARKS)].map((match) => squeezed(match[1] ?? ""));
  const passages = cited.map(({ source }) => squeezed(source.passage.text));
  // The points of a clause are told one by one; each is a line of its own, whole.
  const points = cited.flatMap(({ source }) => source.passage.text.split("\n").map(squeezed));
  const said = squeezed(text);
  return [
    ...cited.map(({ citation }) => citation.quote),
    ...points.filter((point) => point !== "" && said.includes(point)),
    ...marked.filter((words) => passages.some((passage) => passage.includes(words))),
  ];
}

function ofQuotes(own: OwnWords, cited: readonly Cited[], asked: Asked): string | undefined {
  if (own.quoted.length === 0) return undefined;
  return quotedProblem(
    own,
    cited.map(({ source }) => source),
    asked.aboutTarget ?? false,
  );
}

function ofWords(own: OwnWords, cited: readonly Cited[], asked: Asked): string | undefined {
  if (own.text === "") return undefined;
  return wordedProblem(
    own,
    cited.map(({ source }) => source),
    asked.language,
  );
}
