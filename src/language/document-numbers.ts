import { fold } from "./normalize.ts";

/** "113/2024/NĐ-CP", "18/2014/QĐ-TTg"; a header may leave blanks before the year: "12 /2024/NĐ-CP". */
const WITH_YEAR = String.raw`\d{1,5} ?\/ ?(?:19|20)\d{2} ?\/ ?\p{Lu}[\p{L}\d]*(?:[-/–]\p{Lu}[\p{L}\d]*)*`;
/** "20-NQ/TW", "340/QĐ-TTg", "47-L/CTN": the letters of the kind right after the number. */
const WITH_KIND = String.raw`\d{1,5}[-/](?:NQ|NQLT|QĐ|QD|CT|CTr|KH|ĐA|DA|TT|TTLT|TTr|HD|VBHN|KL|TB|CĐ|BC|PL|L|LCT|SL|HĐBT)[-/]\p{Lu}[\p{L}\d]*(?:[-/]\p{Lu}[\p{L}\d]*)*`;
const DOCUMENT_NUMBER = new RegExp(String.raw`(?<![\d/])(?:${WITH_YEAR}|${WITH_KIND})`, "gu");

/** Official numbers in a text, as printed save for blanks, with where each begins. */
export function officialNumbers(text: string): { number: string; at: number }[] {
  return [...text.matchAll(DOCUMENT_NUMBER)].map((match) => ({
    number: match[0].replace(/\s/gu, ""),
    at: match.index,
  }));
}

/** What two spellings of a number have in common: accents, leading zeros and the signs between its parts do not matter. */
export function numberKey(number: string): string {
  return fold(number)
    .replace(/\s/gu, "")
    .replace(/[-–]/gu, "/")
    .replace(/^0+(?=\d)/u, "");
}

/** "113/2024/NĐ-CP" and "113/2024/ND-CP" are one number. */
export function sameOfficialNumber(a: string, b: string): boolean {
  return numberKey(a) === numberKey(b);
}

/** "Nghị định 113", "Nghị định 246/2006": a number without its letters. */
const SHORT =
  /\b(?:nghi dinh|thong tu|nghi quyet|quyet dinh|decree|circular|resolution|decision)s?(?: so| no\.?)? (\d{1,4}(?:\/\d{4})?)/gu;

/** Keys of all numbers that a text speaks of, in full or without letters. */
export function saidNumbers(text: string): string[] {
  const full = officialNumbers(text).map(({ number }) => number);
  const short = [...fold(text).matchAll(SHORT)].map((match) => match[1] as string);
  return [...new Set([...full, ...short].map(numberKey))];
}

/** Whether two keys may be of one number, of which either may be cut short: "113", "113/2024", "113/2024/nd/cp". */
export function isSameNumber(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}
