import type { Quantity } from "../language/quantity.ts";
import { sameQuantity } from "../language/quantity.ts";
import type { Candidate } from "./candidates.ts";
import type { Query } from "./understand.ts";

/** What a sentence gains or loses by the figures that the question itself names. */
const GAIN = { same: 0.18, other: -0.08, within: 0.15, outside: -0.25, none: 0 };

/**
 * "Đã có 75% rồi phải không?", "ít nhất 65% phiếu": the sentence with the very figure is meant, one with another share is
 * not. "HTX có 180 thành viên": of rules for "trên 100 đến 300 thành viên" and "trên 50 đến 100" the first applies.
 */
export function namedFigures(query: Query, { text, quantities }: Candidate): number {
  let gain = 0;
  for (const asked of query.figures) {
    if (quantities.some((told) => sameQuantity(asked, told))) gain += GAIN.same;
    else if (asked.unit === "percent" && quantities.some(({ unit }) => unit === "percent"))
      gain += GAIN.other;
    else if (asked.unit === "count") gain += GAIN[caseOf(asked, text, quantities) ?? "none"];
  }
  return Math.max(GAIN.outside, Math.min(GAIN.same, gain));
}

/** Whether a count that the question names is within or outside the case for which a rule is made; undefined where it is made for none. */
export function caseOfRule(query: Query, { text, quantities, hit }: Candidate): Case | undefined {
  // What the press counts is made for no case: "over 3,000 cooperatives by 2030".
  if (hit.document.metadata.kind === "article") return undefined;
  for (const asked of query.figures) {
    const found = asked.unit === "count" ? caseOf(asked, text, quantities) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "HTX có 80 thành viên cần mấy đại biểu?": the rule made for so many may tell the number as a share of them. */
export function isShareForCase(query: Query, candidate: Candidate, { unit }: Quantity): boolean {
  if (query.wanted !== "count" || unit !== "percent" || caseOfRule(query, candidate) !== "within")
    return false;
  return query.focus.every((key) => candidate.units.some((told) => told.key === key));
}

type Case = "within" | "outside";

/** The case for which a rule is made is a range, or "trên 1.000". */
function caseOf(asked: Quantity, text: string, quantities: readonly Quantity[]): Case | undefined {
  const [value = 0] = asked.values;
  for (const { unit, values, upper, start, end } of quantities) {
    if (unit !== "count" || !PEOPLE.test(text.slice(end, end + 24))) continue;
    const [low = 0] = values;
    const before = text.slice(Math.max(0, start - 16), start);
    const isOver = /(?:trên|hơn|over|more than)\s*$/iu.test(before);
    const isUnder = /(?:dưới|under|below|less than|fewer than)\s*$/iu.test(before);
    if (upper !== undefined) {
      const [high = 0] = upper;
      return (isOver ? value > low : value >= low) && value <= high ? "within" : "outside";
    }
    if (isOver) return value > low ? "within" : "outside";
    if (isUnder) return value < low ? "within" : "outside";
  }
  return undefined;
}

const PEOPLE =
  /^\s*(?:thành viên|xã viên|người|hợp tác xã|htx|official members?|members?|people|cooperatives?)/iu;
