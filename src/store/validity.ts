import { type DocumentMetadata, type DocumentRecord, isLegalKind, type Validity } from "../domain.ts";
import { numberKey, officialNumbers, sameOfficialNumber } from "../language/document-numbers.ts";

/** What other documents of the corpus do to one, by official number as printed there. */
export interface Relations {
  replacedBy: DocumentRecord[];
  amendedBy: DocumentRecord[];
  /** Numbers of texts that amend it and that the corpus does not have. */
  amendedElsewhere: string[];
}

/** The number in an entry of `amends` or `amendedBy`, which may go on with what is changed: "17/2023/QH15 Điều 5". */
export function affectedNumber(entry: string): string {
  return officialNumbers(entry)[0]?.number ?? entry;
}

/** Documents by what they do to others; a document that is there in two languages counts once. */
export class CorpusRelations {
  readonly #replacing = new Map<string, DocumentRecord[]>();
  readonly #amending = new Map<string, DocumentRecord[]>();
  readonly #byNumber = new Map<string, DocumentRecord[]>();

  constructor(documents: Iterable<DocumentRecord>) {
    for (const document of documents) {
      if (!isLegalKind(document.metadata.kind)) continue;
      const key = numberKey(document.metadata.number ?? "");
      if (key !== "") this.#byNumber.set(key, [...(this.#byNumber.get(key) ?? []), document]);
      for (const number of document.metadata.replaces) add(this.#replacing, number, document);
      for (const entry of document.metadata.amends) add(this.#amending, affectedNumber(entry), document);
    }
  }

  of(metadata: DocumentMetadata): Relations {
    const amendedBy = affecting(this.#amending, metadata);
    const amendedElsewhere: string[] = [];
    for (const number of new Set(metadata.amendedBy.map(affectedNumber))) {
      const [known] = this.#byNumber.get(numberKey(number)) ?? [];
      if (known === undefined) amendedElsewhere.push(number);
      else if (!amendedBy.some((other) => sameOfficialNumber(other.metadata.number ?? "", number)))
        amendedBy.push(known);
    }
    return { replacedBy: affecting(this.#replacing, metadata), amendedBy, amendedElsewhere };
  }

  /** The documents that one amends, each language variant of them. */
  amendedBy({ metadata }: DocumentRecord): DocumentRecord[] {
    const numbers = new Set(metadata.amends.map((entry) => numberKey(affectedNumber(entry))));
    return [...numbers].flatMap((key) =>
      (this.#byNumber.get(key) ?? []).filter((own) => isMeant(own.metadata, metadata)),
    );
  }
}

function add(map: Map<string, DocumentRecord[]>, number: string, document: DocumentRecord): void {
  const list = map.get(numberKey(number)) ?? [];
  const isVariant = (other: DocumentRecord) =>
    document.metadata.number !== undefined && other.metadata.number === document.metadata.number;
  const twin = list.find(isVariant);
  // Of two variants the one that says from when it applies tells more.
  if (twin && (twin.metadata.effective !== undefined || document.metadata.effective === undefined)) return;
  map.set(numberKey(number), [...list.filter((other) => other !== twin), document]);
}

function affecting(map: ReadonlyMap<string, DocumentRecord[]>, own: DocumentMetadata): DocumentRecord[] {
  if (own.number === undefined) return [];
  return (map.get(numberKey(own.number)) ?? []).filter(({ metadata }) => isMeant(own, metadata));
}

/** Numbers come again: each province has its "08/2019/NQ-HĐND", and "340/QĐ-TTg" names no year. */
function isMeant(own: DocumentMetadata, other: DocumentMetadata): boolean {
  if (other.number !== undefined && numberKey(other.number) === numberKey(own.number ?? "")) return false;
  if (own.issued !== undefined && other.issued !== undefined && own.issued > other.issued) return false;
  const isLocal = /\/(?:hdnd|ubnd)\d*$/u.test(numberKey(own.number ?? ""));
  return !isLocal || other.places.length === 0 || own.places.some((place) => other.places.includes(place));
}

/**
 * Whether a document applies on a day (ISO 8601), from its own metadata and what others of the corpus say of it. An end
 * or a replacement that has come counts more than what its metadata says, which was true when it was written.
 */
export function validityOn(day: string, metadata: DocumentMetadata, relations: Relations): Validity {
  if (!isLegalKind(metadata.kind)) return "not-applicable";
  const { validity, effective, expires } = metadata;
  if (validity === "expired" || (expires !== undefined && expires <= day)) return "expired";
  if (relations.replacedBy.some((other) => hasBegun(other, day))) return "expired";
  if (effective !== undefined && effective > day) return "not-yet-in-force";
  if (validity === "not-yet-in-force" && effective === undefined) return "not-yet-in-force";
  const isAmended =
    relations.amendedElsewhere.length > 0 || relations.amendedBy.some((other) => hasBegun(other, day));
  if (validity === "partly-in-force" || isAmended) return "partly-in-force";
  if (validity === "in-force" || effective !== undefined) return "in-force";
  return "unknown";
}

/** Whether what a document says applies on a day. */
export function hasBegun({ metadata }: DocumentRecord, day: string): boolean {
  if (metadata.effective !== undefined) return metadata.effective <= day;
  return metadata.validity === "in-force" || metadata.validity === "partly-in-force";
}

/** The day of today where the law applies: Vietnam keeps UTC+7 all year. */
export function today(now: Date = new Date()): string {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** The documents as they stand on a day: the same records with the validity that holds then. */
export function documentsOn(day: string, documents: readonly DocumentRecord[]): DocumentRecord[] {
  const relations = new CorpusRelations(documents);
  return documents.map((document) => ({
    ...document,
    metadata: {
      ...document.metadata,
      validity: validityOn(day, document.metadata, relations.of(document.metadata)),
    },
  }));
}
