import type { DocumentRecord } from "../../domain.ts";
import type { KnowledgeBase } from "../../store/knowledge-base.ts";
import { speaksForPlaces } from "../place-fit.ts";
import type { Query } from "../understand.ts";
import { oncePer } from "./once-per.ts";

/** Documents and passages of an index that belong together. */
export class DocumentGroups {
  /** The documents by number. */
  readonly documents: readonly DocumentRecord[];
  /** Of each passage the number of its language, and how many languages there are. */
  readonly languages: { groupOf: Uint8Array; count: number };
  readonly #byProvince = new Map<string, Uint8Array>();

  constructor({ documents, lexical }: Pick<KnowledgeBase, "documents" | "lexical">) {
    this.documents = [...documents.values()];
    const languages = [...new Set(this.documents.map(({ metadata }) => metadata.language))];
    const ofDocument = this.documents.map(({ metadata }) => languages.indexOf(metadata.language));
    const groupOf = Uint8Array.from(lexical.documentOf, (document) => ofDocument[document] ?? 0);
    this.languages = { groupOf, count: languages.length };
  }

  /** 1 for each document that speaks for one of these places, by its number. */
  speakingFor(places: Query["places"]): Uint8Array {
    const ofPlaces = new Uint8Array(this.documents.length);
    for (const { province } of places)
      this.#ofProvince(province).forEach((isIn, document) => {
        if (isIn === 1) ofPlaces[document] = 1;
      });
    return ofPlaces;
  }

  #ofProvince(province: string): Uint8Array {
    const known = this.#byProvince.get(province);
    if (known) return known;
    const asked = { places: [{ province }] };
    const found = Uint8Array.from(this.documents, ({ metadata }) => Number(speaksForPlaces(asked, metadata)));
    this.#byProvince.set(province, found);
    return found;
  }
}

/** The groups of an index. */
export const groupsOf = oncePer((kb: KnowledgeBase) => new DocumentGroups(kb));
