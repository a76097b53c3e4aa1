import { type Context, dimensionLabel, dimensionsOf } from "./html-context.ts";
import { type Html, html } from "./html-escape.ts";
import { count } from "./html-format.ts";
import { isChanged, type Listed } from "./html-order.ts";

/** Search, filters and order of the questions. Hidden until the script runs, since without it they do nothing. */
export function filterBar(context: Context, questions: Listed[]): Html {
  const slices = questions.flatMap(({ result }) => result.slices);
  const numbers = new Map<string, number>();
  for (const slice of slices) numbers.set(slice, (numbers.get(slice) ?? 0) + 1);
  const compared = context.report.comparison !== undefined;
  return html`<form class="filters" id="filters" aria-label="Choose questions" hidden>
<div class="search"><label>Search <input type="search" id="search" name="q" placeholder="question, id or answer" autocomplete="off" spellcheck="false"></label>
<p class="shown"><output id="shown" aria-live="polite"></output> <button type="button" id="open-all">Open all</button> <button type="button" id="clear">Clear</button></p></div>
<details id="choices" open><summary>Filters <span id="active"></span></summary><div class="choices">
${[...dimensionsOf(slices)].map(
  ([
    dimension,
    values,
  ]) => html`<label>${dimensionLabel(dimension)} <select data-dimension="${dimension}"><option value="">all</option>${values
    .sort((a, b) => a.localeCompare(b, "vi", { numeric: true }))
    .map(
      (value) =>
        html`<option value="${value}">${value} (${count(numbers.get(`${dimension}=${value}`) ?? 0)})</option>`,
    )}</select></label>
`,
)}<label>Order <select id="sort" name="sort"><option value="">worst first</option><option value="id">by id</option></select></label>
<fieldset><legend>Only</legend>${compared && only("changed", "changed", questions.filter(isChanged).length)}${only("wrong", "wrong", questions.filter(({ isWrong }) => isWrong).length)}${compared && only("worse", "worse", questions.filter(({ state }) => state === "worse").length)}</fieldset></div></details>
</form>`;
}

function only(name: string, text: string, number: number): Html {
  return html`<label class="check"><input type="checkbox" data-only="${name}"> ${text} (${count(number)})</label>`;
}
