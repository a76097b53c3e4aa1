import { type DocumentRecord, isLegalKind, type Passage } from "../domain.ts";
import { type CrossReference, crossReferences, pointOrder } from "../language/cross-references.ts";
import { numberKey } from "../language/document-numbers.ts";
import { fold } from "../language/normalize.ts";
import type { PassageStore } from "./passage-store.ts";

/** Article, clause and points that a passage holds, from its locator. */
interface Place {
  index: number;
  /** Annex or issued rules whose articles count from 1 again: "Quy chế"; "" for the text itself. */
  scope: string;
  article: string;
  clause: string | undefined;
  points: [first: string, last: string] | undefined;
}

const LOCATOR =
  /^(?:(.+), )?(?:Điều|Article) (\d+[a-zđ]?)(?: (?:khoản|clause) (\S+))?(?: (?:điểm|point) (\p{L}+\d?)(?:–(\p{L}+\d?))?)?$/u;
/** What a name may go on with when it is whole: "Luật Đầu tư" is not the beginning of "Luật Đầu tư công". */
const AFTER_NAME =
  /^$|^(?:nam|so|ngay|ve|va|hoac|duoc|thi|phai|co|khong|la|quy dinh|ban hanh|de|trong|khi|theo|tai|hien hanh|doi|dated|no|of|and|or|shall|is|are|must|may|which|that|in|on|to|as|has|have|will|with|\d.*)(?![a-z])/u;
const ISSUED_RULES = /^(?:quy che|quy dinh|dieu le|noi quy|charter|regulations?|rules)(?![a-z])/u;
/** What an amendment names are parts of the law it amends, not of its own. */
const AMENDMENT =
  /^(?:(?:Điều|Article) \d+[a-zđ]?[.:]\s*)?(?:\d{1,3}[a-zđ]?[.)]\s*|[a-zđ]\)\s*)?(?:Sửa đổi|Bổ sung|Thay|Bãi bỏ|Bỏ|Amend|Supplement|Replac|Repeal|Add|To add|To amend|Insert|Delet)|^.{0,160}(?:được (?:sửa đổi|bổ sung|thay thế|bãi bỏ)|(?:is|are) (?:hereby )?(?:amended|supplemented|replaced|repealed|added|deleted))/iu;

/** Finds the passages that a passage refers to ("theo quy định tại khoản 3 Điều 22"), in its own document or another. */
export class References {
  readonly #documents: ReadonlyMap<string, DocumentRecord>;
  readonly #passages: PassageStore;
  /** First and last passage of each document, by number; the last one is not its own any more. */
  readonly #ranges = new Map<string, [from: number, to: number]>();
  readonly #places = new Map<string, Place[]>();
  readonly #byNumber = new Map<string, DocumentRecord[]>();

  /** `documentOf` gives the number of the document of each passage, in the order of `documents`. */
  constructor(
    documents: ReadonlyMap<string, DocumentRecord>,
    passages: PassageStore,
    documentOf: Uint32Array,
  ) {
    this.#documents = documents;
    this.#passages = passages;
    const ids = [...documents.keys()];
    documentOf.forEach((number, passage) => {
      const id = ids[number] ?? "";
      const range = this.#ranges.get(id);
      if (range) range[1] = passage + 1;
      else this.#ranges.set(id, [passage, passage + 1]);
    });
    for (const document of documents.values()) {
      const number = numberKey(document.metadata.number ?? "");
      if (number !== "") this.#byNumber.set(number, [...(this.#byNumber.get(number) ?? []), document]);
    }
  }

  /** The passages of a document that are articles or parts of them. */
  passagesOf(documentId: string): Passage[] {
    return this.#placesOf(documentId).flatMap(({ index }) => this.#passages.at(index) ?? []);
  }

