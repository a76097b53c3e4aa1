import type { Answer, Citation, Language } from "../../domain.ts";
import { confidenceLabel, sourceName } from "../../present/citation.ts";
import { escapeHtml } from "../../present/html.ts";
import { labels } from "../../present/labels.ts";
import type { AnswerRecord } from "../state/answers.ts";
import { texts, type UiLanguage } from "../texts.ts";
import { localTime } from "../vietnam-time.ts";

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:1rem auto;padding:0 1rem;color:#1a1a1a}
article{border-top:1px solid #ccc;padding:1rem 0}h2{font-size:1.1rem;margin:.2rem 0}time,.note{color:#666}
blockquote{margin:.3rem 0 .6rem;padding-left:.8rem;border-left:3px solid #bbb;color:#444}li{margin:.3rem 0}`;

/** Questions and answers as one page to read in any browser: each answer with its sources and what they say. */
export function exportPage(records: readonly AnswerRecord[], language: UiLanguage): string {
  const title = escapeHtml(texts(language, "export-title", { questions: records.length }));
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${STYLE}</style></head><body>
<h1>${title}</h1>
${records.map(article).join("\n")}
</body></html>
`;
}

function article({ at, question, answer }: AnswerRecord): string {
  const { language, text, notices, citations } = answer;
  return [
    "<article>",
    `<time datetime="${new Date(at).toISOString()}">${localTime(at)}</time>`,
    `<h2>${lines(question)}</h2>`,
    `<p>${lines(text)}</p>`,
    ...notices.map(
      (notice) => `<p class="note">${escapeHtml(labels(language, "note"))}: ${escapeHtml(notice)}</p>`,
    ),
    ...sources(citations, answer),
    "</article>",
  ].join("\n");
}

function sources(citations: readonly Citation[], { language }: Answer): string[] {
  if (citations.length === 0) return [];
  const items = citations.map((citation) => `<li value="${citation.n}">${source(citation, language)}</li>`);
  return [`<p>${escapeHtml(labels(language, "sources"))}</p>`, `<ol>${items.join("\n")}</ol>`];
}

function source(citation: Citation, language: Language): string {
  const name = escapeHtml(sourceName(citation, language));
  const { url } = citation;
  // Only addresses that a browser opens as a page: an address of the corpus is not written by this program.
  const isPage = url !== undefined && /^https?:\/\//iu.test(url);
  const shown = isPage ? `<a href="${escapeHtml(url)}">${name}</a>` : name;
  const known = confidenceLabel(citation, language);
  const mark = known === undefined ? "" : ` <span class="note">(${escapeHtml(known)})</span>`;
  return `${shown}${mark}<blockquote>${lines(citation.quote)}</blockquote>`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll("\n", "<br>");
}
