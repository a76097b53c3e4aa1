import type { Answer, Hit } from "../domain.ts";
import { locatorText, sourceName } from "./citation.ts";
import { labels } from "./labels.ts";
import { shorten } from "./shorten.ts";

const QUOTE_SHOWN = 300;

/** An answer for the terminal: text, notes, numbered sources with their quotes and links, further questions. */
export function answerToText(answer: Answer): string {
  const { language } = answer;
  const lines = [answer.text];
  for (const notice of answer.notices) lines.push(`${labels(language, "note")}: ${notice}`);
  if (answer.citations.length > 0) lines.push("", `${labels(language, "sources")}:`);
  for (const citation of answer.citations) {
    lines.push(`[${citation.n}] ${sourceName(citation, language)}`);
    lines.push(`    ${citation.url ?? labels(language, "no-link", { file: citation.file })}`);
    if (answer.kind === "declined") lines.push(`    “${shorten(citation.quote, QUOTE_SHOWN)}”`);
  }
  if (answer.followUps.length > 0) {
    lines.push(
      "",
      `${labels(language, "follow-ups")}:`,
      ...answer.followUps.map((question) => `  • ${question}`),
    );
  }
  return lines.join("\n");
}

/** Search results for the terminal. */
export function hitsToText(hits: Hit[]): string {
  return hits
    .map(
      ({ passage, document, score }, i) =>
        `${i + 1}. ${document.metadata.title}, ${locatorText(passage.locator, "en")}  (${score.toFixed(3)}, ${document.file})\n   ${shorten(passage.text, QUOTE_SHOWN)}`,
    )
    .join("\n");
}
