/** Work that was begun and is not finished. */
export class Work {
  readonly #open = new Set<Promise<void>>();

  /** Notes a piece of work that never rejects. */
  add(piece: Promise<void>): void {
    this.#open.add(piece);
    void piece.finally(() => this.#open.delete(piece));
  }

  /** Resolves once nothing is open, what is added meanwhile included. */
  async done(): Promise<void> {
    while (this.#open.size > 0) await Promise.all(this.#open);
  }
}
