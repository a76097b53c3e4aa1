import type { DocumentRecord, Passage } from "../domain.ts";
import { crossReferences } from "../language/cross-references.ts";
import { numberKey, officialNumbers, sameOfficialNumber } from "../language/document-numbers.ts";
import { isAmendment, ownWords, type References } from "./references.ts";
import { affectedNumber, CorpusRelations, hasBegun } from "./validity.ts";

/** What has changed a clause, or a whole document, and applies already. */
export interface Amendment {
  /** Official number of the text that changes it. */
  number: string;
  /** That text, where the corpus has it. */
  by?: DocumentRecord;
  /** What it says instead, where the corpus has it. */
  passage?: Passage;
  /** The only point of the clause that is changed, where it is one. */
  point?: string;
}

interface Provision {
  article: string;
  clause?: string;
  point?: string;
}

/** "Bổ sung khoản 8 vào sau khoản 7 Điều 5" leaves clause 7 as it was; what is only added replaces nothing. */
const PLACE_OF_ADDITION =
  /(?:vào\s+)?(?:sau|trước)\s+(?:điểm|khoản|điều)[^:;."]*|(?:after|before)\s+(?:point|clause|article)[^:;."]*/giu;
const ONLY_ADDS =
  /^(?:(?:Điều|Article) \d+[a-zđ]?[.:]\s*)?(?:\d{1,3}[a-zđ]?[.)]\s*|[a-zđ]\)\s*)?(?:Bổ sung|Supplement|Add|To add|Insert)(?!\p{L})/iu;

/**
 * Which clauses of the corpus other texts have changed by a day: told by `amends` or `amendedBy` in metadata
 * ("17/2023/QH15 Điều 74 khoản 1"), or by the words of an amending text ("Sửa đổi khoản 1 Điều 74 như sau: …").
 */
export class Amendments {
  readonly #documents: ReadonlyMap<string, DocumentRecord>;
  readonly #references: References;
  readonly #relations: CorpusRelations;
  readonly #ofPassage = new Map<Passage, Amendment>();
  readonly #day: string;

  constructor(documents: ReadonlyMap<string, DocumentRecord>, references: References, day: string) {
    this.#documents = documents;
    this.#references = references;
    this.#relations = new CorpusRelations(documents.values());
    this.#day = day;
    // The earliest first, so that of two changes of a clause the later one is kept.
    const inOrder = [...documents.values()].sort((a, b) => begin(a).localeCompare(begin(b)));
    for (const document of inOrder) this.#note(document);
  }

  /** What has changed a clause, if anything is known to have. */
  of(passage: Passage): Amendment | undefined {
    return this.#ofPassage.get(passage);
  }

  /** What has taken the place of a document as a whole, where the corpus has it. */
  replacementOf({ metadata }: DocumentRecord): Amendment | undefined {
    const by = this.#relations.of(metadata).replacedBy.find((other) => hasBegun(other, this.#day));
    return by && { number: by.metadata.number ?? "", by };
  }

