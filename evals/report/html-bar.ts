import { type Html, html } from "./html-escape.ts";

/**
 * A bar from 0 to 100 % with the interval as a line and the baseline as a diamond. It is hidden from screen readers,
 * because the numbers stand beside it as text.
 */
export function bar(mean: number, low: number, high: number, before?: number): Html {
  if (!Number.isFinite(mean)) return html``;
  const [from, to] = [place(low), place(high)];
  const interval =
    Number.isFinite(low) && Number.isFinite(high)
      ? html`<path class="ci" d="M${from} 6H${to}M${from} 3.5v5M${to} 3.5v5"/>`
      : "";
  const point =
    before === undefined || !Number.isFinite(before)
      ? ""
      : html`<path class="was" d="M${place(before)} 2l3.5 4-3.5 4-3.5-4z"/>`;
  return html`<svg class="bar" viewBox="0 0 100 12" aria-hidden="true"><path class="track" d="M0 2.5h100v7H0z"/><path class="fill" d="M0 2.5h${place(mean)}v7H0z"/>${interval}${point}</svg>`;
}

/** What the parts of a bar mean. */
export function barLegend(compared: boolean): Html {
  return html`<p class="legend">${bar(0.62, 0.5, 0.74, compared ? 0.72 : undefined)}<span>Bar: share from 0 to 100 %. Line: 95 % interval${
    compared ? ". Diamond: baseline" : ""
  }.</span></p>`;
}

function place(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
}
