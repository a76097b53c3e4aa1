/**
 * Numbers of the k units with the highest scores above 0, best first, of equal ones the first. A heap of k, so that the
 * scores are gone through once; units that are not allowed are passed over.
 */
export function topScores(
  scores: Float32Array | Float64Array,
  k: number,
  isAllowed?: (unit: number) => boolean,
): number[] {
  if (k <= 0) return [];
  const heap: number[] = [];
  const isWorse = (a: number, b: number) =>
    (scores[a] as number) < (scores[b] as number) ||
    ((scores[a] as number) === (scores[b] as number) && a > b);
  let least = 0;
  for (let unit = 0; unit < scores.length; unit += 1) {
    if ((scores[unit] as number) <= least || (isAllowed && !isAllowed(unit))) continue;
    if (heap.length < k) {
      heap.push(unit);
      rise(heap, isWorse);
    } else {
      heap[0] = unit;
      sink(heap, isWorse);
    }
    if (heap.length === k) least = scores[heap[0] as number] as number;
  }
  return heap.sort((a, b) => (isWorse(a, b) ? 1 : -1));
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
