import type { CaseResult } from "../run/result.ts";
import { figureText } from "../scorers/figures.ts";
import { type Context, labelOf, languageOf, sliceLabel } from "./html-context.ts";
import { type Html, html, join, type Part } from "./html-escape.ts";
import { filterBar } from "./html-filters.ts";
import { percent } from "./html-format.ts";
import { type Listed, listed, type State } from "./html-order.ts";
import { scoresList } from "./html-scores.ts";
import { sliceLink } from "./html-slices.ts";
import { isLookedAt, traceLimits } from "./html-trace.ts";
import { trialsOf } from "./html-trials.ts";

/** The list of all questions with the bar that filters it. */
export function questionsSection(context: Context): Html {
  const questions = listed(context);
  const limits = traceLimits(context, questions);
  return html`<section id="questions" aria-labelledby="questions-title"><h2 id="questions-title">Questions</h2>
${filterBar(context, questions)}
<p id="nothing" hidden>No question fits. Take a filter away, or clear them all.</p>
<div id="list">${questions.map((one) => question(context, one, isLookedAt(one) ? limits.lookedAt : limits.other))}</div></section>`;
}

const STATES: Record<State, { name: string; text: string } | undefined> = {
  worse: { name: "bad", text: "▼ Worse" },
  better: { name: "good", text: "▲ Better" },
  mixed: { name: "note", text: "▲▼ Mixed" },
  reworded: { name: "note", text: "≠ Another answer, same scores" },
  uncompared: { name: "note", text: "New or rewritten" },
  same: undefined,
};

function question(context: Context, { result, anchor, state, isWrong }: Listed, limit: number): Html {
  const shown = state === undefined ? undefined : STATES[state];
  const main = Object.keys(result.scores).filter((measure) => context.primary.has(measure));
  const change = context.changes.get(result.id);
  return html`<details class="question${isWrong && " wrong"}" id="${anchor}" data-id="${result.id}" data-slices="${result.slices.join("|")}"${state !== undefined && html` data-state="${state}"`}>
<summary><h3 lang="${languageOf(result)}">${title(result)}</h3><span class="meta tags"><code>${result.id}</code>${shown && html` <b class="${shown.name}">${shown.text}${why(context, result.id, state)}</b>`}${main.map(
    (measure) =>
      html` ${verdict(labelOf(context, measure), result.scores[measure] ?? 0, change?.measures.find((one) => one.measure === measure)?.before)}`,
  )}</span></summary>
<div class="body">${history(result)}
<p class="slices">${join(
    result.slices.map((slice) => sliceLink(slice, sliceLabel(slice))),
    " · ",
  )}</p>
<div class="about"><div><h4>Scores</h4>${scoresList(context, result)}</div><div><h4>Expected</h4>${expected(result)}</div></div>
${runs(context, result, limit)}</div></details>
`;
}

/** Which measures fell (or rose), since the main one beside it often did not. */
function why(context: Context, id: string, state: State | undefined): string {
  const side = state === "worse" ? -1 : state === "better" ? 1 : 0;
  const moved = (context.changes.get(id)?.measures ?? []).filter(
    ({ measure, before, after }) => (after - before) * side > 0 && !context.primary.has(measure),
  );
  if (moved.length === 0) return "";
  const names = moved.slice(0, 2).map(({ measure }) => labelOf(context, measure));
  return ` (${names.join(", ")}${moved.length > 2 ? ` and ${moved.length - 2} more` : ""})`;
}

/** The main measure in the line of a question, with a sign and a word beside the colour. */
function verdict(label: string, score: number, before: number | undefined): Html {
  const was = before === undefined ? "" : html` <small>(was ${percent(before)})</small>`;
  return score >= 1
    ? html`<span class="ok">✓ ${label}${was}</span>`
    : html`<b class="bad">✗ ${label}: ${percent(score)}${was}</b>`;
}

/** A question may be empty or hold spaces only; it needs a heading all the same. */
function title({ question }: CaseResult): string {
  return question.trim() === "" ? "(empty question)" : question;
}

function history(result: CaseResult): Html | undefined {
  if (result.history.length === 0) return undefined;
  return html`<h4>Said before</h4><dl class="history" lang="${languageOf(result)}">${result.history.map(
    (turn) => html`<dt>${turn.question}</dt><dd>${turn.answer}</dd>`,
  )}</dl>`;
}

function expected({ expected }: CaseResult): Html {
  const rows: [string, Part[]][] = [
    ["Decline, with the reason", expected.reasons],
    ["Figures", expected.figures.map(figureText)],
    [
      "Must say",
      expected.required.map((texts) =>
        join(
          texts.map((one) => html`<q>${one}</q>`),
          " or ",
        ),
      ),
    ],
    [
      "Must not say",
      [
        ...expected.forbidden.map((text) => html`<q>${text}</q>`),
        ...expected.forbiddenFigures.map(figureText),
      ],
    ],
    ["Notice", expected.notices.map((texts) => texts.join(" or "))],
    ["Source", expected.gold],
    ["Note", expected.note === undefined ? [] : [expected.note]],
  ];
  const filled = rows.filter(([, items]) => items.length > 0);
  if (filled.length === 0) return html`<p>Nothing is written down.</p>`;
  return html`<dl class="expected">${filled.map(
    ([name, items]) => html`<dt>${name}</dt>${items.map((item) => html`<dd>${item}</dd>`)}`,
  )}</dl>`;
}

/** The answers of the run and, beside them, those of the run compared with. */
function runs(context: Context, result: CaseResult, limit: number): Html {
  const { run, against, comparison } = context.report;
  const before = context.before.get(result.id);
  if (against === undefined)
    return html`<div class="runs"><section><h4>Answer</h4>${trialsOf(context, result, undefined, limit)}</section></div>`;
  const [after, old] = namesOf(
    comparison?.after ?? run.configuration.name,
    comparison?.before ?? against.configuration.name,
  );
  return html`<div class="runs two"><section><h4>${after}</h4>${trialsOf(context, result, undefined, limit)}</section><section><h4>${old}</h4>${
    before === undefined
      ? html`<p>Not asked.</p>`
      : html`${before.question !== result.question && html`<p>Asked then: <q>${before.question}</q></p>`}${trialsOf(context, before, result, limit)}`
  }</section></div>`;
}

/** Headings of the two columns: which is which must be clear where both runs have one name. */
function namesOf(after: string, before: string): [string, string] {
  return [`Now: ${after}`, `Before: ${before}`];
}
