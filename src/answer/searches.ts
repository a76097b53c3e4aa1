import type { Hit } from "../domain.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { retrieve } from "./retrieve.ts";
import type { Query } from "./understand.ts";

/** Hits of a question that are read; the features tell the best of them apart, and what comes later answers nothing. */
const HITS = 40;

/** The searches of one answer: what was found for a query is not looked for again. */
export class Searches {
  readonly #kb: KnowledgeBase;
  readonly #found = new WeakMap<Query, Promise<Hit[]>>();

  constructor(kb: KnowledgeBase) {
    this.#kb = kb;
  }

  /** The best passages for a query, best first. */
  hits(query: Query): Promise<Hit[]> {
    const known = this.#found.get(query);
    if (known !== undefined) return known;
    const found = retrieve(this.#kb, query, HITS);
    this.#found.set(query, found);
    return found;
  }
}
