import { remembered, rememberingLast } from "./memo.ts";
import { accentKey, fold, nfc } from "./normalize.ts";

/** A word of a text with its place in it. `start` and `end` are UTF-16 offsets; `end` is exclusive. */
export interface Word {
  text: string;
  /** Without diacritics, lower case, English plural s taken off: what two spellings have in common. */
  folded: string;
  /** As accented, independent of tone placement. */
  accented: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[./,-][\p{L}\p{M}\p{N}]+)*%?/gu;
const PART = /[\p{L}\p{M}\p{N}]+/gu;
const NUMERIC = /^\d+(?:[.,]\d+)*$/u;

/** A question is split again by everything that reads it. */
const REMEMBERED = 64;

/** Splits text into words. Numbers ("1.35", "1,529") and document numbers ("17/2023/QH15") stay whole. */
export const words: (text: string) => readonly Word[] = rememberingLast(REMEMBERED, split);

function split(text: string): Word[] {
  const found: Word[] = [];
  for (const match of nfc(text).matchAll(WORD)) {
    const raw = match[0];
    if (isWhole(raw)) found.push(makeWord(raw, match.index));
    else {
      for (const part of raw.matchAll(PART)) found.push(makeWord(part[0], match.index + part.index));
    }
  }
  return found;
}

/** A document number or a figure is one word; "kinh tế-xã hội" and "3-star" are several. */
function isWhole(raw: string): boolean {
  return NUMERIC.test(raw.replace(/%$/u, "")) || /^\d+[-/].*\/.*$/u.test(raw) || !/[./,-]/u.test(raw);
}

function makeWord(text: string, start: number): Word {
  return { text, ...formsOf(text), start, end: start + text.length };
}

const formsOf = remembered((text) => {
  const bare = text.replace(/%$/u, "");
  const folded = NUMERIC.test(bare) ? canonicalNumber(bare) : singular(fold(bare));
  return { folded, accented: NUMERIC.test(bare) ? folded : accentKey(bare) };
});

/** Separators between thousands are dropped and the decimal separator is a point, as far as the shape tells. */
function canonicalNumber(text: string): string {
  if (/^\d{1,3}(?:[.,]\d{3})+$/u.test(text)) return text.replace(/[.,]/gu, "");
  return text.replace(/,/gu, ".");
}

/**
 * The "S" stemmer (D. Harman, How effective is suffixing?, JASIS 42, 1991): English plurals only.
 * No Vietnamese syllable ends in s, so it can be applied without knowing the language.
 */
function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith("s") || /(?:ss|us|is)$/u.test(word)) return word;
  if (/[^ae]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  return word.slice(0, -1);
}
