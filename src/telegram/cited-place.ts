import type { Library } from "../answer/library.ts";
import type { DocumentRecord, Passage } from "../domain.ts";
import type { Source } from "../present/sources.ts";

/** A passage of a document, counted from the one that an answer quotes. */
export interface CitedPlace {
  document: DocumentRecord;
  passage: Passage;
  /** Position among the passages of the document, from 0. */
  at: number;
  /** How many passages the document has. */
  of: number;
}

/**
 * The passage that a source quotes, or the one so many behind (before) it. Undefined where the corpus no longer has the quoted words:
 * ids are numbers in a document, so a passage of the same id may be another one after a change.
 */
export function placeOf(library: Library, { citation }: Source, offset: number): CitedPlace | undefined {
  const document = library.documents.get(citation.documentId);
  if (document === undefined) return undefined;
  const passages = library.passagesOf(citation.documentId);
  const isQuoted = ({ text }: Passage) => text.includes(citation.quote);
  const known = passages.findIndex((passage) => passage.id === citation.passageId && isQuoted(passage));
  const cited = known >= 0 ? known : passages.findIndex(isQuoted);
  if (cited < 0) return undefined;
  const at = Math.min(Math.max(cited + offset, 0), passages.length - 1);
  const passage = passages[at];
  return passage && { document, passage, at, of: passages.length };
}
