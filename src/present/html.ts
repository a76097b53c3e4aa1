import { figureSpans } from "./figures.ts";

const LONGEST_URL = 2048;

/** Escapes text for Telegram's HTML (Bot API, "HTML style" and "Rich HTML style"). */
export function escapeHtml(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
}

/** Text in bold where `spans`, in order and without overlap, say so. */
export function withBold(text: string, spans: readonly (readonly [start: number, end: number])[]): string {
  let html = "";
  let at = 0;
  for (const [start, end] of spans) {
    if (start < at || end <= start) continue;
    html += `${escapeHtml(text.slice(at, start))}<b>${escapeHtml(text.slice(start, end))}</b>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}

/** Text with its figures in bold. */
export function withFigures(text: string, language: string): string {
  return withBold(text, figureSpans(text, language));
}

/** An address that Telegram can open, in its normal form; undefined for any other. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname, href } = new URL(url);
  const isOpen = /^https?:$/u.test(protocol) && hostname.includes(".") && href.length <= LONGEST_URL;
  return isOpen ? href : undefined;
}

/** Text as a link, or as it is where the address cannot be opened. */
export function link(text: string, url: string | undefined): string {
  return webAddress(url) === undefined
    ? escapeHtml(text)
    : `<a href="${escapeHtml(url ?? "")}">${escapeHtml(text)}</a>`;
}
