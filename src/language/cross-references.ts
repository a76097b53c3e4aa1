import { officialNumbers } from "./document-numbers.ts";
import { fold } from "./normalize.ts";

/** An article (with clause and point) that a legal text refers to. Numbers and letters are as printed, in lower case. */
export interface CrossReference {
  /** The words of the reference, as printed. */
  text: string;
  article: string;
  clause?: string;
  point?: string;
  /** Another document, by number or by name; undefined for the text itself. */
  document?: { number?: string; name?: string };
}

/** The words are matched folded: "khoản" is "khoan". */
const JOIN = String.raw`(?:\s*[,;]\s*(?:(?:va|hoac|and|or)\s+)?|\s+(?:va|hoac|and|or|den|to)\s+)`;
const NUMBER = String.raw`\d{1,4}[a-z]?(?![a-z\d/%])(?![.,]\d)`;
const LETTER = String.raw`(?:[a-z]\d?|dd)(?![a-z\d])`;
const POINTS = String.raw`(?:cac\s+)?(?:diem|points?)\s+(?:tu\s+)?${LETTER}(?:${JOIN}${LETTER})*`;
const CLAUSES = String.raw`(?:cac\s+)?(?:khoan|clauses?|paragraphs?)\s+(?:tu\s+)?(?:${NUMBER}(?:${JOIN}${NUMBER})*|nay(?![a-z]))`;
const OF = String.raw`(?:\s*,)?\s*(?:(?:cua|of)\s+)?`;
// Each place in a row has one way to be read, so that no long row can be tried in every combination.
const GROUP = `(?:${POINTS}|${CLAUSES})`;
const GROUPS = String.raw`${GROUP}(?:(?:\s*[,;])?\s*(?:(?:va|hoac|and|or|den|to|cua|of)\s+)?${GROUP})*`;
const UNIT = String.raw`(?:dieu|articles?|art\.)`;
/** A bare number goes on with a list of articles only where no unit of its own follows: "Điều 5 và 10 ngày". */
const LISTED = String.raw`${NUMBER}(?=\s*(?:[,;.:)]|$|(?:va|hoac|and|or|den|to|cua|of|nay|this|bo|luat|nghi|thong|phap|hien|quyet|quy|the)(?![a-z])))`;
const ARTICLES = String.raw`(?:(?:cac|tu)\s+)?${UNIT}\s+(?:\d{1,4}[a-z]?(?:\.\d{1,2}(?![\d.])|\(\d{1,2}\))|${NUMBER}(?:${JOIN}(?:${UNIT}\s+${NUMBER}(?!${OF}${CLAUSES})|${LISTED}))*)`;
/** "Điều 5 khoản 2 điểm a", unless the clause is of the article after it: "Điều 5, khoản 2 Điều 6". */
const AFTER = String.raw`(?!${JOIN}?\s*${GROUPS}${OF}${UNIT})\s*,?\s*${CLAUSES}(?:\s*,?\s*${POINTS})?`;
const REFERENCE = new RegExp(
  `(?<![a-z])(?:(?<groups>${GROUPS})${OF})?(?:(?<articles>${ARTICLES})(?<after>${AFTER})?|(?<own>dieu nay|this article)(?![a-z]))`,
  "gu",
);
const KIND =
  /^\s*,?\s*(?:(?:cua|of|thuoc)\s+)?(?:the\s+)?(bo luat|luat|phap lenh|hien phap|nghi dinh|thong tu(?: lien tich)?|nghi quyet|quyet dinh|chi thi|quy che|quy dinh tai|dieu le|noi quy|hiep dinh|cong uoc|hop dong|law|code|constitution|ordinance|decree|circular|resolution|decision|charter|regulations?)(?![a-z])/u;
