import type { Answer, ComparedSide, ComparisonTable, Language } from "../domain.ts";
import {
  hiddenQuotes,
  marksOf,
  type ShownStatement,
  shownRemarks,
  shownStatements,
  sourceLink,
} from "./answer-parts.ts";
import { escapeHtml } from "./html.ts";
import { labels } from "./labels.ts";
import { shorten } from "./shorten.ts";
import { numbersOf, type Source, sourcesOf } from "./sources.ts";

/** Longest rich message (Bot API, "Rich Message Limits": 32,768 characters); tags count here too, to be safe. */
const RICH_LIMIT = 32_768;
/** The Bot API allows 500 blocks; each row and each source is a few. */
const MOST_ROWS = 60;
const FEWEST_CONDITIONS = 3;
const QUOTE_LIMIT = 2000;
const NAME_LIMIT = 300;

/**
 * An answer as HTML of a rich message, where that shows it better than text: figures set beside each other, conditions marked one by
 * one. Undefined for all others, and where it would be over the limits.
 */
export function answerToRich(answer: Answer): string | undefined {
  const sources = sourcesOf(answer);
  const shown = shownStatements(answer, sources);
  if (shown.length + sources.length > MOST_ROWS) return undefined;
  const body = comparisonBody(answer, shown, sources) ?? conditionsBody(answer, shown);
  if (body === undefined) return undefined;
  const html = [...body, ...notes(answer), ...sourceList(answer, sources)].join("\n");
  return html.length <= RICH_LIMIT ? html : undefined;
}

/** What the figures show together, the figures as a table, and folded below it the sentences that they are from. */
function comparisonBody(answer: Answer, shown: readonly ShownStatement[], sources: readonly Source[]) {
  const { comparison, statements, language } = answer;
  if (comparison === undefined || comparison.sides.filter(({ figure }) => figure !== undefined).length < 2)
    return undefined;
  const last = statements.at(-1);
  const conclusion = last !== undefined && last.citations.length > 1 ? shown.at(-1) : undefined;
  const sentences = shown.filter((statement) => statement !== conclusion).map(paragraph);
  const { note } = comparison;
  const isOrdered = conclusion !== undefined && note === undefined;
  return [
    ...(isOrdered ? [paragraph(conclusion)] : []),
    table(comparison, sources, language),
    ...(note === undefined ? [] : [`<p>${escapeHtml(note)}</p>`]),
    details(labels(language, "said"), sentences),
  ];
}

function table({ sides }: ComparisonTable, sources: readonly Source[], language: Language): string {
  const hasYears = sides.some(({ years }) => years !== undefined);
  const head = (id: string) => escapeHtml(labels(language, id));
  const rows = [
    [cell("th", "", "left"), cell("th", head("column-figure"), "right")],
    ...sides.map((side) => [
      cell("td", escapeHtml(side.name), "left"),
      cell("td", figureText(side, sources, language), "right"),
    ]),
  ];
  if (hasYears)
    for (const [at, row] of rows.entries()) {
      const side = sides[at - 1];
      row.push(side ? cell("td", yearsText(side), "center") : cell("th", head("column-year"), "center"));
    }
  return `<table bordered striped compact>${rows.map((row) => `<tr>${row.join("")}</tr>`).join("")}</table>`;
}

function cell(tag: "th" | "td", html: string, align: "left" | "center" | "right"): string {
  return `<${tag} align="${align}">${html}</${tag}>`;
}

/** The figure with the number of its source beside it: a phone has room for few columns. */
function figureText(
  { figure, isTarget, citation }: ComparedSide,
  sources: readonly Source[],
  language: Language,
): string {
  const numbers = citation === undefined ? [] : numbersOf(sources, [citation]);
  const target = isTarget ? [`<i>${escapeHtml(`(${labels(language, "target")})`)}</i>`] : [];
  const told = figure === undefined ? "–" : `<b>${escapeHtml(figure)}</b>`;
  return [told, ...target, ...numbers.map(sourceMark)].join(" ");
}

/** A number that leads to the source below. */
function sourceMark(n: number): string {
  return `<a href="#s${n}">[${n}]</a>`;
}

function yearsText({ years = [] }: ComparedSide): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined) return "–";
  return first === last ? `${first}` : `${first}–${last}`;
}

/** Conditions as rows, each with the sign of whether it is met. */
function conditionsBody({ kind }: Answer, shown: readonly ShownStatement[]): string[] | undefined {
  const marked = shown.filter(({ sign }) => sign !== undefined);
  if (kind === "declined" || marked.length < FEWEST_CONDITIONS) return undefined;
  const body: string[] = [];
  let rows: string[] = [];
  const endTable = () => {
    if (rows.length > 0) body.push(`<table striped compact>${rows.join("")}</table>`);
    rows = [];
  };
  for (const [at, statement] of shown.entries()) {
    // The verdict stands by itself above the list.
    if (statement.sign !== undefined && at > 0)
      rows.push(`<tr>${cell("td", statement.sign, "center")}${cell("td", inline(statement), "left")}</tr>`);
    else {
      endTable();
      body.push(paragraph(statement));
    }
  }
  endTable();
  return body;
}

/** A statement with its numbers as links to the sources below. */
function inline({ html, marks }: ShownStatement): string {
  const linked = marks.replace(/\[(\d+)\]/gu, (_, n: string) => sourceMark(Number(n)));
  return `${html.replaceAll("\n", "<br>")}${linked === "" ? "" : ` ${linked}`}`;
}

function paragraph(statement: ShownStatement): string {
  if (statement.isPassage) return `<blockquote expandable>${inline(statement)}</blockquote>`;
  return `<p>${statement.sign === undefined ? "" : `${statement.sign} `}${inline(statement)}</p>`;
}

function notes({ notices }: Answer): string[] {
  return notices.map((notice) => `<p>ℹ️ <i>${escapeHtml(notice)}</i></p>`);
}

function sourceList(answer: Answer, sources: readonly Source[]): string[] {
  const { language } = answer;
  if (sources.length === 0) return [];
  const items = sources.map((source) => {
    const { n } = source;
    const remarks = shownRemarks(source, sources, language).map(
      (remark) => `<br><i>${escapeHtml(remark)}</i>`,
    );
    const quotes = hiddenQuotes(answer, source).map((quote) => escapeHtml(shorten(quote, QUOTE_LIMIT)));
    const quoted = quotes.length === 0 ? "" : `<blockquote expandable>${quotes.join("<br>")}</blockquote>`;
    return `<p><tg-reference name="s${n}">${marksOf([n])} ${sourceLink(source, language, NAME_LIMIT)}</tg-reference>${remarks.join("")}</p>${quoted}`;
  });
  return [`<p><b>${escapeHtml(labels(language, "sources"))}</b></p>`, ...items];
}

function details(summary: string, blocks: readonly string[]): string {
  return `<details><summary>${escapeHtml(summary)}</summary>${blocks.join("")}</details>`;
}
