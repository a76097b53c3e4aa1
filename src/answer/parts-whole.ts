import { contentUnits } from "../language/tokenize.ts";
import { wantsFigure } from "../language/wanted.ts";
import { isSoft } from "./coverage.ts";
import type { Evidence } from "./evidence.ts";
import { COUNTED, COVERED, conceptsOf, POINTED } from "./parts-context.ts";
import type { Pick } from "./pick.ts";
import type { Query } from "./understand.ts";

/** Words of a part, and the share of them, that the passage for the whole question must have. */
const NAMED = 2;
const MOST_NAMED = 0.6;

/** Whether the passage that answers the question as a whole speaks of what a part without an answer of its own names. */
export function isToldByWhole(part: string, { wanted }: Query, { quote }: Pick): boolean {
  if (wantsFigure(wanted) || POINTED.includes(wanted) || conceptsOf(part).length === 0) return false;
  const named = new Set(contentUnits(part).flatMap(({ key }) => (isSoft(key) ? [] : [key])));
  const told = new Set(contentUnits(quote).map(({ key }) => key));
  const shared = [...named].filter((key) => told.has(key)).length;
  return shared >= NAMED && shared >= named.size * MOST_NAMED;
}

/** Whether the sentence that answers the question as a whole has the figure of a part, that of whom the other part names. */
export function isFigureOfWhole({ wanted }: Query, evidence: readonly Evidence[], whole: Pick): boolean {
  if (!wantsFigure(wanted)) return false;
  return evidence.some(
    ({ candidate: { hit, start, end }, coverage, figure }) =>
      hit.passage.id === whole.hit.passage.id &&
      whole.start <= start &&
      end <= whole.end &&
      coverage >= COVERED &&
      figure.fit >= COUNTED,
  );
}
