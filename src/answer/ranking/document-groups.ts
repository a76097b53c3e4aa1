import type { DocumentRecord } from "../../domain.ts";
import type { KnowledgeBase } from "../../store/knowledge-base.ts";
import { speaksForPlaces } from "../place-fit.ts";
import type { Query } from "../understand.ts";

/** Documents of an index that belong together: 1 for each that does, by its number. */
export class DocumentGroups {
  readonly documents: readonly DocumentRecord[];
  readonly byLanguage: ReadonlyMap<string, Uint8Array>;
  readonly #byProvince = new Map<string, Uint8Array>();

  constructor(documents: readonly DocumentRecord[]) {
    this.documents = documents;
    const languages = new Set(documents.map(({ metadata }) => metadata.language));
    this.byLanguage = new Map(
      [...languages].map((language) => [
        language,
        Uint8Array.from(documents, ({ metadata }) => Number(metadata.language === language)),
      ]),
    );
  }

  /** Documents that speak for one of these places. */
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

const groups = new WeakMap<KnowledgeBase, DocumentGroups>();

/** The groups of an index are worked out once. */
export function groupsOf(kb: KnowledgeBase): DocumentGroups {
  const known = groups.get(kb) ?? new DocumentGroups([...kb.documents.values()]);
  groups.set(kb, known);
  return known;
}
