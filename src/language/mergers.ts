import { fold } from "./normalize.ts";
import { places } from "./places.ts";

/** Day on which 63 provinces became 34 (Resolution 202/2025/QH15). */
export const MERGED_ON = "2025-07-01";

/** How a document speaks for a province: of it itself, or of the province it has become a part of. */
export type PlaceFit = "itself" | "successor";

/**
 * Whether a document on `documentPlaces` speaks for a province that is asked about. A document on the merged province,
 * later than the merger, speaks for its former parts too; one on a former part does not speak for the whole.
 * @param dated day of the document (ISO 8601) as far as known.
 */
export function placeFit(
  asked: string,
  documentPlaces: readonly string[],
  dated: string | undefined,
): PlaceFit | undefined {
  const named = new Set(documentPlaces.map((place) => fold(places.formerName(place))));
  if (named.has(fold(places.formerName(asked)))) return "itself";
  const successor = places.successorOf(asked);
  if (successor === undefined) return undefined;
  if (!named.has(fold(successor))) return undefined;
  return dated !== undefined && dated >= MERGED_ON ? "successor" : undefined;
}
