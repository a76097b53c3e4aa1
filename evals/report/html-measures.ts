import { LEAST_FAMILIES } from "../compare/compare.ts";
import type { Delta } from "../compare/comparison.ts";
import { bar } from "./html-bar.ts";
import { ALL, type Context } from "./html-context.ts";
import { type Html, html } from "./html-escape.ts";
import { count, percent, points, range, signedRange } from "./html-format.ts";
import type { MeasureText, Summary } from "./report.ts";

const GROUPS: Record<string, string> = {
  answer: "Answers",
  refusal: "Declining to answer",
  citation: "Sources shown",
  retrieval: "Finding passages",
};

const RULES: Record<MeasureText["rule"], string> = {
  primary: "the main measure",
  strict: "no question may fall",
  tested: "may not fall beyond chance",
  shown: "for information",
};

/** The table of all measures over all questions. */
export function measuresTable(context: Context): Html {
  const compared = context.report.comparison !== undefined;
  return html`<table class="measures"><caption>All measures, over all questions</caption>
<thead><tr><th scope="col">Measure</th><th scope="col">Result and 95 % interval</th>${compared && html`<th scope="col">Change</th>`}</tr></thead>
${groups(context).map(
  ([
    group,
    measures,
  ]) => html`<tbody><tr><th scope="rowgroup" colspan="${compared ? 3 : 2}">${groupLabel(group)}</th></tr>
${measures.map(
  (
    measure,
  ) => html`<tr><th scope="row">${measure.label}<small>${RULES[measure.rule]}</small></th>${valueCells(context, measure.id, ALL)}</tr>
`,
)}</tbody>`,
)}</table>`;
}

/** The cells of one measure in one slice: result with bar and, where compared, the change. */
export function valueCells(
  context: Context,
  measure: string,
  slice: string,
  compared = context.report.comparison !== undefined,
): Html {
  const summary = context.summary(measure, slice);
  const delta = context.delta(measure, slice);
  const result =
    summary === undefined
      ? html`<td class="value">–</td>`
      : html`<td class="value"><b>${percent(summary.mean)}</b> ${bar(summary.mean, summary.low, summary.high, delta?.before)} <small>${range(summary.low, summary.high)}, ${cases(summary)}${
          isTooFew(summary, delta) && html` <em>too few</em>`
        }</small></td>`;
  return html`${result}${compared && html`<td class="change">${changeText(context, delta)}</td>`}`;
}

/** A change in words and a sign, so that colour is never needed to read it. */
export function changeText(context: Context, delta: Delta | undefined): Html {
  if (delta === undefined || delta.cases === 0) return html`<small>not compared</small>`;
  const { sign, word, name } = VERDICTS[isFound(context, delta) ? "worse" : delta.verdict];
  return html`<b class="${name}">${sign}${sign && "\u00A0"}${points(delta.after - delta.before)}</b> <small>${signedRange(delta.low, delta.high)}; ${word}</small>`;
}

/** A strict measure is worse where one question fell, which no test of chance would find. */
function isFound({ report }: Context, { measure, slice }: Delta): boolean {
  return report.comparison?.findings.some((one) => one.measure === measure && one.slice === slice) ?? false;
}

const VERDICTS: Record<Delta["verdict"], { sign: string; word: string; name: string }> = {
  better: { sign: "▲", word: "better", name: "good" },
  worse: { sign: "▼", word: "worse", name: "bad" },
  "no-difference": { sign: "", word: "within chance", name: "" },
  "too-few": { sign: "", word: "too few to tell", name: "" },
};

/** The definitions, for those who want to know what a number means. */
export function measuresExplained(context: Context): Html {
  return html`<section id="measures" aria-labelledby="measures-title"><h2 id="measures-title">Measures explained</h2>
<p>All scores go from 0 to 100 %, and more is always better. A score is the mean over the questions that the measure applies to. Its 95 % interval is drawn from families, which are the wordings of one question. A change is the difference on the questions that both runs were asked, in percentage points.</p>
${groups(context).map(
  ([group, measures]) => html`<h3>${groupLabel(group)}</h3><dl class="definitions">
${measures.map(
  ({ id, label, definition, rule }) =>
    html`<dt>${label} <code>${id}</code></dt><dd>${definition} <small>Rule: ${RULES[rule]}.</small></dd>
`,
)}</dl>`,
)}</section>`;
}

/** Whether a slice is too small for its result to mean much. */
function isTooFew(summary: Summary, delta: Delta | undefined): boolean {
  return summary.families < LEAST_FAMILIES || delta?.verdict === "too-few";
}

function cases({ cases }: Summary): string {
  return `${count(cases)}${cases === 1 ? " question" : " questions"}`;
}

function groupLabel(group: string): string {
  return GROUPS[group] ?? group.charAt(0).toUpperCase() + group.slice(1);
}

function groups({ report }: Context): [string, MeasureText[]][] {
  const names = [...new Set(report.measures.map(({ group }) => group))];
  return names.map((name) => [name, report.measures.filter(({ group }) => group === name)]);
}
