import { LOOKED_AT, type Looked, lookAgain } from "../../src/answer/answerable/second-look.ts";
import { extract } from "../../src/answer/extract.ts";
import type { RetrieveOptions } from "../../src/answer/retrieve.ts";
import type { Query } from "../../src/answer/understand.ts";
import type { Hit } from "../../src/domain.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import type { Case } from "../cases/schema.ts";
import type { RetrievalQuestion } from "../retrieval/questions.ts";
import { type AnswerableExample, Asked } from "./asked.ts";

/** How much all sentences of a question count: those that were taken out of `askedAs` are many, and all of them have an answer. */
const WEIGHT = { case: 1, heldOut: 0.3, heldOutWithoutGold: 0.1 };

/** Asks one index for the sentences of questions of which none is enough by fixed limits. */
export class NotEnough {
  readonly #asked: Asked;

  constructor(kb: KnowledgeBase) {
    this.#asked = new Asked(kb);
  }

  /** A case, unless something is compared. */
  async examplesOf(one: Case): Promise<AnswerableExample[]> {
    const query = await this.#asked.read(one);
    if (query === undefined) return [];
    const gold = new Set(this.#asked.gold.unitsOf(one).flatMap(({ passages }) => [...passages]));
    return this.#examples(query, await this.#asked.hits(query), WEIGHT.case, ({ passage }) =>
      gold.has(passage.id),
    );
  }

  /** A question that was taken out of `askedAs`, and once more as if the corpus had nothing on it. */
  async heldOutExamples(
    { query, gold }: Pick<RetrievalQuestion, "query" | "gold">,
    options: RetrieveOptions,
  ): Promise<AnswerableExample[]> {
    if (query.units.length === 0 || query.isPlaceUnknown) return [];
    const hits = await this.#asked.hits(query, options);
    const isGold = ({ passage }: Hit) => gold.has(this.#asked.kb.passages.numberOf(passage));
    const ids = new Set(hits.filter(isGold).map(({ passage }) => passage.id));
    const refersToGold = ({ passage }: Hit) =>
      this.#asked.kb.references.of(passage).some(({ id }) => ids.has(id));
    const others = hits.filter((hit) => !isGold(hit) && !refersToGold(hit));
    return [
      ...this.#examples(query, hits, WEIGHT.heldOut, isGold),
      ...this.#examples(query, others, WEIGHT.heldOutWithoutGold, () => false),
    ];
  }

  #examples(query: Query, hits: Hit[], weight: number, isGold: (hit: Hit) => boolean): AnswerableExample[] {
    let looked: Looked[] = [];
    extract(this.#asked.kb, query, hits, {
      again: (kb, asked, evidence) => {
        looked = lookAgain(kb, asked, evidence);
        return [];
      },
    });
    return looked.map(({ item, features }) => ({
      features: LOOKED_AT.map((name) => features[name]),
      isAnswer: isGold(item.candidate.hit),
      weight,
    }));
  }
}
