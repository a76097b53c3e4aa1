import type { Quantity } from "../language/quantities.ts";
import type { ContentUnit } from "../language/tokenize.ts";
import type { Candidate } from "./candidates.ts";
import type { Query } from "./understand.ts";
import { unitsOf } from "./wanted.ts";

/** How well a sentence gives the kind of figure that is asked for. `fit` is within 0..1. */
export interface FigureFit {
  fit: number;
  quantity?: Quantity;
}

/** What money is measured of; the figure belongs to the nearest of them before it. */
const MEASURES = new Set([
  "#revenue",
  "#profit",
  "#income",
  "#cost",
  "#loan",
  "#outstanding-loan",
  "#disburse",
  "#wage",
  "#capital",
  "#charter-capital",
  "#support",
  "#preferential",
]);
const FIT = { exact: 1, partly: 0.75, sameKind: 0.5 };
const EXTRA_WORD = 0.07;
const WINDOW = 70;

/** The figure of a sentence that answers best, or fit 0 when the wanted kind of figure is not in it. */
export function figureFit(query: Query, candidate: Candidate): FigureFit {
  const units = unitsOf(query.wanted);
  if (!units) return { fit: FIT.sameKind };
  let best: FigureFit = { fit: 0 };
  for (const quantity of candidate.quantities) {
    if (!units.includes(quantity.unit)) continue;
    const fit = fitOf(query, candidate, quantity);
    if (fit > best.fit) best = { fit, quantity };
  }
  return best;
}

function fitOf(query: Query, candidate: Candidate, quantity: Quantity): number {
  switch (query.wanted) {
    case "count":
      return countFit(query.focus, candidate, quantity);
    case "money":
      return moneyFit(query, candidate, quantity);
    default:
      return FIT.partly;
  }
}

/** The noun behind the figure must be what is to be counted: "556 cooperative groups" is no count of cooperatives. */
function countFit(focus: readonly string[], candidate: Candidate, quantity: Quantity): number {
  if (focus.length === 0) return FIT.sameKind;
  const next =
    candidate.quantities.find((other) => other.start > quantity.start)?.start ?? Number.POSITIVE_INFINITY;
  const stop = punctuationAfter(candidate.text, quantity.end);
  const behind = candidate.units.filter(
    ({ start }) => start >= quantity.end && start < Math.min(next, stop, quantity.end + WINDOW),
  );
  const keys = behind.map(({ key }) => key);
  const met = focus.filter((key) => keys.includes(key)).length / focus.length;
  if (met === 0) return 0.15;
  const firstMet = keys.findIndex((key) => focus.includes(key));
  const extras = keys.filter((key) => !focus.includes(key)).length;
  const head = firstMet === 0 ? FIT.exact : FIT.partly;
  return Math.max(0.2, head * met - Math.min(4, extras) * EXTRA_WORD);
}

function punctuationAfter(text: string, from: number): number {
  const at = text.slice(from).search(/[,;:.()](?=\s|$)/u);
  return at < 0 ? text.length : from + at;
}

/** The measure nearest before the figure ("lợi nhuận là 300 triệu"), or right behind it, must be the one asked for. */
function moneyFit(query: Query, candidate: Candidate, quantity: Quantity): number {
  const asked = query.units.map(({ key }) => key).filter((key) => MEASURES.has(key));
  if (asked.length === 0) return FIT.partly;
  const measure = nearestMeasure(candidate.units, quantity);
  if (measure === undefined) return FIT.sameKind;
  return asked.includes(measure) ? FIT.exact : 0.2;
}

function nearestMeasure(units: readonly ContentUnit[], quantity: Quantity): string | undefined {
  const before = units.filter(({ key, end }) => MEASURES.has(key) && end <= quantity.start).at(-1);
  const after = units.find(
    ({ key, start }) => MEASURES.has(key) && start >= quantity.end && start - quantity.end < 25,
  );
  return (before ?? after)?.key;
}
