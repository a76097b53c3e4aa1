import { FEATURES, featuresOf } from "../../src/answer/answerable/features.ts";
import { compare } from "../../src/answer/comparison.ts";
import type { Evidence } from "../../src/answer/evidence.ts";
import { extract } from "../../src/answer/extract.ts";
import { retrieve } from "../../src/answer/retrieve.ts";
import { type Query, understand } from "../../src/answer/understand.ts";
import type { Hit } from "../../src/domain.ts";
import { nfc } from "../../src/language/normalize.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import type { Case } from "../cases/schema.ts";
import { documentName, GoldIndex } from "../run/gold.ts";

/** The best evidence of one question in numbers, and whether it answers. */
export interface AnswerableExample {
  /** In the order of FEATURES. */
  features: number[];
  isAnswer: boolean;
  /** How much the question counts. */
  weight: number;
}

/** Wrong answers are rarer than right ones among the questions, and no less bad. */
const WEIGHT = { answer: 1, none: 2, withoutGold: 0.3, madeUp: 0.7 };
const HITS = { one: 40, acrossPlaces: 300 };

/** Asks one index for the best evidence that extraction would take if nothing else were weighed. */
export class BestEvidence {
  readonly #kb: KnowledgeBase;
  readonly #gold: GoldIndex;
  readonly #districts: ReadonlySet<string>;

  constructor(kb: KnowledgeBase) {
    this.#kb = kb;
    this.#gold = new GoldIndex(kb);
    this.#districts = new Set([...kb.documents.values()].flatMap(({ districts }) => districts));
  }

  /**
   * A case as examples: its evidence, which answers where it is gold, and once more without the articles of the gold, as if the corpus
   * did not have them. What is compared, or wrong for another reason, teaches nothing here.
   */
  async examplesOf(one: Case): Promise<AnswerableExample[]> {
    const query = understand({ text: nfc(one.question), history: one.history ?? [] }, this.#districts);
    if (query.units.length === 0 || query.isPlaceUnknown) return [];
    if (await compare(this.#kb, query, this.#districts)) return [];
    const hits = await retrieve(this.#kb, query, query.acrossPlaces ? HITS.acrossPlaces : HITS.one);
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
    const query = understand({ text: nfc(question), history: [] }, this.#districts);
    const best = this.#best(query, await retrieve(this.#kb, query, HITS.one));
    return best ? [this.#example(query, best, false, WEIGHT.madeUp)] : [];
  }

  #best(query: Query, hits: Hit[]): Evidence | undefined {
    let best: Evidence | undefined;
    extract(this.#kb, query, hits, {
      convinces: (_kb, _query, evidence) => {
        best = evidence;
        return false;
      },
    });
    return best;
  }

  #example(query: Query, best: Evidence, isAnswer: boolean, weight: number): AnswerableExample {
    const told = featuresOf(this.#kb, query, best);
    return { features: FEATURES.map((name) => told[name]), isAnswer, weight };
  }

  #isGold(one: Case, { passage, document }: Hit): boolean {
    return this.#gold
      .unitsOf(one)
      .some(({ passages, documents }) => passages.has(passage.id) || documents.has(documentName(document)));
  }

  #withoutGold(one: Case, hits: readonly Hit[]): Hit[] {
    const gold = new Set(this.#gold.unitsOf(one).flatMap(({ passages }) => [...passages]));
    const refersToGold = ({ passage }: Hit) => this.#kb.references.of(passage).some(({ id }) => gold.has(id));
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
