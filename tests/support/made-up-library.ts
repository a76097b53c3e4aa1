import type { Change, Library } from "../../src/answer/library.ts";
import { type DocumentMetadata, noLists, type Passage } from "../../src/domain.ts";

/** A library of one law whose passages have these texts; clauses of article 3 are numbered from 1. */
export function madeLibrary(
  texts: readonly string[],
  metadata: Partial<DocumentMetadata> = {},
  changes: Change[] = [],
): Library {
  const documentId = "laws/sample";
  const passages = texts.map(
    (text, at): Passage => ({
      id: `${documentId}#${at + 1}`,
      documentId,
      text,
      start: 0,
      end: text.length,
      locator: `Điều 3 khoản ${at + 1}`,
      headingPath: ["Chương I", "Điều 3. Thành viên"],
      askedAs: [],
    }),
  );
  const document = {
    id: documentId,
    file: "laws/sample.md",
    districts: [],
    format: "markdown",
    warnings: [],
    metadata: {
      title: "Luật <Mẫu>",
      language: "vi",
      kind: "law" as const,
      number: "9/2031/QH16",
      issuer: "Quốc hội",
      issued: "2031-02-03",
      effective: "2031-07-01",
      url: "https://example.org/sample",
      validity: "in-force" as const,
      ...noLists(),
      ...metadata,
    },
  };
  return {
    documents: new Map([[documentId, document]]),
    passage: (id) => passages.find((passage) => passage.id === id),
    passagesOf: (id) => (id === documentId ? passages : []),
    amendmentOf: () => undefined,
    changesOf: () => changes,
  };
}
