import type { DocumentRecord } from "../../domain.ts";
import type { KnowledgeBase } from "../../store/knowledge-base.ts";
import { placeKey, speaksForPlaces } from "../place-fit.ts";
import type { Query } from "../understand.ts";
import { oncePer } from "./once-per.ts";

/** Says something of a document, by number, such as whether its passages are searched. */
export type DocumentFilter = (document: number) => boolean;

/** Documents of an index that belong together. */
export class DocumentGroups {
  /** The documents by number. */
  readonly documents: readonly DocumentRecord[];
  /** Of each document the number of its language, and how many languages there are. */
  readonly languages: { groupOf: Uint8Array; count: number };
  /** Numbers of the documents that speak for the same places, first those of one kind, then of the next. */
  readonly #alike: readonly (readonly number[])[];
  readonly #byProvince = new Map<string, Uint8Array>();

  constructor({ documents }: Pick<KnowledgeBase, "documents">) {
    this.documents = [...documents.values()];
    const languages = [...new Set(this.documents.map(({ metadata }) => metadata.language))];
    const groupOf = Uint8Array.from(this.documents, ({ metadata }) => languages.indexOf(metadata.language));
    this.languages = { groupOf, count: languages.length };
    const alike = new Map<string, number[]>();
    this.documents.forEach(({ metadata }, number) => {
      const key = placeKey(metadata);
      const others = alike.get(key);
      if (others) others.push(number);
      else alike.set(key, [number]);
    });
    this.#alike = [...alike.values()];
  }

  /** Tells of a document, by its number, whether it speaks for one of these places. */
  speakingFor(places: Query["places"]): DocumentFilter {
    const speaking = places.map(({ province }) => this.#ofProvince(province));
    return (document) => speaking.some((isIn) => isIn[document] === 1);
  }

  /** 1 for each document that speaks for a province. */
  #ofProvince(province: string): Uint8Array {
    const known = this.#byProvince.get(province);
    if (known) return known;
    const asked = { places: [{ province }] };
    const found = new Uint8Array(this.documents.length);
    for (const numbers of this.#alike)
      if (speaksForPlaces(asked, this.#metadata(numbers[0] as number)))
        for (const number of numbers) found[number] = 1;
    this.#byProvince.set(province, found);
    return found;
  }

  #metadata(number: number): DocumentRecord["metadata"] {
    return (this.documents[number] as DocumentRecord).metadata;
  }
}

/** The groups of an index. */
export const groupsOf = oncePer((kb: Pick<KnowledgeBase, "documents">) => new DocumentGroups(kb));
