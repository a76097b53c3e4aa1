import { LOOKED_AT, type Looked, lookAgain } from "../../src/answer/answerable/second-look.ts";
import { compare } from "../../src/answer/comparison.ts";
import { extract } from "../../src/answer/extract.ts";
import { type RetrieveOptions, retrieve } from "../../src/answer/retrieve.ts";
import { type Query, understand } from "../../src/answer/understand.ts";
import type { Hit } from "../../src/domain.ts";
import { nfc } from "../../src/language/normalize.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import type { Case } from "../cases/schema.ts";
import type { RetrievalQuestion } from "../retrieval/questions.ts";
import { GoldIndex } from "../run/gold.ts";
import type { BoostingExample } from "./boosting.ts";

/** How much all sentences of a question count: those that were taken out of `askedAs` are many, and all of them have an answer. */
const WEIGHT = { case: 1, heldOut: 0.3, heldOutWithoutGold: 0.1 };
const HITS = { one: 40, acrossPlaces: 300 };

/** Asks one index for the sentences of questions of which none is enough by fixed limits. */
export class NotEnough {
  readonly #kb: KnowledgeBase;
  readonly #gold: GoldIndex;
  readonly #districts: ReadonlySet<string>;

  constructor(kb: KnowledgeBase) {
    this.#kb = kb;
    this.#gold = new GoldIndex(kb);
    this.#districts = new Set([...kb.documents.values()].flatMap(({ districts }) => districts));
  }

  /** A case, unless something is compared. */
  async examplesOf(one: Case): Promise<BoostingExample[]> {
    const query = understand({ text: nfc(one.question), history: one.history ?? [] }, this.#districts);
    if (query.units.length === 0 || query.isPlaceUnknown) return [];
    if (await compare(this.#kb, query, this.#districts)) return [];
    const gold = new Set(this.#gold.unitsOf(one).flatMap(({ passages }) => [...passages]));
    return this.#examples(query, await this.#hits(query), WEIGHT.case, ({ passage }) => gold.has(passage.id));
  }

  /** A question that was taken out of `askedAs`, and once more as if the corpus had nothing on it. */
  async heldOutExamples(
    { query, gold }: Pick<RetrievalQuestion, "query" | "gold">,
    options: RetrieveOptions,
  ): Promise<BoostingExample[]> {
    if (query.units.length === 0 || query.isPlaceUnknown) return [];
    const hits = await this.#hits(query, options);
    const isGold = ({ passage }: Hit) => gold.has(this.#kb.passages.numberOf(passage));
    const ids = new Set(hits.filter(isGold).map(({ passage }) => passage.id));
    const refersToGold = ({ passage }: Hit) => this.#kb.references.of(passage).some(({ id }) => ids.has(id));
    const others = hits.filter((hit) => !isGold(hit) && !refersToGold(hit));
    return [
      ...this.#examples(query, hits, WEIGHT.heldOut, isGold),
      ...this.#examples(query, others, WEIGHT.heldOutWithoutGold, () => false),
    ];
  }

  #hits(query: Query, options?: RetrieveOptions): Promise<Hit[]> {
    return retrieve(this.#kb, query, query.acrossPlaces ? HITS.acrossPlaces : HITS.one, options);
  }

  #examples(query: Query, hits: Hit[], weight: number, isGold: (hit: Hit) => boolean): BoostingExample[] {
    let looked: Looked[] = [];
    extract(this.#kb, query, hits, {
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
