/** Numbers of the k units with the highest scores above 0, best first, of equal ones the first. */
export function topScores(scores: Float32Array, k: number, isAllowed?: (unit: number) => boolean): number[] {
  const best = new TopK(k, 0);
  for (let unit = 0; unit < scores.length; unit += 1) {
    const score = scores[unit] as number;
    if (score > best.least && (isAllowed === undefined || isAllowed(unit))) best.add(unit, score);
  }
  return best.units();
}

/**
 * The k best of the units that are added. Twice as many have room; when they are full the better half is told from the other
 * (C. A. R. Hoare, Algorithm 65: Find, 1961). A heap would be put in order for each unit that is added.
 */
export class TopK {
  /** What a score must be above to be one of the best, as far as is known. */
  least: number;
  readonly #k: number;
  readonly #units: Float64Array;
  readonly #scores: Float64Array;
  #size = 0;

  constructor(k: number, above: number) {
    this.#k = k;
    this.least = k > 0 ? above : Number.POSITIVE_INFINITY;
    this.#units = new Float64Array(2 * k);
    this.#scores = new Float64Array(2 * k);
  }

  add(unit: number, score: number): void {
    this.#units[this.#size] = unit;
    this.#scores[this.#size] = score;
    this.#size += 1;
    if (this.#size < 2 * this.#k) return;
    this.#cut();
    this.least = this.#scores.subarray(0, this.#k).reduce((least, one) => Math.min(least, one));
  }

  /** The units, best first. */
  units(): number[] {
    if (this.#size > this.#k) this.#cut();
    return Array.from({ length: this.#size }, (_, at) => at)
      .sort((a, b) => (this.#isBetter(a, this.#scores[b] as number, this.#units[b] as number) ? -1 : 1))
      .map((at) => this.#units[at] as number);
  }

  /** Brings the k best to the front and forgets the others. */
  #cut(): void {
    let from = 0;
    let to = this.#size - 1;
    while (from < to) {
      const middle = (from + to) >> 1;
      const [score, unit] = [this.#scores[middle] as number, this.#units[middle] as number];
      let low = from;
      let high = to;
      while (low <= high) {
        while (this.#isBetter(low, score, unit)) low += 1;
        while (this.#isWorse(high, score, unit)) high -= 1;
        if (low > high) break;
        this.#swap(low, high);
        low += 1;
        high -= 1;
      }
      if (this.#k - 1 <= high) to = high;
      else if (this.#k - 1 >= low) from = low;
      else break;
    }
    this.#size = this.#k;
  }

  #isBetter(at: number, score: number, unit: number): boolean {
    const own = this.#scores[at] as number;
    return own > score || (own === score && (this.#units[at] as number) < unit);
  }

  #isWorse(at: number, score: number, unit: number): boolean {
    const own = this.#scores[at] as number;
    return own < score || (own === score && (this.#units[at] as number) > unit);
  }

  #swap(a: number, b: number): void {
    const [unit, score] = [this.#units[a] as number, this.#scores[a] as number];
    this.#units[a] = this.#units[b] as number;
    this.#scores[a] = this.#scores[b] as number;
    this.#units[b] = unit;
    this.#scores[b] = score;
  }
}
