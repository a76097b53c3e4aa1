import type { Arrays } from "../arrays/array-file.ts";
import { rememberingLast } from "../language/memo.ts";
import { fold, hasVietnameseMarks } from "../language/normalize.ts";
import { isStopword } from "../language/stopwords.ts";
import { contentUnits } from "../language/tokenize.ts";
import { wantedOf } from "../language/wanted.ts";
import { words } from "../language/words.ts";
import { placeOf } from "./ascending.ts";
import { KeywordIndex } from "./keyword-index.ts";
import { KeywordIndexBuilder } from "./keyword-index-builder.ts";
import { topScores } from "./top-scores.ts";

/** Weight of a token by what it is: a concept, a word, a word that a concept covers, a pair, a function word, the kind of answer. */
const WEIGHT = { concept: 1, word: 0.8, covered: 0.25, pair: 0.5, function: 0.12, wanted: 0.7 };
/** Weights are kept in a byte. */
const FULL = 255;
/** Texts whose likenesses are kept: the question, and the sides of a comparison. */
const REMEMBERED = 8;
/** A word that no question has says nothing of which one is meant: it weighs like one in many. */
const UNKNOWN = 2;

/**
 * The questions that people ask of each passage, each searched as a text of its own: of a passage the most alike one
 * counts, however many others stand beside it. Cosine over tokens weighted by their rarity among the questions
 * (tf–idf; G. Salton and C. Buckley, Term-weighting approaches in automatic text retrieval, 1988).
 */
export class AskedIndex {
  readonly #questions: KeywordIndex;
  /** The passages of question q are those from passageOffsets[q] to passageOffsets[q + 1]. */
  readonly #passageOffsets: Uint32Array;
  readonly #passages: Uint32Array;
  readonly #lengths: Float32Array;
  /** What each question scores, while a text is compared. */
  readonly #scores: Float32Array;
  /** The passages that have questions, ascending, and the place of each of `passages` among them. */
  readonly #asked: Uint32Array;
  readonly #places: Uint32Array;
  /** A question, and each side of a comparison, is compared for finding, for judging and for gaps; it is worked out once. */
  readonly #likeness = rememberingLast(REMEMBERED, (text) => new Likeness(this.#asked, this.#compare(text)));

  private constructor(questions: KeywordIndex, passageOffsets: Uint32Array, passages: Uint32Array) {
    this.#questions = questions;
    this.#passageOffsets = passageOffsets;
    this.#passages = passages;
    this.#asked = Uint32Array.from(new Set(passages)).sort();
    const places = new Map([...this.#asked].map((passage, place) => [passage, place]));
    this.#places = passages.map((passage) => places.get(passage) ?? 0);
    this.#lengths = new Float32Array(questions.count);
    this.#scores = new Float32Array(questions.count);
    for (const { units, impacts } of questions.terms()) {
      const rarity = rarityOf(units.length, questions.count);
      units.forEach((question, i) => {
        const weight = rarity * (impacts[i] ?? 0);
        this.#lengths[question] = (this.#lengths[question] ?? 0) + weight * weight;
      });
    }
    this.#lengths.forEach((sum, question) => {
      this.#lengths[question] = Math.sqrt(sum);
    });
  }

  static build(passages: Iterable<{ askedAs: readonly string[] }>): AskedIndex {
    const builder = new KeywordIndexBuilder({ b: 0, length: 1 });
    const passagesOf = new Map<string, number[]>();
    let number = 0;
    for (const { askedAs } of passages) {
      for (const question of askedAs) {
        const known = passagesOf.get(question);
        if (known) known.push(number);
        else {
          builder.addWeighted(passagesOf.size, impactsOf(question));
          passagesOf.set(question, [number]);
        }
      }
      number += 1;
    }
    const lists = [...passagesOf.values()];
    const offsets = new Uint32Array(lists.length + 1);
    lists.forEach((list, i) => {
      offsets[i + 1] = (offsets[i] ?? 0) + list.length;
    });
    return new AskedIndex(builder.build(lists.length), offsets, Uint32Array.from(lists.flat()));
  }

  arrays(): Arrays {
    return {
      ...this.#questions.arrays(),
      passageOffsets: this.#passageOffsets,
      passages: this.#passages,
    };
  }

  /** @throws RangeError when the arrays are not those of such an index. */
  static from(arrays: Arrays): AskedIndex {
    const { passageOffsets, passages } = arrays;
    if (!(passageOffsets instanceof Uint32Array && passages instanceof Uint32Array))
      throw new RangeError("not an index of questions");
    const questions = KeywordIndex.from(arrays);
    if (passageOffsets.length !== questions.count + 1 || passages.length !== passageOffsets.at(-1))
      throw new RangeError("an index of questions whose parts do not belong together");
    return new AskedIndex(questions, passageOffsets, passages);
  }

  /** How alike the most alike question of each passage is. */
  likeness(text: string): Likeness {
    return this.#likeness(text);
  }

  #compare(text: string): Float32Array {
    const questions = this.#questions;
    const scores = this.#scores.fill(0);
    let own = 0;
    for (const [token, impact] of impactsAsked(text)) {
      const { units, impacts } = questions.postings(token);
      const rarity = rarityOf(units.length, questions.count);
      const weight = impact * rarity;
      own += weight * weight;
      const factor = weight * rarity;
      for (let at = 0; at < units.length; at += 1) {
        const question = units[at] as number;
        scores[question] = (scores[question] as number) + factor * (impacts[at] as number);
      }
    }
    const best = new Float32Array(this.#asked.length);
    const length = Math.sqrt(own);
    const [lengths, offsets, places] = [this.#lengths, this.#passageOffsets, this.#places];
    for (let question = 0; question < scores.length; question += 1) {
      const score = scores[question] as number;
      if (score === 0) continue;
      const similarity = score / Math.max(1e-9, length * (lengths[question] as number));
      const end = offsets[question + 1] as number;
      for (let at = offsets[question] as number; at < end; at += 1) {
        const place = places[at] as number;
        if (similarity > (best[place] as number)) best[place] = similarity;
      }
    }
    return best;
  }
}

/** How alike a question is to those that people ask of each passage: 0 to 1. */
export class Likeness {
  readonly #passages: Uint32Array;
  readonly #scores: Float32Array;

  /** The passages come ascending. */
  constructor(passages: Uint32Array, scores: Float32Array) {
    this.#passages = passages;
    this.#scores = scores;
  }

  /** Of one passage; 0 where nobody asks anything of it. */
  of(passage: number): number {
    const place = placeOf(this.#passages, passage);
    return place < 0 ? 0 : (this.#scores[place] as number);
  }

  /** The k passages with the most alike questions, best first. */
  top(k: number): number[] {
    return topScores(this.#scores, k).map((place) => this.#passages[place] as number);
  }
}

function rarityOf(frequency: number, count: number): number {
  return frequency === 0 ? UNKNOWN : Math.log(1 + count / frequency);
}

/** A question is compared with those of more than one index. */
const impactsAsked = rememberingLast(REMEMBERED, impactsOf);

/** Tokens of a question: concepts, folded words and pairs of words, and which kind of answer it wants. */
function impactsOf(text: string): Map<string, number> {
  const tokens = new Map<string, number>();
  const raise = (token: string, weight: number) =>
    tokens.set(token, Math.max(Math.max(1, Math.round(FULL * weight)), tokens.get(token) ?? 0));
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
