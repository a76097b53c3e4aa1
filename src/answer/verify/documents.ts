import type { DocumentKind, DocumentMetadata } from "../../domain.ts";
import { isSameNumber, saidNumbers } from "../../language/document-numbers.ts";
import { fold } from "../../language/normalize.ts";
import type { Source } from "./sources.ts";

/** A part of a text (UTF-16 offsets, end exclusive). */
export interface Span {
  start: number;
  end: number;
}

/** "Luật Hợp tác xã 2023", "Luật năm 2012", "the 2023 Law on Cooperatives", "kooperativlagen från 2023". Folded. */
const NAMED_BY_YEAR =
  /(?<![a-z])(?:(?:luat|phap lenh|law|ordinance|code|[a-z]*lagen)(?: (?:on|of|om) )?[a-z\s]{0,40}?(?:nam |of |from |fran |nr |no )?|(?:luat|law)\s)(?<after>(?:19|20)\d{2})(?![\d/])|(?<before>(?:19|20)\d{2})(?:s)? (?:(?:cooperative|land|enterprise|vietnamese|co-operative)s? )?(?:law|ordinance|code|lagen|[a-z]*lag)(?![a-z])/gu;

export interface LawYear extends Span {
  year: number;
}

/** Years that are part of the name of a law; they say nothing of when something was so. */
export function lawYears(text: string): LawYear[] {
  const folded = fold(text);
  if (folded.length !== text.length) return [];
  return [...folded.matchAll(NAMED_BY_YEAR)].flatMap((match) => {
    const year = match.groups?.["after"] ?? match.groups?.["before"] ?? "";
    const between = match[0].replace(year, "");
    // "The law took effect in 2024" tells a year and names none; so does "lagen som antogs 2023".
    if (
      /(?<![a-z])(?:hieu luc|thi hanh|in|effect|force|kraft|took|since|tu|den|co|som|was|ban hanh|thong qua)(?![a-z])/u.test(
        between,
      )
    )
      return [];
    const start = match.index + match[0].indexOf(year);
    return [{ year: Number(year), start, end: start + 4 }];
  });
}

/** Short numbers of documents: "Nghị định 113", "Resolution 08". Their figures count nothing. Folded. */
const SHORT =
  /(?<![a-z])(?:nghi dinh|thong tu|nghi quyet|quyet dinh|chuong trinh|luat|ke hoach|decree|circular|resolution|decision|program(?:me|met)?|plan|dekret(?:et)?|forordning(?:en)?|cirkular(?:et)?|resolution(?:en)?|beslut(?:et)?)(?: so| no\.?| nr\.?| number)? (?<number>\d{1,4}(?:\/\d{4})?)(?![\d/.,]*\d)(?!%| (?:thanh|hop|htx|to|cooperatives?|members?|nam|years?))/gu;

export function shortNumbers(text: string): (Span & { number: string })[] {
  const folded = fold(text);
  if (folded.length !== text.length) return [];
  return [...folded.matchAll(SHORT)].flatMap((match) => {
    const number = match.groups?.["number"] ?? "";
    const start = match.index + match[0].length - number.length;
    return /^(?:19|20)\d{2}$/u.test(number) ? [] : [{ number, start, end: start + number.length }];
  });
}

/** A law or number that a statement names and none of its sources is or names; undefined where there is none. */
export function otherDocument(text: string, sources: readonly Source[]): string | undefined {
  const law = lawYears(text).find(({ year }) => !sources.some((source) => namesLawOf(source, year)));
  if (law) return `no source is or names a law of ${law.year}`;
  const short = shortNumbers(text).find(
    ({ number }) => !sources.some((source) => namesNumber(source, number)),
  );
  return short && `no source is or names the document ${short.number}`;
}

const LAWS: readonly DocumentKind[] = ["law", "ordinance"];

/** The year of a law is that of its number or of the day it was passed, never that of its effect. */
function namesLawOf({ passage, document, about }: Source, year: number): boolean {
  const { number = "", issued = "" } = document.metadata;
  const isLaw = LAWS.includes(document.metadata.kind);
  if (isLaw && (yearsOfNumbers(number).includes(year) || issued.startsWith(String(year)))) return true;
  const printed = `${passage.text}\n${about.text}`;
  return lawYears(printed).some((law) => law.year === year) || yearsOfNumbers(printed).includes(year);
}

/** Years in the numbers of laws; decrees and circulars have other letters. */
function yearsOfNumbers(text: string): number[] {
  return [...text.matchAll(/\d\/((?:19|20)\d{2})\/(?:QH|UBTVQH|PL)/gu)].map((match) => Number(match[1]));
}

function namesNumber({ passage, document, about }: Source, number: string): boolean {
  const { number: own = "" } = document.metadata;
  const printed = `${own} ${passage.text}\n${about.text}`;
  const bare = Number(number.split("/")[0]);
  const known = [...saidNumbers(printed), ...shortNumbers(printed).map((short) => short.number)];
  return known.some((other) => isSameNumber(other, number.replace(/^0+/u, "")) || Number(other) === bare);
}

/** Dates of a document that a statement may tell, by what it says of them: its effect, its issue, or either. */
export function documentDates(metadata: DocumentMetadata, said: string): string[] {
  const { issued = "", effective = "", published = "", expires = "" } = metadata;
  const onEffect = /hiệu lực|thi hành|áp dụng từ|effective|effect|in force|i kraft|gäller från/iu.test(said);
  const onIssue = /ban hành|thông qua|ký ngày|issued|adopted|passed|promulgated|antog|utfärda/iu.test(said);
  if (onEffect && !onIssue) return [effective, expires];
  if (onIssue && !onEffect) return [issued, published];
  return [issued, effective, published, expires];
}
