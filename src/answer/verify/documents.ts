import type { DocumentKind, DocumentMetadata } from "../../domain.ts";
import { isSameNumber, saidNumbers } from "../../language/document-numbers.ts";
import { lawYears, shortNumbers } from "./document-mentions.ts";
import type { Source } from "./sources.ts";

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
