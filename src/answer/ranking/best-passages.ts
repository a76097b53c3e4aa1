import { TopK } from "../../store/top-scores.ts";
import type { DocumentGroups } from "./document-groups.ts";

/** Says of a document, by number, whether its passages are searched. */
export type DocumentFilter = (document: number) => boolean;

/** Which passages are to be found by their scores. */
export interface Wanted {
  /** How many of each language. */
  k: number;
  languages: DocumentGroups["languages"];
  filter?: DocumentFilter | undefined;
  /** How many of the documents that speak for the places asked about; none where no place is. */
  places?: { k: number; isIn: DocumentFilter } | undefined;
}

/** Takes nothing in. */
const CLOSED = new TopK(0, 0);

/** The passages with the highest scores above 0, of each language and of the places asked about, as the scores are gone through. */
export class BestPassages {
  readonly #wanted: Wanted;
  readonly #ofLanguages: readonly TopK[];
  readonly #ofPlaces: TopK;

  constructor(wanted: Wanted) {
    this.#wanted = wanted;
    this.#ofLanguages = Array.from({ length: wanted.languages.count }, () => new TopK(wanted.k, 0));
    this.#ofPlaces = new TopK(wanted.places?.k ?? 0, 0);
  }

  /** What the passages of a document are to be added to. */
  ofLanguage(document: number): TopK {
    const { filter, languages } = this.#wanted;
    if (filter?.(document) === false) return CLOSED;
    return this.#ofLanguages[languages.groupOf[document] as number] ?? CLOSED;
  }

  /** The same for the places asked about. */
  ofPlaces(document: number): TopK {
    const { filter, places } = this.#wanted;
    return places?.isIn(document) && filter?.(document) !== false ? this.#ofPlaces : CLOSED;
  }

  /** Numbers of the passages, those of each language apart, best first. */
  byLanguage(): number[][] {
    return this.#ofLanguages.map((best) => best.units());
  }

  /**
   * The best of the places asked about, best first, after some passages, none of them twice, have risen to what `scores` says: no other
   * passage can be among them now that was not before.
   */
  inPlaces(risen: readonly number[], scores: Float32Array, documentOf: Uint32Array): number[] {
    const { places } = this.#wanted;
    if (places === undefined) return [];
    const rivals = new Set(this.#ofPlaces.units());
    for (const passage of risen) if (places.isIn(documentOf[passage] as number)) rivals.add(passage);
    return [...rivals]
      .sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
      .slice(0, places.k);
  }
}
