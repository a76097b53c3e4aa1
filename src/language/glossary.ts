import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { remembered } from "./memo.ts";
import { accentKey, fold, hasVietnameseMarks } from "./normalize.ts";
import { isStopword } from "./stopwords.ts";
import { type Word, words } from "./words.ts";

const GLOSSARY_FILE = new URL("./data/glossary.yaml", import.meta.url);
/** Syllables that without their accents are more often another word: đất is not đạt, tấn not tán, lãi not lại. */
const NEEDS_ACCENTS = new Set([
  "tan",
  "nu",
  "dang",
  "ho",
  "dat",
  "no",
  "lai",
  "andra",
  "tra",
  "che",
  "ot",
  "lo",
  "thuong",
  "thue",
  "tre",
  "ton",
  "ca",
  // "Lần" and "lớn" are no "lån" and "lön".
  "lan",
  "lon",
  "kon",
]);
const SWEDISH = /[åäö]/iu;
const schema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/u),
    means: z.array(z.string()).min(1).optional(),
    vi: z.array(z.string()).default([]),
    en: z.array(z.string()).default([]),
    sv: z.array(z.string()).default([]),
  }),
);

/** Letters of the last and of the first part of a compound that is read by its last part. */
const SHORTEST_HEAD = 7;
const SHORTEST_PART = 3;

/** A term of the glossary found in a text: `length` words from the word at `index` on, with all it stands for. */
export interface ConceptMatch {
  concepts: readonly string[];
  index: number;
  length: number;
  /** Of a compound that is read by its last part: the letters in front of that part, which nothing stands for. */
  before?: number;
}

interface Terms {
  /** Word sequence → concepts. */
  byKey: Map<string, readonly string[]>;
  /** Words of the longest term that begins with a word. */
  longest: Map<string, number>;
}

/**
 * Terms of the domain in Vietnamese, English and Swedish. Text in any of them gets the same concept tokens,
 * which is how a Vietnamese question meets an English or Swedish passage.
 */
export class Glossary {
  readonly #accented: Terms = { byKey: new Map(), longest: new Map() };
  readonly #folded: Terms = { byKey: new Map(), longest: new Map() };
  /** Text of the data file; part of the fingerprint of an index. */
  readonly source: string;
  readonly #vietnamese: string[] = [];
  /** Swedish words that may be the head of a compound, folded, with what they stand for. */
  readonly #heads = new Map<string, readonly string[]>();

  constructor(source: string) {
    this.source = source;
    for (const entry of schema.parse(parse(source))) {
      const concepts = entry.means ?? [entry.id];
      this.#vietnamese.push(...entry.vi);
      for (const term of entry.sv)
        if (term.length >= SHORTEST_HEAD && !term.includes(" ")) this.#heads.set(fold(term), concepts);
      for (const term of [...entry.vi, ...entry.en, ...entry.sv]) {
        const parts = words(term);
        add(this.#accented, parts.map((word) => word.accented).join(" "), concepts, parts.length);
        const folded = parts.map((word) => word.folded).join(" ");
        const ambiguous =
          (hasVietnameseMarks(term) || SWEDISH.test(term)) &&
          (NEEDS_ACCENTS.has(folded) ||
            (parts.length === 1 && isStopword({ folded, accented: folded }, false)));
        if (!ambiguous || SWEDISH.test(term))
          add(this.#folded, parts.map(foldedKey).join(" "), concepts, parts.length);
        // English plurals are taken off in both forms, so "cooperatives" and "cooperative" are one key.
        add(this.#accented, parts.map(plainKey).join(" "), concepts, parts.length);
      }
    }
  }

  static load(): Glossary {
    return new Glossary(readFileSync(GLOSSARY_FILE, "utf8"));
  }

  /** All terms of the language, as they are written. */
  vietnameseTerms(): readonly string[] {
    return this.#vietnamese;
  }

  /** The longest terms in a text, left to right. Accents count only where the text has any. */
  match(text: readonly Word[], trustAccents: boolean): ConceptMatch[] {
    const terms = trustAccents ? this.#accented : this.#folded;
    const keys = text.map((word) => (trustAccents ? plainKey(word) : foldedKey(word)));
    const found: ConceptMatch[] = [];
    let index = 0;
    while (index < keys.length) {
      const match = longestAt(terms, keys, index) ?? this.#compoundAt(text, index);
      if (match) found.push(match);
      index += match?.length ?? 1;
    }
    return found;
  }

  /** "affärskooperativ", "månadsinkomst": a Swedish compound is of the kind that its last part names. */
  #compoundAt(text: readonly Word[], index: number): ConceptMatch | undefined {
    const word = text[index]?.folded ?? "";
    for (let from = SHORTEST_PART; from <= word.length - SHORTEST_HEAD; from += 1) {
      const concepts = this.#heads.get(word.slice(from));
      if (concepts !== undefined) return { concepts, index, length: 1, before: from };
    }
    return undefined;
  }
}

function add(terms: Terms, key: string, concepts: readonly string[], length: number): void {
  if (!terms.byKey.has(key)) terms.byKey.set(key, concepts);
  const [first = ""] = key.split(" ", 1);
  terms.longest.set(first, Math.max(terms.longest.get(first) ?? 0, length));
}

function longestAt(terms: Terms, keys: string[], index: number): ConceptMatch | undefined {
  const longest = terms.longest.get(keys[index] ?? "") ?? 0;
  for (let length = Math.min(longest, keys.length - index); length > 0; length -= 1) {
    const concepts = terms.byKey.get(keys.slice(index, index + length).join(" "));
    if (concepts !== undefined) return { concepts, index, length };
  }
  return undefined;
}

/** A Swedish word that without its accents would be a common Vietnamese one keeps them. */
function foldedKey(word: Word): string {
  return NEEDS_ACCENTS.has(word.folded) && SWEDISH.test(word.text) ? word.accented : word.folded;
}

/** Words without any diacritics are compared by their singular, others as accented. */
function plainKey(word: Word): string {
  return isPlain(word.text) ? word.folded : word.accented;
}

const isPlain = remembered((text) => accentKey(fold(text)) === accentKey(text.toLowerCase()));
