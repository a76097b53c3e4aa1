import { officialNumbers } from "./document-numbers.ts";
import { fold } from "./normalize.ts";

/** An article (with clause and point) that a legal text refers to. Numbers are as printed, letters folded. */
export interface CrossReference {
  /** The words of the reference, as printed. */
  text: string;
  article: string;
  clause?: string;
  point?: string;
  /** Another document, by number or by name; undefined for the text itself. */
  document?: { number?: string; name?: string };
}

const NUMBER = String.raw`\d{1,3}[a-z]?`;
const NUMBERS = String.raw`${NUMBER}(?:(?:\s*,\s*|\s+(?:va|hoac|and|or)\s+)(?:khoan\s+|clauses?\s+)?${NUMBER}(?![\d.]))*`;
const LETTERS = String.raw`[a-z]{1,2}(?![a-z])(?:(?:\s*,\s*|\s+(?:va|hoac|and|or)\s+)(?:diem\s+|points?\s+)?[a-z](?![a-z]))*`;
const THIS_ARTICLE = String.raw`(?:dieu nay|this article)`;
const REFERENCE = new RegExp(
  String.raw`(?<![a-z])(?:(?:cac\s+)?(?:diem|points?)\s+(?<points>${LETTERS})\s*,?\s*(?:of\s+)?)?` +
    String.raw`(?:(?:cac\s+)?(?:khoan|clauses?|paragraphs?)\s+(?<clauses>${NUMBERS}|nay)\s*,?\s*(?:of\s+)?)?` +
    String.raw`(?:(?:dieu|articles?|art\.)\s+(?<article>\d{1,4}[a-z]?)(?:\.(?<dotted>\d{1,2})(?!\d))?` +
    String.raw`(?:\s*,?\s*(?:khoan|clauses?)\s+(?<after>${NUMBER}))?(?:\s*,?\s*(?:diem|points?)\s+(?<afterPoint>[a-z])(?![a-z]))?|(?<own>${THIS_ARTICLE}))`,
  "gu",
);
/** Further articles in the same breath: what is said of the document after the last holds for all. */
const MORE =
  /^(?:\s*(?:,|va|hoac|and|or)\s*)+(?:(?:diem|points?|khoan|clauses?)\s+[\w\s,]{1,30}?)?(?:dieu|articles?)\s+\d{1,4}[a-z]?/u;
const KIND =
  /^\s*,?\s*(?:cua\s+|of\s+)?(?:the\s+)?(bo luat|luat|phap lenh|nghi dinh|thong tu(?: lien tich)?|nghi quyet|quyet dinh|quy che|dieu le|law|code|ordinance|decree|circular|resolution|decision)(?![a-z])/u;
const THIS_DOCUMENT =
  /^\s*,?\s*(?:cua\s+|of\s+)?(?:(?:luat|bo luat|nghi dinh|thong tu|nghi quyet|quyet dinh|phap lenh|quy che|dieu le)\s+nay|this\s+(?:law|code|decree|circular|resolution|decision|ordinance))/u;
/** "va" and "or" join the letters of a list. */
const POINT_LETTER = /(?<![a-z])(?!va|or)[a-z]{1,2}(?![a-z])/gu;
const NAME_WORDS = 8;

/**
 * The articles that a text refers to, in reading order: "khoản 3 và khoản 4 Điều 22", "điểm b khoản 2 Điều này",
 * "Điều 6 Luật Doanh nghiệp", "Article 9.4". A list of clauses gives one reference each.
 * @param ownArticle number of the article that the text stands in, for "Điều này".
 */
export function crossReferences(text: string, ownArticle?: string): CrossReference[] {
  const folded = fold(text);
  // Places are carried over from the folded text, so it must be as long as the text.
  if (folded.length !== text.length) return [];
  return [...folded.matchAll(REFERENCE)].flatMap((match) => {
    const groups = match.groups ?? {};
    const own = groups["own"] !== undefined;
    const article = own ? ownArticle : groups["article"];
    if (article === undefined || (own && groups["clauses"] === undefined)) return [];
    const end = match.index + match[0].length;
    const document = own ? undefined : documentAfter(folded.slice(end), text.slice(end));
    const clauses = listOf(
      groups["clauses"] ?? groups["dotted"] ?? groups["after"],
      new RegExp(NUMBER, "gu"),
    );
    const points = listOf(groups["points"] ?? groups["afterPoint"], POINT_LETTER);
    const words = text.slice(match.index, end).trim();
    const base = { text: words, article, ...(document === undefined ? {} : { document }) };
    return clauses.flatMap((clause) =>
      points.map((point) => ({
        ...base,
        ...(clause === undefined ? {} : { clause }),
        ...(point === undefined ? {} : { point }),
      })),
    );
  });
}

function listOf(text: string | undefined, pattern: RegExp): (string | undefined)[] {
  const found =
    text === undefined || text === "nay" ? [] : [...text.matchAll(pattern)].map((match) => match[0]);
  return found.length === 0 ? [undefined] : found;
}

/** The document that the words after a reference name; undefined for the text itself. */
function documentAfter(folded: string, text: string): CrossReference["document"] {
  let rest = folded;
  for (let more = MORE.exec(rest); more; more = MORE.exec(rest)) rest = rest.slice(more[0].length);
  if (THIS_DOCUMENT.test(rest)) return undefined;
  const kind = KIND.exec(rest);
  if (!kind) return undefined;
  const at = folded.length - rest.length;
  const named = (text.slice(at, at + 160).split(/[;.](?:\s|$)|\n|,\s/u, 1)[0] ?? "").trim();
  const number = officialNumbers(named)[0]?.number;
  const name = named
    .replace(/^(?:của|of)\s+(?:the\s+)?/iu, "")
    .split(/\s+/u)
    .slice(0, NAME_WORDS)
    .join(" ");
  return number === undefined ? { name } : { number, name };
}
