import { FEATURES, featuresOf } from "../../src/answer/answerable/features.ts";
import type { Evidence } from "../../src/answer/evidence.ts";
import { extract } from "../../src/answer/extract.ts";
import type { Query } from "../../src/answer/understand.ts";
import type { Hit } from "../../src/domain.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import type { Case } from "../cases/schema.ts";
import { documentName } from "../run/gold.ts";
import { type AnswerableExample, Asked } from "./asked.ts";

/** Wrong answers are rarer than right ones among the questions, and no less bad. */
const WEIGHT = { answer: 1, none: 2, withoutGold: 0.3, madeUp: 0.7 };

/** Asks one index for the best evidence that extraction would take if nothing else were weighed. */
export class BestEvidence {
  readonly #asked: Asked;

  constructor(kb: KnowledgeBase) {
    this.#asked = new Asked(kb);
  }

  /**
   * A case as examples: its evidence, which answers where it is gold, and once more without the articles of the gold, as if the corpus
   * did not have them. What is compared, or wrong for another reason, teaches nothing here.
   */
  async examplesOf(one: Case): Promise<AnswerableExample[]> {
    const query = await this.#asked.read(one);
    if (query === undefined) return [];
    const hits = await this.#asked.hits(query);
    const best = this.#best(query, hits);
    if (one.unanswerable !== undefined) return best ? [this.#example(query, best, false, WEIGHT.none)] : [];
    const examples: AnswerableExample[] = [];
    if (best && this.#isGold(one, best.candidate.hit))
      examples.push(this.#example(query, best, true, WEIGHT.answer));
    const other = this.#best(query, this.#withoutGold(one, hits));
    if (other && one.gold !== undefined)
      examples.push(this.#example(query, other, false, WEIGHT.withoutGold));
    return examples;
  }

  /** A question that nothing answers, made from a pattern. */
  async exampleOf(question: string): Promise<AnswerableExample[]> {
    const query = this.#asked.understood(question);
    const best = this.#best(query, await this.#asked.hits(query));
    return best ? [this.#example(query, best, false, WEIGHT.madeUp)] : [];
  }

  #best(query: Query, hits: Hit[]): Evidence | undefined {
    let best: Evidence | undefined;
    extract(this.#asked.kb, query, hits, {
      convinces: (_kb, _query, evidence) => {
        best = evidence;
        return false;
      },
    });
    return best;
  }

  #example(query: Query, best: Evidence, isAnswer: boolean, weight: number): AnswerableExample {
    const told = featuresOf(this.#asked.kb, query, best);
    return { features: FEATURES.map((name) => told[name]), isAnswer, weight };
  }

  #isGold(one: Case, { passage, document }: Hit): boolean {
    return this.#asked.gold
      .unitsOf(one)
      .some(({ passages, documents }) => passages.has(passage.id) || documents.has(documentName(document)));
  }

  #withoutGold(one: Case, hits: readonly Hit[]): Hit[] {
    const gold = new Set(this.#asked.gold.unitsOf(one).flatMap(({ passages }) => [...passages]));
    const refersToGold = ({ passage }: Hit) =>
      this.#asked.kb.references.of(passage).some(({ id }) => gold.has(id));
    const articles = new Set(hits.filter(({ passage }) => gold.has(passage.id)).map(articleOf));
    return hits.filter(
      (hit) => !gold.has(hit.passage.id) && !refersToGold(hit) && !articles.has(articleOf(hit)),
    );
  }
}

/** A document in all its languages, and the nearest heading. */
function articleOf({ passage, document }: Hit): string {
  return `${documentName(document)} ${passage.headingPath.at(-1) ?? ""}`;
}