  /** Articles and clauses of a document, read when they are first asked for. */
  #placesOf(documentId: string): readonly Place[] {
    const known = this.#places.get(documentId);
    if (known) return known;
    const [from, to] = this.#ranges.get(documentId) ?? [0, 0];
    const places = this.#passages.between(from, to).flatMap(({ locator }, i): Place[] => {
      const match = LOCATOR.exec(locator);
      if (!match) return [];
      const [, scope = "", article = "", clause, first, last = first] = match;
      const points =
        first === undefined || last === undefined ? undefined : ([first, last] as [string, string]);
      return [{ index: from + i, scope, article, clause, points }];
    });
    this.#places.set(documentId, places);
    return places;
  }

  /** The passages of an article, clause or point of a document's own text, not of what is attached to it. */
  at(documentId: string, wanted: { article: string; clause?: string; point?: string }): Passage[] {
    const own = this.#placesOf(documentId).filter(({ scope }) => scope === "");
    return this.#placed(own, wanted);
  }

  /**
   * What to read beside a passage: what is named for it ("113/2024/NĐ-CP Điều 6", or the id of a document), else, in press
   * and guides, what is named for the document. In the language of the passage where there is a choice.
   */
  related({ documentId, related }: Passage): { document: DocumentRecord; passage?: Passage }[] {
    const own = this.#documents.get(documentId);
    const isWhole = own !== undefined && !isLegalKind(own.metadata.kind);
    const named = related ?? (isWhole ? own.metadata.related : []);
    return named.flatMap((entry) => {
      const document = this.#relatedDocument(entry, own?.metadata.language);
      if (document === undefined || document.id === documentId) return [];
      const [place] = crossReferences(entry.slice(entry.indexOf(" ") + 1));
      const [passage] = place === undefined ? [] : this.at(document.id, place);
      return [passage === undefined ? { document } : { document, passage }];
    });
  }

  #relatedDocument(entry: string, language: string | undefined): DocumentRecord | undefined {
    const name = entry.split(" ", 1)[0] ?? "";
    const found = this.#byNumber.get(numberKey(name)) ?? this.#variantsOf(name);
    return found.find(({ metadata }) => metadata.language === language) ?? found[0];
  }

  #variantsOf(id: string): DocumentRecord[] {
    const root = this.#documents.get(id)?.metadata.variantOf ?? id;
    return [...this.#documents.values()].filter(
      (document) => document.id === root || document.metadata.variantOf === root,
    );
  }

  /** Passages referred to, in the order of the text, each once and never the passage itself. */
  of(passage: Passage): Passage[] {
    const own = LOCATOR.exec(passage.locator)?.[2];
    const amends = own !== undefined && isAmendment(passage.text);
    const found = new Set<Passage>();
    for (const reference of crossReferences(ownWords(passage.text, amends), own)) {
      if (amends && reference.document === undefined) continue;
      for (const target of this.#resolve(reference, passage)) if (target !== passage) found.add(target);
    }
    return [...found];
  }

  #resolve(reference: CrossReference, passage: Passage): Passage[] {
    return this.#placed(this.#articlesOf(reference, passage), reference);
  }

  #placed(
    all: readonly Place[],
    wanted: { article: string; clause?: string | undefined; point?: string | undefined },
  ): Passage[] {
    const places = all.filter(
      ({ article, clause }) =>
        article === wanted.article && (wanted.clause === undefined || clause === wanted.clause),
    );
    const point = places.filter(({ points }) => holds(points, wanted.point));
    return (point.length > 0 ? point : places).flatMap(({ index }) => this.#passages.at(index) ?? []);
  }

  /** All places of the text that a reference is to. In press or a guide "Điều 5" is of some law that is not told. */
  #articlesOf({ document }: CrossReference, passage: Passage): Place[] {
    if (document === undefined) {
      const scope =
        LOCATOR.exec(passage.locator)?.[1] ?? /^(.+), paragraph/u.exec(passage.locator)?.[1] ?? "";
      return this.#placesOf(passage.documentId).filter((place) => place.scope === scope);
    }
    const named = this.#named(document, passage);
    const places = this.#placesOf(named?.id ?? "");
    const rules = ISSUED_RULES.exec(fold(document.name ?? ""))?.[0];
    const isIssued = rules !== undefined && !fold(named?.metadata.title ?? "").startsWith(rules);
    return places.filter(({ scope }) => (isIssued ? fold(scope) === rules : scope === ""));
  }

  /** The document of that number, else of that name, in the language of the passage where there is one. */
  #named(wanted: { number?: string; name?: string }, { documentId }: Passage): DocumentRecord | undefined {
    const own = this.#documents.get(documentId)?.metadata;
    const candidates =
      wanted.number === undefined
        ? this.#ofName(wanted.name ?? "", own?.issued)
        : (this.#byNumber.get(numberKey(wanted.number)) ?? []);
    return candidates.find(({ metadata }) => metadata.language === own?.language) ?? candidates[0];
  }

  /** Documents of a name, and of its year where it is said; a text cannot refer to a law that came after it. */
  #ofName(name: string, before: string | undefined): DocumentRecord[] {
    // "the 2023 Law on Cooperatives" names the year in front.
    const wanted = fold(name).replace(/^((?:19|20)\d{2}) (.+)$/u, "$2 $1");
    if (wanted.split(" ").length < 2) return [];
    const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(wanted)?.[0];
    return [...this.#documents.values()].filter(
      ({ metadata: { title: full, kind, number, issued, validity } }) => {
        // "Luật Hợp tác xã 2023 khác luật cũ ở đâu" is a guide to that law, not the law.
        if (!isLegalKind(kind)) return false;
        const title = fold(full).replace(/\s+(?:\(|(?:so|no\.?)\s|nam\s+\d|\d{4}(?!\d)).*$/u, "");
        const isNamed = wanted.startsWith(title) && AFTER_NAME.test(wanted.slice(title.length).trim());
        const isBoundary = wanted.length === title.length || /^[\s,]/u.test(wanted.slice(title.length));
        const own = /\/((?:19|20)\d{2})(?:\/|$)/u.exec(number ?? "")?.[1] ?? issued?.slice(0, 4);
        if (year !== undefined ? own !== undefined && own !== year : validity === "expired") return false;
        if (before !== undefined && issued !== undefined && issued > before) return false;
        return title.split(" ").length > 1 && isNamed && isBoundary;
      },
    );
  }
}

/** Whether a text changes, repeals or adds to another: "Sửa đổi khoản 1 Điều 74 như sau", "Điều 5 được bãi bỏ". */
export function isAmendment(text: string): boolean {
  return AMENDMENT.test(text);
}

/** Without what an amendment quotes: "Điều này" there is an article of another law. */
export function ownWords(text: string, amends: boolean): string {
  if (!amends) return text;
  return text.replace(/"[^"]*(?:"|$)/gu, " ").replace(/(?<=(?:như sau|as follows)\s*:?)\n[\s\S]*$/iu, "");
}

function holds(points: Place["points"], letter: string | undefined): boolean {
  if (letter === undefined || points === undefined) return letter === undefined;
  return pointOrder(points[0]) <= pointOrder(letter) && pointOrder(letter) <= pointOrder(points[1]);
}
