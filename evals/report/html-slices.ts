import { barLegend } from "./html-bar.ts";
import { type Context, dimensionLabel, dimensionsOf } from "./html-context.ts";
import { type Html, html } from "./html-escape.ts";
import { valueCells } from "./html-measures.ts";
import type { MeasureText } from "./report.ts";

/** The main measure by language, kind of question, and so on; all other measures can be opened below each table. */
export function slicesSection(context: Context): Html {
  const { report } = context;
  const dimensions = dimensionsOf(report.summaries.map(({ slice }) => slice));
  const primary = report.measures.filter(({ rule }) => rule === "primary");
  const shown = primary.length > 0 ? primary : report.measures.slice(0, 1);
  const others = report.measures.filter((one) => !shown.includes(one));
  return html`<section id="slices" aria-labelledby="slices-title"><h2 id="slices-title">By slice</h2>
<p>The name of a slice shows its questions.</p>
${dimensions.size === 0 ? html`<p>The questions are not divided into slices.</p>` : barLegend(report.comparison !== undefined)}
<div class="tables">${[...dimensions].map(
    ([dimension, values]) => html`<div class="dimension"><h3>${dimensionLabel(dimension)}</h3>
${shown.map((measure) => sliceTable(context, dimension, values, measure))}
${otherMeasures(context, dimension, values, others)}</div>
`,
  )}</div></section>`;
}

function sliceTable(context: Context, dimension: string, values: string[], measure: MeasureText): Html {
  return html`<table aria-label="${measure.label}">
<thead><tr><th scope="col">Slice</th><th scope="col">${measure.label}</th>${context.report.comparison && html`<th scope="col">Change</th>`}</tr></thead>
<tbody>${values.map(
    (
      value,
    ) => html`<tr><th scope="row">${sliceLink(`${dimension}=${value}`, value)}</th>${valueCells(context, measure.id, `${dimension}=${value}`)}</tr>
`,
  )}</tbody></table>`;
}

/** Closed, because there may be twenty measures of each slice. */
function otherMeasures(
  context: Context,
  dimension: string,
  values: string[],
  measures: MeasureText[],
): Html | undefined {
  const rows = values.map((value) => ({
    value,
    measures: measures.filter(({ id }) => context.summary(id, `${dimension}=${value}`) !== undefined),
  }));
  if (rows.every((row) => row.measures.length === 0)) return undefined;
  // The gate compares the slices in the main measure only, so a column of changes may be empty.
  const deltas = rows.flatMap((row) =>
    row.measures.flatMap(({ id }) => context.delta(id, `${dimension}=${row.value}`) ?? []),
  );
  const compared = deltas.length > 0;
  const worse = deltas.filter(({ verdict }) => verdict === "worse").length;
  const better = deltas.filter(({ verdict }) => verdict === "better").length;
  return html`<details class="more"><summary>Other measures${worse > 0 && html` <b class="bad">▼ ${worse} worse</b>`}${better > 0 && html` <b class="good">▲ ${better} better</b>`}</summary>
<table aria-label="Other measures"><thead><tr><th scope="col">Measure</th><th scope="col">Result</th>${compared && html`<th scope="col">Change</th>`}</tr></thead>
${rows.map(
  (
    row,
  ) => html`<tbody><tr><th scope="rowgroup" colspan="${compared ? 3 : 2}">${sliceLink(`${dimension}=${row.value}`, row.value)}</th></tr>
${row.measures.map((one) => html`<tr><th scope="row">${one.label}</th>${valueCells(context, one.id, `${dimension}=${row.value}`, compared)}</tr>\n`)}</tbody>`,
)}</table></details>`;
}

/** Without JavaScript the link goes to the questions, with it they are filtered too. */
export function sliceLink(slice: string, text: string): Html {
  return html`<a href="#questions" data-slice="${slice}">${text}</a>`;
}
