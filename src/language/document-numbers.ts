import { fold } from "./normalize.ts";

const DOCUMENT_NUMBER =
  /(?<![\d/])\d{1,4}\/(?:19|20)\d{2}\/[\p{Lu}\d]+(?:-[\p{Lu}\d]+)*|(?<![\d/])\d{1,5}[-/](?:NQ|QĐ|QD|CT|CTr|KH|ĐA|TT|HD|VBHN)[-/][\p{Lu}\d][\p{L}\d]*(?:[-/][\p{L}\d]+)*/gu;

/** Official numbers in a text, as printed, with where each begins. */
export function officialNumbers(text: string): { number: string; at: number }[] {
  return [...text.matchAll(DOCUMENT_NUMBER)].map((match) => ({ number: match[0], at: match.index }));
}

/** "113/2024/NĐ-CP" and "113/2024/ND-CP" are one number. */
export function sameOfficialNumber(a: string, b: string): boolean {
  return fold(a) === fold(b);
}
