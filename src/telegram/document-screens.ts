import { InlineKeyboard } from "grammy";
import type { Library } from "../answer/library.ts";
import { documentKey, relationsOf } from "../answer/library-catalogue.ts";
import { clauseAround, legalPlace, type Section, sectionAt, sectionsOf } from "../answer/library-sections.ts";
import type { DocumentRecord, Passage } from "../domain.ts";
import { locatorText } from "../present/citation.ts";
import { documentCard } from "../present/document-html.ts";
import { escapeHtml, webAddress } from "../present/html.ts";
import { readingPages } from "../present/reading-html.ts";
import { shorten } from "../present/shorten.ts";
import { texts, type UiLanguage } from "./texts.ts";

/** A message with its buttons. */
export interface Screen {
  html: string;
  keyboard: InlineKeyboard;
}

const ON_A_PAGE = 10;
const IN_A_ROW = 5;
const HEADING_SHOWN = 140;
const POINTS = / (?:điểm|point) \S+$/u;

/** The clause that holds the passage at a place of a document, word for word; undefined where there is none. */
export function clauseScreen(
  library: Library,
  document: DocumentRecord,
  at: number,
  language: UiLanguage,
  point?: string,
): Screen | undefined {
  const passages = library.passagesOf(document.id);
  const index = sectionAt(library, document.id, at);
  const section = sectionsOf(library, document.id)[index];
  const first = passages[at];
  if (!first || !section) return undefined;
  const { from, to } = clauseAround(passages, at);
  const own = passages.slice(from, to);
  const title = locatorText(to - from > 1 ? first.locator.replace(POINTS, "") : first.locator, language);
  const above = [section.above, section.heading].filter(Boolean).join(" › ");
  const amended = amendmentOf(library, own);
  const changes = amended.changes;
  const { pages } = readingPages({ document, passages: own, title, above, point, changes }, language);
  // A clause is kept in passages of at most 2,000 characters; one that fills more than a page is read page by page as an article.
  if (pages.length > 1) return sectionScreen(library, document, index, 0, language);
  const keyboard = new InlineKeyboard();
  const go = (label: string, place: number) =>
    keyboard.text(texts(language, label), button(document, `n${place}`));
  if (from > 0) go("law-previous", from - 1);
  if (to < passages.length) go("law-next", to);
  keyboard.row();
  if (section.to - section.from > to - from)
    keyboard.text(
      section.article === undefined
        ? texts(language, "law-whole-section")
        : texts(language, "law-whole-article", { article: section.article }),
      button(document, `s${index}.0`),
    );
  if (amended.wording) keyboard.text(texts(language, "law-new-wording"), amended.wording);
  addOriginal(keyboard.row(), document, language).row();
  return { html: pages[0] ?? "", keyboard: withCommon(keyboard, document, index, language) };
}

/** A page of an article, or of what stands under a heading. */
export function sectionScreen(
  library: Library,
  document: DocumentRecord,
  index: number,
  page: number,
  language: UiLanguage,
): Screen | undefined {
  const sections = sectionsOf(library, document.id);
  const section = sections[index];
  if (!section) return undefined;
  const passages = library.passagesOf(document.id).slice(section.from, section.to);
  const { changes, wording } = amendmentOf(library, passages);
  const { heading: title, above } = section;
  const { pages } = readingPages({ document, passages, title, above, changes }, language);
  const shown = Math.min(page, pages.length - 1);
  const keyboard = new InlineKeyboard();
  if (shown > 0) keyboard.text(texts(language, "page-previous"), button(document, `s${index}.${shown - 1}`));
  if (shown < pages.length - 1)
    keyboard.text(texts(language, "page-next"), button(document, `s${index}.${shown + 1}`));
  keyboard.row();
  for (const [other, direction] of [
    [index - 1, "previous"],
    [index + 1, "next"],
  ] as const) {
    const next = sections[other];
    if (next) keyboard.text(neighbourName(next, direction, language), button(document, `s${other}.0`));
  }
  if (wording) keyboard.row().text(texts(language, "law-new-wording"), wording);
  addOriginal(keyboard.row(), document, language).row();
  return { html: pages[shown] ?? "", keyboard: withCommon(keyboard, document, index, language) };
}

