import { type Candidate, candidatesOf } from "../../src/answer/candidates.ts";
import { type Query, understand } from "../../src/answer/understand.ts";
import type { DocumentMetadata, Hit, Passage } from "../../src/domain.ts";
import { noLists } from "../../src/domain.ts";

interface Parts {
  id?: string;
  score?: number;
  metadata?: Partial<DocumentMetadata>;
  passage?: Partial<Passage>;
}

/** A hit on a press article in Vietnamese; `parts` replaces what a test is about. */
export function madeHit(
  text: string,
  { id = "articles/made", score = 0.5, metadata, passage }: Parts = {},
): Hit {
  return {
    score,
    keyword: score,
    vector: score,
    passage: {
      id: `${id}#1`,
      documentId: id,
      text,
      start: 0,
      end: text.length,
      locator: "paragraph 1",
      headingPath: [],
      askedAs: [],
      ...passage,
    },
    document: {
      id,
      file: `${id}.md`,
      districts: [],
      format: "markdown",
      warnings: [],
      metadata: {
        title: "Bài báo",
        language: "vi",
        kind: "article",
        validity: "not-applicable",
        ...noLists(),
        ...metadata,
      },
    },
  };
}

/** A hit on a clause of a law. */
export function clauseHit(text: string, locator = "Điều 3 khoản 1", id = "laws/made"): Hit {
  return madeHit(text, {
    id,
    metadata: { title: "Luật Mẫu", kind: "law", number: "99/2090/QH16", validity: "in-force" },
    passage: { locator },
  });
}

/** The sentence number `index` of a hit, counted from 0. */
export function sentenceOf(hit: Hit, index = 0): Candidate {
  const found = candidatesOf(hit)[index];
  if (!found) throw new Error(`There is no sentence ${index} in "${hit.passage.text}".`);
  return found;
}

/** A question without history, understood; `known` lists folded names of districts. */
export function queryOf(text: string, known: string[] = []): Query {
  return understand({ text, history: [] }, new Set(known));
}
