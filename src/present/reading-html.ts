import type { DocumentMetadata, DocumentRecord, Language, Passage } from "../domain.ts";
import { dateText } from "../messages.ts";
import { pageText } from "./citation.ts";
import { escapeHtml, webAddress, withBold } from "./html.ts";
import { labels } from "./labels.ts";
import { MESSAGE_LIMIT } from "./pack.ts";
import { pageRanges } from "./page-ranges.ts";
import { shorten, upperFirst } from "./shorten.ts";
import { validityText } from "./validity.ts";

/** What is read: consecutive passages of a document, under what they are called. */
export interface Reading {
  document: DocumentRecord;
  passages: readonly Passage[];
  /** "Điều 18 khoản 2", "Điều 18. Chế độ báo cáo". */
  title: string;
  /** Headings above it. */
  above?: string;
  /** The point that is looked for; it is shown bold. */
  point?: string | undefined;
  /** What an answer quotes of it; it is shown bold. */
  quotes?: readonly string[];
  /** Texts that have changed it, or else its document, and from when that applies (ISO 8601). */
  changes?: readonly { by: string; since?: string | undefined; isOfClause: boolean }[];
  /** What it leans on, and what else to read, a line each. */
  remarks?: readonly string[];
}

export interface ReadingPages {
  /** Telegram's HTML, each less than 4,096 characters. */
  pages: string[];
  /** Index of the page on which what is shown bold begins; 0 where nothing is. */
  marked: number;
}

type Span = [start: number, end: number];

/** More text than this at once is too much for a phone; it is less where much stands above and below it. */
const LONGEST_PAGE = 2800;
/** Room for the tags of the quote and of what is bold in it. */
const TAGS = 100;
const TITLE_SHOWN = 160;
const FACTS_SHOWN = 200;
const ABOVE_SHOWN = 240;
const CHANGE_SHOWN = 130;
const REMARK_SHOWN = 200;
const MOST_CHANGES = 2;
/** Telegram shows a hundred entities; a few are for what stands around the text. */
const MOST_SPANS = 80;
const POINT_LINE = /^[ \t]*\(?(\p{Ll}\d?)[)/]/u;
const VALIDITY_SIGNS: Partial<Record<DocumentMetadata["validity"], string>> = {
  "in-force": "🟢",
  "partly-in-force": "🟡",
  "not-yet-in-force": "🕓",
  expired: "🔴",
  unknown: "⚪️",
};

/**
 * Passages as messages: where they stand, their words, whether they apply, what has changed them, and how they are known. Each page can
 * be read alone.
 */
export function readingPages(reading: Reading, language: Language): ReadingPages {
  const text = reading.passages.map((passage) => passage.text).join("\n\n");
  const spans = [...pointSpans(text, reading.point), ...quoteSpans(text, reading.quotes ?? [])];
  const bold = spans.sort(([a, end], [b, other]) => a - b || other - end).slice(0, MOST_SPANS);
  const foot = footOf(reading, language);
  const around = [
    ...headOf(reading, labels(language, "page-of", { page: 99, pages: 99 }), language),
    ...foot,
  ];
  const ranges = pageRanges(text, Math.min(LONGEST_PAGE, MESSAGE_LIMIT - TAGS - around.join("\n").length));
  const pages = ranges.map(([from, to], i) => {
    const number =
      ranges.length > 1 ? labels(language, "page-of", { page: i + 1, pages: ranges.length }) : undefined;
    const own = bold.map(([start, end]): Span => [Math.max(start, from) - from, Math.min(end, to) - from]);
    const body = withBold(text.slice(from, to), own);
    return [...headOf(reading, number, language), `<blockquote>${body}</blockquote>`, ...foot].join("\n");
  });
  const [first = 0] = bold[0] ?? [];
  const marked = ranges.findIndex(([, end]) => first < end);
  return { pages, marked: Math.max(0, marked) };
}

