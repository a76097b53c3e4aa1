import { compare } from "../../src/answer/comparison.ts";
import { type RetrieveOptions, retrieve } from "../../src/answer/retrieve.ts";
import { type Query, understand } from "../../src/answer/understand.ts";
import type { Hit } from "../../src/domain.ts";
import { nfc } from "../../src/language/normalize.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import type { Case } from "../cases/schema.ts";
import { GoldIndex } from "../run/gold.ts";

/** An evidence in numbers, and whether it answers. */
export interface AnswerableExample {
  /** In the order of the names of the features. */
  features: readonly number[];
  isAnswer: boolean;
  /** How much it counts. */
  weight: number;
}

const HITS = { one: 40, acrossPlaces: 300 };

/** Asks one index as an answer would, for those who learn from what is found. */
export class Asked {
  readonly kb: KnowledgeBase;
  readonly gold: GoldIndex;
  readonly #districts: ReadonlySet<string>;

  constructor(kb: KnowledgeBase) {
    this.kb = kb;
    this.gold = new GoldIndex(kb);
    this.#districts = new Set([...kb.documents.values()].flatMap(({ districts }) => districts));
  }

  /** A case as it is understood; none where nothing is asked for that could be learnt from, or something is compared. */
  async read({ question, history = [] }: Pick<Case, "question" | "history">): Promise<Query | undefined> {
    const query = this.understood(question, history);
    if (query.units.length === 0 || query.isPlaceUnknown) return undefined;
    return (await compare(this.kb, query, this.#districts)) ? undefined : query;
  }

  understood(question: string, history: NonNullable<Case["history"]> = []): Query {
    return understand({ text: nfc(question), history }, this.#districts);
  }

  hits(query: Query, options?: RetrieveOptions): Promise<Hit[]> {
    return retrieve(this.kb, query, query.acrossPlaces ? HITS.acrossPlaces : HITS.one, options);
  }
}
