import type { ContentUnit } from "../language/tokenize.ts";

const OFFICES: ReadonlySet<string> = new Set([
  "#board",
  "#director",
  "#controller",
  "#control-board",
  "#chief-accountant",
  "#treasurer",
  "#chair",
]);

/** The offices in a cooperative that a text names. */
export function officesIn({ units }: { units: readonly ContentUnit[] }): string[] {
  return units.map(({ key }) => key).filter((key) => OFFICES.has(key));
}
