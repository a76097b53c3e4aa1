import { placeOf } from "../../store/ascending.ts";
import type { KeywordIndex } from "../../store/keyword-index.ts";

/** Which units of one field have a term: looked up once a question, then by binary search. */
export class Membership {
  readonly #index: KeywordIndex;
  readonly #units = new Map<string, Uint32Array>();

  constructor(index: KeywordIndex) {
    this.#index = index;
  }

  has(term: string, unit: number): boolean {
    const units = this.#units.get(term) ?? this.#index.postings(term).units;
    this.#units.set(term, units);
    return placeOf(units, unit) >= 0;
  }

  hasOneOf(terms: readonly string[], unit: number): boolean {
    for (const term of terms) if (this.has(term, unit)) return true;
    return false;
  }
}
