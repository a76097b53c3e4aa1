import type { DocumentRecord, Language, Passage } from "../domain.ts";
import { locatorText } from "./citation.ts";
import { labels } from "./labels.ts";
import { shorten } from "./shorten.ts";
import { escapeHtml } from "./telegram-html.ts";
import { validityText } from "./validity.ts";

/** A passage as it is offered in a list, and as it is quoted in a chat that knows nothing of the bot. */
export interface QuotedPassage {
  title: string;
  snippet: string;
  /** Telegram's HTML, less than 4,096 characters. */
  html: string;
}

const SNIPPET_SHOWN = 160;
const TITLE_SHOWN = 200;
const QUOTE_SHOWN = 3000;

/** The words of a passage, with its place, its document, from when that applies, and the link. */
export function quotedPassage(passage: Passage, document: DocumentRecord, language: Language): QuotedPassage {
  const { metadata } = document;
  const place = locatorText(passage.locator, language);
  const name = escapeHtml(shorten(metadata.title, TITLE_SHOWN));
  const number =
    metadata.number === undefined || metadata.title.includes(metadata.number)
      ? ""
      : ` (${escapeHtml(metadata.number)})`;
  const source = metadata.url === undefined ? name : `<a href="${escapeHtml(metadata.url)}">${name}</a>`;
  const confidence = passage.confidence ?? metadata.confidence;
  const facts = [
    validityText(metadata, language),
    confidence === undefined || confidence === "text" ? "" : labels(language, `confidence-${confidence}`),
    metadata.digest ? labels(language, "digest") : "",
  ].filter(Boolean);
  return {
    title: `${place} – ${metadata.title}`,
    snippet: shorten(passage.text, SNIPPET_SHOWN),
    html: [
      `<blockquote>${escapeHtml(cut(passage.text))}</blockquote>`,
      `<b>${escapeHtml(place)}</b>, ${source}${number}`,
      ...(facts.length === 0 ? [] : [`<i>${escapeHtml(facts.join("; "))}</i>`]),
    ].join("\n"),
  };
}

/** Whole lines as they are; a text that is longer than a message is cut between words. */
function cut(text: string): string {
  if (text.length <= QUOTE_SHOWN) return text;
  return `${text.slice(0, text.lastIndexOf(" ", QUOTE_SHOWN - 1))} …`;
}
