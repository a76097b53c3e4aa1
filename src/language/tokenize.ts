import { Glossary } from "./glossary.ts";
import { hasVietnameseMarks } from "./normalize.ts";
import { isStopword } from "./stopwords.ts";
import { type Word, words } from "./words.ts";

/** Changes whenever the same text would give other tokens; part of the fingerprint of an index. */
export const TOKENIZER_VERSION = 2;

/** The glossary that every text is read with. */
export const glossary = Glossary.load();

/**
 * Tokens for keyword search: each word folded and, where it has accents, also as accented; the same for pairs of
 * neighbours ("hop_tac", "hợp_tác"), because one Vietnamese syllable alone is ambiguous; and the concepts of the
 * glossary ("#cooperative"), which are the same in every language.
 */
export function tokenize(text: string): string[] {
  const list = words(text);
  const tokens: string[] = [];
  list.forEach((word, i) => {
    addForms(tokens, word.folded, word.accented);
    const next = list[i + 1];
    if (next) addForms(tokens, `${word.folded}_${next.folded}`, `${word.accented}_${next.accented}`);
  });
  for (const match of glossary.match(list, hasVietnameseMarks(text))) {
    for (const concept of match.concepts) tokens.push(conceptToken(concept));
  }
  return tokens;
}

/**
 * Tokens of a question with their weights. A concept speaks for the words it covers, so those count little beside it;
 * function words count almost nothing.
 */
export function queryTokens(text: string): Map<string, number> {
  const list = words(text);
  const trustAccents = hasVietnameseMarks(text);
  const weights = new Map<string, number>();
  const raise = (token: string, weight: number) =>
    weights.set(token, Math.max(weight, weights.get(token) ?? 0));
  const covered = new Set<number>();
  for (const { concepts, index, length } of glossary.match(list, trustAccents)) {
    for (const concept of concepts) raise(conceptToken(concept), 1);
    for (let i = index; i < index + length; i += 1) covered.add(i);
  }
  const weightAt = (i: number) => {
    const word = list[i];
    if (!word || isStopword(word, trustAccents)) return QUERY_WEIGHT.stopword;
    return covered.has(i) ? QUERY_WEIGHT.covered : QUERY_WEIGHT.word;
  };
  list.forEach((word, i) => {
    for (const token of forms(word.folded, word.accented)) raise(token, weightAt(i));
    const next = list[i + 1];
    if (!next) return;
    for (const token of forms(`${word.folded}_${next.folded}`, `${word.accented}_${next.accented}`)) {
      raise(token, Math.min(weightAt(i), weightAt(i + 1)));
    }
  });
  return weights;
}

const QUERY_WEIGHT = { word: 1, covered: 0.3, stopword: 0.05 };

function forms(folded: string, accented: string): string[] {
  const tokens: string[] = [];
  addForms(tokens, folded, accented);
  return tokens;
}

function addForms(tokens: string[], folded: string, accented: string): void {
  tokens.push(folded);
  if (accented !== folded && /\P{ASCII}/u.test(accented)) tokens.push(accented);
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
}

/** Concepts and remaining content words of a text, in reading order: what a question asks about, what a sentence says. */
export function contentUnits(text: string): ContentUnit[] {
  const list = words(text);
  const trustAccents = hasVietnameseMarks(text);
  const units: ContentUnit[] = [];
  const covered = new Set<number>();
  for (const match of glossary.match(list, trustAccents)) {
    for (let i = match.index; i < match.index + match.length; i += 1) covered.add(i);
    const last = list[match.index + match.length - 1];
    for (const concept of match.concepts) units.push(unit(conceptToken(concept), list[match.index], last));
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
