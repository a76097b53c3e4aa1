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
    let low = 0;
    let high = units.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = units[middle] as number;
      if (found === unit) return true;
      if (found < unit) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  }

  hasOneOf(terms: readonly string[], unit: number): boolean {
    for (const term of terms) if (this.has(term, unit)) return true;
    return false;
  }
}
