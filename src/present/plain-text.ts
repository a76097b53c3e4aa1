import type { Answer, Hit, Reference } from "../domain.ts";
import { confidenceLabel, locatorText, relatedName, showsQuote, sourceName } from "./citation.ts";
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
    const known = confidenceLabel(citation, language);
    if (known !== undefined) lines.push(`    ${known}`);
    const references = citation.references ?? [];
    if (references.length > 0)
      lines.push(`    ${labels(language, "refers-to")}: ${referenceNames(references)}`);
    const related = (citation.related ?? []).map((source) => relatedName(source, language));
    if (related.length > 0) lines.push(`    ${labels(language, "see-also")}: ${related.join("; ")}`);
    lines.push(`    ${citation.url ?? labels(language, "no-link", { file: citation.file })}`);
    if (showsQuote(answer, citation)) lines.push(`    “${shorten(citation.quote, QUOTE_SHOWN)}”`);
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

const MOST_REFERENCES = 6;

/** "Điều 22 khoản 3; Điều 59": an article of which several clauses are meant is named once. */
function referenceNames(references: readonly Reference[]): string {
  const articles = references.map(({ locator }) => /^.*?(?:Điều|Article) \S+/u.exec(locator)?.[0] ?? locator);
  const isWhole = (article: string) => articles.filter((other) => other === article).length > 2;
  const names = new Set(
    references.map(({ locator }, i) => (isWhole(articles[i] ?? "") ? (articles[i] ?? "") : locator)),
  );
  const shown = [...names].slice(0, MOST_REFERENCES);
  return [...shown, ...(names.size > MOST_REFERENCES ? ["…"] : [])].join("; ");
}

/** Search results for the terminal. */
export function hitsToText(hits: Hit[], withTrace = false): string {
  return hits
    .map(
      ({ passage, document, score, ...trace }, i) =>
        `${i + 1}. ${document.metadata.title}, ${locatorText(passage.locator, "en")}  (${score.toFixed(3)}, ${document.file})\n   ${shorten(passage.text, QUOTE_SHOWN)}${withTrace ? traceText(trace) : ""}`,
    )
    .join("\n");
}

/** Why a hit is where it is: its plain scores, then each feature with what it adds or takes away. */
function traceText({ keyword, vector, why = {} }: Pick<Hit, "keyword" | "vector" | "why">): string {
  const features = Object.entries(why).map(
    ([name, value]) => `${name} ${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`,
  );
  return `\n   keyword ${keyword.toFixed(2)}, vector ${vector.toFixed(2)}; ${features.join(", ")}`;
}
