/** Place of a number in an ascending list, found by binary search, or -1. */
export function placeOf(ascending: Uint32Array, wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = ascending[middle] as number;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/**
 * Place of the first number of at least `least`, from one place to another (exclusive). In steps that double from the start,
 * then by binary search (J. Bentley and A. Yao, An almost optimal algorithm for unbounded searching, 1976): near ones are
 * found fastest.
 */
export function firstFrom(ascending: Uint32Array, least: number, from: number, to: number): number {
  let low = from;
  let step = 1;
  while (low + step < to && (ascending[low + step] as number) < least) {
    low += step;
    step *= 2;
  }
  let high = Math.min(to, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
