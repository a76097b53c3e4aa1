import { quantities } from "../language/quantities.ts";
import type { Quantity } from "../language/quantity.ts";
import { contentUnits } from "../language/tokenize.ts";
import type { Wanted } from "../language/wanted.ts";
import { conceptsOf } from "./parts-context.ts";
import type { Pick } from "./pick.ts";
import type { Query } from "./understand.ts";

/** Units that tell by themselves which part a figure belongs to: "lãi mấy phần trăm, trả trong bao lâu?" */
const UNITS: Partial<Record<Wanted, readonly Quantity["unit"][]>> = {
  percent: ["percent"],
  money: ["money"],
  duration: ["days", "working-days", "months", "years"],
};

/**
 * "Loại vay: …; Mức tối đa: 2,5 tỷ đồng; Thời hạn: 60 tháng; Lãi suất: 5,8%/năm": whether a row of a table that is shown for another part has
 * the one figure of the kind that this one asks for, and of what it names.
 */
export function isToldByRow(part: string, { wanted }: Query, picks: readonly Pick[]): boolean {
  const units = UNITS[wanted];
  if (units === undefined) return false;
  return picks.some(({ quote, hit }) => {
    if (!ROW.test(quote)) return false;
    const told = new Set(contentUnits(quote).map(({ key }) => key));
    const fitting = quantities(quote, hit.document.metadata.language).filter(({ unit }) =>
      units.includes(unit),
    );
    return fitting.length === 1 && conceptsOf(part).every((key) => told.has(key));
  });
}

/** Cells with their columns, as loaders write a row. */
const ROW = /^[^;:]{2,60}: [^;]+(?:; [^;:]{2,60}: [^;]+){2,}$/u;
