import type { Chapter, DocumentRecord, Passage } from "../domain.ts";
import { affectedNumber } from "../store/validity.ts";

/** What became of one file of the corpus. Dates are ISO 8601. */
export interface FileReport {
  file: string;
  status: "indexed" | "unchanged" | "failed";
  title?: string;
  language?: string;
  kind?: string;
  passages: number;
  /** Why the file failed. */
  reason?: string;
  format?: string;
  number?: string;
  issuer?: string;
  issued?: string;
  effective?: string;
  expires?: string;
  published?: string;
  publisher?: string;
  url?: string;
  validity?: string;
  replaces?: string[];
  amends?: string[];
  places?: string[];
  period?: { from: number; to: number };
  /** Number of articles, with those of each chapter; laws only. */
  articles?: number;
  chapters?: Chapter[];
  /** What was not read, or not understood. */
  warnings?: string[];
}

/** @param document with the validity of today. */
export function reportOf(
  document: DocumentRecord,
  passages: number,
  status: "indexed" | "unchanged",
): FileReport {
  const { title, language, kind, validity, places, replaces, amends, ...rest } = document.metadata;
  const { chapters = [] } = document;
  const known = (
    ["number", "issuer", "issued", "effective", "expires", "published", "publisher", "url", "period"] as const
  ).filter((key) => rest[key] !== undefined);
  return {
    file: document.file,
    status,
    title,
    language,
    kind,
    passages,
    format: document.format,
    validity,
    places,
    ...Object.fromEntries(known.map((key) => [key, rest[key]])),
    ...(replaces.length > 0 ? { replaces } : {}),
    ...(amends.length > 0 ? { amends: [...new Set(amends.map(affectedNumber))] } : {}),
    ...(chapters.length > 0
      ? { articles: chapters.reduce((sum, { articles }) => sum + articles, 0), chapters }
      : {}),
    ...(document.warnings.length > 0 ? { warnings: document.warnings } : {}),
  };
}

/** The articles of a law by chapter, in order; articles outside any chapter stand under an empty heading. */
export function chaptersOf(passages: readonly Passage[]): Chapter[] {
  const chapters: (Chapter & { seen: Set<string> })[] = [];
  for (const { locator, headingPath } of passages) {
    const [, annex = "", article] = /^(?:(.+), )?(?:Điều|Article) (\d+[a-zđ]?)/u.exec(locator) ?? [];
    if (article === undefined) continue;
    const division =
      headingPath.find((text) => /^(?:Chương|Chapter)\s/u.test(text)) ??
      headingPath.find((text) => /^(?:Phần|Part)\s/u.test(text)) ??
      "";
    // The rules that a decision issues count their articles from 1 again.
    const heading = [annex, division].filter(Boolean).join(" – ");
    let chapter = chapters.at(-1);
    if (chapter?.heading !== heading) {
      chapter = { heading, articles: 0, first: article, last: article, seen: new Set() };
      chapters.push(chapter);
    }
    if (chapter.seen.has(article)) continue;
    chapter.seen.add(article);
    chapter.articles += 1;
    chapter.last = article;
  }
  return chapters.map(({ seen: _seen, ...chapter }) => chapter);
}
