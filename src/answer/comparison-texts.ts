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

/** What the figures of a comparison show, in words. */
export function verdictText(language: Language, verdict: Verdict, told: readonly Told[]): string {
  const name = ({ name: own }: Told) => sideName(language, own);
  const say = (id: string, args: Record<string, string> = {}) => wording(language, `comparison-${id}`, args);
  switch (verdict.kind) {
    case "higher": {
      const { high, low } = verdict;
      const figures = { high: figureText(language, high.figure), low: figureText(language, low.figure) };
      return say("higher", { first: name(high), second: name(low), ...figures });
    }
    case "highest":
    case "lowest":
      return say(verdict.kind, {
        first: name(verdict.first),
        figure: figureText(language, verdict.first.figure),
      });
    case "target":
    case "part":
    case "narrower":
      return say(verdict.kind, { name: sideName(language, verdict.name) });
    case "years":
      return say("years", {
        list: told
          .map((side) => say("year-of", { name: name(side), year: `${side.figure.years[0] ?? ""}` }))
          .join(", "),
      });
    case "equal":
    case "units":
    case "times":
    case "nouns":
    case "periods":
    case "bounds":
      return say(verdict.kind);
  }
}

/** What is said of a sum or a difference, which no source gives and nobody here works out. */
export function notWorkedOut(language: Language, asks: Asks): string | undefined {
  if (asks !== "total" && asks !== "difference") return undefined;
  return wording(language, asks === "total" ? "comparison-not-added" : "comparison-not-subtracted");
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
