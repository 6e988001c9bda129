/** A first-in, first-out queue. `Array.shift` alone would move all items each time. */
export class Queue<Item> {
  #items: Item[] = [];
  #first = 0;

  get size(): number {
    return this.#items.length - this.#first;
  }

  get first(): Item | undefined {
    return this.#items[this.#first];
  }

  *[Symbol.iterator](): Generator<Item, void, undefined> {
    for (let at = this.#first; at < this.#items.length; at++) yield this.#items[at]!;
  }

  push(item: Item): void {
    this.#items.push(item);
  }

  shift(): void {
    this.#first++;
    // Only when half of the array is empty is the other half moved: once an item, on average.
    if (this.#first * 2 < this.#items.length) return;
    this.#items.splice(0, this.#first);
    this.#first = 0;
  }

  /** Empties the queue and returns its items. */
  takeAll(): Item[] {
    const items = this.#items.slice(this.#first);
    this.#items = [];
    this.#first = 0;
    return items;
  }
}
