import type { ComparedSide, ComparisonTable, Statement } from "../domain.ts";
import { contentUnits } from "../language/tokenize.ts";
import { wantsFigure } from "../language/wanted.ts";
import type { SideFigure } from "./comparison-figures.ts";
import type { Comparison, Side } from "./comparison-sides.ts";
import { missingText, notWorkedOut, sideName, verdictText } from "./comparison-texts.ts";
import { type Told, type Verdict, verdictOf } from "./comparison-verdict.ts";
import { type Composed, compose } from "./compose.ts";
import type { Pick } from "./pick.ts";
import type { Query } from "./understand.ts";
import { wording } from "./wording.ts";

/** A side with what the documents say on it; without a pick they are silent. */
export interface FoundSide {
  side: Side;
  pick?: Pick;
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
  const told = found.flatMap(({ side, pick }) => (pick === undefined ? [] : [{ side, pick }]));
  const { statements, citations } = compose(
    { ...query, aboutTarget: false },
    told.map(({ pick }) => pick),
  );
  const named = statements.map((statement, at) => withName(query, told[at], statement));
  const cited = [...new Set(named.flatMap(({ citations: own }) => own))];
  const verdict = cited.length === found.length ? conclude(comparison, found) : undefined;
  const conclusion = cited.length > 1 ? conclusionOf(query, comparison, verdict) : [];
  const missing = found.filter(({ pick }) => pick === undefined);
  return {
    composed: {
      statements: [...distinct(named), ...conclusion.map((text) => ({ text, citations: cited }))],
      citations,
    },
    notices: missing.map(({ side: { name, query: own } }) =>
      missingText(language, comparison.category, name, wantsFigure(own.wanted)),
    ),
    table: {
      sides: found.map((side) => rowOf(query, side, named[told.findIndex((own) => own.side === side.side)])),
      verdict: verdict?.verdict.kind ?? "none",
    },
  };
}

/** One sentence may speak for two sides. */
function distinct(statements: readonly Statement[]): Statement[] {
  return statements.filter(
    ({ citations }, at) =>
      statements.findIndex((other) => other.citations.join() === citations.join()) === at,
  );
}

interface Conclusion {
  told: Told[];
  verdict: Verdict;
}

/** What the figures show, where every side has one and an order was asked for. */
function conclude(
  { category, asks, wantsLowest }: Comparison,
  found: readonly FoundSide[],
): Conclusion | undefined {
  const told = found.flatMap(({ side: { name }, figure }) =>
    figure === undefined ? [] : [{ name, figure }],
  );
  if (told.length < found.length || told.length < 2) return undefined;
  if (asks !== "rank" && asks !== "difference" && category !== "target") return undefined;
  return { told, verdict: verdictOf(category, told, wantsLowest) };
}

function conclusionOf({ language }: Query, { asks }: Comparison, found: Conclusion | undefined): string[] {
  const order = found && verdictText(language, found.verdict, found.told);
  const text = [order, notWorkedOut(language, asks)].filter((part) => part !== undefined).join(" ");
  return text === "" ? [] : [text];
}

/** Characters at the beginning of a statement within which the side must be named, for a reader who compares. */
const SEEN_WITHIN = 160;

/** "Tổ hợp tác – …": a clause that does not begin with the side that it tells of is told with its name in front. */
function withName(
  query: Query,
  told: { side: Side; pick: Pick } | undefined,
  statement: Statement,
): Statement {
  const name = told?.side.name ?? "";
  if (told === undefined || !name.startsWith("side-") || name === "side-target") return statement;
  const key = `#${name.slice("side-".length)}`;
  const names = contentUnits(told.pick.quote).some((unit) => unit.key === key && unit.start < SEEN_WITHIN);
  if (names) return statement;
  const label = capitalised(sideName(query.language, name));
  return {
    ...statement,
    text: wording(query.language, "comparison-of-side", { name: label, text: statement.text }),
  };
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
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
  const { quantity, bound, isTarget, years } = figure;
  const [value] = quantity.values;
  const [upper] = quantity.upper ?? [];
  return {
    name,
    ...(value === undefined ? {} : { value }),
    ...(upper === undefined ? {} : { upper }),
    unit: quantity.currency ?? quantity.unit,
    ...(bound === "exact" ? {} : { bound }),
    ...(isTarget ? { isTarget } : {}),
    ...(years.length === 0 ? {} : { years }),
    citation,
  };
}
