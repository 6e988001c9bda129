/** Seeded randomness: every run works on the same things in the same order. */

/** Mulberry32: whole numbers from 0 to below `limit`. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }
}

/** Fisher and Yates, in place. */
export function shuffle(numbers: Uint32Array, seed: number): Uint32Array {
  const random = new Random(seed);
  for (let last = numbers.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const number = numbers[last]!;
    numbers[last] = numbers[other]!;
    numbers[other] = number;
  }
  return numbers;
}
