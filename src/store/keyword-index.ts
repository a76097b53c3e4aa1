import type { Arrays } from "../arrays/array-file.ts";
import { TermDictionary } from "../arrays/term-dictionary.ts";
import type { ChosenUnits } from "./chosen-units.ts";
import { PostingMap } from "./posting-map.ts";
import { UnitList, type UnitSet } from "./unit-list.ts";

/** Saturation of term frequency. */
const K1 = 1.2;
/** Impacts are kept in a byte: 255 stands for a term that fills its unit. */
const FULL = 255;
/** A term that at least so large a share of the units have, and so many of them, is frequent: it gets a map when it is first looked up. */
const FREQUENT = { share: 1 / 64, least: 256 };
/** Most memory that the maps of a field may take, and most of them in a small one. */
const MAPS = { bytes: 32 * 1024 * 1024, most: 4096 };

/** How one field is weighted by its length, in tokens (units of `length` tokens are neither favoured nor the opposite). */
export interface LengthNorm {
  b: number;
  length: number;
}

/** A term and how much it counts. */
export interface WeightedTerm {
  token: string;
  weight: number;
}

/** Where a term is in the dictionary and its postings are, and what an impact of 1 scores. */
interface PostingList {
  place: number;
  from: number;
  to: number;
  perImpact: number;
}

/** Numbers of units, ascending, and the impact (1 to 255) of a term in each. */
export interface Postings {
  units: Uint32Array;
  impacts: Uint8Array;
}

/**
 * Keyword index over one field of some units (passages, sections, documents, questions), each known by its number: BM25
 * (S. Robertson and H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009) in typed arrays.
 *
 * The saturated term frequency of each posting (the impact) is worked out when it is written, from the unit alone: lengths are
 * compared with a constant and not with the average of the corpus. So postings of unchanged units are copied when an index
 * is brought up to date, and the result is the same, byte by byte, as that of an index made anew.
 */
export class KeywordIndex {
  /** Number of units, also of those without a token. */
  readonly count: number;
  readonly #dictionary: TermDictionary;
  /** Postings of term t are those from offsets[t] to offsets[t + 1], in the order of the units. */
  readonly #offsets: Uint32Array;
  readonly #units: Uint32Array;
  readonly #impacts: Uint8Array;
  /** Maps of frequent terms, by the place of the term, those that were made first at the front. */
  readonly #maps = new Map<number, PostingMap>();

  constructor(
    dictionary: TermDictionary,
    offsets: Uint32Array,
    units: Uint32Array,
    impacts: Uint8Array,
    count: number,
  ) {
    this.count = count;
    this.#dictionary = dictionary;
    this.#offsets = offsets;
    this.#units = units;
    this.#impacts = impacts;
  }

  /**
   * Adds the BM25 score of each term, times its weight, to the scores of the units that have it.
   * @returns the terms that more than `mostUnits` have: they are left out.
   */
  addScores<T extends WeightedTerm>(terms: readonly T[], scores: Float32Array, mostUnits = this.count): T[] {
    return terms.filter((term) => {
      const list = this.#listOf(term);
      if (list === undefined) return false;
      if (list.to - list.from > mostUnits) return true;
      this.#addAll(list, scores);
      return false;
    });
  }

