import type { UnitSet } from "./unit-list.ts";

const WORD = 32;

/**
 * Where a frequent term stands: one bit for each unit, and how many postings come before each word of 32 bits (a rank directory:
 * G. Jacobson, Space-efficient static trees and graphs, 1989). A unit is looked up in a few steps, however many units have the term;
 * it takes a quarter of a byte for each unit of the field.
 */
export class PostingMap implements UnitSet {
  readonly #bits: Uint32Array;
  readonly #before: Uint32Array;

  /** `units` are those that have the term, ascending; `count` is the number of units of the field. */
  constructor(units: Uint32Array, count: number) {
    this.#bits = new Uint32Array(Math.ceil(count / WORD));
    this.#before = new Uint32Array(this.#bits.length);
    for (let at = 0; at < units.length; at += 1) {
      const unit = units[at] as number;
      const word = unit >>> 5;
      if (this.#bits[word] === 0) this.#before[word] = at;
      this.#bits[word] = (this.#bits[word] as number) | (1 << (unit & 31));
    }
  }

  get bytes(): number {
    return this.#bits.byteLength + this.#before.byteLength;
  }

  has(unit: number): boolean {
    return (((this.#bits[unit >>> 5] as number) >>> (unit & 31)) & 1) === 1;
  }

  /** Place of a unit among those that have the term, or -1. */
  placeOf(unit: number): number {
    const word = this.#bits[unit >>> 5] as number;
    const bit = 1 << (unit & 31);
    return (word & bit) === 0 ? -1 : (this.#before[unit >>> 5] as number) + bitsIn(word & (bit - 1));
  }
}

/** How many bits of a word are set (H. Warren, Hacker's Delight, 2012, section 5-1). */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
