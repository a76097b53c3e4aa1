import type { Passage } from "../domain.ts";
import { fold, hasVietnameseMarks } from "../language/normalize.ts";
import { isStopword } from "../language/stopwords.ts";
import { contentUnits } from "../language/tokenize.ts";
import { words } from "../language/words.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { wantedOf } from "./wanted.ts";

/** Weight of a token by what it is: a concept, a word, a word that a concept covers, a pair, a function word, the kind of answer. */
const WEIGHT = { concept: 1, word: 0.8, covered: 0.25, pair: 0.5, function: 0.12, wanted: 0.7 };

/**
 * The questions that people ask of each passage, each searched as a text of its own: of a passage the most alike one
 * counts, however many others stand beside it. Cosine over tokens weighted by their rarity among the questions
 * (tf–idf; G. Salton and C. Buckley, Term-weighting approaches in automatic text retrieval, 1988).
 */
export class AskedIndex {
  readonly #postings = new Map<string, { question: number; weight: number }[]>();
  readonly #passagesOf: number[][] = [];
  readonly #lengths: number[] = [];
  readonly #places: Map<Passage, number>;
  /** A question is compared for finding, for judging and for gaps; it is worked out once. */
  #last: { text: string; best: ReadonlyMap<number, number> } | undefined;

  constructor(passages: KnowledgeBase["passages"]) {
    this.#places = new Map(passages.map((passage, index) => [passage, index]));
    const numbers = new Map<string, number>();
    passages.forEach(({ askedAs }, index) => {
      for (const question of askedAs) {
        const known = numbers.get(question) ?? this.#passagesOf.length;
        if (known === this.#passagesOf.length) this.#passagesOf.push([]);
        numbers.set(question, known);
        this.#passagesOf[known]?.push(index);
      }
    });
    const read = [...numbers.keys()].map(weightedTokens);
    const frequency = new Map<string, number>();
    for (const tokens of read)
      for (const token of tokens.keys()) frequency.set(token, (frequency.get(token) ?? 0) + 1);
    read.forEach((tokens, question) => {
      let sum = 0;
      for (const [token, kind] of tokens) {
        const weight = kind * this.#rarity(frequency.get(token) ?? 0, read.length);
        sum += weight * weight;
        const list = this.#postings.get(token) ?? [];
        list.push({ question, weight });
        this.#postings.set(token, list);
      }
      this.#lengths[question] = Math.sqrt(sum);
    });
  }

  /** How alike the most alike question of each passage is, 0 to 1, by the passage's place; others have 0. */
  similarities(text: string): ReadonlyMap<number, number> {
    if (this.#last?.text === text) return this.#last.best;
    const best = this.#compare(text);
    this.#last = { text, best };
    return best;
  }

  /** The same for one passage. */
  likeness(text: string, passage: Passage): number {
    return this.similarities(text).get(this.#places.get(passage) ?? -1) ?? 0;
  }

  #compare(text: string): Map<number, number> {
    const scores = new Map<number, number>();
    let own = 0;
    for (const [token, kind] of weightedTokens(text)) {
      const list = this.#postings.get(token) ?? [];
      const weight = kind * this.#rarity(list.length, this.#passagesOf.length);
      own += weight * weight;
      for (const { question, weight: other } of list)
        scores.set(question, (scores.get(question) ?? 0) + weight * other);
    }
    const best = new Map<number, number>();
    for (const [question, score] of scores) {
      const similarity = score / Math.max(1e-9, Math.sqrt(own) * (this.#lengths[question] ?? 1));
      for (const passage of this.#passagesOf[question] ?? [])
        best.set(passage, Math.max(similarity, best.get(passage) ?? 0));
    }
    return best;
  }

  /** A word that no question has says nothing of which one is meant: it weighs like one in many. */
  #rarity(frequency: number, count: number): number {
    return frequency === 0 ? UNKNOWN : Math.log(1 + count / frequency);
  }
}

const UNKNOWN = 2;

const indexes = new WeakMap<KnowledgeBase, AskedIndex>();

export function askedIndexOf(kb: KnowledgeBase): AskedIndex {
  const known = indexes.get(kb) ?? new AskedIndex(kb.passages);
  indexes.set(kb, known);
  return known;
}

/** Tokens of a question: concepts, folded words and pairs of words, and which kind of answer it wants. */
function weightedTokens(text: string): Map<string, number> {
  const tokens = new Map<string, number>();
  const raise = (token: string, weight: number) =>
    tokens.set(token, Math.max(weight, tokens.get(token) ?? 0));
  const trustAccents = hasVietnameseMarks(text);
  const units = contentUnits(text);
  const concepts = units.filter(({ key }) => key.startsWith("#"));
  for (const { key } of concepts) raise(key, WEIGHT.concept);
  const list = words(text);
  const weightAt = (i: number) => {
    const word = list[i];
    if (word === undefined) return 0;
    if (isStopword(word, trustAccents)) return WEIGHT.function;
    return concepts.some(({ start, end }) => start <= word.start && word.end <= end)
      ? WEIGHT.covered
      : WEIGHT.word;
  };
  list.forEach((word, i) => {
    raise(word.folded, weightAt(i));
    const next = list[i + 1];
    if (next) raise(`${word.folded}_${next.folded}`, WEIGHT.pair * Math.max(weightAt(i), weightAt(i + 1)));
  });
  raise(`?${wantedOf(fold(text), new Set(concepts.map(({ key }) => key)))}`, WEIGHT.wanted);
  return tokens;
}
