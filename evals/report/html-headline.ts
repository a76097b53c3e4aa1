import type { Comparison, Delta, Finding } from "../compare/comparison.ts";
import { bar } from "./html-bar.ts";
import { ALL, type Context, labelOf, sliceLabel, sliceOf } from "./html-context.ts";
import { type Html, html, join, type Part } from "./html-escape.ts";
import { count, counted, dollars, duration, instant, percent, points, range } from "./html-format.ts";
import { changeText, measuresTable } from "./html-measures.ts";
import { isChanged, listed } from "./html-order.ts";
import { sliceLink } from "./html-slices.ts";

/** Questions of a finding that are named at once; the others can be opened. */
const NAMED = 8;

export interface Verdict {
  name: "worse" | "no-worse" | "better" | "none";
  sign: string;
  text: string;
}

/** The verdict in plain words: what a maintainer must see before anything else. */
export function verdictOf(context: Context): Verdict {
  const { comparison } = context.report;
  if (comparison === undefined)
    return { name: "none", sign: "○", text: "No baseline: nothing to compare these results with" };
  switch (comparison.verdict) {
    case "worse":
      return {
        name: "worse",
        sign: "▼",
        text: `Worse than ${comparison.before}${named(context, comparison.findings, "fell")}`,
      };
    case "better":
      return {
        name: "better",
        sign: "▲",
        text: `Better than ${comparison.before}${named(context, risen(comparison, context), "rose")}`,
      };
    case "no-worse":
      return { name: "no-worse", sign: "✓", text: `No worse than ${comparison.before}` };
    case "too-few":
      return {
        name: "none",
        sign: "○",
        text: `Too few questions to tell whether this is worse than ${comparison.before}`,
      };
  }
}

/** What rose beyond chance; measures that are for information are not tested against that. */
function risen({ deltas }: Comparison, { measures }: Context): Delta[] {
  return deltas.filter(
    ({ measure, verdict }) => verdict === "better" && measures.get(measure)?.rule !== "shown",
  );
}

/** The first screen: verdict, reasons, main measure, and what was run. */
export function headline(context: Context): Html {
  const { report } = context;
  const verdict = verdictOf(context);
  return html`<header class="verdict ${verdict.name}" id="summary"><p class="kicker">Answer quality · ${report.run.configuration.name}</p>
<h1><span aria-hidden="true">${verdict.sign}</span> ${verdict.text}</h1>
${report.comparison === undefined ? html`<p>Keep a run as the baseline to see whether a change makes answers better or worse.</p>` : reasons(context, report.comparison)}
<div class="tiles">${mainMeasures(context)}${effort(context)}</div>${facts(context)}</header>
<section aria-label="All measures">${measuresTable(context)}${judged(context)}</section>`;
}

function reasons(context: Context, comparison: Comparison): Html {
  const { findings, verdict } = comparison;
  const rose = named(context, risen(comparison, context), "rose");
  const changed = listed(context).filter(isChanged).length;
  const list =
    findings.length === 0
      ? html`<p>${verdict === "too-few" ? "Too few families of questions were compared for a verdict" : "Nothing fell by more than chance explains"}${verdict === "no-worse" && rose === "" && ", and nothing rose"}.</p>`
      : html`<ul class="findings">${findings.map((one) => finding(context, one))}</ul>`;
  return html`${list}${verdict !== "better" && rose !== "" && html`<p>Better${rose}</p>`}<p><a href="#questions" data-only="changed">${counted(changed, "question")} changed in scores, answer or sources</a></p>${notCompared(context, comparison)}`;
}

function finding(context: Context, { measure, slice, why, questions }: Finding): Html {
  const where = sliceOf(slice) === undefined ? "all questions" : sliceLink(slice, sliceLabel(slice));
  const links = questions.map((id) => questionLink(context, id));
  const rest = links.slice(NAMED);
  return html`<li><b>${labelOf(context, measure)}</b>, ${where}: ${why}${
    links.length > 0 && html`<br><span class="ids">Fell: ${join(links.slice(0, NAMED), " · ")}</span>`
  }${rest.length > 0 && html`<details><summary>${count(rest.length)} more</summary><span class="ids">${join(rest, " · ")}</span></details>`}</li>`;
}

function questionLink({ questions }: Context, id: string): Html {
  const anchor = questions.get(id);
  return anchor === undefined ? html`<code>${id}</code>` : html`<a href="#${anchor}">${id}</a>`;
}

