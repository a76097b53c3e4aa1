import { fold, nfc } from "./normalize.ts";
import { places } from "./places.ts";
import { isForeignStopword, isStopword } from "./stopwords.ts";
import { isSyllable } from "./syllables.ts";
import { glossary } from "./tokenize.ts";
import { type Word, words } from "./words.ts";

/** Letters that a joined word, or the terms it is compared with, must have: short ones are too like others. */
const JOINED_LETTERS = 6;
/** Words of the terms in which a slip is looked for. */
const TERM_WORDS = { least: 2, most: 4 };
/** Terms of two words are alike too often to be guessed from a word that exists. */
const SAFE_WORDS = 3;
/** Words that look as if an input method had been off: one alone may be a name. */
const LEAST_TELEX = 2;
/** Function words of another language by which a question is in that one. */
const LEAST_FOREIGN = 2;

/** Terms of the glossary by how they are typed without spaces, and with one of their words left open. */
interface Terms {
  joined: ReadonlyMap<string, string>;
  open: ReadonlyMap<string, readonly string[]>;
  /** Every word of any term. */
  words: ReadonlySet<string>;
}

let allTerms: Terms | undefined;

/**
 * Puts slips of a Vietnamese question right as far as the terms of the glossary show what was meant: "hoptacxa", "hop tax
 * xa", and what an input method leaves when it is off ("howpj tacs xax"). What it does not know stays as it is.
 */
export function respelled(text: string): string {
  const spaced = replaceWords(text, (word) => joinedTerm(word));
  const typed = withoutTelex(spaced);
  return withTerms(typed);
}

function joinedTerm({ folded }: Word): string | undefined {
  return folded.length < JOINED_LETTERS ? undefined : terms().joined.get(folded);
}

/**
 * "howpj tacs xax": marks of the Telex input method are taken off where every word is a Vietnamese syllable with or without
 * them. Words of other languages look like it one by one ("does", "her"), hardly a whole question.
 */
function withoutTelex(text: string): string {
  const typed = words(text).filter((word) => /\p{L}/u.test(word.text) && !isShort(word));
  const meant = typed.filter((word) => telexSyllable(word) !== undefined);
  // "What does Art. 84 say?"
  const foreign = typed.filter(({ folded }) => !isSyllable(folded) && isForeignStopword(folded));
  if (foreign.length >= LEAST_FOREIGN) return text;
  const isTelex = typed.every((word) => isSyllable(word.folded) || meant.includes(word));
  return isTelex && meant.length >= LEAST_TELEX ? replaceWords(text, telexSyllable) : text;
}

/** "htx", "ko", "vđl": shorthand has no vowel of its own, and means nothing here. */
function isShort({ folded }: Word): boolean {
  return folded.length <= 3 && !isSyllable(folded);
}

function telexSyllable({ text }: Word): string | undefined {
  const lower = text.toLowerCase();
  if (!/^[a-z]+$/u.test(lower) || isSyllable(lower)) return undefined;
  const bare = lower
    .replace(/dd/gu, "d")
    .replace(/([aeo])\1/gu, "$1")
    .replace(/w/gu, "")
    .replace(/[sfrxj]$/u, "");
  return bare !== lower && isSyllable(bare) ? bare : undefined;
}

/** One word of a term that is one slip away from what was typed: a letter too many, too few, another, or two swapped. */
function withTerms(text: string): string {
  const list = words(text);
  const changes = new Map<Word, string>();
  const mayBeSlip = list.map((word) => !isWord(word));
  // Few questions have a slip, and places take long to find.
  let known: ReadonlySet<Word> | undefined;
  for (let length = TERM_WORDS.most; length >= TERM_WORDS.least; length -= 1) {
    for (let from = 0; from + length <= list.length; from += 1) {
      const window = list.slice(from, from + length);
      for (const [i, word] of window.entries()) {
        if (!mayBeSlip[from + i] || changes.has(word)) continue;
        if (length < SAFE_WORDS && isSyllable(word.folded)) continue;
        const key = window.map(({ folded }, j) => (j === i ? "*" : folded)).join(" ");
        const meant =
          terms()
            .open.get(key)
            ?.filter((other) => isOneSlip(word.folded, other)) ?? [];
        if (meant.length !== 1 || meant[0] === undefined) continue;
        known ??= knownWords(text, list);
        if (!known.has(word)) changes.set(word, meant[0]);
      }
    }
  }
  return changes.size === 0 ? text : replaceWords(text, (word) => at(changes, word));
}

function at(changes: ReadonlyMap<Word, string>, { start }: Word): string | undefined {
  for (const [word, change] of changes) if (word.start === start) return change;
  return undefined;
}

/** Whether a word may be meant as it is: one of the glossary, a function word, a name or a number. */
function isWord(word: Word): boolean {
  if (/\d|^\p{Lu}/u.test(word.text)) return true;
  return isStopword(word, false) || terms().words.has(word.folded);
}

/** Words that are part of a term, or of the name of a place, as they are: "lang son bao nhieu" is no "ton bao nhieu". */
function knownWords(text: string, list: readonly Word[]): Set<Word> {
  const ofTerms = glossary
    .match(list, false)
    .filter(({ length }) => length > 1)
    .flatMap(({ index, length }) => list.slice(index, index + length));
  const named = places.located(text);
  const ofPlaces = list.filter((word) =>
    named.some(({ start, end }) => word.start >= start && word.end <= end),
  );
  return new Set([...ofTerms, ...ofPlaces]);
}

function terms(): Terms {
  if (allTerms) return allTerms;
  const joined = new Map<string, string>();
  const open = new Map<string, string[]>();
  const known = new Set<string>();
  for (const term of glossary.vietnameseTerms()) {
    const parts = fold(term).split(" ");
    for (const part of parts) known.add(part);
    if (parts.length < TERM_WORDS.least || parts.length > TERM_WORDS.most) continue;
    const together = parts.join("");
    if (together.length >= JOINED_LETTERS) joined.set(together, parts.join(" "));
    parts.forEach((part, i) => {
      const key = parts.map((other, j) => (j === i ? "*" : other)).join(" ");
      const others = open.get(key) ?? [];
      if (!others.includes(part)) open.set(key, [...others, part]);
    });
  }
  allTerms = { joined, open, words: known };
  return allTerms;
}

/** Whether two words of at least three letters are one slip apart (F. Damerau, 1964). */
export function isOneSlip(typed: string, meant: string): boolean {
  if (typed === meant || Math.min(typed.length, meant.length) < 3) return false;
  if (typed.length === meant.length) {
    const differing = [...typed].flatMap((letter, i) => (letter === meant[i] ? [] : [i]));
    const [first = 0, second = 0] = differing;
    if (differing.length === 1) return true;
    return (
      differing.length === 2 &&
      second === first + 1 &&
      typed[first] === meant[second] &&
      typed[second] === meant[first]
    );
  }
  const [short, long] = typed.length < meant.length ? [typed, meant] : [meant, typed];
  if (long.length - short.length !== 1) return false;
  const at = [...short].findIndex((letter, i) => letter !== long[i]);
  return at < 0 || short.slice(at) === long.slice(at + 1);
}

function replaceWords(text: string, change: (word: Word) => string | undefined): string {
  let rest = nfc(text);
  for (const word of words(rest).toReversed()) {
    const other = change(word);
    if (other !== undefined) rest = rest.slice(0, word.start) + other + rest.slice(word.end);
  }
  return rest;
}
