import type { CaseResult, CitedPassage, Trial } from "../run/result.ts";
import { type Context, labelOf, languageOf } from "./html-context.ts";
import { type Html, html, join } from "./html-escape.ts";
import { counted, duration, percent, score } from "./html-format.ts";
import { sameAnswer, sameFound } from "./html-order.ts";
import { passageLink } from "./html-passages.ts";
import { traceBlock } from "./html-trace.ts";

/**
 * All trials of a case. Where `beside` (the case of the other column) has the same sources or passages they are not
 * repeated: that shows what differs, and halves the page.
 */
export function trialsOf(
  context: Context,
  result: CaseResult,
  beside: CaseResult | undefined,
  limit: number,
): Html {
  const { trials } = result;
  if (trials.length === 0) return html`<p>Not asked.</p>`;
  const language = languageOf(result);
  return html`${trials.map((one, i) => {
    const name =
      trials.length > 1 &&
      html`<h5>Trial ${i + 1}${differs(result, one) && html` <small>${ownScores(context, one)}</small>`}</h5>`;
    const first = trials[0];
    if (i > 0 && first !== undefined && sameAnswer(one, first) && sameFound(one, first))
      return html`${name}<p class="same">The same answer and sources as in trial 1, in ${duration(one.ms)}.</p>`;
    return html`${name}${trial(context, one, beside?.trials[i], language, limit)}`;
  })}`;
}

function trial(
  context: Context,
  one: Trial,
  beside: Trial | undefined,
  language: string,
  limit: number,
): Html {
  const isSame = sameAnswer(one, beside);
  const isFound = sameFound(one, beside);
  return html`<p class="outcome">${outcome(one)} <small>${duration(one.ms)}${
    one.usage && `, ${counted(one.usage.inputTokens + one.usage.outputTokens, "token")}`
  }</small></p><p class="text answer" lang="${language}">${marked(context, one)}</p>${
    isSame
      ? html`<p class="same">The same answer, sources and notices.</p>`
      : html`${notices(one)}${citations(context, one.citations)}`
  }${isFound ? html`<p class="same">The same passages found, in the same order.</p>` : found(context, one)}${traceBlock(one, limit, beside)}`;
}

function outcome({ kind, reason }: Trial): Html {
  switch (kind) {
    case "answered":
      return html`<b>Answered</b>`;
    case "declined":
      return html`<b>Declined</b>${reason !== undefined && html` (${reason})`}`;
    case "failed":
      return html`<b class="bad">✗ Failed with an error</b>${reason !== undefined && html` (${reason})`}`;
  }
}

/** The answer with each mark, "[1]" or "[1, 2]", as a link to what is cited. */
function marked(context: Context, { text, citations }: Trial): Html {
  const cited = new Map(citations.map((one) => [one.n, one]));
  // Split by a pattern with one group, so that every second piece is the inside of a mark.
  const pieces = text.split(/\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/u);
  return html`${pieces.map((piece, i) => {
    if (i % 2 === 0) return piece;
    const links = piece.split(",").map((n) => {
      const citation = cited.get(Number(n));
      return citation === undefined ? n.trim() : passageLink(context, citation.passageId, n.trim());
    });
    return html`<span class="mark">[${join(links, ", ")}]</span>`;
  })}`;
}

function notices({ notices }: Trial): Html | undefined {
  if (notices.length === 0) return undefined;
  return html`<ul class="notices">${notices.map((notice) => html`<li>Notice: ${notice}</li>`)}</ul>`;
}

function citations(context: Context, cited: CitedPassage[]): Html {
  if (cited.length === 0) return html`<p class="same">No source cited.</p>`;
  return html`<ol class="citations">${cited.map(
    (one) =>
      html`<li value="${one.n}">${passageLink(context, one.passageId, `${one.file}, ${one.locator}`)} <small>${validity(one)}${
        !context.passage.has(one.passageId) &&
        html` · <code>${one.passageId}</code>, its text is not known here`
      }</small><blockquote lang="${context.passage.get(one.passageId)?.shown.language ?? ""}">${one.quote}</blockquote></li>`,
  )}</ol>`;
}

function validity({ validity }: CitedPassage): string {
  return validity === "not-applicable" ? "not a law" : validity.replaceAll("-", " ");
}

function found(context: Context, { retrieved }: Trial): Html {
  if (retrieved.length === 0) return html`<p class="same">No passage found.</p>`;
  return html`<details class="found"><summary>${counted(retrieved.length, "passage")} found</summary><ol>${retrieved.map(
    (one) =>
      html`<li>${passageLink(context, one.passageId, one.passageId)} ${one.locator} <b>${score(one.score)}</b></li>`,
  )}</ol></details>`;
}

/** Whether a trial has other scores than the mean of all. */
function differs({ scores }: CaseResult, one: Trial): boolean {
  return Object.entries(one.scores).some(
    ([measure, value]) => Math.abs((scores[measure] ?? value) - value) > 1e-9,
  );
}

function ownScores(context: Context, { scores }: Trial): string {
  const lost = Object.entries(scores).filter(([, value]) => value < 1);
  return lost.length === 0
    ? "full marks"
    : lost.map(([measure, value]) => `${labelOf(context, measure)} ${percent(value)}`).join(", ");
}
