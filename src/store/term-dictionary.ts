import type { Arrays } from "./array-file.ts";

/**
 * The terms of an index in order of their bytes, found by binary search: a dictionary that opens without parsing.
 * Terms are told by their place in that order.
 */
export class TermDictionary {
  /** All terms as UTF-8, one after the other. */
  readonly #bytes: Buffer;
  /** Term t is the bytes from offsets[t] to offsets[t + 1]. */
  readonly #offsets: Uint32Array;

  constructor(bytes: Uint8Array, offsets: Uint32Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#offsets = offsets;
  }

  /** The dictionary of these terms, and for each of them its place in it. */
  static of(terms: readonly string[]): { dictionary: TermDictionary; places: Uint32Array } {
    const starts = new Uint32Array(terms.length + 1);
    terms.forEach((term, i) => {
      starts[i + 1] = (starts[i] ?? 0) + Buffer.byteLength(term);
    });
    const given = Buffer.alloc(starts.at(-1) ?? 0);
    terms.forEach((term, i) => {
      given.write(term, starts[i] ?? 0);
    });
    const order = Uint32Array.from(terms.keys()).sort((a, b) =>
      given.compare(given, starts[b], starts[b + 1], starts[a], starts[a + 1]),
    );
    const bytes = new Uint8Array(given.length);
    const offsets = new Uint32Array(terms.length + 1);
    const places = new Uint32Array(terms.length);
    order.forEach((term, place) => {
      const from = offsets[place] ?? 0;
      bytes.set(given.subarray(starts[term], starts[term + 1]), from);
      offsets[place + 1] = from + (starts[term + 1] ?? 0) - (starts[term] ?? 0);
      places[term] = place;
    });
    return { dictionary: new TermDictionary(bytes, offsets), places };
  }

  get size(): number {
    return this.#offsets.length - 1;
  }

  /** Place of a term, or -1. */
  find(term: string): number {
    const wanted = Buffer.from(term);
    let low = 0;
    let high = this.size - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const order = this.#bytes.compare(
        wanted,
        0,
        wanted.length,
        this.#offsets[middle] ?? 0,
        this.#offsets[middle + 1] ?? 0,
      );
      if (order === 0) return middle;
      // `compare` tells how the dictionary's term lies to the one that is looked for.
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  at(place: number): string {
    return this.#bytes.toString("utf8", this.#offsets[place] ?? 0, this.#offsets[place + 1] ?? 0);
  }

  arrays(): Arrays {
    return { terms: this.#bytes, termOffsets: this.#offsets };
  }
}
