import type { Hit } from "../domain.ts";

/** Passages that are less alike to what is asked, in words and in meaning, are on something else. */
const LEAST = { likeness: 0.5, vector: 0.3 };

/** Whether a passage that a search found is near enough to be offered: the best of a bad lot is worth nothing. */
export function isOnSubject({ likeness = 0, vector }: Hit): boolean {
  return likeness >= LEAST.likeness && vector >= LEAST.vector;
}
