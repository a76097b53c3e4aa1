/** "xã Mỹ Quí", "phường Tô Hiệu", "Hat Lot commune": a commune that a sentence names. */
const NAMED =
  /(?<!\p{L})(?<!hợp tác |thị )(?:xã|phường|thị trấn) \p{Lu}\p{Ll}|\p{Lu}\p{Ll}+ (?:commune|ward|kommun)(?!\p{L})/u;

/** Whether a sentence speaks of a commune by name; what it tells is not of the whole district. */
export function namesCommune(text: string): boolean {
  return NAMED.test(text);
}
