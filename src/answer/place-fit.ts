import type { DocumentMetadata } from "../domain.ts";
import { MERGED_ON, placeFit } from "../language/mergers.ts";
import { places } from "../language/places.ts";
import type { Query } from "./understand.ts";

/** Whether a document speaks for one of the places asked about, by itself or as the province they have become part of. */
export function speaksForPlaces(asked: Pick<Query, "places">, metadata: DocumentMetadata): boolean {
  return asked.places.some(({ province }) => fitOf(province, metadata) !== undefined);
}

/** The provinces asked about for which a document speaks only since they are part of its own: [former, present]. */
export function mergedPlaces(asked: Pick<Query, "places">, metadata: DocumentMetadata): [string, string][] {
  return asked.places.flatMap(({ province }): [string, string][] => {
    const present = places.successorOf(province);
    return present !== undefined && fitOf(province, metadata) === "successor" ? [[province, present]] : [];
  });
}

/** Documents of one key speak for the same places. */
export function placeKey(metadata: DocumentMetadata): string {
  return JSON.stringify([metadata.places, speaksSinceMerger(metadata)]);
}

/** Whether a document speaks of the time since the merger of provinces, as far as known. */
export function speaksSinceMerger(metadata: DocumentMetadata): boolean {
  return (datedOf(metadata) ?? "") >= MERGED_ON;
}

function fitOf(province: string, metadata: DocumentMetadata) {
  return placeFit(province, metadata.places, datedOf(metadata));
}

/** The day from which a document speaks, as far as known. */
function datedOf({ published, issued, period }: DocumentMetadata): string | undefined {
  // Figures of years before the merger are of the old province, whenever they were printed.
  if (period !== undefined && `${period.to}` < MERGED_ON.slice(0, 4)) return undefined;
  // Without a day, figures of no earlier year than 2026 are later than the merger.
  return published ?? issued ?? (period === undefined ? undefined : `${period.from}`);
}
