/** Scores are told to so many decimals: the last digits differ between machines. */
const DECIMALS = 1e6;

/** Rounded so that all machines and runs agree. */
export function rounded(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS;
}
