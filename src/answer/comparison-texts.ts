import type { Language } from "../domain.ts";
import { writeNumber } from "../language/numbers.ts";
import type { SideFigure } from "./comparison-figures.ts";
import type { Category } from "./comparison-sides.ts";
import type { Told, Verdict } from "./comparison-verdict.ts";
import type { Asks } from "./comparison-words.ts";
import { wording } from "./wording.ts";

/** What a side is called in the language of the answer: names of places and years stand for themselves. */
export function sideName(language: Language, name: string): string {
  return name.startsWith("side-") ? wording(language, name) : name;
}

/**
 * What the figures of a comparison show together: which is higher, or all of them in one line with the reason why they
 * have no order. Neither a sum nor a difference is worked out; `notWorkedOut` says so.
 */
export function conclusionText(
  language: Language,
  asks: Asks,
  told: readonly Told[],
  verdict?: Verdict,
): string {
  const say = (id: string, args: Record<string, string> = {}) => wording(language, `comparison-${id}`, args);
  const order = verdict && orderText(language, verdict);
  const why = reasonsText(language, asks, verdict);
  const list = told.map((side) => besideText(language, side)).join("; ");
  const beside = why === "" ? undefined : say("beside", { list, why });
  return [order, beside].filter((part) => part !== undefined).join(" ");
}

/** Why the figures are in no order, and that nobody here adds or subtracts; empty where nothing is to be said. */
export function reasonsText(language: Language, asks: Asks, verdict?: Verdict): string {
  const isOrder = verdict !== undefined && orderText(language, verdict) !== undefined;
  const reasons = [verdict && !isOrder ? whyNot(language, verdict) : undefined, notWorkedOut(language, asks)];
  return reasons.filter((reason) => reason !== undefined).join("; ");
}

/** The figures of all sides with place and year: what the conclusion rests on. */
export function claimsText(language: Language, told: readonly Told[]): string {
  return told
    .map(({ name, figure }) => {
      const year = figure.years.length === 1 ? figure.years : [];
      return `${[sideName(language, name), ...year].join(", ")}: ${figureText(language, figure)}`;
    })
    .join("; ");
}

/** Where figures are in an order: which is higher than which. */
function orderText(language: Language, verdict: Verdict): string | undefined {
  switch (verdict.kind) {
    case "higher": {
      const { high, low } = verdict;
      const [second, other] = [sideName(language, low.name), figureText(language, low.figure)];
      const first = firstOf(language, high);
      return wording(language, "comparison-higher", { ...first, high: first.figure, second, low: other });
    }
    case "highest":
    case "lowest":
      return wording(language, `comparison-${verdict.kind}`, firstOf(language, verdict.first));
    default:
      return undefined;
  }
}

function firstOf(language: Language, { name, figure }: Told) {
  const first = capitalised(sideName(language, name));
  return { first, figure: figureText(language, figure), unit: figure.quantity.unit };
}

function whyNot(language: Language, verdict: Verdict): string {
  const args = "name" in verdict ? { name: sideName(language, verdict.name) } : {};
  return wording(language, `comparison-${verdict.kind}`, args);
}

/** "Hà Nội: 2.021 (năm 2023)". */
function besideText(language: Language, { name: own, figure }: Told): string {
  const [year, ...others] = figure.years;
  const args = { name: capitalised(sideName(language, own)), figure: figureText(language, figure) };
  return year === undefined || others.length > 0 || own === `${year}`
    ? wording(language, "comparison-side", args)
    : wording(language, "comparison-side-in", { ...args, year: `${year}` });
}

/** What is said of a sum or a difference, which no source gives and nobody here works out. */
export function notWorkedOut(language: Language, asks: Asks): string | undefined {
  if (asks !== "total" && asks !== "difference") return undefined;
  return wording(language, asks === "total" ? "comparison-not-added" : "comparison-not-subtracted");
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** What is said of a side on which the documents are silent. */
export function missingText(language: Language, category: Category, name: string, isFigure: boolean): string {
  const id = isFigure ? "comparison-no-figure" : "comparison-no-words";
  const of =
    category === "year" ? wording(language, "comparison-in-year", { year: name }) : sideName(language, name);
  return wording(language, id, { name: of });
}

/** Powers of ten that money is told in, with their texts. */
const SCALES: readonly [number, string][] = [
  [1e9, "billion"],
  [1e6, "million"],
];

/** A figure as people of the language write it, with its bound: "hơn 500", "1,35 tỷ đồng", "4–8 triệu đồng". */
export function figureText(language: Language, { quantity, bound }: SideFigure): string {
  const { unit, currency, values, upper } = quantity;
  const [low = 0, high] = [values[0], upper?.[0]];
  const money = unit === "money" && currency !== "USD";
  const [scale, name] = (money && SCALES.find(([power]) => low >= power)) || [1, "one"];
  const written = [low, ...(high === undefined ? [] : [high])].map((value) =>
    writeNumber(value / scale, language),
  );
  const number = written.join("–");
  const text =
    unit === "money"
      ? wording(language, "comparison-money", { number, scale: name, currency: currency ?? "VND" })
      : unit === "percent"
        ? wording(language, "comparison-percent", { number })
        : number;
  return wording(language, "comparison-bound", { bound, text }).replace(/ {2,}/gu, " ");
}