/** A page of the articles or headings of a document, under their chapters. */
export function contentsScreen(
  library: Library,
  document: DocumentRecord,
  page: number,
  language: UiLanguage,
): Screen {
  const sections = sectionsOf(library, document.id);
  const { from, to, shown, pages } = pageOf(sections.length, page);
  const lines = [`<b>${escapeHtml(shorten(document.metadata.title, HEADING_SHOWN))}</b>`];
  const keyboard = new InlineKeyboard();
  sections.slice(from, to).forEach(({ heading, above }, i) => {
    if (above !== "" && (i === 0 || above !== sections[from + i - 1]?.above))
      lines.push("", `<b>${escapeHtml(shorten(above, HEADING_SHOWN))}</b>`);
    lines.push(`${from + i + 1}. ${escapeHtml(shorten(heading, HEADING_SHOWN))}`);
    keyboard.text(String(from + i + 1), button(document, `s${from + i}.0`));
    if (i % IN_A_ROW === IN_A_ROW - 1) keyboard.row();
  });
  keyboard.row();
  if (shown > 0) keyboard.text(texts(language, "page-previous"), button(document, `c${shown - 1}`));
  if (shown < pages - 1) keyboard.text(texts(language, "page-next"), button(document, `c${shown + 1}`));
  keyboard.row().text(texts(language, "law-card"), `source:${documentKey(document.id)}`);
  return { html: lines.join("\n"), keyboard };
}

/** The card of a document, with the way into it. */
export function cardScreen(library: Library, document: DocumentRecord, language: UiLanguage): Screen {
  const keyboard = new InlineKeyboard()
    .text(texts(language, "sources-read"), button(document, "s0.0"))
    .text(texts(language, "law-contents"), button(document, "c0"))
    .row();
  addOriginal(keyboard, document, language).row().text(texts(language, "sources-back"), "sources:all:0");
  return { html: documentCard(document, relationsOf(library, document), language), keyboard };
}

/** The part of a list that a page shows: `shown` is the page, within what there is. */
export function pageOf(
  length: number,
  page: number,
): { from: number; to: number; shown: number; pages: number } {
  const pages = Math.max(1, Math.ceil(length / ON_A_PAGE));
  const shown = Math.min(Math.max(0, page), pages - 1);
  return { from: shown * ON_A_PAGE, to: Math.min(length, (shown + 1) * ON_A_PAGE), shown, pages };
}

/** Data of a button that leads to a place in a document. */
export function button(document: DocumentRecord, view: string): string {
  return `law:${documentKey(document.id)}:${view}`;
}

/** Data of a button that leads to a passage; undefined for one that is not in the library. */
export function passageButton(library: Library, passage: Passage): string | undefined {
  const document = library.documents.get(passage.documentId);
  const at = library.passagesOf(passage.documentId).findIndex(({ id }) => id === passage.id);
  return document && at >= 0 ? button(document, `n${at}`) : undefined;
}

/** The headings above a passage that its document's title does not name already. */
export function headingsAbove({ headingPath }: Passage, { metadata }: DocumentRecord): string {
  return headingPath
    .filter((heading) => !metadata.title.includes(heading))
    .slice(-3)
    .map((heading) => shorten(heading, HEADING_SHOWN / 2))
    .join(" › ");
}

/** A button to the original, where an address leads to it. */
export function addOriginal(
  keyboard: InlineKeyboard,
  { metadata }: DocumentRecord,
  language: UiLanguage,
): InlineKeyboard {
  const address = webAddress(metadata.url);
  return address === undefined ? keyboard : keyboard.url(texts(language, "button-open"), address);
}

function withCommon(
  keyboard: InlineKeyboard,
  document: DocumentRecord,
  index: number,
  language: UiLanguage,
): InlineKeyboard {
  return keyboard
    .text(texts(language, "law-contents"), button(document, `c${Math.floor(index / ON_A_PAGE)}`))
    .text(texts(language, "law-card"), `source:${documentKey(document.id)}`);
}

function neighbourName({ article }: Section, direction: "previous" | "next", language: UiLanguage): string {
  return article === undefined
    ? texts(language, `law-section-${direction}`)
    : texts(language, `law-article-${direction}`, { article });
}

/** What has changed the first of some passages that was changed, else their document, and the way to what is said instead. */
function amendmentOf(library: Library, passages: readonly Passage[]) {
  const changed = passages.find((passage) => legalPlace(passage) && library.amendmentOf(passage));
  const shown = changed ?? passages[0];
  const wording = changed && library.amendmentOf(changed)?.passage;
  return {
    changes: shown === undefined ? [] : library.changesOf(shown),
    wording: wording && passageButton(library, wording),
  };
}
