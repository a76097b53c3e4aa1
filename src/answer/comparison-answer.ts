import type { ComparedSide, ComparisonTable, Language, Statement } from "../domain.ts";
import type { Bound } from "../language/quantity.ts";
import { contentUnits } from "../language/tokenize.ts";
import { wantsFigure } from "../language/wanted.ts";
import type { SideFigure } from "./comparison-figures.ts";
import { tellsOfOther, tellsTargetAndResult } from "./comparison-fit.ts";
import type { Side } from "./comparison-side.ts";
import type { Comparison } from "./comparison-sides.ts";
import {
  capitalised,
  claimsText,
  conclusionText,
  figureText,
  missingText,
  notWorkedOut,
  reasonsText,
  sideName,
} from "./comparison-texts.ts";
import { type Told, type Verdict, verdictOf } from "./comparison-verdict.ts";
import { type Composed, composeQuotes } from "./compose.ts";
import type { Pick } from "./pick.ts";
import type { Query } from "./understand.ts";
import { wording } from "./wording.ts";

/** Bounds by the names of the JSON (docs/cli.md), which programs rely on. */
const BOUND_NAMES: Readonly<Record<Bound, string>> = {
  over: "over",
  nearly: "nearly",
  under: "below",
  about: "about",
  "at-least": "least",
  "at-most": "most",
};

/** A side with what the documents say on it, or the sentence by which they say that it is not known; else they are silent. */
export interface FoundSide {
  side: Side;
  pick?: Pick;
  gap?: Pick;
  figure?: SideFigure;
}

/** A comparison in words and as a table. */
export interface ComparisonAnswer {
  composed: Composed;
  /** What the documents do not say of the sides. */
  notices: string[];
  table: ComparisonTable;
}

/** One statement a side, each with its source; then what they show together, which cites all of them. */
export function composeSides(
  query: Query,
  comparison: Comparison,
  found: readonly FoundSide[],
): ComparisonAnswer {
  const { language } = query;
  const told = found.flatMap(({ side, pick: own, gap }) => {
    const pick = own ?? gap;
    return pick === undefined ? [] : [{ side, pick }];
  });
  const { statements, citations } = composeQuotes(
    { ...query, aboutTarget: false },
    told.map(({ pick }) => pick),
  );
  const named = statements.map((statement, at) => withName(query, told[at], statement));
  const cited = [...new Set(named.flatMap(({ citations: own }) => own))];
  const figures = figuresOf(comparison, found);
  const verdict = verdictFor(comparison, figures);
  const text =
    cited.length === found.length ? conclusionText(language, comparison.asks, figures, verdict) : "";
  const conclusion =
    figures.length > 1 && text !== ""
      ? [{ text, claims: claimsText(language, figures), citations: cited }]
      : [];
  return {
    composed: { statements: [...distinct(named), ...conclusion], citations },
    notices: noticesOf(query, comparison, found, conclusion.length === 0),
    table: {
      sides: found.map((one) => {
        const statement = named[told.findIndex((own) => own.side === one.side)];
        const { figure: _, ...unsure } = one;
        return rowOf(query, comparison.category === "target" && tellsBoth(one) ? unsure : one, statement);
      }),
      verdict: verdict?.kind ?? "none",
      ...(conclusion.length === 0 ? {} : noteOf(language, comparison.asks, verdict)),
    },
  };
}

/** Where the conclusion gives no order, all that it says beside the figures. */
function noteOf(
  language: Language,
  asks: Comparison["asks"],
  verdict: Verdict | undefined,
): { note?: string } {
  const isOrdered = verdict !== undefined && ["higher", "highest", "lowest"].includes(verdict.kind);
  const why = isOrdered ? "" : reasonsText(language, asks, verdict);
  return why === "" ? {} : { note: `${capitalised(why)}.` };
}

/** What the documents do not say of the sides; a sum that was asked for is refused here where no conclusion does it. */
function noticesOf(
  { language }: Query,
  { category, asks }: Comparison,
  found: readonly FoundSide[],
  isOpen: boolean,
): string[] {
  const isToldBeside = category === "target" && found.some(tellsBoth);
  const missing = isToldBeside
    ? []
    : found.filter(({ pick, gap }) => pick === undefined && gap === undefined);
  const texts = missing.map(({ side: { name, query } }) =>
    missingText(language, category, name, wantsFigure(query.wanted)),
  );
  const refused = isOpen && missing.length < found.length ? notWorkedOut(language, asks) : undefined;
  return refused === undefined ? texts : [...texts, `${capitalised(refused)}.`];
}

/** "Chỉ tiêu là 200–250, kết quả là 257": neither of its figures is surely that of one side. */
function tellsBoth({ pick }: FoundSide): boolean {
  return tellsTargetAndResult(pick?.quote ?? "");
}

/** One sentence may speak for two sides. */
function distinct(statements: readonly Statement[]): Statement[] {
  return statements.filter(
    ({ citations }, at) =>
      statements.findIndex((other) => other.citations.join() === citations.join()) === at,
  );
}

/** The figures of all sides; none where one of them has none, or may be that of another side. */
function figuresOf(comparison: Comparison, found: readonly FoundSide[]): Told[] {
  const told = found.flatMap(({ side: { name }, figure }) =>
    figure === undefined ? [] : [{ name, figure }],
  );
  const isMixed = found.some(
    (one) =>
      tellsOfOther(comparison, one.side, one.pick?.quote ?? "") ||
      (comparison.category === "target" && tellsBoth(one)),
  );
  return told.length < found.length || isMixed ? [] : told;
}

/** An order, or why there is none, where one was asked for; a target is always set against its result. */
function verdictFor({ category, asks, wantsLowest }: Comparison, told: readonly Told[]): Verdict | undefined {
  if (told.length < 2) return undefined;
  if (asks !== "rank" && asks !== "difference" && category !== "target") return undefined;
  return verdictOf(category, told, wantsLowest);
}

/** Characters at the beginning of a statement within which the side must be named, for a reader who compares. */
const SEEN_WITHIN = 160;

/** "Tổ hợp tác – …": a clause that does not begin with the side that it tells of is told with its name in front. */
function withName(
  query: Query,
  told: { side: Side; pick: Pick } | undefined,
  statement: Statement,
): Statement {
  const key = told?.side.key;
  if (told === undefined || key === undefined) return statement;
  const names = contentUnits(told.pick.quote).some((unit) => unit.key === key && unit.start < SEEN_WITHIN);
  if (names) return statement;
  const label = capitalised(sideName(query.language, told.side.name));
  return {
    ...statement,
    text: wording(query.language, "comparison-of-side", { name: label, text: statement.text }),
  };
}

function rowOf(
  { language }: Query,
  { side, figure }: FoundSide,
  statement: Statement | undefined,
): ComparedSide {
  const [citation] = statement?.citations ?? [];
  const name = sideName(language, side.name);
  if (citation === undefined) return { name };
  if (figure === undefined) return { name, citation };
  const { quantity, isTarget, years } = figure;
  const [value] = quantity.values;
  const [upper] = quantity.upper ?? [];
  return {
    name,
    ...(value === undefined ? {} : { value }),
    ...(upper === undefined ? {} : { upper }),
    unit: quantity.currency ?? quantity.unit,
    figure: figureText(language, figure),
    ...(quantity.bound === undefined ? {} : { bound: BOUND_NAMES[quantity.bound] }),
    ...(isTarget ? { isTarget } : {}),
    ...(years.length === 0 ? {} : { years }),
    citation,
  };
}
