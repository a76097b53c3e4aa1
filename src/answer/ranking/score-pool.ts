/**
 * Arrays of scores that are used again: a question needs a dozen as long as the corpus, and making them anew takes longer than
 * filling them with zeros. Questions that are asked at the same time have arrays of their own.
 */
export class ScorePool {
  readonly #free = new Map<number, Float32Array[]>();

  /** An array of zeros. */
  take(length: number): Float32Array {
    return this.#free.get(length)?.pop()?.fill(0) ?? new Float32Array(length);
  }

  /** Takes arrays back that nobody will read any more. */
  giveBack(arrays: Iterable<Float32Array>): void {
    for (const array of arrays) {
      const free = this.#free.get(array.length);
      if (free) free.push(array);
      else this.#free.set(array.length, [array]);
    }
  }
}
