/** The hash of ids: what it is, and that no difference between two ids collides under many seeds. */
import * as assert from "node:assert/strict";
import { test } from "uvu";
import { BUCKET_BYTES, BUCKET_ENTRY_BYTES, BUCKET_NODE } from "../../assembly/layout/indexes.ts";
import { STORE_BUCKETS, STORE_BUCKET_COUNT } from "../../assembly/layout/store.ts";
import { CrdtStore } from "../../src/index.ts";
import type { Pages } from "../../src/memory/pages.ts";
import { internalsOf } from "../../src/store/store.ts";
import { hashOf, seedOf } from "../helpers/collisions.ts";
import { Dice, seedFor } from "../helpers/core-random.ts";

const CAPACITY_BYTES = 0x200000;
const SEEDS = 4096;
/** Low bits, as they choose the bucket. Two ids agree in them under one of 256 seeds. */
const BITS_MASK = 0xff;
/** Of the seeds; 16 are expected, and 60 are 11 standard deviations more. */
const COLLISIONS_MAX = 60;

function randomSeed(dice: Dice): Int32Array {
  return Int32Array.of(dice.word(), dice.word());
}

/** Under how many seeds two ids agree in the low bits. */
function collisionsOf(one: string, other: string, seeds: readonly Int32Array[]): number {
  const agree = (seed: Int32Array) => !((hashOf(one, seed) ^ hashOf(other, seed)) & BITS_MASK);
  return seeds.filter(agree).length;
}

/** The id with the bits of its letters changed that `bits` numbers. */
function flipped(id: string, bits: readonly number[]): string {
  const letters = Array.from(id, (letter) => letter.charCodeAt(0));
  for (const bit of bits) letters[bit >> 3]! ^= 1 << (bit & 7);
  return String.fromCharCode(...letters);
}

/** The tag of the only node of a store. */
function onlyTag({ words }: Pages): number {
  const start = words[STORE_BUCKETS >>> 2]!;
  const end = start + words[STORE_BUCKET_COUNT >>> 2]! * BUCKET_BYTES;
  for (let at = start; at < end; at += BUCKET_ENTRY_BYTES) {
    if (words[(at + BUCKET_NODE) >>> 2]) return words[at >>> 2]! >>> 0;
  }
  throw new Error("no node is in the index");
}

test("the core's hash is the one of FORMAT.md", () => {
  const dice = new Dice(seedFor("hash"));
  for (let i = 0; i < 100; i++) {
    using store = new CrdtStore({ capacityBytes: CAPACITY_BYTES });
    const { pages } = internalsOf(store).memory;
    const letters = Array.from({ length: 1 + dice.below(40) }, () =>
      dice.pick([..."ab\u007f\u00ff9"]),
    );
    store.putSync(letters.join(""), i);
    assert.equal(onlyTag(pages), hashOf(letters.join(""), seedOf(pages.words)));
  }
});

test("no change of one or two bits of an id collides under many seeds", () => {
  const dice = new Dice(seedFor("hash"));
  const seeds = Array.from({ length: SEEDS }, () => randomSeed(dice));
  const id = "user:00042:field";
  const bits = Array.from({ length: id.length * 8 }, (_, bit) => bit);
  const pairs = bits.map((bit) => [bit, dice.pick(bits)]);
  // The highest bits of the halves, which products carry nowhere.
  const tops = [31, 63, 95, 127];
  const topPairs = tops.flatMap((a) => tops.filter((b) => b > a).map((b) => [a, b]));
  for (const changed of [...bits.map((bit) => [bit]), ...pairs, ...topPairs]) {
    if (changed[0] === changed[1]) continue;
    const count = collisionsOf(id, flipped(id, changed), seeds);
    assert.ok(count <= COLLISIONS_MAX, `bits ${changed.join()}: ${count} of ${SEEDS} seeds`);
  }
});

test("ids that count, and ids that agree but for their order or length, are spread evenly", () => {
  const dice = new Dice(seedFor("hash"));
  const words = ["abcdefgh", "ijklmnop", "qrstuvwx"];
  const seeds = Array.from({ length: SEEDS }, () => randomSeed(dice));
  const turned = collisionsOf(words.join(""), [words[2], words[1], words[0]].join(""), seeds);
  assert.ok(turned <= COLLISIONS_MAX, `words in another order: ${turned}`);
  const longer = collisionsOf("abc", "abc\0", seeds);
  assert.ok(longer <= COLLISIONS_MAX, `a zero more: ${longer}`);
  for (const prefix of ["", "user:", "a-rather-long-prefix:"]) {
    const seed = randomSeed(dice);
    const loads = new Uint32Array(4096);
    for (let i = 0; i < 5 * loads.length; i++) loads[hashOf(`${prefix}${i}`, seed) & 4095]!++;
    // Chance gives one bucket in a hundred million 24 ids.
    assert.ok(Math.max(...loads) < 24, `${prefix}: ${Math.max(...loads)} ids in one bucket`);
  }
});

test.run();
