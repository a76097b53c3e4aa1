import { readFileSync } from "node:fs";
import type { LexicalIndex } from "./lexical-index.ts";
import { TopK } from "./top-scores.ts";

/** Compiled from word-sums.wat by `npm run wasm`; a test holds the two together. */
const MODULE = new WebAssembly.Module(readFileSync(new URL("./word-sums.wasm", import.meta.url)));
const PAGE = 65_536;
const WORD = 4;
/** So many passages are gone through before the bars are set anew. */
const BLOCK = 4096;
/** Numbers of groups are kept in a byte. */
const MOST_GROUPS = 256;

interface Exports {
  memory: WebAssembly.Memory;
  raise(values: number, places: number, of: number, count: number): void;
  sumUp(
    passage: number,
    end: number,
    perExpected: number,
    sums: number,
    expected: number,
    sectionOf: number,
    ofSections: number,
    groupOf: number,
    bars: number,
    out: number,
  ): number;
}

/** Of each document the number of its group, and how many groups there are, at most 256. */
export interface Groups {
  groupOf: Uint8Array;
  count: number;
}

/**
 * What words say of the passages of an index, for one question at a time: the arrays are filled between `clear` and `sumUp`, and
 * stand until the next `clear`. Going through all passages of a large corpus takes longer than finding the words; as WebAssembly it takes
 * half of that.
 */
export class WordSums {
  /** Of each passage: first what it scores by itself, after `sumUp` all that words say of it. */
  readonly sum: Float32Array;
  /** Of each passage: what the terms expected of the answer score. */
  readonly expected: Float32Array;
  readonly ofSections: Float32Array;
  readonly ofDocuments: Float32Array;
  readonly #documentOf: Uint32Array;
  readonly #exports: Exports;
  readonly #documentOfSection: Uint32Array;
  readonly #sectionOf: Uint32Array;
  readonly #groupOf: Uint8Array;
  readonly #groups: number;
  readonly #bars: Float32Array;
  readonly #out: Uint32Array;

  constructor(
    {
      sectionOf,
      documentOf,
      sectionStarts,
    }: Pick<LexicalIndex, "sectionOf" | "documentOf" | "sectionStarts">,
    { groupOf, count }: Groups,
  ) {
    if (count > MOST_GROUPS) throw new RangeError(`${count} groups are more than ${MOST_GROUPS}`);
    const [passages, sections, documents] = [sectionOf.length, sectionStarts.length - 1, groupOf.length];
    this.#exports = new WebAssembly.Instance(MODULE).exports as unknown as Exports;
    const { memory } = this.#exports;
    const next = parts(memory, 4 * passages + 2 * sections + documents + MOST_GROUPS + BLOCK);
    this.sum = new Float32Array(...next(passages));
    this.expected = new Float32Array(...next(passages));
    this.ofSections = new Float32Array(...next(sections));
    this.ofDocuments = new Float32Array(...next(documents));
    this.#bars = new Float32Array(...next(MOST_GROUPS));
    this.#out = new Uint32Array(...next(BLOCK));
    this.#documentOfSection = new Uint32Array(...next(sections));
    this.#sectionOf = new Uint32Array(...next(passages));
    this.#groupOf = new Uint8Array(...next(passages));
    this.#documentOf = documentOf;
    this.#groups = count;
    this.#sectionOf.set(sectionOf);
    for (let section = 0; section < sections; section += 1)
      this.#documentOfSection[section] = documentOf[sectionStarts[section] as number] as number;
    for (let passage = 0; passage < passages; passage += 1)
      this.#groupOf[passage] = groupOf[documentOf[passage] as number] as number;
  }

  clear(): void {
    for (const scores of [this.sum, this.expected, this.ofSections, this.ofDocuments]) scores.fill(0);
  }

  /**
   * Adds to the sum of each passage what its section and its document score, and the terms expected of the answer.
   * @returns the k passages of each group with the highest sums above 0, best first, of documents that are allowed.
   */
  sumUp(perExpected: number, k: number, isAllowed?: (document: number) => boolean): number[][] {
    const { raise, sumUp } = this.#exports;
    const { sum, expected, ofSections, ofDocuments } = this;
    raise(
      ofSections.byteOffset,
      this.#documentOfSection.byteOffset,
      ofDocuments.byteOffset,
      ofSections.length,
    );
    const best = Array.from({ length: this.#groups }, () => new TopK(k, 0));
    for (let from = 0; from < sum.length; from += BLOCK) {
      best.forEach(({ least }, group) => {
        this.#bars[group] = least;
      });
      const found = sumUp(
        from,
        Math.min(sum.length, from + BLOCK),
        perExpected,
        sum.byteOffset,
        expected.byteOffset,
        this.#sectionOf.byteOffset,
        ofSections.byteOffset,
        this.#groupOf.byteOffset,
        this.#bars.byteOffset,
        this.#out.byteOffset,
      );
      this.#offer(best, found, isAllowed);
    }
    return best.map((ofGroup) => ofGroup.units());
  }

  #offer(best: readonly TopK[], found: number, isAllowed?: (document: number) => boolean): void {
    for (let at = 0; at < found; at += 1) {
      const passage = this.#out[at] as number;
      const score = this.sum[passage] as number;
      const ofGroup = best[this.#groupOf[passage] as number] as TopK;
      if (score <= ofGroup.least) continue;
      if (isAllowed === undefined || isAllowed(this.#documentOf[passage] as number))
        ofGroup.add(passage, score);
    }
  }
}

/** Makes room for so many words of four bytes, and gives it out part by part, each by its length in words. */
function parts(memory: WebAssembly.Memory, words: number) {
  memory.grow(Math.max(0, Math.ceil((WORD * words) / PAGE) - memory.buffer.byteLength / PAGE));
  let at = 0;
  return (length: number): [ArrayBuffer, number, number] => {
    const from = at;
    at += WORD * length;
    return [memory.buffer, from, length];
  };
}
