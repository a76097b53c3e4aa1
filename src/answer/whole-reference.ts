import { isName } from "./coverage.ts";
import type { Query } from "./understand.ts";

/** Concepts by which a document and its parts are named. */
const NAMES_DOCUMENT = new Set([
  "#law",
  "#new-law",
  "#decree",
  "#circular",
  "#decision",
  "#provision",
  "#article",
  "#clause",
]);

/** "Khoản 2 Điều 56 nói gì?", "Decree 113 Article 7 clause 3": a place in a law and nothing else is asked for. */
export function asksForText(query: Query): boolean {
  if (query.reference?.article === undefined) return false;
  return query.units.every((unit) => NAMES_DOCUMENT.has(unit.key) || isName(query, unit));
}
