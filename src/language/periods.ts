import { type Quantity, yearsIn } from "./quantity.ts";

/** "so với năm 2021", "compared to 2021", "up 22.7% on 2021". */
const COMPARED =
  /(?:so với|so voi|gấp (?:đôi|ba|rưỡi|[\d,.]+ lần)(?: của)?|gap (?:doi|ba)(?: cua)?|compared (?:to|with)|than in|(?:double|twice|triple)(?: that)? (?:of|in)|jämfört med|(?:up|down|rise|increase)\s[^,;]{0,24}?\s(?:on|over|from))[^,.;]{0,20}(?:(?:19|20)\d{2})/giu;

/** "nợ xấu 0,62% (năm 2023 là 0,85%)": in brackets, what it was in another year. */
const ASIDE =
  /\([^()\d]{0,30}(?:19|20)\d{2}\s?(?:là|đạt|chỉ|có|chiếm|:|,|la|was|were|var)[^()]*\)|\([^()]{1,40}\s(?:năm|in|år|i)\s(?:19|20)\d{2}\)/giu;

/** "Đại hội ngày 28/02/2034 quyết định …": the day of a meeting or a decision. */
const DECIDED_ON =
  /(?:đại hội|hội nghị|cuộc họp|phiên họp|kỳ họp|quyết định|nghị quyết|công văn|tờ trình|meeting|decision|resolution|stämma\p{L}*|beslut\p{L}*)[^.;,\d]{0,30}(?:ngày|on|of|dated|den|av den)\s*$/iu;

/** Years a text speaks of, without those it is only compared with, and the day something was decided on where it names a year beside it. */
export function ownYears(text: string, found: readonly Quantity[]): Set<number> {
  const compared = comparedSpans(text);
  const own = found.filter(({ start }) => !compared.some(([from, to]) => start >= from && start < to));
  const isDecided = ({ unit, start }: Quantity) => unit === "date" && DECIDED_ON.test(text.slice(0, start));
  const told = yearsIn(own.filter((quantity) => !isDecided(quantity)));
  return told.size > 0 ? told : yearsIn(own);
}

/** Years that a text only compares something with: "tăng 0,2 tỷ đồng so với năm 2023". */
export function comparedYears(text: string, found: readonly Quantity[]): Set<number> {
  const compared = comparedSpans(text);
  return yearsIn(found.filter(({ start }) => compared.some(([from, to]) => start >= from && start < to)));
}

function comparedSpans(text: string): [number, number][] {
  return [...text.matchAll(COMPARED), ...text.matchAll(ASIDE)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}
