/**
 * Numbers of the k units with the highest scores above 0, best first, of equal ones the first. A heap of k, so that the
 * scores are gone through once; units that are not allowed are passed over.
 */
export function topScores(scores: Float32Array, k: number, isAllowed?: (unit: number) => boolean): number[] {
  const best = new Best(scores, k);
  for (let unit = 0; unit < scores.length; unit += 1)
    if ((scores[unit] as number) > best.least && (isAllowed === undefined || isAllowed(unit))) best.add(unit);
  return best.inOrder();
}

/** The same for each group of units, by the group's number. */
export function topScoresByGroup(
  scores: Float32Array,
  k: number,
  { groupOf, count }: { groupOf: Uint8Array; count: number },
  isAllowed?: (unit: number) => boolean,
): number[][] {
  const all = Array.from({ length: count }, () => new Best(scores, k));
  for (let unit = 0; unit < scores.length; unit += 1) {
    const best = all[groupOf[unit] as number] as Best;
    if ((scores[unit] as number) > best.least && (isAllowed === undefined || isAllowed(unit))) best.add(unit);
  }
  return all.map((best) => best.inOrder());
}

/** The k best units of those that were added, as a heap with the worst of them on top. */
class Best {
  /** What a score must be above to be one of the best. */
  least: number;
  readonly #heap: number[] = [];
  readonly #scores: Float32Array;
  readonly #k: number;

  constructor(scores: Float32Array, k: number) {
    this.#scores = scores;
    this.#k = k;
    this.least = k > 0 ? 0 : Number.POSITIVE_INFINITY;
  }

  add(unit: number): void {
    const heap = this.#heap;
    if (heap.length < this.#k) {
      heap.push(unit);
      this.#rise();
    } else {
      heap[0] = unit;
      this.#sink();
    }
    if (heap.length === this.#k) this.least = this.#scores[heap[0] as number] as number;
  }

  inOrder(): number[] {
    return this.#heap.sort((a, b) => (this.#isWorse(a, b) ? 1 : -1));
  }

  #isWorse(a: number, b: number): boolean {
    const [x, y] = [this.#scores[a] as number, this.#scores[b] as number];
    return x < y || (x === y && a > b);
  }

  /** Moves the last item to where it belongs. */
  #rise(): void {
    const heap = this.#heap;
    let at = heap.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(heap[at] as number, heap[parent] as number)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  /** Moves the first item down to where it belongs. */
  #sink(): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      let worst = at;
      if (left < heap.length && this.#isWorse(heap[left] as number, heap[worst] as number)) worst = left;
      if (right < heap.length && this.#isWorse(heap[right] as number, heap[worst] as number)) worst = right;
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }

  #swap(a: number, b: number): void {
    const kept = this.#heap[a] as number;
    this.#heap[a] = this.#heap[b] as number;
    this.#heap[b] = kept;
  }
}
