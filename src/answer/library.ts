import type { DocumentRecord, Passage } from "../domain.ts";
import type { Amendment } from "../store/amendments.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";

/** The documents behind the answers, for people who want to read them. It stays as it is while a new index is put in use. */
export interface Library {
  documents: ReadonlyMap<string, DocumentRecord>;
  /** A passage by its id; undefined where a newer corpus does not have it. */
  passage(id: string): Passage | undefined;
  /** The passages of a document in its order; empty for an id that is not known. */
  passagesOf(documentId: string): readonly Passage[];
  /** What has changed a clause, where another text is known to have. */
  amendmentOf(passage: Passage): Amendment | undefined;
  /** What has changed a clause; where nothing is known of it, what has changed other parts of its document. */
  changesOf(passage: Passage): Change[];
}

/** A text that has changed another, and whether just the clause that was asked for. */
export interface Change {
  /** Its title where the corpus has it, else its official number. */
  by: string;
  /** From when it applies (ISO 8601), where that is known. */
  since?: string | undefined;
  isOfClause: boolean;
}

const opened = new WeakMap<KnowledgeBase, Library>();

/** The library of an index; the same one each time it is asked for. */
export function libraryOf(kb: KnowledgeBase): Library {
  const known = opened.get(kb);
  if (known) return known;
  let numbers: Map<string, number> | undefined;
  let rows: Map<string, [from: number, to: number]> | undefined;
  const read = () => {
    numbers = new Map();
    rows = new Map();
    for (const passage of kb.passages) {
      const number = kb.passages.numberOf(passage);
      numbers.set(passage.id, number);
      rows.set(passage.documentId, [rows.get(passage.documentId)?.[0] ?? number, number + 1]);
    }
  };
  const library: Library = {
    documents: kb.documents,
    passage: (id) => {
      if (!numbers) read();
      return kb.passages.at(numbers?.get(id) ?? -1);
    },
    passagesOf: (documentId) => {
      if (!rows) read();
      const [from, to] = rows?.get(documentId) ?? [0, 0];
      return kb.passages.between(from, to);
    },
    amendmentOf: (passage) => kb.amendments.of(passage),
    changesOf: (passage) => {
      const own = kb.amendments.of(passage);
      const document = kb.documents.get(passage.documentId);
      const all = own ? [own] : document ? kb.amendments.ofDocument(document) : [];
      return all.map(({ number, by }) => ({
        by: by?.metadata.title ?? number,
        since: by?.metadata.effective,
        isOfClause: own !== undefined,
      }));
    },
  };
  opened.set(kb, library);
  return library;
}