  /** What has changed some part of a document. */
  ofDocument({ metadata }: DocumentRecord): Amendment[] {
    const { amendedBy, amendedElsewhere } = this.#relations.of(metadata);
    return [
      ...amendedBy
        .filter((by) => hasBegun(by, this.#day))
        .map((by) => this.#inLanguage(by, metadata.language))
        .map((by) => ({ number: by.metadata.number ?? by.metadata.title, by })),
      ...amendedElsewhere.map((number) => ({ number })),
    ];
  }

  /** A document in all its languages. */
  #variantsOf(document: DocumentRecord): DocumentRecord[] {
    const root = document.metadata.variantOf ?? document.id;
    return [...this.#documents.values()].filter(
      ({ id, metadata }) => id === root || metadata.variantOf === root,
    );
  }

  /** The variant of a document in a language, where there is one. */
  #inLanguage(document: DocumentRecord, language: string): DocumentRecord {
    const { number } = document.metadata;
    const variants = [...this.#documents.values()].filter(
      ({ metadata }) => number !== undefined && sameOfficialNumber(metadata.number ?? "", number),
    );
    return variants.find(({ metadata }) => metadata.language === language) ?? document;
  }

  #note(document: DocumentRecord): void {
    for (const entry of document.metadata.amendedBy) {
      const by = this.#documentOf(affectedNumber(entry));
      if (by && !hasBegun(by, this.#day)) continue;
      for (const provision of provisionsIn(entry))
        this.#amend(this.#variantsOf(document), provision, {
          number: affectedNumber(entry),
          ...(by ? { by } : {}),
        });
    }
    const changed = this.#relations.amendedBy(document);
    if (changed.length === 0 || !hasBegun(document, this.#day)) return;
    const number = document.metadata.number ?? document.metadata.title;
    for (const entry of document.metadata.amends)
      for (const provision of provisionsIn(entry))
        this.#amend(named(changed, affectedNumber(entry)), provision, { number, by: document });
    for (const passage of this.#references.passagesOf(document.id)) {
      const targets = amendedIn(passage, changed);
      for (const { provision, documents } of targets)
        this.#amend(documents, provision, { number, by: document, passage });
    }
  }

  #amend(documents: readonly DocumentRecord[], provision: Provision, amendment: Amendment): void {
    const passage = amendment.passage ?? this.#wordingOf(amendment.by, provision);
    const { point } = provision;
    const noted = {
      ...amendment,
      ...(passage ? { passage } : {}),
      ...(point === undefined ? {} : { point }),
    };
    for (const { id, metadata } of documents)
      for (const target of this.#references.at(id, provision))
        if (!isBetter(this.#ofPassage.get(target), noted, metadata.language))
          this.#ofPassage.set(target, noted);
  }

  /** The passage of an amending text that speaks of a provision, where only metadata says that it changes it. */
  #wordingOf(by: DocumentRecord | undefined, { article, clause }: Provision): Passage | undefined {
    if (by === undefined) return undefined;
    const speaking = this.#references
      .passagesOf(by.id)
      .filter(({ text }) =>
        crossReferences(text).some((other) => other.article === article && other.clause === clause),
      );
    return speaking.length === 1 ? speaking[0] : undefined;
  }

  #documentOf(number: string): DocumentRecord | undefined {
    return [...this.#documents.values()].find(({ metadata }) =>
      sameOfficialNumber(metadata.number ?? "", number),
    );
  }
}

/** An act in two languages changes a clause once: its wording in the language of the clause is kept. */
function isBetter(known: Amendment | undefined, other: Amendment, language: string): boolean {
  if (known === undefined || !sameOfficialNumber(known.number, other.number)) return false;
  const rank = ({ by, passage }: Amendment) =>
    (passage === undefined ? 0 : 1) + (by?.metadata.language === language ? 2 : 0);
  return rank(known) >= rank(other);
}

function begin({ metadata }: DocumentRecord): string {
  return metadata.effective ?? metadata.issued ?? "";
}

function named(documents: readonly DocumentRecord[], number: string): DocumentRecord[] {
  return documents.filter(({ metadata }) => sameOfficialNumber(metadata.number ?? "", number));
}

/** Articles and clauses that an entry of `amends` names after the number. */
function provisionsIn(entry: string): Provision[] {
  const number = affectedNumber(entry);
  return crossReferences(entry.slice(entry.indexOf(number) + number.length));
}

/** The provisions that a passage of an amending text changes, each with the documents they are of. */
function amendedIn(
  passage: Passage,
  changed: readonly DocumentRecord[],
): { provision: Provision; documents: DocumentRecord[] }[] {
  if (!isAmendment(passage.text) || ONLY_ADDS.test(passage.text)) return [];
  const said = ownWords(passage.text, true).replace(PLACE_OF_ADDITION, " ");
  const around = [passage.text.split("\n", 1)[0] ?? "", ...passage.headingPath.toReversed()].join("\n");
  return crossReferences(said).map((provision) => ({
    provision,
    documents: meant(provision.document, around, changed),
  }));
}

/** The document that a provision is of: the one named beside it, in the headings above, or the only one there is. */
function meant(
  document: { number?: string; name?: string } | undefined,
  around: string,
  changed: readonly DocumentRecord[],
): DocumentRecord[] {
  const numbers = new Set(changed.map(({ metadata }) => numberKey(metadata.number ?? "")));
  const said = document?.number ?? (document ? undefined : officialNumbers(around)[0]?.number);
  if (said !== undefined) return named(changed, said);
  return numbers.size === 1 ? [...changed] : [];
}
