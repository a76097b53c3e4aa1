import type { Library } from "../answer/library.ts";
import type { DocumentMetadata, Passage } from "../domain.ts";
import { dateText } from "../messages.ts";
import { sourceRemarks } from "../present/answer-parts.ts";
import { locatorText } from "../present/citation.ts";
import { escapeHtml, withBold } from "../present/html.ts";
import { shorten, upperFirst } from "../present/shorten.ts";
import type { Source } from "../present/sources.ts";
import { texts, type UiLanguage } from "./texts.ts";

/** Longest part of a passage that is shown at once, in UTF-16 units; escaped and with the rest it stays under the limit of a message. */
const PASSAGE_LIMIT = 2400;
const TITLE_LIMIT = 300;

/** A passage of a document as it is read: where it stands among the others, and what of it an answer quotes. */
export interface Place {
  passage: Passage;
  metadata: DocumentMetadata;
  /** Position among the passages of the document, from 0. */
  at: number;
  /** How many passages the document has. */
  of: number;
  quotes: readonly string[];
  /** The source, where this is the passage that it quotes. */
  source?: Source;
}

/**
 * The passage that a source quotes, or the one so many behind (before) it. Undefined where the corpus no longer has the quoted words:
 * ids are numbers in a document, so a passage of the same id may be another one after a change.
 */
export function placeOf(library: Library, source: Source, offset: number): Place | undefined {
  const { citation, citations } = source;
  const document = library.documents.get(citation.documentId);
  if (document === undefined) return undefined;
  const passages = library.passagesOf(citation.documentId);
  const isQuoted = ({ text }: Passage) => text.includes(citation.quote);
  const known = passages.findIndex((passage) => passage.id === citation.passageId && isQuoted(passage));
  const cited = known >= 0 ? known : passages.findIndex(isQuoted);
  if (cited < 0) return undefined;
  const at = Math.min(Math.max(cited + offset, 0), passages.length - 1);
  const passage = passages[at];
  if (passage === undefined) return undefined;
  const quoted = offset === 0 ? { quotes: citations.map(({ quote }) => quote), source } : { quotes: [] };
  return { passage, metadata: document.metadata, at, of: passages.length, ...quoted };
}

/** A passage with its document, its validity in words, the headings above it; what the answer quotes is bold. */
export function placeHtml(
  { passage, metadata, quotes, source }: Place,
  library: Library,
  language: UiLanguage,
): string {
  const { text, hidden } = excerpt(passage.text, quotes);
  const page =
    passage.page === undefined ? "" : ` · ${texts(language, "reading-page", { page: passage.page })}`;
  const path = passage.headingPath
    .filter((heading) => !metadata.title.includes(heading))
    .map((heading) => shorten(heading, TITLE_LIMIT / 3))
    .slice(-3);
  const head = [
    `<b>${escapeHtml(shorten(metadata.title, TITLE_LIMIT))}</b>`,
    ...[factsText(metadata, language)].filter((facts) => facts !== "").map(escapeHtml),
    ...validityLines(passage, metadata, library, language).map(escapeHtml),
    ...(path.length === 0 ? [] : [`<i>${escapeHtml(path.join(" › "))}</i>`]),
  ];
  const remarks = source === undefined ? [] : sourceRemarks(source, language);
  const body = withBold(text, spansOf(text, quotes));
  return [
    ...head,
    "",
    `📍 <u>${escapeHtml(upperFirst(locatorText(passage.locator, language)) + page)}</u>`,
    body,
    ...(remarks.length === 0 ? [] : [""]),
    ...remarks.map((remark) => `<i>${escapeHtml(remark)}</i>`),
    ...(hidden ? ["", `<i>${escapeHtml(texts(language, "reading-cut"))}</i>`] : []),
  ].join("\n");
}

/** "17/2023/QH15 · Quốc hội · ban hành 20/6/2023": what is known of a document, in short. */
function factsText(metadata: DocumentMetadata, language: UiLanguage): string {
  const { number, issuer, publisher, issued, effective, published, digest } = metadata;
  const day = (id: string, date: string | undefined) =>
    date === undefined ? [] : [texts(language, `reading-${id}`, { date: dateText(date, language) })];
  const known = [number, issuer ?? publisher].filter((part) => part !== undefined);
  const facts = [
    ...known,
    ...day("issued", issued),
    ...day("effective", effective),
    ...day("published", published),
  ];
  return [shorten(facts.join(" · "), TITLE_LIMIT), ...day("checked", digest?.checked)]
    .filter(Boolean)
    .join("\n");
}

function validityLines(
  passage: Passage,
  metadata: DocumentMetadata,
  library: Library,
  language: UiLanguage,
): string[] {
  const { validity, expires } = metadata;
  if (validity === "not-applicable") return [];
  const until = expires === undefined ? "" : ` (${dateText(expires, language)})`;
  const changes = library.changesOf(passage).map(({ by, isOfClause }) => {
    const id = isOfClause ? "reading-changed-clause" : "reading-changed";
    return texts(language, id, { by: shorten(by, TITLE_LIMIT / 2) });
  });
  const ending = validity === "expired" ? until : "";
  return [
    `${texts(language, `reading-validity-${validity}`)}${ending}`,
    ...[...new Set(changes)].slice(0, 3),
  ];
}

function spansOf(text: string, quotes: readonly string[]): [number, number][] {
  return quotes
    .map((quote): [number, number] => [text.indexOf(quote), text.indexOf(quote) + quote.length])
    .filter(([start]) => start >= 0)
    .sort(([a], [b]) => a - b);
}

/** The part of a long passage around what is quoted, whole words only; `hidden` tells whether something was left out. */
function excerpt(text: string, quotes: readonly string[]): { text: string; hidden: boolean } {
  if (text.length <= PASSAGE_LIMIT) return { text, hidden: false };
  const first = spansOf(text, quotes)[0]?.[0] ?? 0;
  const from = first + PASSAGE_LIMIT / 2 < PASSAGE_LIMIT ? 0 : wordStart(text, first - 200);
  const to = wordStart(text, Math.min(from + PASSAGE_LIMIT, text.length));
  const shown = text.slice(from, to).trim();
  return { text: `${from > 0 ? "… " : ""}${shown}${to < text.length ? " …" : ""}`, hidden: true };
}

/** The beginning of the word at a place; the place itself in a word without end, but inside no surrogate pair. */
function wordStart(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const before = /\s\S{0,80}$/u.exec(text.slice(Math.max(0, at - 81), at));
  if (before) return Math.max(0, at - 81) + before.index + 1;
  return /[\uDC00-\uDFFF]/u.test(text.charAt(at)) ? at - 1 : at;
}
