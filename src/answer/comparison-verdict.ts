import type { Bound } from "../language/quantity.ts";
import type { SideFigure } from "./comparison-figures.ts";
import type { Category } from "./comparison-side.ts";

/** A side with its figure. */
export interface Told {
  name: string;
  figure: SideFigure;
}

/** What figures set beside each other show: an order, or why they have none. */
export type Verdict =
  | { kind: "higher"; high: Told; low: Told }
  | { kind: "highest"; first: Told }
  | { kind: "lowest"; first: Told }
  | { kind: "equal" }
  | { kind: "target"; name: string }
  | { kind: "part"; name: string }
  | { kind: "narrower"; name: string }
  | { kind: "units" | "times" | "nouns" | "periods" | "bounds" | "years" };

/**
 * Which of the figures is higher, as far as unit, what is counted, target or result, what part, what time and period are
 * the same and the words around them ("over", "nearly") leave no doubt; otherwise the first of these that differs.
 */
export function verdictOf(category: Category, told: readonly Told[], wantsLowest = false): Verdict {
  return mismatch(category, told) ?? order(told, wantsLowest);
}

function mismatch(category: Category, told: readonly Told[]): Verdict | undefined {
  const figures = told.map(({ figure }) => figure);
  const differ = (read: (figure: SideFigure) => string | undefined) =>
    new Set(figures.map(read).filter((value) => value !== undefined)).size > 1;
  if (differ(({ quantity }) => `${quantity.unit} ${quantity.currency ?? ""}`)) return { kind: "units" };
  const target = told.find(({ figure }) => figure.isTarget);
  const isMixed = target !== undefined && figures.some(({ isTarget }) => !isTarget);
  if (category !== "target" && isMixed) return { kind: "target", name: target.name };
  const part =
    category === "place" || category === "across" ? told.find(({ figure }) => figure.isPart) : undefined;
  if (part !== undefined) return { kind: "part", name: part.name };
  if (differ(({ per }) => per)) return { kind: "times" };
  // Cooperatives set beside groups are counted as such; members beside cooperatives are not.
  const nouns = told.map(({ name, figure: { noun } }) =>
    name === `side-${noun?.slice(1)}` ? undefined : noun,
  );
  if (new Set(nouns.filter((noun) => noun !== undefined)).size > 1) return { kind: "nouns" };
  const narrower = told.find(({ figure: { narrowed } }) =>
    narrowed.some((key) => figures.some((other) => !other.narrowed.includes(key))),
  );
  if (narrower !== undefined) return { kind: "narrower", name: narrower.name };
  if (category !== "place" && category !== "across") return undefined;
  if (figures.some(({ years }) => years.length === 0)) return { kind: "periods" };
  if (!differ(({ years }) => years.join())) return undefined;
  return { kind: figures.every(({ years }) => years.length === 1) ? "years" : "periods" };
}

function order(told: readonly Told[], wantsLowest: boolean): Verdict {
  const ranked = [...told].sort((a, b) => highEnd(b) - highEnd(a));
  const [high, next] = ranked;
  const [low, above] = [ranked.at(-1), ranked.at(-2)];
  if (high === undefined || next === undefined || low === undefined || above === undefined)
    return { kind: "bounds" };
  const { bound } = high.figure.quantity;
  if (told.every(({ figure }) => figure.quantity.bound === bound && isSame(figure, high.figure)))
    return { kind: bound === undefined || isLimit(bound) ? "equal" : "bounds" };
  if (told.length === 2)
    return isAbove(high.figure, low.figure) ? { kind: "higher", high, low } : { kind: "bounds" };
  const [first, other] = wantsLowest ? [above, low] : [high, next];
  if (!isAbove(first.figure, other.figure)) return { kind: "bounds" };
  return wantsLowest ? { kind: "lowest", first: low } : { kind: "highest", first: high };
}

function highEnd({ figure: { quantity } }: Told): number {
  return (quantity.upper ?? quantity.values)[0] ?? 0;
}

function isSame({ quantity: a }: SideFigure, { quantity: b }: SideFigure): boolean {
  return a.values[0] === b.values[0] && a.upper?.[0] === b.upper?.[0];
}

function isLimit(bound: Bound | undefined): boolean {
  return bound === "at-least" || bound === "at-most";
}

/** How far a figure may be from what "over", "nearly" and "about" say: further on, another figure would have been printed. */
const REACH = { over: 2, nearly: 0.8, about: 0.9 };

/** Whether one figure is surely above another; limits of the same kind are compared with each other as they stand. */
function isAbove(a: SideFigure, b: SideFigure): boolean {
  const [own, other] = [a.quantity.bound, b.quantity.bound];
  if (isLimit(own) && own === other) return (a.quantity.values[0] ?? 0) > (b.quantity.values[0] ?? 0);
  const [least] = extent(a);
  const [, most] = extent(b);
  const touches = own === "over" || other === "nearly" || other === "under";
  return touches ? least >= most : least > most;
}

/** The least and the most that a figure can stand for. */
function extent({ quantity: { values, upper, bound } }: SideFigure): [number, number] {
  const low = values[0] ?? 0;
  const high = upper?.[0] ?? low;
  switch (bound) {
    case "over":
      return [low, high * REACH.over];
    case "nearly":
      return [low * REACH.nearly, high];
    case "about":
      return [low * REACH.about, high / REACH.about];
    case "at-least":
      return [low, Number.POSITIVE_INFINITY];
    case "under":
    case "at-most":
      return [Number.NEGATIVE_INFINITY, high];
    default:
      return [low, high];
  }
}
