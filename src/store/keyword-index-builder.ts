import { TermDictionary } from "../arrays/term-dictionary.ts";
import { impactOf, KeywordIndex, type LengthNorm } from "./keyword-index.ts";

/** Collects the postings of one field and puts them in order by term. Units may come in any order. */
export class KeywordIndexBuilder {
  readonly #norm: LengthNorm;
  readonly #ids = new Map<string, number>();
  readonly #postings = new Postings();

  constructor(norm: LengthNorm) {
    this.#norm = norm;
  }

  /** Adds a unit by its tokens. A unit is added once. */
  add(unit: number, tokens: readonly string[]): void {
    const frequencies = new Map<string, number>();
    for (const token of tokens) frequencies.set(token, (frequencies.get(token) ?? 0) + 1);
    for (const [token, frequency] of frequencies)
      this.#postings.push(this.#idOf(token), unit, impactOf(frequency, tokens.length, this.#norm));
  }

  /** Adds tokens with impacts of their own, 1 to 255. */
  addWeighted(unit: number, impacts: Iterable<[token: string, impact: number]>): void {
    for (const [token, impact] of impacts) this.#postings.push(this.#idOf(token), unit, impact);
  }

  /** Takes over the postings of another index; `to` gives the new number of each of its units, or a negative one to leave it out. */
  copy(index: KeywordIndex, to: Int32Array): void {
    for (const { term, units, impacts } of index.terms()) {
      let id: number | undefined;
      for (let i = 0; i < units.length; i += 1) {
        const unit = to[units[i] ?? 0] ?? -1;
        if (unit < 0) continue;
        id ??= this.#idOf(term);
        this.#postings.push(id, unit, impacts[i] ?? 0);
      }
    }
  }

  build(count: number): KeywordIndex {
    const { dictionary, places } = TermDictionary.of([...this.#ids.keys()]);
    const offsets = new Uint32Array(dictionary.size + 1);
    this.#postings.forEach((id) => {
      const next = (places[id] as number) + 1;
      offsets[next] = (offsets[next] as number) + 1;
    });
    for (let term = 0; term < dictionary.size; term += 1)
      offsets[term + 1] = (offsets[term + 1] as number) + (offsets[term] as number);
    const total = offsets[dictionary.size] ?? 0;
    const units = new Uint32Array(total);
    const impacts = new Uint8Array(total);
    const next = offsets.slice();
    this.#postings.forEach((id, unit, impact) => {
      const term = places[id] as number;
      const at = next[term] as number;
      next[term] = at + 1;
      units[at] = unit;
      impacts[at] = impact;
    });
    for (let term = 0; term < dictionary.size; term += 1)
      sortByUnit(units, impacts, offsets[term] as number, offsets[term + 1] as number);
    return new KeywordIndex(dictionary, offsets, units, impacts, count);
  }

  #idOf(token: string): number {
    const known = this.#ids.get(token);
    if (known !== undefined) return known;
    this.#ids.set(token, this.#ids.size);
    return this.#ids.size - 1;
  }
}

/** Postings of one term lie nearly in order already: those that were copied come before those that are new. */
function sortByUnit(units: Uint32Array, impacts: Uint8Array, from: number, to: number): void {
  let sorted = true;
  for (let at = from + 1; at < to && sorted; at += 1) sorted = (units[at - 1] ?? 0) < (units[at] ?? 0);
  if (sorted) return;
  const order = Array.from({ length: to - from }, (_, i) => from + i).sort(
    (a, b) => (units[a] ?? 0) - (units[b] ?? 0),
  );
  const sortedUnits = order.map((at) => units[at] ?? 0);
  const sortedImpacts = order.map((at) => impacts[at] ?? 0);
  units.set(sortedUnits, from);
  impacts.set(sortedImpacts, from);
}

/** Postings in blocks of typed arrays: as objects a large corpus would not fit into memory. */
class Postings {
  static readonly #BLOCK = 1 << 20;
  readonly #blocks: { ids: Uint32Array; units: Uint32Array; impacts: Uint8Array }[] = [];
  #length = 0;

  push(id: number, unit: number, impact: number): void {
    const at = this.#length % Postings.#BLOCK;
    if (at === 0)
      this.#blocks.push({
        ids: new Uint32Array(Postings.#BLOCK),
        units: new Uint32Array(Postings.#BLOCK),
        impacts: new Uint8Array(Postings.#BLOCK),
      });
    const block = this.#blocks.at(-1);
    if (!block) return;
    block.ids[at] = id;
    block.units[at] = unit;
    block.impacts[at] = impact;
    this.#length += 1;
  }

  forEach(visit: (id: number, unit: number, impact: number) => void): void {
    this.#blocks.forEach(({ ids, units, impacts }, block) => {
      const length = Math.min(Postings.#BLOCK, this.#length - block * Postings.#BLOCK);
      for (let at = 0; at < length; at += 1)
        visit(ids[at] as number, units[at] as number, impacts[at] as number);
    });
  }
}
