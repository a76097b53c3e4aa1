import { type Quantity, yearsIn } from "./quantity.ts";

/** "so với năm 2021", "compared to 2021", "up 22.7% on 2021". */
const COMPARED =
  /(?:so với|so voi|gấp (?:đôi|ba|rưỡi|[\d,.]+ lần)(?: của)?|gap (?:doi|ba)(?: cua)?|compared (?:to|with)|than in|(?:double|twice|triple)(?: that)? (?:of|in)|jämfört med|(?:up|down|rise|increase)\s[^,;]{0,24}?\s(?:on|over|from))[^,.;]{0,20}(?:(?:19|20)\d{2})/giu;

/** Years a text speaks of, without those it is only compared with. */
export function ownYears(text: string, found: readonly Quantity[]): Set<number> {
  const compared = comparedSpans(text);
  return yearsIn(found.filter(({ start }) => !compared.some(([from, to]) => start >= from && start < to)));
}

/** Years that a text only compares something with: "tăng 0,2 tỷ đồng so với năm 2023". */
export function comparedYears(text: string, found: readonly Quantity[]): Set<number> {
  const compared = comparedSpans(text);
  return yearsIn(found.filter(({ start }) => compared.some(([from, to]) => start >= from && start < to)));
}

function comparedSpans(text: string): [number, number][] {
  return [...text.matchAll(COMPARED)].map((match) => [match.index, match.index + match[0].length]);
}
