import type { DocumentRecord, Language, Passage } from "../domain.ts";
import { dateText } from "../messages.ts";
import { escapeHtml } from "./html.ts";
import { labels } from "./labels.ts";
import { originalLink } from "./original-link.ts";
import { packSections } from "./pack.ts";
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
  /** Official number of a text that has changed it, and from when that applies (ISO 8601). */
  amended?: { by: string; since?: string | undefined } | undefined;
}

/** Text of one page; what stands above and below it has the rest of Telegram's 4,096. */
const PAGE_LIMIT = 2800;
const TITLE_SHOWN = 160;
const ABOVE_SHOWN = 240;
const POINT_LINE = /^[ \t]*\(?(\p{Ll}\d?)[)/]/u;

/**
 * Passages as messages in Telegram's HTML: where they stand, their words, whether they apply, and the way to the original. Pages of less
 * than 4,096 characters, each of which can be read alone.
 */
export function readingPages(reading: Reading, language: Language): string[] {
  const lines = reading.passages.flatMap(({ text }, i) => [...(i > 0 ? [""] : []), ...text.split("\n")]);
  const bold = boldLines(lines, reading.point);
  const blocks = lines.map((line, i) => (bold.has(i) ? boldLine(line) : escapeHtml(line)));
  const pages = packSections([blocks], PAGE_LIMIT);
  return pages.map((body, i) => {
    const number =
      pages.length > 1 ? labels(language, "page-of", { page: i + 1, pages: pages.length }) : undefined;
    return [
      ...headOf(reading, number),
      `<blockquote>${body}</blockquote>`,
      ...footOf(reading, language),
    ].join("\n");
  });
}

function headOf({ title, above, document }: Reading, page: string | undefined): string[] {
  const name = `<b>${escapeHtml(shorten(title, TITLE_SHOWN))}</b>${page === undefined ? "" : ` (${escapeHtml(page)})`}`;
  const path = above ? [`<i>${escapeHtml(shorten(above, ABOVE_SHOWN))}</i>`] : [];
  return [name, escapeHtml(shorten(document.metadata.title, TITLE_SHOWN)), ...path];
}

/** Whether it applies, what has changed it, how it is known, and where the original is. */
function footOf({ document, amended, passages }: Reading, language: Language): string[] {
  const { metadata } = document;
  const lines = [validityText(metadata, language)];
  if (amended)
    lines.push(
      amended.since === undefined
        ? labels(language, "amended", { by: amended.by })
        : labels(language, "amended-since", { by: amended.by, date: dateText(amended.since, language) }),
    );
  const confidence = passages[0]?.confidence ?? metadata.confidence;
  if (confidence !== undefined && confidence !== "text")
    lines.push(labels(language, `confidence-${confidence}`));
  if (metadata.digest)
    lines.push(labels(language, "digest-checked", { date: dateText(metadata.digest.checked, language) }));
  const shown = lines.filter((line) => line !== "").map((line) => `<i>${escapeHtml(upperFirst(line))}</i>`);
  return [...shown, originalLink(document, language)];
}

/** The blanks before a point stay outside. */
function boldLine(line: string): string {
  const words = line.trimStart();
  return `${line.slice(0, line.length - words.length)}<b>${escapeHtml(words)}</b>`;
}

/** The lines of a point: from its letter to the next one. */
function boldLines(lines: readonly string[], point: string | undefined): Set<number> {
  const bold = new Set<number>();
  if (point === undefined) return bold;
  let isInside = false;
  lines.forEach((line, i) => {
    const letter = POINT_LINE.exec(line)?.[1];
    if (letter !== undefined) isInside = letter === point;
    if (isInside && line.trim() !== "") bold.add(i);
  });
  return bold;
}
