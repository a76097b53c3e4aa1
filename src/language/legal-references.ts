import { fold } from "./normalize.ts";

/** What a question names of a legal text. Numbers are as printed. */
export interface LegalReference {
  article?: number;
  clause?: number;
  point?: string;
}

const ARTICLE_FIRST =
  /\b(?:dieu|article|art\.?|artikel)\s*(\d{1,3})(?:\.(\d{1,2})(?!\d)|,?\s*(?:khoan|clause|paragraph)\s*(\d{1,2}))?(?:\s*,?\s*(?:diem|point)\s*([a-z])(?![a-z]))?/u;
const CLAUSE_FIRST =
  /(?:\b(?:diem|point)\s*([a-z])\s*,?\s*(?:of\s*)?)?\b(?:khoan|clause)\s*(\d{1,2})\s*,?\s*(?:of\s*)?(?:dieu|article|art\.?)\s*(\d{1,3})/u;

/** The article, clause and point a text names ("Điều 18 khoản 2", "khoản 2 Điều 18", "Article 18.2"), if any. */
export function legalReference(text: string): LegalReference | undefined {
  const folded = fold(text);
  const reversed = CLAUSE_FIRST.exec(folded);
  if (reversed) return build(reversed[3], reversed[2], reversed[1]);
  const forward = ARTICLE_FIRST.exec(folded);
  return forward ? build(forward[1], forward[2] ?? forward[3], forward[4]) : undefined;
}

function build(
  article: string | undefined,
  clause: string | undefined,
  point: string | undefined,
): LegalReference {
  return {
    ...(article === undefined ? {} : { article: Number(article) }),
    ...(clause === undefined ? {} : { clause: Number(clause) }),
    ...(point === undefined ? {} : { point }),
  };
}

/** Document numbers named in a text, as printed: "17/2023/QH15", "113/2024/NĐ-CP", "113/2024". */
export function documentNumbers(text: string): string[] {
  return (
    text.match(
      /(?<![\d/])\d{1,4}\/\d{4}(?:\/[\p{L}\d]+(?:-[\p{L}\d]+)*)?|\d{1,4}[/-](?:NQ|QĐ|CT|CTr)[-/]\p{L}+/gu,
    ) ?? []
  );
}