function headOf(
  { title, above, document, passages }: Reading,
  page: string | undefined,
  language: Language,
): string[] {
  const { metadata } = document;
  const name = `<b>${escapeHtml(shorten(title, TITLE_SHOWN))}</b>${page === undefined ? "" : ` (${escapeHtml(page)})`}`;
  const facts = [...factsOf(metadata, language), ...pageOf(passages, language)].join(" · ");
  return [
    name,
    escapeHtml(shorten(metadata.title, TITLE_SHOWN)),
    ...(facts === "" ? [] : [escapeHtml(shorten(facts, FACTS_SHOWN))]),
    ...(above ? [`<i>${escapeHtml(shorten(above, ABOVE_SHOWN))}</i>`] : []),
  ];
}

/** "17/2023/QH15 · Quốc hội · ban hành 20/6/2023": what is known of a document, in short. */
function factsOf(
  { title, number, issuer, publisher, issued, published }: DocumentMetadata,
  language: Language,
): string[] {
  const day = (id: string, date: string | undefined) =>
    date === undefined ? undefined : labels(language, id, { date: dateText(date, language) });
  const facts = [
    number !== undefined && title.includes(number) ? undefined : number,
    issuer ?? publisher,
    day("issued-on", issued),
    day("published-on", published),
  ];
  return facts.filter((fact) => fact !== undefined);
}

/** The printed page, where what is read stands on one. */
function pageOf([only, ...more]: readonly Passage[], language: Language): string[] {
  return only?.page === undefined || more.length > 0 ? [] : [pageText(only.page, language)];
}

/** Whether it applies, what has changed it, how it is known, what else to read, and which file it is where no address leads to it. */
function footOf(reading: Reading, language: Language): string[] {
  const { document, passages, changes = [], remarks = [] } = reading;
  const { metadata, file } = document;
  const validity = validityText(metadata, language);
  const confidence = passages[0]?.confidence ?? metadata.confidence;
  const lines = [
    validity === "" ? "" : `${VALIDITY_SIGNS[metadata.validity] ?? ""} ${validity}`.trim(),
    ...[...new Set(changes.map((change) => changeText(change, language)))].slice(0, MOST_CHANGES),
    confidence === undefined || confidence === "text"
      ? ""
      : upperFirst(labels(language, `confidence-${confidence}`)),
    metadata.digest
      ? labels(language, "digest-checked", { date: dateText(metadata.digest.checked, language) })
      : "",
    ...remarks.map((remark) => shorten(remark, REMARK_SHOWN)),
    webAddress(metadata.url) === undefined ? labels(language, "no-link", { file }) : "",
  ];
  return lines.filter((line) => line !== "").map((line) => `<i>${escapeHtml(line)}</i>`);
}

function changeText(
  { by, since, isOfClause }: NonNullable<Reading["changes"]>[number],
  language: Language,
): string {
  const id = isOfClause ? "amended" : "amended-elsewhere";
  const named = { by: shorten(by, CHANGE_SHOWN) };
  return since === undefined
    ? `✏️ ${labels(language, id, named)}`
    : `✏️ ${labels(language, `${id}-since`, { ...named, date: dateText(since, language) })}`;
}

/** The lines of a point, from its letter to the next one; the blanks before a line stay outside. */
function pointSpans(text: string, point: string | undefined): Span[] {
  const spans: Span[] = [];
  if (point === undefined) return spans;
  let isInside = false;
  let at = 0;
  for (const line of text.split("\n")) {
    const letter = POINT_LINE.exec(line)?.[1];
    if (letter !== undefined) isInside = letter === point;
    const words = line.trimStart();
    if (isInside && words !== "") spans.push([at + line.length - words.length, at + line.length]);
    at += line.length + 1;
  }
  return spans;
}

function quoteSpans(text: string, quotes: readonly string[]): Span[] {
  return quotes
    .map((quote): Span => [text.indexOf(quote), text.indexOf(quote) + quote.length])
    .filter(([start]) => start >= 0);
}
