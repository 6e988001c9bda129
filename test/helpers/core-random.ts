/** Seeded randomness for the tests of the core: dice, ids of all kinds, values of many sizes. */

const IS_FULL = process.env["FULL"] === "1";

/** The seed of the environment (`SEED`), or a random one, which is printed. */
export function seedFor(name: string): number {
  const given = process.env["SEED"];
  const seed = given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given) >>> 0;
  console.log(`${name}: SEED=${seed}`);
  return seed;
}

/** The number of rounds, times `ROUNDS` of the environment. `full` is that of `npm run test:full`. */
export function rounds(quick: number, full = quick): number {
  return Math.ceil((IS_FULL ? full : quick) * Number(process.env["ROUNDS"] ?? 1));
}

/**
 * The size of a sampling test: `quick` in `npm test`, `full` in `npm run test:full`, or the number
 * in the variable `name` of the environment.
 */
export function size(name: string, quick: number, full: number): number {
  return Number(process.env[name] ?? (IS_FULL ? full : quick));
}

export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** mulberry32: a whole number, 0 to 2^32 - 1. */
  word(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** A whole number below `end`. */
  below(end: number): number {
    return Math.floor((this.word() / 2 ** 32) * end);
  }

  between(first: number, last: number): number {
    return first + this.below(last - first + 1);
  }

  chance(share: number): boolean {
    return this.word() < share * 2 ** 32;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  /** Mostly small, sometimes up to `last`. */
  skewed(last: number): number {
    return Math.floor((last + 1) ** (this.word() / 2 ** 32)) - 1;
  }

  shuffle<T>(items: T[]): T[] {
    for (let i = items.length - 1; i > 0; i--) {
      const other = this.below(i + 1);
      [items[i], items[other]] = [items[other]!, items[i]!];
    }
    return items;
  }
}

const ID_UTF8_BYTES = 1024;
const ASCII_PREFIX = "shared/prefix/".repeat(60);
const WIDE_PREFIX = "общий/".repeat(40);

/** Units of one kind. `count` of them are at most 1,024 bytes of UTF-8. */
const UNIT_KINDS: { bytes: number; draw: (dice: Dice) => string }[] = [
  { bytes: 1, draw: (dice) => String.fromCharCode(dice.between(0x20, 0x7e)) },
  { bytes: 1, draw: (dice) => String.fromCharCode(dice.below(3)) },
  { bytes: 2, draw: (dice) => String.fromCharCode(dice.between(0x7e, 0xff)) },
  { bytes: 3, draw: (dice) => String.fromCharCode(dice.between(0xfe, 0x103)) },
  { bytes: 3, draw: (dice) => String.fromCharCode(dice.between(0x800, 0xd7ff)) },
  { bytes: 3, draw: (dice) => String.fromCharCode(dice.between(0xd800, 0xdfff)) },
  { bytes: 3, draw: (dice) => String.fromCharCode(dice.between(0xe000, 0xffff)) },
  { bytes: 4, draw: (dice) => String.fromCodePoint(dice.between(0x10000, 0x10ffff)) },
];

/** An id: short or as long as possible, narrow, wide or mixed, often close to its neighbours. */
export function randomId(dice: Dice): string {
  const kind = dice.below(10);
  if (kind === 0) return dice.pick(UNIT_KINDS).draw(dice);
  if (kind === 1) return ASCII_PREFIX + units(dice, ID_UTF8_BYTES - ASCII_PREFIX.length, 2);
  if (kind === 2) return WIDE_PREFIX + units(dice, 300, 2);
  if (kind === 3) return `node:${dice.below(500)}`;
  if (kind === 4) return longest(dice);
  if (kind === 5) return "a".repeat(dice.between(1, 9)) + "\0".repeat(dice.below(9));
  return units(dice, ID_UTF8_BYTES, dice.chance(0.2) ? 300 : 12);
}

/** A string of up to `count` units and at least one, of one kind or of all. */
function units(dice: Dice, bytesMax: number, count: number): string {
  const mixed = dice.chance(0.5);
  const only = dice.pick(UNIT_KINDS);
  let left = bytesMax;
  let text = "";
  for (let wanted = dice.between(1, count); wanted > 0; wanted--) {
    const kind = mixed ? dice.pick(UNIT_KINDS) : only;
    if (kind.bytes > left) break;
    left -= kind.bytes;
    text += kind.draw(dice);
  }
  return text;
}

/** An id of the largest length in UTF-8. */
function longest(dice: Dice): string {
  const kind = dice.pick([UNIT_KINDS[0]!, UNIT_KINDS[4]!, UNIT_KINDS[7]!]);
  let text = "";
  for (let left = ID_UTF8_BYTES; left >= kind.bytes; left -= kind.bytes) text += kind.draw(dice);
  return text + "x".repeat(ID_UTF8_BYTES % kind.bytes);
}

/** A random value. `bytesMax` bounds its strings and arrays. */
export function randomValue(dice: Dice, bytesMax: number): unknown {
  switch (dice.below(8)) {
    case 0:
      return dice.pick([null, true, false, 0, 127, 128, -1, 1.5, 2 ** 40, "", -0, NaN]);
    case 1:
      return dice.word() - 2 ** 31;
    case 2:
      return "x".repeat(dice.skewed(bytesMax));
    case 3:
      return "ж".repeat(dice.skewed(bytesMax / 2));
    case 4:
      return randomBytes(dice, dice.skewed(bytesMax));
    case 5:
      return BigInt(dice.word()) ** BigInt(dice.below(8)) * (dice.chance(0.5) ? 1n : -1n);
    case 6:
      return { name: `n${dice.word()}`, list: [dice.word(), null, new Date(dice.word())] };
    default:
      return { id: dice.word(), data: randomBytes(dice, dice.skewed(bytesMax / 4)), deep: [[{}]] };
  }
}

export function randomBytes(dice: Dice, length: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(length / 4));
  for (let i = 0; i < words.length; i++) words[i] = dice.word();
  return new Uint8Array(words.buffer, 0, length);
}
