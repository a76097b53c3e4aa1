import { accentKey, fold, hasVietnameseMarks, nfc } from "../language/normalize.ts";
import { isSyllable } from "../language/syllables.ts";

/** Says whether the vocabulary has an entry, and which: its number, or -1. */
export type FindEntry = (key: string) => number;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Words that tell of what language a text is: letters only, with a vowel (so not "htx"). */
const LETTERS = /^(?=.*[aeiouy])\p{L}+$/u;
/** Between the words of one compound there is nothing but these. */
const GAP = /^[ \u00a0\t\r\n]+$/u;
/** Most words of one compound. */
const LONGEST_COMPOUND = 3;
/** Share of the words that must have the form of a Vietnamese syllable for a text without marks to be read as Vietnamese. */
const SYLLABLE_SHARE = 0.65;
/** A word of the vocabulary may be a piece of a longer word from this many letters on. */
const SHORTEST_WORD_PIECE = 4;
const LONGEST_PIECE = 24;
/** Marks of entries for text typed without diacritics, and for pieces of words. */
const FOLDED = "~";
const PIECE = "#";
/**
 * What a part of a word costs that is a word itself, any other piece, each letter of such a piece, and a letter that is no
 * entry; the cheapest way of cutting a word wins: few parts, and as much as can be of them words.
 */
const COST = { word: 4, piece: 4, letter: 1, unknown: 12 };

interface Word {
  key: string;
  folded: string;
  /** Whether it is written without any diacritic. */
  isPlain: boolean;
  /** Whether it can continue a compound with the word before it. */
  follows: boolean;
  start: number;
  end: number;
}

/** How the words of a text are read. */
interface Reading {
  /** The text has Vietnamese marks. */
  marked: boolean;
  /** It has none, and reads as Vietnamese typed without diacritics. */
  bare: boolean;
}

/**
 * The entries of the vocabulary that a text consists of, in reading order: compounds of up to three words, words, and pieces of
 * words that are no entries. The rules are those the model was trained with (tools/distill/README.md); the examples of
 * models/golden.json hold both sides to them.
 */
export function staticTokens(text: string, find: FindEntry): number[] {
  return staticSpans(text, find).flatMap(({ entries }) => entries);
}

/** A compound, a word, or a word that is put together of pieces, with its place in the text brought to NFC. */
export interface StaticSpan {
  entries: number[];
  start: number;
  end: number;
}

/** The same entries, those of the pieces of one word together. */
export function staticSpans(text: string, find: FindEntry): StaticSpan[] {
  const composed = nfc(text);
  const words = wordsOf(composed);
  const marked = hasVietnameseMarks(composed);
  const reading = { marked, bare: !marked && isBareVietnamese(words) };
  const spans: StaticSpan[] = [];
  for (let at = 0; at < words.length; ) {
    const found = longestAt(words, at, find, reading);
    const length = found?.length ?? 1;
    const [first, last] = [words[at], words[at + length - 1]];
    const entries = found ? [found.entry] : piecesOf(first?.key ?? "", find);
    spans.push({ entries, start: first?.start ?? 0, end: last?.end ?? 0 });
    at += length;
  }
  return spans;
}

function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const key = accentKey(word);
    const folded = fold(word);
    const follows = found.length > 0 && GAP.test(text.slice(end, match.index));
    end = match.index + word.length;
    found.push({ key, folded, isPlain: key === folded, follows, start: match.index, end });
  }
  return found;
}

function isBareVietnamese(words: readonly Word[]): boolean {
  const lettered = words.filter(({ folded }) => LETTERS.test(folded));
  const syllables = lettered.filter(({ folded }) => isSyllable(folded)).length;
  return lettered.length > 0 && syllables >= SYLLABLE_SHARE * lettered.length;
}

/** The longest entry that begins at a word, and how many words it covers. */
function longestAt(
  words: readonly Word[],
  at: number,
  find: FindEntry,
  { marked, bare }: Reading,
): { entry: number; length: number } | undefined {
  let longest = 1;
  while (longest < LONGEST_COMPOUND && words[at + longest]?.follows) longest += 1;
  for (let length = longest; length > 0; length -= 1) {
    const span = words.slice(at, at + length);
    const plain = find(span.map(({ key }) => key).join(" "));
    const folded = find(FOLDED + span.map((word) => word.folded).join(" "));
    if (bare && folded >= 0) return { entry: folded, length };
    if (plain >= 0 && !(bare && length > 1)) return { entry: plain, length };
    if (bare || folded < 0 || !span.every(({ isPlain }) => isPlain)) continue;
    if ((marked && length > 1) || span.some(({ key }) => find(key) < 0)) return { entry: folded, length };
  }
  return undefined;
}

/** The cheapest cut of a word that is no entry; of equal ones, that with the longest first piece. */
function piecesOf(word: string, find: FindEntry): number[] {
  const letters = [...word];
  const best = new Array<number>(letters.length + 1).fill(0);
  const choice: { entry: number; size: number }[] = [];
  for (let start = letters.length - 1; start >= 0; start -= 1) {
    best[start] = COST.unknown + (best[start + 1] as number);
    choice[start] = { entry: -1, size: 1 };
    for (let size = Math.min(LONGEST_PIECE, letters.length - start); size > 0; size -= 1) {
      const part = letters.slice(start, start + size).join("");
      const known = size >= SHORTEST_WORD_PIECE ? find(part) : -1;
      const entry = known >= 0 ? known : find(PIECE + part);
      if (entry < 0) continue;
      const cost =
        (known >= 0 ? COST.word : COST.piece + COST.letter * size) + (best[start + size] as number);
      if (cost < (best[start] as number)) {
        best[start] = cost;
        choice[start] = { entry, size };
      }
    }
  }
  const found: number[] = [];
  for (let at = 0; at < letters.length; ) {
    const { entry, size } = choice[at] ?? { entry: -1, size: 1 };
    if (entry >= 0) found.push(entry);
    at += size;
  }
  return found;
}
