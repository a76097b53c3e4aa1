import type { KeywordIndex } from "../../store/keyword-index.ts";
import type { UnitSet } from "../../store/unit-list.ts";

/** Which units of one field have a term: looked up once a question. */
export class Membership {
  readonly #index: KeywordIndex;
  readonly #units = new Map<string, UnitSet>();

  constructor(index: KeywordIndex) {
    this.#index = index;
  }

  /** The units that have a term. */
  of(term: string): UnitSet {
    const known = this.#units.get(term);
    if (known !== undefined) return known;
    const units = this.#index.unitsWith(term);
    this.#units.set(term, units);
    return units;
  }

  has(term: string, unit: number): boolean {
    return this.of(term).has(unit);
  }

  hasOneOf(terms: readonly string[], unit: number): boolean {
    for (const term of terms) if (this.has(term, unit)) return true;
    return false;
  }
}
