import type { Language } from "../domain.ts";
import { writeQuantity } from "../language/write-quantity.ts";
import type { SideFigure } from "./comparison-figures.ts";
import type { Category } from "./comparison-side.ts";
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

const NOT_WORKED_OUT: Partial<Record<Asks, string>> = {
  total: "comparison-not-added",
  difference: "comparison-not-subtracted",
  ratio: "comparison-not-divided",
};

/** What is said of a sum, a difference or a ratio, which no source gives and nobody here works out. */
export function notWorkedOut(language: Language, asks: Asks): string | undefined {
  const id = NOT_WORKED_OUT[asks];
  return id && wording(language, id);
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

/** The figure of a side with its bound; of what time it is told is left to the quote. */
export function figureText(language: Language, { quantity: { per: _, ...figure } }: SideFigure): string {
  return writeQuantity(figure, language);
}
