import type { Answer, Language, Statement } from "../domain.ts";
import { confidenceLabel, locatorText, relatedName, sourceName } from "./citation.ts";
import { figureSpans } from "./figures.ts";
import { escapeHtml, link, withBold, withFigures } from "./html.ts";
import { labels } from "./labels.ts";
import { shorten } from "./shorten.ts";
import { numbersOf, renumbered, type Source } from "./sources.ts";

/** Signs of whether a condition is met, beside the words that say it. */
const CONDITION_SIGNS: Record<NonNullable<Statement["condition"]>, string> = {
  met: "✅",
  "not-met": "❌",
  unknown: "❓",
};
/** A statement this long that only quotes its source is folded behind the one that answers. */
const FOLDED_FROM = 120;
const MOST_REFERENCES = 4;
const MOST_RELATED = 2;
const RELATED_LIMIT = 60;

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
    ...shownText(answer, statement, answer.statements[at - 1]),
    marks: marksOf(numbersOf(sources, statement.citations)),
    ...(statement.condition === undefined ? {} : { sign: CONDITION_SIGNS[statement.condition] }),
  }));
}

/** In a passage behind the sentence that answers, only the figures of that sentence are bold. */
function shownText(answer: Answer, statement: Statement, before: Statement | undefined) {
  const { language } = answer;
  if (before === undefined || !isPassage(answer, statement, before))
    return { html: withFigures(statement.text, language), isPassage: false };
  const told = figureSpans(before.text, language).map(([start, end]) => before.text.slice(start, end));
  const spans = figureSpans(statement.text, language);
  const same = spans.filter(([start, end]) => told.includes(statement.text.slice(start, end)));
  return { html: withBold(statement.text, same), isPassage: true };
}

export function marksOf(numbers: readonly number[]): string {
  return numbers.map((n) => `[${n}]`).join("");
}

function isPassage({ citations }: Answer, statement: Statement, before: Statement): boolean {
  if (statement.condition !== undefined || statement.text.length < FOLDED_FROM) return false;
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

/** The name of a source as a link, with how its statement is known: "Lạng Sơn: hợp tác xã …, đoạn 6 (theo bài báo)". */
export function sourceLink(source: Source, language: Language, limit: number): string {
  const known = confidenceLabel(source.citation, language);
  const mark = known === undefined ? "" : ` <i>(${escapeHtml(known)})</i>`;
  return link(shorten(shownName(source, language), limit), source.citation.url) + mark;
}

/** "Luật Hợp tác xã số 17/2023/QH15, Điều 83 khoản 2": without what the title says of its being a digest, which the reading view tells. */
function shownName({ citation, citations, locator }: Source, language: Language): string {
  const { page, ...rest } = citation;
  const title = citation.title.replace(/\s*\((?:tóm lược|digest|summary|sammanfattning)[^()]*\)$/iu, "");
  // Quotes of one source may begin on several pages.
  return sourceName(
    { ...rest, title, locator, ...(page === undefined || citations.length > 1 ? {} : { page }) },
    language,
  );
}

/** What a source leans on, and what else to read on it, each as a line. */
export function sourceRemarks({ citation, citations }: Source, language: Language): string[] {
  const references = citations.flatMap((own) => own.references ?? []);
  const related = (citation.related ?? []).slice(0, MOST_RELATED);
  return [
    ...line(
      "refers-to",
      references.map(({ locator }) => locatorText(locator, language)),
      language,
    ),
    ...line(
      "see-also",
      related.map((other) => shortTitle(relatedName(other, language))),
      language,
    ),
  ];
}

/** Under an answer of several sources there is no room for them: the reading of each source shows its own. */
export function shownRemarks(source: Source, sources: readonly Source[], language: Language): string[] {
  return sources.length > 1 ? [] : sourceRemarks(source, language);
}

function line(label: string, names: readonly string[], language: Language): string[] {
  return names.length === 0 ? [] : [`${labels(language, label)}: ${listOf(names)}`];
}

function listOf(names: readonly string[]): string {
  const all = [...new Set(names)];
  return [...all.slice(0, MOST_REFERENCES), ...(all.length > MOST_REFERENCES ? ["…"] : [])].join("; ");
}

/** "Nghị định 113/2024/NĐ-CP – quy mô, hỗ trợ (tóm lược), Điều 19" → "Nghị định 113/2024/NĐ-CP, Điều 19". */
function shortTitle(name: string): string {
  const [place = ""] = /, (?:Điều|Article) .*$/u.exec(name) ?? [];
  const title = name.slice(0, name.length - place.length).replace(/ – .*$/u, "");
  return shorten(title, RELATED_LIMIT) + place;
}
