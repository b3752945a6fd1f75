/** Keeps the few items with the largest scores of many, best first; of equal scores the first to come. */
export class TopList<Item> {
  readonly #size: number;
  readonly #entries: { readonly score: number; readonly item: Item }[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  /** Whether an item with this score would be kept; never for NaN. */
  takes(score: number): boolean {
    if (Number.isNaN(score) || this.#size < 1) return false;
    const last = this.#entries[this.#size - 1];
    return last === undefined || score > last.score;
  }

  add(score: number, item: Item): void {
    if (!this.takes(score)) return;
    let at = this.#entries.length;
    while (at > 0 && (this.#entries[at - 1] as { score: number }).score < score) at--;
    this.#entries.splice(at, 0, { score, item });
    if (this.#entries.length > this.#size) this.#entries.pop();
  }

  items(): Item[] {
    return this.#entries.map(({ item }) => item);
  }
}
