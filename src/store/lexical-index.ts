import { type Arrays, underPrefix, withPrefix } from "../arrays/array-file.ts";
import { type DocumentRecord, isLegalKind, type Passage } from "../domain.ts";
import { inVietnamese, legalReference } from "../language/legal-references.ts";
import { quantities } from "../language/quantities.ts";
import { contentUnits, tokenize } from "../language/tokenize.ts";
import { inverseFrequency, KeywordIndex, type LengthNorm } from "./keyword-index.ts";
import { KeywordIndexBuilder } from "./keyword-index-builder.ts";
import { numberMarks } from "./number-marks.ts";

/** Changes whenever the same passages would give other postings; part of the fingerprint of an index. */
export const LEXICAL_VERSION = 4;

/** What is searched: passages by text, by how people ask, and by marks; sections by heading; documents by title and by whom they are for. */
export const FIELDS = ["text", "asked", "marks", "heading", "title", "named"] as const;
export type Field = (typeof FIELDS)[number];

/** Typical lengths in tokens, and how much a longer text is held back (BM25's b). */
const NORM: Record<Field, LengthNorm> = {
  text: { b: 0.6, length: 150 },
  asked: { b: 0.5, length: 120 },
  marks: { b: 0, length: 1 },
  heading: { b: 0.4, length: 15 },
  title: { b: 0.4, length: 40 },
  named: { b: 0, length: 1 },
};
/** More units than this in a heading are told as so many. */
const MOST_HEADING_UNITS = 255;

/** An index whose passages are taken over where they have not changed; `rowOf` gives the old number of a new passage. */
export interface Reusable {
  index: LexicalIndex;
  rowOf: Int32Array;
}

/**
 * Where words stand: passages, the sections they form (passages in a row below the same headings: an article of a law),
 * and the documents they are of. A passage is known by its number in the order of the index.
 */
export class LexicalIndex {
  readonly fields: Readonly<Record<Field, KeywordIndex>>;
  /** Number of the section and of the document of each passage. */
  readonly sectionOf: Uint32Array;
  readonly documentOf: Uint32Array;
  /** Concepts and content words in the heading of each section. */
  readonly headingUnits: Uint8Array;
  /** The passages of section s are those from sectionStarts[s] to sectionStarts[s + 1]. */
  readonly sectionStarts: Uint32Array;
  readonly #rarities = new Map<string, number>();

  constructor(
    fields: Record<Field, KeywordIndex>,
    sectionOf: Uint32Array,
    documentOf: Uint32Array,
    headingUnits: Uint8Array,
  ) {
    this.fields = fields;
    this.sectionOf = sectionOf;
    this.documentOf = documentOf;
    this.headingUnits = headingUnits;
    this.sectionStarts = startsOf(sectionOf, headingUnits.length);
  }

  static build(
    documents: readonly DocumentRecord[],
    passages: readonly Passage[],
    old?: Reusable,
  ): LexicalIndex {
    const builders = Object.fromEntries(
      FIELDS.map((field) => [field, new KeywordIndexBuilder(NORM[field])]),
    ) as Record<Field, KeywordIndexBuilder>;
    const numbers = new Map(documents.map(({ id }, number) => [id, number]));
    const documentOf = Uint32Array.from(passages, ({ documentId }) => numbers.get(documentId) ?? 0);
    const { sectionOf, headings } = sectionsOf(passages);
    if (old) copyPassages(builders, old, passages.length);
    passages.forEach((passage, number) => {
      if ((old?.rowOf[number] ?? -1) >= 0) return;
      const document = documents[documentOf[number] ?? 0];
      builders.text.add(number, tokenize(passage.text));
      builders.asked.add(
        number,
        tokenize([...passage.askedAs, ...(document?.metadata.askedAs ?? [])].join("\n")),
      );
      builders.marks.add(number, marksOf(passage, document));
    });
    headings.forEach((heading, number) => {
      builders.heading.add(number, tokenize(heading));
    });
    documents.forEach((document, number) => {
      builders.title.add(number, tokenize(titleOf(document)));
      builders.named.add(number, namedBy(document));
    });
    const counts = { text: passages.length, asked: passages.length, marks: passages.length };
    const units = { ...counts, heading: headings.length, title: documents.length, named: documents.length };
    const fields = Object.fromEntries(
      FIELDS.map((field) => [field, builders[field].build(units[field])]),
    ) as Record<Field, KeywordIndex>;
    const headingUnits = Uint8Array.from(headings, (heading) =>
      Math.min(MOST_HEADING_UNITS, new Set(contentUnits(heading).map(({ key }) => key)).size),
    );
    return new LexicalIndex(fields, sectionOf, documentOf, headingUnits);
  }

  /** How much a term tells passages apart, wherever in or above them it stands; worked out once for each term. */
  rarity(term: string): number {
    const known = this.#rarities.get(term);
    if (known !== undefined) return known;
    const { text, asked, heading, title } = this.fields;
    const having = new Uint8Array(text.count);
    for (const passage of text.postings(term).units) having[passage] = 1;
    for (const passage of asked.postings(term).units) having[passage] = 1;
    for (const section of heading.postings(term).units) this.#markSection(having, section);
    const titled = title.postings(term).units;
    if (titled.length > 0) this.#markDocuments(having, new Set(titled));
    let frequency = 0;
    for (let passage = 0; passage < having.length; passage += 1) frequency += having[passage] as number;
    const rarity = inverseFrequency(frequency, text.count);
    this.#rarities.set(term, rarity);
    return rarity;
  }