function notCompared(context: Context, { before, added, missing, rewritten }: Comparison): Html | undefined {
  const parts: [string, string[]][] = [
    ["new", added],
    ["rewritten since", rewritten],
    [`only in ${before}`, missing],
  ];
  const filled = parts.filter(([, ids]) => ids.length > 0);
  if (filled.length === 0) return undefined;
  return html`<details><summary>Not compared: ${filled.map(([name, ids]) => `${count(ids.length)} ${name}`).join(", ")}</summary>${filled.map(
    ([name, ids]) =>
      html`<span class="ids">${name}: ${join(
        ids.map((id) => questionLink(context, id)),
        " · ",
      )}</span><br>`,
  )}</details>`;
}

/** The primary measure large, so that it is read first. */
function mainMeasures(context: Context): Html[] {
  return [...context.primary].flatMap((measure) => {
    const summary = context.summary(measure, ALL);
    if (summary === undefined) return [];
    const delta = context.delta(measure, ALL);
    return [
      html`<div class="tile"><p>${labelOf(context, measure)}</p><p class="large">${percent(summary.mean)}</p>${bar(summary.mean, summary.low, summary.high, delta?.before)}<p><small>95 % interval ${range(summary.low, summary.high)}</small></p>${
        context.report.comparison && html`<p>${changeText(context, delta)}</p>`
      }</div>`,
    ];
  });
}

function effort({ report: { effort } }: Context): Html {
  const { p50, p95, inputTokens, outputTokens, cost, spread, asked, worded } = effort;
  return html`<div class="tile"><p>Time of an answer</p><p class="large">${duration(p50)}</p><p><small>half are faster; 95 % are faster than ${duration(p95)}</small></p>${
    inputTokens !== undefined &&
    html`<p><small>${count(inputTokens)} tokens read, ${count(outputTokens ?? 0)} written</small></p>`
  }${
    asked !== undefined &&
    html`<p><small>The model worded ${count(worded ?? 0)} of ${count(asked)} answers; the others are extractive</small></p>`
  }${cost !== undefined && html`<p><small>Cost ${dollars(cost)}</small></p>`}${
    spread !== undefined && html`<p><small>Spread over the trials ±${percent(spread)}</small></p>`
  }</div>`;
}

function facts({ report: { run, against, comparison } }: Context): Html {
  const { configuration, at, trials, cases, documents, seconds } = run;
  const rows: [string, Part][] = [
    ["Configuration", configuration.name],
    ["Model", configuration.model],
    ["Embeddings", configuration.embeddings],
    ["Corpus", `${configuration.corpusDir}, ${counted(documents, "document")}`],
    ["Questions", `${count(cases.length)}${trials === 1 ? "" : `, ${counted(trials, "trial")} each`}`],
    ["Run", `${instant(at)}, took ${duration(seconds * 1000)}`],
  ];
  if (against !== undefined || comparison !== undefined)
    rows.push([
      "Compared with",
      join([comparison?.before ?? against?.configuration.name, against && instant(against.at)], ", "),
    ]);
  return html`<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt> <dd>${value}</dd></div>`)}</dl>`;
}

function judged({ report: { judged } }: Context): Html | undefined {
  if (judged === undefined) return undefined;
  return html`<aside><h2>Judged by a chat model</h2><p>${judged.model} held ${percent(judged.mean)} of the answers to be right (95 % interval ${range(judged.low, judged.high)}, ${counted(judged.cases, "answer")}; ${count(judged.unreadable)} replies held no verdict). This has no part in the verdict.</p></aside>`;
}

/**
 * What changed, short enough for a heading: the measures that did so over all questions, or else in which slice. The
 * list below the heading names the rest.
 */
function named(context: Context, parts: readonly { measure: string; slice: string }[], verb: string): string {
  const whole = parts.filter(({ slice }) => slice === ALL);
  const shown = whole.length > 0 ? whole : parts;
  if (shown.length === 0) return "";
  const names = shown.slice(0, 3).map(({ measure, slice }) => {
    const delta = context.delta(measure, slice);
    const change = delta === undefined || delta.cases === 0 ? verb : points(delta.after - delta.before);
    return `“${labelOf(context, measure)}” ${change}${slice === ALL ? "" : ` in ${sliceLabel(slice)}`}`;
  });
  const rest = shown.length - names.length;
  return `: ${names.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
