import { fileURLToPath } from "node:url";
import { type Arrays, readArrays, underPrefix, withPrefix, writeArrays } from "../../arrays/array-file.ts";
import { TermDictionary } from "../../arrays/term-dictionary.ts";
import { AskedIndex } from "../../store/asked-index.ts";

export const KNOWN_QUESTIONS = fileURLToPath(new URL("../data/known-questions.bin", import.meta.url));
/** Most answers whose terms are expected, and how alike a question must be to one of theirs. */
const MOST = 5;
const LEAST_ALIKE = 0.25;
/** Most terms that are expected, the strongest; more of them find no better, and take longer. */
const MOST_TERMS = 96;
/** Weights are kept in a byte. */
const FULL = 255;
/** What the arrays of the dictionary of answers are named with, beside that of questions. */
const ANSWERS = "answer.";

/** A term with its weight, 0 to 1. */
export type ExpectedTerm = [token: string, weight: number];

/** What is asked of one place of the sources, and the terms that tell its text from others. */
export interface KnownAnswer {
  askedAs: readonly string[];
  terms: readonly ExpectedTerm[];
}

/** Terms that the answer to a question is expected to have. */
export interface ExpectedTerms {
  /** How alike the question is to the most alike known one, 0 to 1. */
  alike: number;
  terms: readonly ExpectedTerm[];
}

/**
 * Questions that people are known to ask, with the terms of the texts that answer them: where a question is like one of
 * them, the same terms are looked for in documents for which nobody has written questions (query expansion by
 * associated queries: B. Billerbeck et al., Query Expansion using Associated Queries, CIKM 2003).
 */
export class KnownQuestions {
  readonly #questions: AskedIndex;
  readonly #dictionary: TermDictionary;
  /** Terms of answer a are offsets[a] to offsets[a + 1] of `terms` and `weights`. */
  readonly #offsets: Uint32Array;
  readonly #terms: Uint32Array;
  readonly #weights: Uint8Array;

  private constructor(
    questions: AskedIndex,
    dictionary: TermDictionary,
    offsets: Uint32Array,
    terms: Uint32Array,
    weights: Uint8Array,
  ) {
    this.#questions = questions;
    this.#dictionary = dictionary;
    this.#offsets = offsets;
    this.#terms = terms;
    this.#weights = weights;
  }

  static of(answers: readonly KnownAnswer[]): KnownQuestions {
    const all = [...new Set(answers.flatMap(({ terms }) => terms.map(([token]) => token)))];
    const ids = new Map(all.map((token, id) => [token, id]));
    const { dictionary, places } = TermDictionary.of(all);
    const offsets = new Uint32Array(answers.length + 1);
    answers.forEach(({ terms }, answer) => {
      offsets[answer + 1] = (offsets[answer] ?? 0) + terms.length;
    });
    const flat = answers.flatMap(({ terms }) => terms);
    return new KnownQuestions(
      AskedIndex.build(answers),
      dictionary,
      offsets,
      Uint32Array.from(flat, ([token]) => places[ids.get(token) ?? 0] ?? 0),
      Uint8Array.from(flat, ([, weight]) => Math.max(1, Math.round(FULL * weight))),
    );
  }

  async write(path: string): Promise<void> {
    const own: Arrays = {
      answerOffsets: this.#offsets,
      answerTerms: this.#terms,
      answerWeights: this.#weights,
    };
    await writeArrays(path, {
      ...this.#questions.arrays(),
      ...own,
      ...withPrefix(ANSWERS, this.#dictionary.arrays()),
    });
  }

  /** @throws RangeError when the file is not what `write` wrote. */
  static async read(path: string): Promise<KnownQuestions> {
    const arrays = await readArrays(path);
    const { answerOffsets, answerTerms, answerWeights } = arrays;
    if (
      !(answerOffsets instanceof Uint32Array && answerTerms instanceof Uint32Array) ||
      !(answerWeights instanceof Uint8Array)
    )
      throw new RangeError(`${path} holds no known questions`);
    return new KnownQuestions(
      AskedIndex.from(arrays),
      TermDictionary.from(underPrefix(ANSWERS, arrays)),
      answerOffsets,
      answerTerms,
      answerWeights,
    );
  }

  /** The terms of the answers to the most alike questions; the closer they are, the more their terms count. */
  expectedFor(text: string): ExpectedTerms {
    const alike = this.#questions.likeness(text);
    const best = alike.top(MOST).filter((answer) => alike.of(answer) >= LEAST_ALIKE);
    const [first] = best;
    if (first === undefined) return { alike: 0, terms: [] };
    const highest = alike.of(first);
    const weights = new Map<number, number>();
    for (const answer of best) {
      // A question that is half as alike as the best one is likely to be another question.
      const share = (alike.of(answer) / highest) ** 2;
      for (let at = this.#offsets[answer] ?? 0; at < (this.#offsets[answer + 1] ?? 0); at += 1) {
        const term = this.#terms[at] ?? 0;
        const weight = (share * (this.#weights[at] ?? 0)) / FULL;
        weights.set(term, 1 - (1 - (weights.get(term) ?? 0)) * (1 - weight));
      }
    }
    const strongest = [...weights].sort(([a, x], [b, y]) => y - x || a - b).slice(0, MOST_TERMS);
    return {
      alike: highest,
      terms: strongest.map(([term, weight]) => [this.#dictionary.at(term), weight]),
    };
  }
}

let known: Promise<KnownQuestions> | undefined;

/** The questions that come with the program. */
export function knownQuestions(): Promise<KnownQuestions> {
  known ??= KnownQuestions.read(KNOWN_QUESTIONS);
  return known;
}
