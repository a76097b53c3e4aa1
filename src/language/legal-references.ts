import { fold } from "./normalize.ts";

/** What a question names of a legal text, as printed: "5", "5a", "đ". */
export interface LegalReference {
  article?: string;
  clause?: string;
  point?: string;
}

const ARTICLE_FIRST =
  /\b(?:dieu|article|art\.?|artikel)\s*(?<article>\d{1,3}[a-z]?)(?![a-z\d])(?:\.(?<dotted>\d{1,2})(?!\d)|\s?\((?<bracketed>\d{1,2}[a-z]?)\)|,?\s*(?:khoan|clause|paragraph)\s*(?<clause>\d{1,2}[a-z]?)(?![a-z\d]))?(?:\s*,?\s*(?:diem|point)\s*(?<point>[a-z])(?![a-z]))?/du;
const CLAUSE_FIRST =
  /(?:\b(?:diem|point)\s*(?<point>[a-z])\s*,?\s*(?:of\s*)?)?\b(?:khoan|clause)\s*(?<clause>\d{1,2}[a-z]?)\s*,?\s*(?:of\s*)?(?:dieu|article|art\.?)\s*(?<article>\d{1,3}[a-z]?)(?![a-z\d])/du;

/** The article, clause and point a text names ("Điều 18 khoản 2", "khoản 2 Điều 18", "Article 18.2", "Art. 18(2)"), if any. */
export function legalReference(text: string): LegalReference | undefined {
  const folded = fold(text);
  const match = CLAUSE_FIRST.exec(folded) ?? ARTICLE_FIRST.exec(folded);
  if (!match) return undefined;
  const { article, dotted, bracketed, clause = dotted ?? bracketed } = match.groups ?? {};
  const point = printed(text, folded, match.indices?.groups?.["point"]);
  return {
    ...(article === undefined ? {} : { article }),
    ...(clause === undefined ? {} : { clause: clause.replace(/^0+(?=\d)/u, "") }),
    ...(point === undefined ? {} : { point }),
  };
}

/** The letter as the text has it: "đ" is another point than "d". */
function printed(text: string, folded: string, at: [number, number] | undefined): string | undefined {
  if (at === undefined) return undefined;
  return (text.length === folded.length ? text : folded).slice(...at).toLowerCase();
}

const DOCUMENT_NUMBER =
  /(?<![\d/])\d{1,4}\/\d{4}(?:\/[\p{L}\d]+(?:-[\p{L}\d]+)*)?|\d{1,4}[/-](?:NQ|QĐ|CT|CTr)[-/]\p{L}+/gu;
const MONTH = /^(?:0?[1-9]|1[0-2])\/\d{4}$/u;
const KIND_BEFORE =
  /\b(?:nghi dinh|thong tu|nghi quyet|quyet dinh|luat|decree|circular|resolution|decision|law)(?: so| no\.?)?\s*$/u;

/**
 * Document numbers named in a text, as printed: "17/2023/QH15", "113/2024/NĐ-CP", "113/2024". "10/2025" is a month, save
 * behind "Nghị định" and its like.
 */
export function documentNumbers(text: string): string[] {
  return [...text.matchAll(DOCUMENT_NUMBER)]
    .filter(({ 0: number, index }) => !MONTH.test(number) || KIND_BEFORE.test(fold(text.slice(0, index))))
    .map(([number]) => number);
}

/** A locator as the law of Vietnam writes it, whatever the language of its document: "Điều 74 khoản 1". */
export function inVietnamese(locator: string): string {
  return locator
    .replace(/\bArticle(?= \d)/u, "Điều")
    .replace(/\bclause(?= )/u, "khoản")
    .replace(/\bpoint(?= )/u, "điểm");
}
