/** Numbers within 0..1. */
export type Random = () => number;

/** The same numbers at every run (mulberry32 by T. Ettinger); seeds that lie side by side give others all the same. */
export function randomNumbers(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How often any word of the text follows rather than one that has: a larger corpus has pairs that a small one lacks. */
const ANY_WORD = 0.1;
/** How often a word stands there that no text had before: a name, a figure. */
const RARE = { name: 0.015, figure: 0.015 };
/** Zipf's law for names: the chance of rank r falls as (1 + r / FLAT) ** -1.5, so that new ones keep coming. */
const FLAT = 200;

/** Writes text with the words of another and, mostly, their order: each word follows the one before as often as there. */
export class WordChain {
  readonly #words: readonly string[];
  /** The text as numbers of words. */
  readonly #text: Uint32Array;
  /** What follows word w are successors[starts[w]] to successors[starts[w + 1]], each as often as it does. */
  readonly #starts: Uint32Array;
  readonly #successors: Uint32Array;

  constructor(text: string) {
    const numbers = new Map<string, number>();
    const said = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
    this.#text = Uint32Array.from(said, (word) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    });
    this.#words = [...numbers.keys()];
    this.#starts = new Uint32Array(numbers.size + 1);
    this.#successors = new Uint32Array(Math.max(0, this.#text.length - 1));
    this.#learn();
  }

  #learn(): void {
    const starts = this.#starts;
    const before = this.#text.subarray(0, this.#successors.length);
    for (const word of before) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
    for (let word = 1; word < starts.length; word += 1)
      starts[word] = (starts[word] ?? 0) + (starts[word - 1] ?? 0);
    const next = starts.slice();
    before.forEach((word, at) => {
      const place = next[word] ?? 0;
      this.#successors[place] = this.#text[at + 1] ?? 0;
      next[word] = place + 1;
    });
  }

  /** So many words, the first with a capital letter and the last without a mark. */
  write(random: Random, count: number): string {
    const said: string[] = [];
    let word = this.#any(random);
    for (let i = 0; i < count; i += 1) {
      said.push(rareWord(random) ?? this.#words[word] ?? "");
      word = this.#after(random, word);
    }
    const text = said.join(" ").replace(/[.,;:!?]+$/u, "");
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
  }

  #any(random: Random): number {
    return this.#text[Math.floor(random() * this.#text.length)] ?? 0;
  }

  #after(random: Random, word: number): number {
    const from = this.#starts[word] ?? 0;
    const to = this.#starts[word + 1] ?? 0;
    if (from === to || random() < ANY_WORD) return this.#any(random);
    return this.#successors[from + Math.floor(random() * (to - from))] ?? 0;
  }
}

function rareWord(random: Random): string | undefined {
  const share = random();
  if (share < RARE.name) return name(Math.floor(FLAT * ((1 - random()) ** -2 - 1)));
  return share < RARE.name + RARE.figure ? figure(random) : undefined;
}

const CONSONANTS = "b d g h k l m n p r s t v x".split(" ");
const VOWELS = "a e i o u".split(" ");

/** A made-up name for each rank: the digits of a number as syllables, at least two. */
function name(rank: number): string {
  const base = CONSONANTS.length * VOWELS.length;
  let rest = rank + base;
  let letters = "";
  while (rest > 0) {
    const digit = rest % base;
    letters += `${CONSONANTS[digit % CONSONANTS.length]}${VOWELS[Math.floor(digit / CONSONANTS.length)]}`;
    rest = Math.floor(rest / base);
  }
  return `${letters.slice(0, 1).toUpperCase()}${letters.slice(1)}`;
}

function figure(random: Random): string {
  const size = Math.floor(10 ** (1 + 5 * random()));
  switch (Math.floor(random() * 4)) {
    case 0:
      return `${1 + (size % 28)}/${1 + (size % 12)}/${1990 + (size % 36)}`;
    case 1:
      return `${(size % 1000) / 10}%`.replace(".", ",");
    default:
      return String(size).replace(/\B(?=(?:\d{3})+$)/gu, ".");
  }
}
