import type { DocumentRecord, Language } from "../domain.ts";
import { escapeHtml } from "./html.ts";
import { labels } from "./labels.ts";

/** The way to the original in HTML; the name of our file where no address is known. */
export function originalLink({ metadata, file }: DocumentRecord, language: Language): string {
  if (metadata.url === undefined) return escapeHtml(labels(language, "no-link", { file }));
  return `<a href="${escapeHtml(metadata.url)}">${escapeHtml(labels(language, "open-original"))}</a>`;
}