  #addAll({ from, to, perImpact }: PostingList, scores: Float32Array): void {
    const units = this.#units;
    const impacts = this.#impacts;
    for (let at = from; at < to; at += 1) {
      const unit = units[at] as number;
      scores[unit] = (scores[unit] as number) + perImpact * (impacts[at] as number);
    }
  }

  #listOf({ token, weight }: WeightedTerm): PostingList | undefined {
    const place = this.#dictionary.find(token);
    if (place < 0) return undefined;
    const from = this.#offsets[place] as number;
    const to = this.#offsets[place + 1] as number;
    return {
      place,
      from,
      to,
      perImpact: (weight * inverseFrequency(to - from, this.count) * (K1 + 1)) / FULL,
    };
  }

  /** Adds the score of a term to those of some units alone, which are given in their order. */
  addScoresOf(chosen: ChosenUnits, term: WeightedTerm, scores: Float32Array): void {
    const list = this.#listOf(term);
    if (list === undefined) return;
    const map = this.#mapOf(list);
    if (map) this.#lookUp(chosen, map, list, scores);
    else this.#readThrough(chosen, list, scores);
  }

  #readThrough(chosen: ChosenUnits, { from, to, perImpact }: PostingList, scores: Float32Array): void {
    const units = this.#units;
    let i = 0;
    for (let at = from; at < to; at += 1) {
      const unit = units[at] as number;
      if (!chosen.has(unit)) continue;
      while ((chosen.units[i] as number) < unit) i += 1;
      scores[i] = (scores[i] as number) + perImpact * (this.#impacts[at] as number);
    }
  }

  #lookUp(
    { units }: ChosenUnits,
    map: PostingMap,
    { from, perImpact }: PostingList,
    scores: Float32Array,
  ): void {
    const impacts = this.#impacts;
    for (let i = 0; i < units.length; i += 1) {
      const place = map.placeOf(units[i] as number);
      if (place >= 0) scores[i] = (scores[i] as number) + perImpact * (impacts[from + place] as number);
    }
  }

  /** The map of a frequent term; undefined for another one, whose postings are soon read through. */
  #mapOf({ place, from, to }: Pick<PostingList, "place" | "from" | "to">): PostingMap | undefined {
    if (to - from < Math.max(FREQUENT.least, FREQUENT.share * this.count)) return undefined;
    const known = this.#maps.get(place);
    if (known) return known;
    const made = new PostingMap(this.#units.subarray(from, to), this.count);
    if ((this.#maps.size + 1) * made.bytes > MAPS.bytes || this.#maps.size === MAPS.most)
      for (const oldest of this.#maps.keys()) {
        this.#maps.delete(oldest);
        break;
      }
    this.#maps.set(place, made);
    return made;
  }

  /** The units that have a term, for asking whether one of them is there. */
  unitsWith(term: string): UnitSet {
    const place = this.#dictionary.find(term);
    if (place < 0) return UnitList.EMPTY;
    const [from, to] = [this.#offsets[place] as number, this.#offsets[place + 1] as number];
    return this.#mapOf({ place, from, to }) ?? new UnitList(this.#units.subarray(from, to));
  }

  /** Number of units that have a term. */
  frequency(term: string): number {
    const place = this.#dictionary.find(term);
    return place < 0 ? 0 : (this.#offsets[place + 1] ?? 0) - (this.#offsets[place] ?? 0);
  }

  /** How much a term tells units apart (Robertson–Spärck Jones inverse document frequency); highest for an unknown one. */
  inverseFrequency(term: string): number {
    return inverseFrequency(this.frequency(term), this.count);
  }

  /** The units that have a term, ascending, each with its impact: views on the index. */
  postings(term: string): Postings {
    const place = this.#dictionary.find(term);
    return this.#between(
      place < 0 ? 0 : (this.#offsets[place] ?? 0),
      place < 0 ? 0 : (this.#offsets[place + 1] ?? 0),
    );
  }

  #between(from: number, to: number): Postings {
    return { units: this.#units.subarray(from, to), impacts: this.#impacts.subarray(from, to) };
  }

  /** Every posting, term by term, for copying into another index. */
  *terms(): Generator<Postings & { term: string }> {
    for (let place = 0; place < this.#dictionary.size; place += 1)
      yield {
        term: this.#dictionary.at(place),
        ...this.#between(this.#offsets[place] ?? 0, this.#offsets[place + 1] ?? 0),
      };
  }

  arrays(): Arrays {
    return {
      ...this.#dictionary.arrays(),
      offsets: this.#offsets,
      units: this.#units,
      impacts: this.#impacts,
      count: Uint32Array.of(this.count),
    };
  }

  /** @throws RangeError when the arrays do not belong together. */
  static from(arrays: Arrays): KeywordIndex {
    const offsets = arrays["offsets"] as Uint32Array | undefined;
    const units = arrays["units"] as Uint32Array | undefined;
    const impacts = arrays["impacts"] as Uint8Array | undefined;
    const [count] = arrays["count"] ?? [];
    if (!offsets || !units || !impacts || count === undefined) throw new RangeError("not a keyword index");
    const dictionary = TermDictionary.from(arrays);
    const isWhole =
      offsets.length === dictionary.size + 1 &&
      units.length === offsets.at(-1) &&
      impacts.length === units.length;
    if (!isWhole) throw new RangeError("a keyword index whose parts do not belong together");
    return new KeywordIndex(dictionary, offsets, units, impacts, count);
  }
}

/** Share of its highest score that a term reaches by its frequency in a unit of so many tokens, 1 to 255. */
export function impactOf(frequency: number, length: number, { b, length: usual }: LengthNorm): number {
  const saturated = frequency / (frequency + K1 * (1 - b + (b * length) / usual));
  return Math.max(1, Math.round(FULL * saturated));
}

export function inverseFrequency(frequency: number, count: number): number {
  return Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
}