const THIS_DOCUMENT =
  /^\s*,?\s*(?:(?:cua|of|thuoc)\s+)?(?:(?:luat|bo luat|nghi dinh|thong tu(?: lien tich)?|nghi quyet|quyet dinh|phap lenh|quy che|quy dinh|dieu le|noi quy|phu luc)\s+nay|this\s+[a-z]+|hereof)(?![a-z])/u;
/** "of the Enterprise Law", "của Hội": something else, whatever its kind. */
const OF_ANOTHER = /^\s*,?\s*(?:cua|of|thuoc)\s+(?:the\s+)?(?=\S)/u;
const ONLY_JOIN = /^(?:\s*(?:,|;|va|hoac|and|or)(?![a-z]))*\s*$/u;
const NAME_WORDS = 8;
/** A range is counted out no further than this. */
const LONGEST_RANGE = 60;
const POINT_LETTERS = "abcdđefghijklmnopqrstuvwxyz";

/** Letters of points in order, from 1: a < a1 < b … d < đ < e; "dd" is how English writes đ. */
export function pointOrder(letter: string): number {
  const [first = "", second = ""] = letter === "dd" ? "đ" : letter;
  return POINT_LETTERS.indexOf(first) + 1 + (/\d/u.test(second) ? Number(second) / 10 : 0);
}

interface Found {
  text: string;
  start: number;
  end: number;
  references: Omit<CrossReference, "text" | "document">[];
  /** Refers to the article that the text stands in. */
  isOwn: boolean;
}

/**
 * The articles that a text refers to, in reading order: "khoản 3 và khoản 4 Điều 22", "điểm b khoản 2 Điều này",
 * "Điều 6 Luật Doanh nghiệp", "Article 9.4". A list of clauses or articles gives one reference each, a range too.
 * @param ownArticle number of the article that the text stands in, for "Điều này".
 */
export function crossReferences(text: string, ownArticle?: string): CrossReference[] {
  const folded = fold(text);
  // Places are carried over from the folded text, so it must be as long as the text.
  if (folded.length !== text.length) return [];
  const found = [...folded.matchAll(REFERENCE)].map((match) => read(match, text, ownArticle));
  const documents = documentsOf(found, folded, text);
  return found.flatMap(({ references, ...rest }, i) =>
    references.map((reference) => ({
      text: rest.text.trim(),
      ...reference,
      ...(typeof documents[i] === "object" ? { document: documents[i] } : {}),
    })),
  );
}

function read(match: RegExpExecArray, text: string, ownArticle: string | undefined): Found {
  const { groups = "", articles = "", after = "", own } = match.groups ?? {};
  const end = match.index + match[0].length;
  const printed = text.slice(match.index, end);
  const at = match.index + (groups === "" ? match[0].length - after.length : 0);
  const places = placesIn(groups === "" ? after : groups, text.slice(at).toLowerCase());
  // "Article 9.4", "Article 9(4)".
  const dotted = /[.(](\d{1,2})\)?$/u.exec(articles)?.[1];
  const numbers =
    own === undefined ? listed(articles.replace(/[.(]\d{1,2}\)?$/u, "")) : ownNumber(ownArticle, places);
  const all = places.length === 0 ? [dotted === undefined ? {} : { clause: dotted }] : places;
  // A clause belongs to the article beside it: "khoản 2 Điều 5, Điều 6" is of the first, "Điều 5, Điều 6 khoản 2" of the last.
  const beside = groups === "" ? numbers.length - 1 : 0;
  const references = numbers.flatMap((article, i) =>
    (i === beside ? all : [{}]).map((place) => ({ article, ...place })),
  );
  return { text: printed, start: match.index, end, references, isOwn: own !== undefined };
}

/** "Điều này" alone says nothing of where to look. */
function ownNumber(ownArticle: string | undefined, places: readonly unknown[]): string[] {
  return ownArticle === undefined || places.length === 0 ? [] : [ownArticle];
}

