import type { Arrays } from "./array-file.ts";

/** FNV-1a (G. Fowler, L. Noll, K.-P. Vo), 32 bits. */
const FNV = { basis: 0x811c9dc5, prime: 0x01000193 };

/**
 * The terms of an index in order of their bytes, with a hash table over them: a dictionary that opens without parsing.
 * Terms are told by their place in that order.
 */
export class TermDictionary {
  /** All terms as UTF-8, one after the other. */
  readonly #bytes: Buffer;
  /** Term t is the bytes from offsets[t] to offsets[t + 1]. */
  readonly #offsets: Uint32Array;
  /** Place of a term, plus 1, in the slot of its hash or the next free one; 0 is free. A power of two of slots. */
  readonly #slots: Uint32Array;

  private constructor(bytes: Uint8Array, offsets: Uint32Array, slots: Uint32Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#offsets = offsets;
    this.#slots = slots;
  }

  /** @throws RangeError when the arrays are not those of a dictionary. */
  static from({ terms, termOffsets, termSlots }: Arrays): TermDictionary {
    const isWhole =
      terms instanceof Uint8Array &&
      termOffsets instanceof Uint32Array &&
      termSlots instanceof Uint32Array &&
      terms.length === termOffsets.at(-1) &&
      termSlots.length === slotsFor(termOffsets.length - 1);
    if (!isWhole) throw new RangeError("not a dictionary of terms");
    return new TermDictionary(terms, termOffsets, termSlots);
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
    return { dictionary: new TermDictionary(bytes, offsets, slotsOf(bytes, offsets)), places };
  }

  get size(): number {
    return this.#offsets.length - 1;
  }

  /** Place of a term, or -1. */
  find(term: string): number {
    const length = encode(term);
    const last = this.#slots.length - 1;
    for (let slot = hashOf(wanted, 0, length) & last; ; slot = (slot + 1) & last) {
      const place = (this.#slots[slot] as number) - 1;
      if (place < 0 || this.#isAt(place, length)) return place;
    }
  }

  /** Whether the term at a place is the one in `wanted`. */
  #isAt(place: number, length: number): boolean {
    const from = this.#offsets[place] as number;
    if ((this.#offsets[place + 1] as number) - from !== length) return false;
    for (let i = 0; i < length; i += 1) if (this.#bytes[from + i] !== wanted[i]) return false;
    return true;
  }

  at(place: number): string {
    return this.#bytes.toString("utf8", this.#offsets[place] ?? 0, this.#offsets[place + 1] ?? 0);
  }

  arrays(): Arrays {
    return { terms: this.#bytes, termOffsets: this.#offsets, termSlots: this.#slots };
  }
}

/** The term that is looked for, as UTF-8: hundreds are in a question, so that none gets bytes of its own. */
let wanted = Buffer.alloc(1024);
const MOST_BYTES_PER_UNIT = 3;
const LAST_ASCII = 127;

/** Writes a term into `wanted`. @returns its length in bytes. */
function encode(term: string): number {
  const most = MOST_BYTES_PER_UNIT * term.length;
  if (most > wanted.length) wanted = Buffer.alloc(2 * most);
  for (let i = 0; i < term.length; i += 1) {
    const code = term.charCodeAt(i);
    if (code > LAST_ASCII) return wanted.write(term);
    wanted[i] = code;
  }
  return term.length;
}

/** At least half of the slots are free, so that a search that fails ends soon. */
function slotsFor(terms: number): number {
  return 2 ** Math.ceil(Math.log2(2 * terms + 1));
}

function slotsOf(bytes: Uint8Array, offsets: Uint32Array): Uint32Array {
  const count = offsets.length - 1;
  const slots = new Uint32Array(slotsFor(count));
  const last = slots.length - 1;
  for (let place = 0; place < count; place += 1) {
    let slot = hashOf(bytes, offsets[place] as number, offsets[place + 1] as number) & last;
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = place + 1;
  }
  return slots;
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = FNV.basis;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), FNV.prime);
  return hash >>> 0;
}
