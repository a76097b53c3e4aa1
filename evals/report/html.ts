import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { contextOf } from "./html-context.ts";
import { type Html, html, raw } from "./html-escape.ts";
import { headline, verdictOf } from "./html-headline.ts";
import { measuresExplained } from "./html-measures.ts";
import { passagesSection } from "./html-passages.ts";
import { questionsSection } from "./html-questions.ts";
import { slicesSection } from "./html-slices.ts";
import type { Report } from "./report.ts";

/**
 * The report as one HTML file that needs no network: it can be sent on, kept, and opened from disk.
 * `links.corpus` is the relative path from the folder of the report to the corpus folder.
 */
export function reportToHtml(report: Report, links: { corpus: string }): string {
  const context = contextOf(report, links.corpus);
  const styles = ["report.css", "report-tables.css", "report-questions.css", "report-media.css"]
    .map(fileText)
    .join("\n");
  const script = fileText("report.js");
  const title = `${verdictOf(context).text} – ${report.run.configuration.name}`;
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(styles, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(styles)}</style></head>
<body><a class="skip" href="#main">Skip to the results</a>
<nav aria-label="Parts of the report">${navigation()}<button type="button" id="theme" hidden>Dark colours</button></nav>
<main id="main">${headline(context)}
${slicesSection(context)}
${questionsSection(context)}
${measuresExplained(context)}
${passagesSection(context)}</main>
<script>${raw(script)}</script></body></html>
`;
  return page.text;
}

function navigation(): Html[] {
  const parts = [
    ["summary", "Result"],
    ["slices", "Slices"],
    ["questions", "Questions"],
    ["measures", "Measures"],
    ["passages", "Passages"],
  ];
  return parts.map(([id, name]) => html`<a href="#${id}">${name}</a> `);
}

/** Nothing may be loaded or sent, and only our own style and script run: a last guard behind the escaping. */
function policy(styles: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src ${hash(styles)}`,
    `script-src ${hash(script)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** Files beside this one; the parser of HTML turns other line ends into "\n" before the browser takes the hash. */
function fileText(name: string): string {
  return readFileSync(new URL(`./${name}`, import.meta.url), "utf8").replace(/\r\n?/gu, "\n");
}
