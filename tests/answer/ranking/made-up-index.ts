import { FEATURE_NAMES, type FeatureName, featureRow } from "../../../src/answer/ranking/feature-names.ts";
import { FeatureMaker, type Found } from "../../../src/answer/ranking/features.ts";
import { searchTerms } from "../../../src/answer/ranking/search-terms.ts";
import { TermScores } from "../../../src/answer/ranking/term-scores.ts";
import { wordScores } from "../../../src/answer/ranking/word-scores.ts";
import type { Query } from "../../../src/answer/understand.ts";
import { type DocumentMetadata, type DocumentRecord, noLists, type Passage } from "../../../src/domain.ts";
import type { KnowledgeBase } from "../../../src/store/knowledge-base.ts";
import { LexicalIndex } from "../../../src/store/lexical-index.ts";
import { PassageStore } from "../../../src/store/passage-store.ts";
import { queryOf } from "../../support/made-up-hits.ts";

export type MadePassage = Partial<Passage> & { text: string };
export interface MadeDocument {
  metadata?: Partial<DocumentMetadata>;
  passages: readonly MadePassage[];
}

/** What ranking reads of an index, of documents given by id; passages are "id#1", "id#2", … */
export function madeIndex(documents: Record<string, MadeDocument>): KnowledgeBase {
  const records = Object.entries(documents).map(
    ([id, { metadata }]): DocumentRecord => ({
      id,
      file: `${id}.md`,
      districts: [],
      format: "markdown",
      warnings: [],
      metadata: {
        title: "Văn bản",
        language: "vi",
        kind: "law",
        validity: "in-force",
        ...noLists(),
        ...metadata,
      },
    }),
  );
  const passages = Object.entries(documents).flatMap(([documentId, { passages: parts }]) =>
    parts.map(
      (part, i): Passage => ({
        id: `${documentId}#${i + 1}`,
        documentId,
        start: 0,
        end: part.text.length,
        locator: `paragraph ${i + 1}`,
        headingPath: [],
        askedAs: [],
        ...part,
      }),
    ),
  );
  const known = {
    passages: PassageStore.of(passages),
    lexical: LexicalIndex.build(records, passages),
    documents: new Map(records.map((record) => [record.id, record])),
  };
  return known as unknown as KnowledgeBase;
}

export function numberOf(kb: KnowledgeBase, id: string): number {
  const number = Array.from(kb.passages).findIndex((passage) => passage.id === id);
  if (number < 0) throw new Error(`There is no passage ${id}.`);
  return number;
}

/** Features of passages for a question by words alone, unless `found` says more. */
export function featuresOf(kb: KnowledgeBase, question: string | Query, found: Partial<Found> = {}) {
  const query = typeof question === "string" ? queryOf(question) : question;
  const expansion = { related: false, expected: { alike: 0, terms: [] } };
  const search = searchTerms(kb.lexical, query.text, expansion);
  const words = wordScores(kb, search, featureRow({}));
  const terms = new TermScores(kb.lexical, search, words, kb.lexical.documentOf.keys());
  const maker = new FeatureMaker(kb, query, {
    terms,
    vector: new Map(),
    alike: { of: () => 0 },
    ...found,
  });
  return (id: string) => {
    const row = maker.of(numberOf(kb, id));
    return Object.fromEntries(FEATURE_NAMES.map((name, i) => [name, row[i]])) as Record<FeatureName, number>;
  };
}