/** Clauses and points of "điểm a, b khoản 1 và khoản 2"; `printed` begins where the folded words do. */
function placesIn(folded: string, printed: string): { clause?: string; point?: string }[] {
  const places: { clause?: string; point?: string }[] = [];
  let points: string[] = [];
  for (const match of folded.matchAll(new RegExp(`(?<points>${POINTS})|(?<clauses>${CLAUSES})`, "gu"))) {
    if (match.groups?.["points"] !== undefined) {
      const letters = lettersIn(match[0], printed.slice(match.index));
      const last = places.at(-1);
      // "khoản 2 điểm a": the point comes after its clause.
      if (isForward(folded) && last) places.splice(-1, 1, ...letters.map((point) => ({ ...last, point })));
      else points.push(...letters);
      continue;
    }
    const clauses = listed(match[0]);
    for (const [i, clause] of clauses.entries()) {
      if (i > 0 || points.length === 0) places.push({ clause });
      else places.push(...points.map((point) => ({ clause, point })));
    }
    // Of "điểm a khoản này" the clause is not told here.
    points = [];
  }
  return [...places, ...points.map((point) => ({ point }))];
}

function isForward(folded: string): boolean {
  return /^\s*,?\s*(?:cac\s+)?(?:khoan|clause|paragraph)/u.test(folded);
}

function lettersIn(folded: string, printed: string): string[] {
  const pattern = new RegExp(`(?<![a-z])(?!va|or|to|tu)${LETTER}`, "gu");
  return [...folded.matchAll(pattern)].map(({ 0: letter, index }) =>
    printed.slice(index, index + letter.length),
  );
}

/** Numbers of a list, with those in between where it is a range: "từ Điều 5 đến Điều 9". */
function listed(folded: string): string[] {
  const numbers: string[] = [];
  for (const match of folded.matchAll(
    /(\b(?:den|to)\s+(?:[a-z.]+\s+)?)?(?<![a-z])(\d{1,4}[a-z]?)(?![a-z\d])/gu,
  )) {
    const [, isRange, number = ""] = match;
    const [from, to] = [Number.parseInt(numbers.at(-1) ?? "", 10), Number.parseInt(number, 10)];
    if (isRange !== undefined && to - from <= LONGEST_RANGE)
      for (let between = from + 1; between < to; between += 1) numbers.push(String(between));
    numbers.push(number);
  }
  return numbers;
}

/** The document of each reference: what is said after the last of a row ("Điều 5, Điều 6 Luật Đất đai") holds for all. */
function documentsOf(
  found: readonly Found[],
  folded: string,
  text: string,
): (CrossReference["document"] | "own")[] {
  const documents: (CrossReference["document"] | "own")[] = [];
  for (let i = found.length - 1; i >= 0; i -= 1) {
    const { end, isOwn } = found[i] as Found;
    const next = found[i + 1];
    const said = isOwn ? "own" : documentAfter(folded.slice(end), text.slice(end));
    const isInRow = next !== undefined && !next.isOwn && ONLY_JOIN.test(folded.slice(end, next.start));
    documents[i] = said ?? (isInRow ? documents[i + 1] : undefined);
  }
  return documents;
}

/** The document that the words after a reference name; undefined where they name none. */
function documentAfter(folded: string, text: string): CrossReference["document"] | "own" {
  if (THIS_DOCUMENT.test(folded)) return "own";
  if (!KIND.test(folded) && !OF_ANOTHER.test(folded)) return undefined;
  const named = (
    text.slice(0, 160).split(/[;.](?:\s|$)|\n(?=\s*(?:\n|\d|[a-zđ]\)|[-("]))|(?<=\S),\s/u, 1)[0] ?? ""
  ).replace(/^[\s,]+/u, "");
  const number = officialNumbers(named)[0]?.number;
  const name = named
    .replace(/^(?:của|thuộc|of)\s+/iu, "")
    .replace(/^the\s+/iu, "")
    .trim()
    .split(/\s+/u)
    .slice(0, NAME_WORDS)
    .join(" ");
  return number === undefined ? { name } : { number, name };
}
