import type { Hit, Passage } from "../../domain.ts";
import { inVietnamese } from "../../language/legal-references.ts";
import { speaksForPlaces } from "../place-fit.ts";
import type { Query } from "../understand.ts";
import { oncePer } from "./once-per.ts";

/** Best first; of equal ones by id, so that the order never hangs on anything else. */
export function byScore(a: Hit, b: Hit): number {
  return b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1);
}

/** Where several places are compared, the best passage of each comes before the second best of any. */
export function eachPlaceFirst<T extends Hit>(hits: T[], { places: asked }: Pick<Query, "places">): T[] {
  if (asked.length < 2) return hits;
  const firsts = new Set(
    asked.flatMap((place) => {
      const best = hits.find(({ document }) => speaksForPlaces({ places: [place] }, document.metadata));
      return best === undefined ? [] : [best];
    }),
  );
  const [top] = hits;
  if (top === undefined || firsts.size < 2) return hits;
  const raised = [...firsts].map((hit) => ({ ...hit, score: top.score }));
  return [...raised, ...hits.filter((hit) => !firsts.has(hit))];
}

/** Which passage of its document a hit is, whatever the language: a clause by its number, anything else by its order. */
const placeIn = oncePer(({ locator, id }: Passage): string => {
  const place = inVietnamese(locator);
  return place.includes(" khoản ") ? place : `${place} ${id.split("#").at(-1)}`;
});

/**
 * Keeps of each place in a document one language: the asker's where it was found, else that of the best hit. A clause that
 * was cut is several passages of one place, which stay together.
 */
export function oneOfVariants<T extends Hit>(hits: readonly T[], language: string): T[] {
  const places = new Map<string, T[]>();
  for (const hit of hits) {
    const place = `${hit.document.metadata.variantOf ?? hit.document.id}#${placeIn(hit.passage)}`;
    const known = places.get(place);
    if (known) known.push(hit);
    else places.set(place, [hit]);
  }
  return [...places.values()].flatMap((found) => variantOf(found, language)).sort(byScore);
}

/** The hits of one variant; its best one stands where the best of all variants stood. */
function variantOf<T extends Hit>(found: readonly T[], language: string): T[] {
  const [best] = found;
  const own = found.find(({ document }) => document.metadata.language === language) ?? best;
  if (best === undefined || own === undefined) return [];
  return found
    .filter(({ document }) => document.id === own.document.id)
    .map((hit) => (hit === own ? { ...hit, score: Math.max(hit.score, best.score) } : hit));
}
