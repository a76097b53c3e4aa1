import type { Turn } from "./domain.ts";

const TURNS = 3;
const FORGET_AFTER_MS = 30 * 60 * 1000;
const MOST_CONVERSATIONS = 10_000;

/** The last turns of each conversation, in memory only: enough to understand "còn Hà Nội thì sao?". */
export class Conversations {
  readonly #turns = new Map<string, { turns: Turn[]; at: number }>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  history(id: string): Turn[] {
    const known = this.#turns.get(id);
    return known && this.#now() - known.at < FORGET_AFTER_MS ? known.turns : [];
  }

  add(id: string, turn: Turn): void {
    const turns = [...this.history(id), turn].slice(-TURNS);
    // Deleted first, so that the order of the map is that of the last use and the oldest can be dropped.
    this.#turns.delete(id);
    this.#turns.set(id, { turns, at: this.#now() });
    const oldest = this.#turns.keys().next().value;
    if (this.#turns.size > MOST_CONVERSATIONS && oldest !== undefined) this.#turns.delete(oldest);
  }
}
