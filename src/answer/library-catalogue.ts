import { createHash } from "node:crypto";
import {
  type DocumentKind,
  type DocumentMetadata,
  type DocumentRecord,
  isLegalKind,
  type Language,
  type Validity,
} from "../domain.ts";
import { placeFit } from "../language/mergers.ts";
import { fold } from "../language/normalize.ts";
import { places } from "../language/places.ts";
import { contentUnits } from "../language/tokenize.ts";
import { CorpusRelations } from "../store/validity.ts";
import type { Library } from "./library.ts";

/** Law, guides and press: what a reader tells documents apart by. */
export const SHELVES = ["law", "guide", "press"] as const;
export type Shelf = (typeof SHELVES)[number];

/** A document with its variants in other languages, of which one is shown. */
export interface CatalogueEntry {
  document: DocumentRecord;
  shelf: Shelf;
  variants: DocumentRecord[];
}

/** What other documents of the corpus do to one; numbers and titles as printed. */
export interface DocumentRelations {
  amendedBy: string[];
  replacedBy: string[];
}

const KEY_LENGTH = 8;
/** The data of a button has 64 bytes; a search that is repeated by buttons may take so many of them. */
const SEARCH_BYTES = 40;

/** How people search for what applies, and what no longer does. */
const VALIDITY_WORDS: Record<Validity, string> = {
  "in-force": "còn hiệu lực, đang có hiệu lực, in force",
  "partly-in-force": "hết hiệu lực một phần, partly in force",
  "not-yet-in-force": "chưa có hiệu lực, not yet in force",
  expired: "hết hiệu lực, expired, repealed",
  unknown: "chưa rõ hiệu lực",
  "not-applicable": "",
};

const KIND_IN_FRONT =
  /^(?:bộ luật|luật|pháp lệnh|nghị định|thông tư|nghị quyết|quyết định|(?:the )?(?:law|code|ordinance|decree|circular|resolution|decision))(?: on)?\s+/iu;

/** Eight characters that stand for a document where its id would be too long. */
export function documentKey(documentId: string): string {
  return createHash("sha256").update(documentId).digest("base64url").slice(0, KEY_LENGTH);
}

/** The document of a key; undefined where a newer corpus does not have it. */
export function documentByKey({ documents }: Library, key: string): DocumentRecord | undefined {
  for (const document of documents.values()) if (documentKey(document.id) === key) return document;
  return undefined;
}

function shelfOf(kind: DocumentKind): Shelf {
  if (isLegalKind(kind)) return "law";
  return kind === "guide" ? "guide" : "press";
}

/** Every document once, in the reader's language where it is there: laws, guides, press, each the newest first. */
export function catalogue({ documents }: Library, language: Language): CatalogueEntry[] {
  const groups = new Map<string, DocumentRecord[]>();
  for (const document of documents.values()) {
    const root = rootOf(document, documents);
    groups.set(root, [...(groups.get(root) ?? []), document]);
  }
  return [...groups.values()]
    .flatMap((variants) => {
      const document = inLanguage(variants, language);
      return document ? [{ document, variants, shelf: shelfOf(document.metadata.kind) }] : [];
    })
    .sort(byShelfAndDate);
}

/** The words of a search as it is repeated by buttons: without accents, as many as their bytes allow. */
export function searchWords(text: string): string {
  const words = plain(text).trim().split(" ");
  const kept: string[] = [];
  for (const word of words) {
    if (Buffer.byteLength([...kept, word].join(" ")) > SEARCH_BYTES) break;
    kept.push(word);
  }
  return kept.join(" ");
}

/**
 * The entries that a search means, by title, number, place, topic, issuer, date, year or validity; the best first. Documents of the province
 * that a former one has become part of count, after the merger. Empty words leave all.
 */
