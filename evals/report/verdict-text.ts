import { LEAST_FAMILIES } from "../compare/compare.ts";
import type { Report } from "./report.ts";

/** The verdict in one sentence, for the terminal and Markdown. */
export function verdictText({ comparison, run }: Report): string {
  if (comparison === undefined)
    return `Not compared: ${run.cases.length} questions asked, no baseline looked at.`;
  const other = comparison.before;
  switch (comparison.verdict) {
    case "worse":
      return `Worse than ${other}.`;
    case "better":
      return `Better than ${other}.`;
    case "no-worse":
      return `No worse than ${other}.`;
    case "too-few":
      return `Too few questions were compared to tell whether this is worse than ${other} (${LEAST_FAMILIES} families are needed).`;
  }
}

/** Label of a measure, and of a slice where it is not all. */
export function findingTitle({ measures }: Report, measure: string, slice: string): string {
  const label = measures.find(({ id }) => id === measure)?.label ?? measure;
  return slice === "all" ? label : `${label} (${slice})`;
}
