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

function fitOf(province: string, { places: named, published, issued, period }: DocumentMetadata) {
  // Figures of years before the merger are of the old province, whenever they were printed.
  const isOld = period !== undefined && `${period.to}` < MERGED_ON.slice(0, 4);
  // Without a day, figures of no earlier year than 2026 are later than the merger.
  const dated = published ?? issued ?? (period === undefined ? undefined : `${period.from}`);
  return placeFit(province, named, isOld ? undefined : dated);
}