export function searchCatalogue(entries: readonly CatalogueEntry[], search: string): CatalogueEntry[] {
  const asked = searchWords(search).split(" ").filter(Boolean);
  if (asked.length === 0) return [...entries];
  const provinces = places.find(titled(search)).map(({ province }) => province);
  const concepts = contentUnits(search).map(({ key }) => key);
  return entries
    .map((entry) => ({ entry, score: score(entry, asked, concepts, provinces) }))
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

/** What other documents of the corpus do to one. */
export function relationsOf({ documents }: Library, { metadata }: DocumentRecord): DocumentRelations {
  const { amendedBy, amendedElsewhere, replacedBy } = new CorpusRelations(documents.values()).of(metadata);
  const name = (document: DocumentRecord) => document.metadata.number ?? document.metadata.title;
  return {
    amendedBy: [...new Set([...amendedBy.map(name), ...amendedElsewhere])],
    replacedBy: [...new Set(replacedBy.map(name))],
  };
}

/** What a document is on: "Luật Hợp tác xã" whole is one concept, the law; its subject is what stands after the kind. */
export function subjectOf({ title }: Pick<DocumentMetadata, "title">): string {
  return title.replace(KIND_IN_FRONT, "");
}

function rootOf({ id, metadata }: DocumentRecord, documents: Library["documents"]): string {
  return metadata.variantOf !== undefined && documents.has(metadata.variantOf) ? metadata.variantOf : id;
}

function inLanguage(variants: readonly DocumentRecord[], language: Language): DocumentRecord | undefined {
  return (
    variants.find(({ metadata }) => metadata.language === language) ??
    variants.find(({ metadata }) => metadata.variantOf === undefined) ??
    variants[0]
  );
}

function byShelfAndDate(a: CatalogueEntry, b: CatalogueEntry): number {
  const rank = ({ shelf, document }: CatalogueEntry) =>
    SHELVES.indexOf(shelf) * 10 + (document.metadata.kind === "law" ? 0 : 1);
  const day = ({ document: { metadata } }: CatalogueEntry) =>
    metadata.effective ?? metadata.issued ?? metadata.published ?? String(metadata.period?.to ?? "");
  return (
    rank(a) - rank(b) ||
    day(b).localeCompare(day(a)) ||
    a.document.metadata.title.localeCompare(b.document.metadata.title)
  );
}

/** Province names typed small are found as names: "lang son" → "Lang Son". */
function titled(text: string): string {
  return text.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

/** 0 unless every word is found; more where it stands in the title, the number or the places. */
function score(
  { variants }: CatalogueEntry,
  asked: readonly string[],
  concepts: readonly string[],
  provinces: readonly string[],
): number {
  const texts = variants.map(({ metadata }) => textsOf(metadata));
  const all = texts.map(({ head, rest }) => ` ${head} ${rest} `).join(" ");
  const heads = texts.map(({ head }) => ` ${head} `).join(" ");
  const units = new Set(variants.flatMap(({ metadata }) => unitsOf(metadata)));
  const isSaid = asked.every((word) => all.includes(` ${word}`));
  const isMeant = concepts.length > 0 && concepts.every((key) => units.has(key));
  const isPlaced =
    asked.length > 0 &&
    provinces.some((province) =>
      variants.some(({ metadata }) => placeFit(province, metadata.places, dayOf(metadata)) !== undefined),
    ) &&
    fold(provinces.join(" ")).split(" ").length >= asked.length;
  if (!isSaid && !isMeant && !isPlaced) return 0;
  const phrase = heads.includes(` ${asked.join(" ")}`) ? 2 : 0;
  return 1 + phrase + asked.filter((word) => heads.includes(` ${word}`)).length / asked.length;
}

function dayOf({ published, issued, period }: DocumentMetadata): string | undefined {
  return published ?? issued ?? (period && `${period.to}-12-31`);
}

function textsOf(metadata: DocumentMetadata): { head: string; rest: string } {
  const { title, number = "", topic, issuer = "", publisher = "", scope = "", period } = metadata;
  const years = period ? `${period.from} ${period.to}` : "";
  const dates = [metadata.issued, metadata.effective, metadata.published].flatMap((day) => day ?? []);
  const days = dates.flatMap((day) => [day.slice(0, 4), day, day.split("-").map(Number).reverse().join("/")]);
  return {
    head: plain(`${title} ${number} ${metadata.places.join(" ")}`),
    rest: plain(
      `${topic.join(" ")} ${issuer} ${publisher} ${scope} ${years} ${days.join(" ")} ${VALIDITY_WORDS[metadata.validity]}`,
    ),
  };
}

function unitsOf(metadata: DocumentMetadata): string[] {
  const { title, topic, scope = "" } = metadata;
  return [title, subjectOf(metadata), ...topic, scope].flatMap((text) =>
    contentUnits(text).map(({ key }) => key),
  );
}

function plain(text: string): string {
  return fold(text).replace(/[^\p{L}\d/-]+/gu, " ");
}
