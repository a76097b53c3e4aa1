import type { DocumentRecord, Passage } from "../../domain.ts";
import { fold } from "../../language/normalize.ts";
import type { KnowledgeBase } from "../../store/knowledge-base.ts";
import { annexedMark, annexOf, articleMark } from "../../store/lexical-index.ts";
import { marksOfNumber } from "../../store/number-marks.ts";
import { isDocumentMeant } from "../referred-document.ts";
import type { Query } from "../understand.ts";
import { AT, type FeatureRow } from "./feature-names.ts";
import type { Membership } from "./membership.ts";

const UNNAMED_ANNEX = 0.5;

/** Features of what a question names itself: an article, clause and point, or a document by its number. */
export class ReferenceFeatures {
  readonly #kb: KnowledgeBase;
  readonly #query: Query;
  readonly #marks: Membership;
  readonly #numbersWanted: readonly string[];

  constructor(kb: KnowledgeBase, query: Query, marks: Membership) {
    this.#kb = kb;
    this.#query = query;
    this.#marks = marks;
    this.#numbersWanted = query.numbers.flatMap(marksOfNumber);
  }

  /** Sets them in a row that already tells whether its document bears another number. */
  set(features: FeatureRow, passage: number, document: DocumentRecord): void {
    const { reference } = this.#query;
    if (features[AT.otherNumber] === 1 && this.#marks.hasOneOf(this.#numbersWanted, passage))
      features[AT.otherNumber] = 0;
    const { article, clause, point } = reference ?? {};
    if (article === undefined || !isDocumentMeant(this.#query, document.metadata)) return;
    const own = this.#marks.has(articleMark(article), passage);
    const annexed = !own && this.#marks.has(annexedMark(article), passage);
    const mark = own ? articleMark : annexedMark;
    const isClause = clause !== undefined && this.#marks.has(mark(article, clause), passage);
    features[AT.article] = own ? 1 : annexed ? this.#annexed(passage) : 0;
    features[AT.clause] = isClause ? 1 : 0;
    features[AT.point] = isClause && point !== undefined && holdsPoint(this.#passage(passage), point) ? 1 : 0;
  }

  /** "Điều 1" is that of the document itself, rather than of the rules that it issues, where those are not named. */
  #annexed(passage: number): number {
    const annex = annexOf(this.#passage(passage).locator);
    return annex !== undefined && fold(this.#query.text).includes(fold(annex)) ? 1 : UNNAMED_ANNEX;
  }

  #passage(number: number): Passage {
    const passage = this.#kb.passages.at(number);
    if (passage === undefined) throw new RangeError(`no passage ${number}`);
    return passage;
  }
}

/** A long clause is cut between its points: whether this piece of it has the one that is asked for. */
function holdsPoint({ text }: Passage, letter: string): boolean {
  return [...text.matchAll(/^[ \t]*([a-zđ]{1,2})\)/gmu)].some((match) => match[1] === letter);
}
