import type { DocumentRecord, Passage } from "../domain.ts";
import { type CrossReference, crossReferences } from "../language/cross-references.ts";
import { fold } from "../language/normalize.ts";

/** Article, clause and points that a passage holds, from its locator. */
interface Place {
  index: number;
  article: string;
  clause: string | undefined;
  points: [first: string, last: string] | undefined;
}

const LOCATOR =
  /(?:Điều|Article) (\d+[a-zđ]?)(?: (?:khoản|clause) (\S+))?(?: (?:điểm|point) (\p{L}{1,2})(?:–(\p{L}{1,2}))?)?$/u;
/** Order of points in Vietnamese law: đ comes after d. */
const POINTS = "abcdđeghiklmnopqrstuvxy";

/** Finds the passages that a passage refers to ("theo quy định tại khoản 3 Điều 22"), in its own document or another. */
export class References {
  readonly #documents: ReadonlyMap<string, DocumentRecord>;
  readonly #passages: readonly Passage[];
  readonly #places = new Map<string, Place[]>();
  readonly #byNumber = new Map<string, DocumentRecord[]>();

  constructor(documents: ReadonlyMap<string, DocumentRecord>, passages: readonly Passage[]) {
    this.#documents = documents;
    this.#passages = passages;
    passages.forEach(({ documentId, locator }, index) => {
      const match = LOCATOR.exec(locator);
      if (!match) return;
      const [, article = "", clause, first, last = first] = match;
      const points =
        first === undefined || last === undefined ? undefined : ([first, last] as [string, string]);
      const known = this.#places.get(documentId);
      const place = { index, article, clause, points };
      if (known) known.push(place);
      else this.#places.set(documentId, [place]);
    });
    for (const document of documents.values()) {
      const number = fold(document.metadata.number ?? "");
      if (number !== "") this.#byNumber.set(number, [...(this.#byNumber.get(number) ?? []), document]);
    }
  }

  /** Passages referred to, in the order of the text, each once and never the passage itself. */
  of(passage: Passage): Passage[] {
    const own = LOCATOR.exec(passage.locator)?.[1];
    const found = new Set<Passage>();
    for (const reference of crossReferences(passage.text, own)) {
      for (const target of this.#resolve(reference, passage)) if (target !== passage) found.add(target);
    }
    return [...found];
  }

  #resolve(reference: CrossReference, passage: Passage): Passage[] {
    // In press or a guide "Điều 5" is of some law that is not told.
    if (reference.document === undefined && !this.#places.has(passage.documentId)) return [];
    const document =
      reference.document === undefined ? passage.documentId : this.#named(reference.document, passage);
    const article = (this.#places.get(document ?? "") ?? []).filter(
      ({ article }) => article === reference.article,
    );
    const places = article.filter(
      ({ clause }) => reference.clause === undefined || clause === reference.clause,
    );
    const point = places.filter(({ points }) => holds(points, reference.point));
    return (point.length > 0 ? point : places).flatMap(({ index }) => this.#passages[index] ?? []);
  }

  /** The document of that number, else of that name, in the language of the passage where there is one. */
  #named(wanted: { number?: string; name?: string }, { documentId }: Passage): string | undefined {
    const language = this.#documents.get(documentId)?.metadata.language;
    const candidates =
      wanted.number === undefined
        ? this.#ofName(wanted.name ?? "")
        : (this.#byNumber.get(fold(wanted.number)) ?? []);
    return (candidates.find(({ metadata }) => metadata.language === language) ?? candidates[0])?.id;
  }

  #ofName(name: string): DocumentRecord[] {
    const wanted = fold(name);
    if (wanted.split(" ").length < 2) return [];
    return [...this.#documents.values()].filter(({ metadata }) => {
      const title = fold(metadata.title).replace(/\s+(?:so|no\.?)\s.*$/u, "");
      return metadata.validity !== "expired" && title.split(" ").length > 1 && wanted.startsWith(title);
    });
  }
}

function holds(points: Place["points"], letter: string | undefined): boolean {
  if (letter === undefined || points === undefined) return letter === undefined;
  const order = (point: string) => POINTS.indexOf(point);
  return order(points[0]) <= order(letter) && order(letter) <= order(points[1]);
}
