import { placeOf } from "./ascending.ts";

/** Some units of a field. */
export interface UnitSet {
  has(unit: number): boolean;
}

/** Few units, ascending: found by binary search. */
export class UnitList implements UnitSet {
  static readonly EMPTY = new UnitList(new Uint32Array(0));
  readonly #units: Uint32Array;

  constructor(units: Uint32Array) {
    this.#units = units;
  }

  has(unit: number): boolean {
    return placeOf(this.#units, unit) >= 0;
  }
}
