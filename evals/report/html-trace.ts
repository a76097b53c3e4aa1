import type { Trial } from "../run/result.ts";
import type { Context } from "./html-context.ts";
import { content, type Html, html } from "./html-escape.ts";
import type { Listed } from "./html-order.ts";

/** Bytes that all traces together may take: whole, those of 850 questions would make a page of 20 MB. */
const ALL_TRACES = 1_400_000;
/** Share of it for the questions that somebody will look into: changed or wrong ones. */
const FOR_LOOKED_AT = 0.5;
const LEAST = 400;
const LINE = 100;

/** Longest trace of one trial, in bytes, of a question that is changed or wrong and of any other. */
export interface TraceLimits {
  lookedAt: number;
  other: number;
}

export function traceLimits({ before }: Context, questions: readonly Listed[]): TraceLimits {
  const trials = (some: readonly Listed[]) =>
    some.reduce(
      (sum, { result }) => sum + result.trials.length + (before.get(result.id)?.trials.length ?? 0),
      0,
    );
  const rest = questions.filter((one) => !isLookedAt(one));
  const lookedAt = Math.max(1, trials(questions.filter(isLookedAt)));
  return {
    lookedAt: Math.max(LEAST, Math.floor((ALL_TRACES * FOR_LOOKED_AT) / lookedAt)),
    other: Math.max(LEAST, Math.floor((ALL_TRACES * (1 - FOR_LOOKED_AT)) / Math.max(1, trials(rest)))),
  };
}

export function isLookedAt({ state, isWrong }: Listed): boolean {
  return isWrong || (state !== undefined && state !== "same");
}

/** What each stage did, as JSON. Lists are cut where the whole is too long; the JSON report has them all. */
export function traceBlock({ trace }: Trial, limit: number, beside?: Trial): Html | undefined {
  if (trace.length === 0) return undefined;
  if (beside !== undefined && details(trace) === details(beside.trace))
    return html`<p class="same">The same trace, apart from times.</p>`;
  const { text, isCut } = fitting(trace, limit);
  return html`<details class="trace"><summary>Trace</summary>${isCut && html`<p class="same">Shortened; the JSON report has it whole.</p>`}<pre>${content(text)}</pre></details>`;
}

function details(trace: Trial["trace"]): string {
  return JSON.stringify(trace.map(({ stage, detail }) => [stage, detail]));
}

function fitting(trace: Trial["trace"], limit: number): { text: string; isCut: boolean } {
  const whole = layOut(shortened(trace, Number.POSITIVE_INFINITY));
  if (bytes(whole) <= limit) return { text: whole, isCut: false };
  for (const items of [10, 5, 3, 2, 1]) {
    const text = layOut(shortened(trace, items));
    if (bytes(text) <= limit) return { text, isCut: true };
  }
  const stages = layOut(trace.map(({ stage, ms }) => ({ stage, ms: rounded(ms) })));
  return { text: stages.length <= limit ? stages : `${stages.slice(0, limit)}…`, isCut: true };
}

function bytes(text: string): number {
  return Buffer.byteLength(content(text).text);
}

/** The value with numbers of three decimals, and lists (but the list of stages) and texts cut. */
function shortened(value: unknown, items: number, depth = 0): unknown {
  if (typeof value === "number") return rounded(value);
  if (typeof value === "string") return value.length > 60 * items ? `${value.slice(0, 60 * items)}…` : value;
  if (Array.isArray(value)) {
    const kept = depth === 0 ? value : value.slice(0, items);
    const shown = kept.map((item) => shortened(item, items, depth + 1));
    return kept.length < value.length ? [...shown, `… and ${value.length - kept.length} more`] : shown;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, shortened(one, items, depth + 1)]),
  );
}

function rounded(number: number): number {
  return Math.round(number * 1000) / 1000;
}

/** JSON with one line for what fits in one: far fewer lines than a key each. */
function layOut(value: unknown, indent = ""): string {
  const flat = JSON.stringify(value) ?? "null";
  if (flat.length + indent.length <= LINE || typeof value !== "object" || value === null) return flat;
  const inner = `${indent} `;
  const lines = Array.isArray(value)
    ? value.map((item) => layOut(item, inner))
    : Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .map(([name, one]) => `${JSON.stringify(name)}: ${layOut(one, inner)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${inner}${lines.join(`,\n${inner}`)}\n${indent}${close}`;
}
