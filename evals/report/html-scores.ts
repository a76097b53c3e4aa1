import type { CaseResult } from "../run/result.ts";
import { type Context, labelOf } from "./html-context.ts";
import { type Html, html, join } from "./html-escape.ts";
import { percent } from "./html-format.ts";

interface Scored {
  measure: string;
  label: string;
  after: number;
  before: number | undefined;
  fails: boolean;
}

/** The scores of a question: failed measures and changed ones each in a line, full marks in one line together. */
export function scoresList(context: Context, result: CaseResult): Html {
  const scores = scoresOf(context, result);
  if (scores.length === 0) return html`<p>No measure applies.</p>`;
  const full = scores.filter(({ after, before }) => after >= 1 && before === undefined);
  const rest = scores.filter((one) => !full.includes(one)).sort((a, b) => Number(b.fails) - Number(a.fails));
  return html`<ul class="scores">${rest.map(line)}${
    full.length > 0 &&
    html`<li class="ok">✓ 100.0 %: ${join(
      full.map(({ label }) => label),
      ", ",
    )}</li>`
  }</ul>`;
}

function line({ label, after, before, fails }: Scored): Html {
  const sign = fails ? "✗" : after >= 1 ? "✓" : "◐";
  const was =
    before === undefined ? "" : html` <small>${after < before ? "▼" : "▲"} was ${percent(before)}</small>`;
  return html`<li class="${fails ? "fail" : after >= 1 ? "ok" : "part"}">${sign} ${label}${fails && " failed"}: <b>${percent(after)}</b>${was}</li>`;
}

function scoresOf(context: Context, { id, scores }: CaseResult): Scored[] {
  const changed = new Map((context.changes.get(id)?.measures ?? []).map((one) => [one.measure, one.before]));
  const order = [
    ...context.measures.keys(),
    ...Object.keys(scores).filter((one) => !context.measures.has(one)),
  ];
  return order.flatMap((measure) => {
    const after = scores[measure];
    if (after === undefined) return [];
    return [
      {
        measure,
        label: labelOf(context, measure),
        after,
        before: changed.get(measure),
        fails: fails(context, measure, after),
      },
    ];
  });
}

/** Anything below full marks fails a measure that must be met; of the others only nothing at all does. */
function fails(context: Context, measure: string, score: number): boolean {
  const rule = context.measures.get(measure)?.rule;
  return rule === "primary" || rule === "strict" ? score < 1 : score <= 0;
}
