import { Glossary } from "./glossary.ts";
import { rememberingLast } from "./memo.ts";
import { hasVietnameseMarks } from "./normalize.ts";
import { isStopword } from "./stopwords.ts";
import { type Word, words } from "./words.ts";

/** Changes whenever the same text would give other tokens; part of the fingerprint of an index. */
export const TOKENIZER_VERSION = 8;

/** The glossary that every text is read with. */
export const glossary = Glossary.load();

/** What a token of a question is: a concept of the glossary, a content word, or a pair of neighbours. */
export type TermKind = "concept" | "word" | "pair";

export interface QueryTerm {
  token: string;
  kind: TermKind;
  weight: number;
}

/** A concept speaks for the words it covers, so those count little beside it. */
const COVERED = 0.3;

/**
 * Tokens for keyword search: content words and pairs of neighbours ("hop_tac"), because one Vietnamese syllable alone is
 * ambiguous, both without diacritics, so that all ways of typing meet; and the concepts of the glossary ("#cooperative"),
 * which are the same in every language.
 */
export function tokenize(text: string): string[] {
  return read(text).map(({ token }) => token);
}

/** Tokens of a question, each once with its weight. */
export function queryTerms(text: string): QueryTerm[] {
  const terms = new Map<string, QueryTerm>();
  for (const term of read(text)) {
    const known = terms.get(term.token);
    if (known === undefined || known.weight < term.weight) terms.set(term.token, term);
  }
  return [...terms.values()];
}

function read(text: string): QueryTerm[] {
  const list = words(text);
  const trustAccents = hasVietnameseMarks(text);
  const terms: QueryTerm[] = [];
  const covered = new Set<number>();
  for (const { concepts, index, length } of glossary.match(list, trustAccents)) {
    for (const concept of concepts) terms.push({ token: conceptToken(concept), kind: "concept", weight: 1 });
    for (let i = index; i < index + length; i += 1) covered.add(i);
  }
  const isFunction = list.map((word) => isStopword(word, trustAccents));
  list.forEach((word, i) => {
    const weight = covered.has(i) ? COVERED : 1;
    if (!isFunction[i]) terms.push({ token: word.folded, kind: "word", weight });
    const next = list[i + 1];
    if (!next || (isFunction[i] && isFunction[i + 1])) return;
    const both = covered.has(i) && covered.has(i + 1);
    terms.push({ token: `${word.folded}_${next.folded}`, kind: "pair", weight: both ? COVERED : 1 });
  });
  return terms;
}

function conceptToken(concept: string): string {
  return `#${concept}`;
}

/** One meaningful unit of a text: a concept of the glossary, or a content word that is in none. */
export interface ContentUnit {
  /** Concept token, or the word folded. */
  key: string;
  /** Place of its first and last word in the text (UTF-16 offsets, end exclusive). */
  start: number;
  end: number;
  /** Letters in front of the last part of a compound that is read by that part: "turist" in "turistkooperativ". */
  before?: number;
}

/** Texts whose units are kept: a question and its parts are read by many. */
const REMEMBERED = 64;

/** Concepts and remaining content words of a text, in reading order: what a question asks about, what a sentence says. */
export const contentUnits: (text: string) => readonly ContentUnit[] = rememberingLast(REMEMBERED, readUnits);

function readUnits(text: string): ContentUnit[] {
  const list = words(text);
  const trustAccents = hasVietnameseMarks(text);
  const units: ContentUnit[] = [];
  const covered = new Set<number>();
  for (const match of glossary.match(list, trustAccents)) {
    for (let i = match.index; i < match.index + match.length; i += 1) covered.add(i);
    const last = list[match.index + match.length - 1];
    for (const concept of match.concepts) {
      const found = unit(conceptToken(concept), list[match.index], last);
      units.push(match.before === undefined ? found : { ...found, before: match.before });
    }
  }
  list.forEach((word, i) => {
    // Figures are read by quantities, as values.
    const figure = /^[\d.,]+$/u.test(word.folded);
    if (!covered.has(i) && !figure && !isStopword(word, trustAccents))
      units.push(unit(word.folded, word, word));
  });
  return units.sort((a, b) => a.start - b.start);
}

function unit(key: string, first: Word | undefined, last: Word | undefined): ContentUnit {
  return { key, start: first?.start ?? 0, end: last?.end ?? 0 };
}
