import type { Arrays } from "../arrays/array-file.ts";
import type { Passage } from "../domain.ts";
import { IndexError } from "../errors.ts";

/**
 * The passages of an index by number, read from their bytes when they are first asked for: an index of a hundred
 * thousand opens without reading them all. The same number always gives the same object.
 */
export class PassageStore implements Iterable<Passage> {
  readonly length: number;
  readonly #bytes: Buffer;
  /** Passage p is the JSON in bytes offsets[p] to offsets[p + 1]. */
  readonly #offsets: Uint32Array;
  readonly #read: (Passage | undefined)[];
  readonly #numbers = new WeakMap<Passage, number>();

  private constructor(bytes: Uint8Array, offsets: Uint32Array) {
    this.length = offsets.length - 1;
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#offsets = offsets;
    this.#read = new Array<Passage | undefined>(this.length);
  }

  static of(passages: readonly Passage[]): PassageStore {
    const parts = passages.map((passage) => Buffer.from(JSON.stringify(passage)));
    const offsets = new Uint32Array(passages.length + 1);
    parts.forEach((part, number) => {
      offsets[number + 1] = (offsets[number] ?? 0) + part.length;
    });
    return new PassageStore(Buffer.concat(parts), offsets);
  }

  arrays(): Arrays {
    return { passages: this.#bytes, offsets: this.#offsets };
  }

  /** @throws RangeError when the arrays are not those of passages. */
  static from({ passages, offsets }: Arrays): PassageStore {
    if (
      !(passages instanceof Uint8Array && offsets instanceof Uint32Array) ||
      offsets.at(-1) !== passages.length
    )
      throw new RangeError("not the passages of an index");
    return new PassageStore(passages, offsets);
  }

  at(number: number): Passage | undefined {
    if (number < 0 || number >= this.length) return undefined;
    const known = this.#read[number];
    if (known) return known;
    const from = this.#offsets[number] ?? 0;
    const to = this.#offsets[number + 1] ?? 0;
    const passage = parsed(this.#bytes.toString("utf8", from, to));
    this.#read[number] = passage;
    this.#numbers.set(passage, number);
    return passage;
  }

  /** Number of a passage that this store has given. */
  numberOf(passage: Passage): number {
    return this.#numbers.get(passage) ?? -1;
  }

  /** Passages from one number up to another, which is not among them. */
  between(from: number, to: number): Passage[] {
    return Array.from({ length: Math.max(0, to - from) }, (_, i) => this.at(from + i)).filter(
      (passage) => passage !== undefined,
    );
  }

  *[Symbol.iterator](): Iterator<Passage> {
    for (let number = 0; number < this.length; number += 1) {
      const passage = this.at(number);
      if (passage) yield passage;
    }
  }
}

/** @throws IndexError when the file has been damaged without becoming shorter. */
function parsed(text: string): Passage {
  try {
    return JSON.parse(text) as Passage;
  } catch (error) {
    throw new IndexError(
      "The passages of the index are damaged.",
      "Remove the index folder and run: npm run ingest",
      { cause: error },
    );
  }
}