  #markSection(having: Uint8Array, section: number): void {
    having.fill(1, this.sectionStarts[section], this.sectionStarts[section + 1]);
  }

  #markDocuments(having: Uint8Array, documents: ReadonlySet<number>): void {
    for (let section = 0; section < this.headingUnits.length; section += 1)
      if (documents.has(this.documentOf[this.sectionStarts[section] as number] as number))
        this.#markSection(having, section);
  }

  arrays(): Arrays {
    const { sectionOf, documentOf, headingUnits } = this;
    const own = { sectionOf, documentOf, headingUnits };
    return Object.assign(
      own,
      ...FIELDS.map((field) => withPrefix(`${field}.`, this.fields[field].arrays())),
    ) as Arrays;
  }

  /** @throws RangeError when the arrays are not those of a lexical index. */
  static from(arrays: Arrays): LexicalIndex {
    const fields = Object.fromEntries(
      FIELDS.map((field) => [field, KeywordIndex.from(underPrefix(`${field}.`, arrays))]),
    ) as Record<Field, KeywordIndex>;
    const { sectionOf, documentOf, headingUnits } = arrays;
    if (
      !(sectionOf instanceof Uint32Array && documentOf instanceof Uint32Array) ||
      !(headingUnits instanceof Uint8Array) ||
      sectionOf.length !== fields.text.count ||
      documentOf.length !== fields.text.count ||
      fields.asked.count !== fields.text.count ||
      fields.marks.count !== fields.text.count ||
      headingUnits.length !== fields.heading.count
    )
      throw new RangeError("a lexical index whose parts do not belong together");
    return new LexicalIndex(fields, sectionOf, documentOf, headingUnits);
  }
}

/** Marks of a passage: its article and clause ("§18", "§18.2"), which kinds of figures it holds ("$money"), and numbers of documents. */
function marksOf(passage: Passage, document: DocumentRecord | undefined): string[] {
  const units = quantities(passage.text, document?.metadata.language ?? "vi").map(({ unit }) =>
    figureMark(unit),
  );
  const isLegal = document !== undefined && isLegalKind(document.metadata.kind);
  const { article, clause } = (isLegal && legalReference(inVietnamese(passage.locator))) || {};
  const place = isAnnexed(passage.locator) ? ANNEXED : OWN;
  return [
    ...new Set([
      ...units,
      ...numberMarks(passage.text),
      ...(article === undefined ? [] : [NUMBERED, `${place}${article}`]),
      ...(article === undefined || clause === undefined ? [] : [`${place}${article}.${clause}`]),
    ]),
  ];
}

/** Mark of every passage that is an article or a part of one: what a law says before and after its articles is no rule. */
export const NUMBERED = "§";
const OWN = "§";
const ANNEXED = "§~";

/** An article of the rules that a document issues ("Quy chế, Điều 1"), not of its own text. */
function isAnnexed(locator: string): boolean {
  return annexOf(locator) !== undefined;
}

/** Name of what a locator's article belongs to, if it is not the document itself. */
export function annexOf(locator: string): string | undefined {
  return /^(.+?), (?:Điều|Article) /u.exec(locator)?.[1];
}

/** Mark of an article of a document's own text, or of a clause of it. */
export function articleMark(article: string, clause?: string): string {
  return clause === undefined ? `${OWN}${article}` : `${OWN}${article}.${clause}`;
}

/** The same in what is annexed to a document. */
export function annexedMark(article: string, clause?: string): string {
  return clause === undefined ? `${ANNEXED}${article}` : `${ANNEXED}${article}.${clause}`;
}

export function figureMark(unit: string): string {
  return `$${unit}`;
}

/** What a document is about, and for whom. */
function titleOf({ metadata }: DocumentRecord): string {
  const { title, number = "", places, scope = "", topic } = metadata;
  return [title, number, ...places, scope, ...topic].join(" · ");
}

const LAW_IN_FRONT = /^(?:(?:bộ )?luật|(?:the )?(?:law|code)(?: on)?)\s+/iu;

/** Concepts that the title and the scope of a document name. "Luật Hợp tác xã" whole is one concept, the law. */
function namedBy({ metadata: { title, scope = "" } }: DocumentRecord): string[] {
  const units = contentUnits(`${title.replace(LAW_IN_FRONT, "")} · ${scope}`);
  return [...new Set(units.map(({ key }) => key).filter((key) => key.startsWith("#")))];
}

/** Where each section begins, and after the last one where the passages end. */
function startsOf(sectionOf: Uint32Array, sections: number): Uint32Array {
  const starts = new Uint32Array(sections + 1).fill(sectionOf.length);
  for (let passage = sectionOf.length - 1; passage >= 0; passage -= 1)
    starts[sectionOf[passage] as number] = passage;
  return starts;
}

function sectionsOf(passages: readonly Passage[]): { sectionOf: Uint32Array; headings: string[] } {
  const headings: string[] = [];
  const sectionOf = new Uint32Array(passages.length);
  let before: string | undefined;
  passages.forEach(({ documentId, headingPath }, number) => {
    const section = JSON.stringify([documentId, ...headingPath]);
    if (section !== before) headings.push(headingPath.at(-1) ?? "");
    before = section;
    sectionOf[number] = headings.length - 1;
  });
  return { sectionOf, headings };
}

function copyPassages(
  builders: Record<Field, KeywordIndexBuilder>,
  { index, rowOf }: Reusable,
  count: number,
): void {
  const to = new Int32Array(index.fields.text.count).fill(-1);
  for (let number = 0; number < count; number += 1) {
    const row = rowOf[number] ?? -1;
    if (row >= 0) to[row] = number;
  }
  for (const field of ["text", "asked", "marks"] as const) builders[field].copy(index.fields[field], to);
}
