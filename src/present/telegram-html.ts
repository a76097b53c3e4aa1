import type { Answer } from "../domain.ts";
import {
  hiddenQuotes,
  type ShownStatement,
  shownRemarks,
  shownStatements,
  sourceLink,
} from "./answer-parts.ts";
import { escapeHtml } from "./html.ts";
import { labels } from "./labels.ts";
import { MESSAGE_LIMIT, packSections } from "./pack.ts";
import { shorten } from "./shorten.ts";
import { type Source, sourcesOf } from "./sources.ts";

/** Longest part of a quoted passage that is shown under its source; a button shows all of it. */
const QUOTE_LIMIT = 800;
const NAME_LIMIT = 300;

/**
 * An answer as one or more messages in Telegram's HTML, none over the limits and none cut inside a tag or a source: the answer with its
 * figures in bold, notes, numbered sources. What to ask next is left to buttons.
 */
export function answerToHtml(answer: Answer): string[] {
  const { language } = answer;
  const sources = sourcesOf(answer);
  const said = shownStatements(answer, sources).flatMap(statementLines);
  const notes = answer.notices.map((notice) => `ℹ️ <i>${escapeHtml(notice)}</i>`);
  const listed = sources.flatMap((source) => sourceBlocks(answer, source, sources));
  return packSections(
    [
      said,
      notes.length === 0 ? [] : ["", ...notes],
      listed.length === 0 ? [] : ["", `<b>${escapeHtml(labels(language, "sources"))}</b>`, ...listed],
    ].filter((section) => section.length > 0),
    MESSAGE_LIMIT,
  );
}

/** Lines of their own, so that a text of many lines can be parted between them. */
function statementLines({ html, marks, sign, isPassage }: ShownStatement): string[] {
  const text = `${sign === undefined ? "" : `${sign} `}${html}${marks === "" ? "" : ` ${marks}`}`;
  return isPassage ? [`<blockquote expandable>${text}</blockquote>`] : text.split("\n");
}

function sourceBlocks(answer: Answer, source: Source, sources: readonly Source[]): string[] {
  const { language } = answer;
  const remarks = shownRemarks(source, sources, language).map(
    (remark) => `<i>${escapeHtml(shorten(remark, NAME_LIMIT))}</i>`,
  );
  const quotes = hiddenQuotes(answer, source).map((quote) => escapeHtml(shorten(quote, QUOTE_LIMIT)));
  return [
    [`[${source.n}] ${sourceLink(source, language, NAME_LIMIT)}`, ...remarks].join("\n"),
    ...(quotes.length === 0 ? [] : [`<blockquote expandable>${quotes.join("\n")}</blockquote>`]),
  ];
}
