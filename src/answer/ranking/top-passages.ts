/** Says of a document, by number, whether its passages are searched. */
export type DocumentFilter = (document: number) => boolean;

/** The best passages by a score of each, for the whole index or some of its documents. */
export class TopPassages {
  readonly #scores: Float32Array;
  readonly #documentOf: Uint32Array;

  constructor(scores: Float32Array, documentOf: Uint32Array) {
    this.#scores = scores;
    this.#documentOf = documentOf;
  }

  /**
   * Numbers of the k passages with the highest scores above 0, best first, of equal ones the first; a heap of k, so that
   * the index is gone through once.
   */
  best(k: number, filter?: DocumentFilter): number[] {
    const scores = this.#scores;
    const heap: number[] = [];
    const isWorse = (a: number, b: number) =>
      (scores[a] as number) < (scores[b] as number) || ((scores[a] as number) === (scores[b] as number) && a > b);
    let least = 0;
    for (let passage = 0; passage < scores.length; passage += 1) {
      const score = scores[passage] as number;
      if (score <= least) continue;
      if (filter && !filter(this.#documentOf[passage] as number)) continue;
      if (heap.length < k) {
        heap.push(passage);
        rise(heap, isWorse);
      } else {
        heap[0] = passage;
        sink(heap, isWorse);
      }
      if (heap.length === k) least = scores[heap[0] as number] as number;
    }
    return heap.sort((a, b) => (isWorse(a, b) ? 1 : -1));
  }
}

/** Moves the last item of a heap, whose worst is on top, to where it belongs. */
function rise(heap: number[], isWorse: (a: number, b: number) => boolean): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isWorse(heap[at] as number, heap[parent] as number)) return;
    [heap[at], heap[parent]] = [heap[parent] as number, heap[at] as number];
    at = parent;
  }
}

/** Moves the first item down to where it belongs. */
function sink(heap: number[], isWorse: (a: number, b: number) => boolean): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const right = left + 1;
    let worst = at;
    if (left < heap.length && isWorse(heap[left] as number, heap[worst] as number)) worst = left;
    if (right < heap.length && isWorse(heap[right] as number, heap[worst] as number)) worst = right;
    if (worst === at) return;
    [heap[at], heap[worst]] = [heap[worst] as number, heap[at] as number];
    at = worst;
  }
}
