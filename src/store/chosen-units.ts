/** Some units of a field, ascending, in which terms are looked up; their scores are kept in this order. */
export class ChosenUnits {
  readonly units: Uint32Array;
  /** One bit for each unit of the field: a thousand fit where the nearest cache has room for a hundred places. */
  readonly #bits: Uint32Array;

  /** `count` is the number of units of the field. */
  constructor(units: Iterable<number>, count: number) {
    this.units = Uint32Array.from(new Set(units)).sort();
    this.#bits = new Uint32Array(Math.ceil(count / 32));
    for (const unit of this.units)
      this.#bits[unit >>> 5] = (this.#bits[unit >>> 5] as number) | (1 << (unit & 31));
  }

  has(unit: number): boolean {
    return (((this.#bits[unit >>> 5] as number) >>> (unit & 31)) & 1) === 1;
  }
}
