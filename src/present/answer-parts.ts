import type { Answer, Language, Statement } from "../domain.ts";
import { confidenceLabel, locatorText, relatedName, sourceName } from "./citation.ts";
import { escapeHtml, withFigures } from "./html.ts";
import { labels } from "./labels.ts";
import { numbersOf, renumbered, type Source } from "./sources.ts";

/** Signs of whether a condition is met, beside the words that say it. */
const CONDITION_SIGNS: Record<NonNullable<Statement["condition"]>, string> = {
  met: "✅",
  "not-met": "❌",
  unknown: "❔",
};
/** A statement this long that only quotes its source is folded behind the one that answers. */
const FOLDED_FROM = 120;
const MOST_REFERENCES = 4;

/** A sentence of an answer as it is shown. */
export interface ShownStatement {
  /** With figures in bold, without its numbers. */
  html: string;
  /** "[1][2]", empty where it names none. */
  marks: string;
  /** A sign before it, where it is a condition. */
  sign?: string;
  /** Whether it only quotes the passage on which the sentence before it rests. */
  isPassage: boolean;
}

/** The sentences of an answer, or the lines of a refusal. */
export function shownStatements(answer: Answer, sources: readonly Source[]): ShownStatement[] {
  if (answer.kind === "declined")
    return answer.text
      .split("\n")
      .map((line) => ({ html: escapeHtml(renumbered(sources, line)), marks: "", isPassage: false }));
  return answer.statements.map((statement, at) => ({
    html: withFigures(statement.text, answer.language),
    marks: marksOf(numbersOf(sources, statement.citations)),
    ...(statement.condition === undefined ? {} : { sign: CONDITION_SIGNS[statement.condition] }),
    isPassage: isPassage(answer, statement, answer.statements[at - 1]),
  }));
}

export function marksOf(numbers: readonly number[]): string {
  return numbers.map((n) => `[${n}]`).join("");
}

function isPassage({ citations }: Answer, statement: Statement, before: Statement | undefined): boolean {
  if (before === undefined || statement.condition !== undefined || statement.text.length < FOLDED_FROM)
    return false;
  if (before.citations.join() !== statement.citations.join()) return false;
  const [quote] = citations.filter(({ n }) => statement.citations.includes(n)).map((own) => own.quote);
  return quote !== undefined && holds(statement.text, quote) && !holds(quote, before.text);
}

/** Quotes of a source that the answer itself does not show word for word. */
export function hiddenQuotes({ text }: Answer, { citations }: Source): string[] {
  return citations.map(({ quote }) => quote).filter((quote) => !holds(text, quote));
}

function holds(text: string, part: string): boolean {
  const flat = (words: string) =>
    words
      .replace(/\s*\[\d{1,3}\]/gu, "")
      .replace(/\s+/gu, " ")
      .trim();
  return flat(text).includes(flat(part));
}

/** "Luật Hợp tác xã số 17/2023/QH15, Điều 83 khoản 2": without what the title says of its being a digest, which the reading view tells. */
export function shownName({ citation, citations, locator }: Source, language: Language): string {
  const { page, ...rest } = citation;
  const title = citation.title.replace(/\s*\((?:tóm lược|digest|summary|sammanfattning)[^()]*\)$/iu, "");
  // Quotes of one source may begin on several pages.
  return sourceName(
    { ...rest, title, locator, ...(page === undefined || citations.length > 1 ? {} : { page }) },
    language,
  );
}

/** What a reader should know of a source: how its statement is known, what it leans on, what else to read; empty where nothing. */
export function sourceRemarks({ citation, citations }: Source, language: Language): string[] {
  const known = confidenceLabel(citation, language);
  const references = citations
    .flatMap((own) => own.references ?? [])
    .map(({ locator }) => locatorText(locator, language));
  const related = (citation.related ?? []).map((source) => shortTitle(relatedName(source, language)));
  return [
    ...(known === undefined ? [] : [known]),
    ...(references.length === 0 ? [] : [`${labels(language, "refers-to")}: ${listOf(references)}`]),
    ...(related.length === 0 ? [] : [`${labels(language, "see-also")}: ${listOf(related)}`]),
  ];
}

function listOf(names: readonly string[]): string {
  const all = [...new Set(names)];
  return [...all.slice(0, MOST_REFERENCES), ...(all.length > MOST_REFERENCES ? ["…"] : [])].join("; ");
}

/** "Nghị định 113/2024/NĐ-CP – quy mô, hỗ trợ (tóm lược), Điều 19" → "Nghị định 113/2024/NĐ-CP, Điều 19". */
function shortTitle(name: string): string {
  return name.replace(/ – [^–]*?(?=, (?:Điều|Article) |$)/u, "");
}
