/** The codec on random values, and the decoder on random garbage. SEED replays a run. */
import { ok, strictEqual } from "node:assert/strict";
import { test } from "uvu";
import { DEPTH_MAX } from "../../assembly/layout/memory.ts";
import { CONTAINER_HEADER_BYTES, TAG_ARRAY, TAG_NULL } from "../../assembly/layout/values.ts";
import { decodeValue, TORN } from "../../src/codec/decode.ts";
import { viewBuffer } from "../../src/memory/pages.ts";
import {
  assertEqual,
  assertSame,
  AT,
  encode,
  pages,
  type Pick,
  randomValue,
  SEED,
  seeded,
  validValue,
} from "../helpers/codec-fixture.ts";

const ROUNDS = 100_000;
const DEPTH = 3;
/** Around the limits of lengths and counts. */
const LENGTHS = [0, 1, 2, 8, 9, 0x7f, 0xffff, 0x7fffffff, 0x80000000, 0xfffffff0, 0xffffffff];

console.log(`SEED=${SEED}`);

/** Changes the `bytes` bytes at AT in one to four places, or their number. Returns the number. */
function mutate(pick: Pick, bytes: number): number {
  let length = bytes;
  for (let changes = pick(4); changes >= 0; changes--) {
    const place = pick(length);
    switch (pick(6)) {
      case 0:
        length = place + 1;
        break;
      case 1:
        length += pick(9);
        break;
      case 2:
        if (place + 4 <= length) {
          pages.view.setUint32(AT + place, LENGTHS[pick(LENGTHS.length)]!, true);
        }
        break;
      case 3:
        pages.bytes.copyWithin(AT + place, AT + pick(length), AT + length);
        break;
      case 4:
        pages.bytes[AT + place] = pages.bytes[AT + place]! + 1;
        break;
      default:
        pages.bytes[AT + place] = pick(256);
    }
  }
  return length;
}

function assertAgreement(bytes: number): void {
  const valid = validValue(AT, bytes);
  const decoded = decodeValue(pages, AT, bytes);
  strictEqual(decoded !== TORN, valid, "the decoder and the core agree");
  // A read outside of the bytes would throw here, at the end of the memory, or find another value.
  const alone = viewBuffer(new Uint8Array(pages.bytes.subarray(AT, AT + bytes)));
  assertEqual(decodeValue(alone, 0, bytes), decoded);
}

test("random values come back unchanged", () => {
  const pick = seeded();
  for (let round = 0; round < ROUNDS; round++) {
    assertSame(randomValue(pick, DEPTH));
  }
});

test("garbage is torn or a value, the same as in the core, and never throws", () => {
  const pick = seeded();
  let values = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const bytes = mutate(pick, encode(randomValue(pick, DEPTH)));
    assertAgreement(bytes);
    if (validValue(AT, bytes)) values++;
  }
  ok(values > ROUNDS / 100 && values < ROUNDS * 0.99, `${values} of ${ROUNDS} were values`);
});

test("noise is torn or a value, the same as in the core", () => {
  const pick = seeded();
  for (let round = 0; round < ROUNDS; round++) {
    const bytes = 1 + pick(40);
    // Mostly tags of strings and containers, with small numbers as their lengths.
    for (let i = 0; i < bytes; i++) pages.bytes[AT + i] = pick(3) ? pick(14) : pick(256);
    assertAgreement(bytes);
  }
});

test("nesting ends at the same depth in the decoder and in the core", () => {
  const HEADER_BYTES = CONTAINER_HEADER_BYTES;
  for (const levels of [DEPTH_MAX - 1, DEPTH_MAX, DEPTH_MAX + 1, 60_000]) {
    const bytes = levels * HEADER_BYTES + 1;
    for (let level = 0; level < levels; level++) {
      const at = AT + level * HEADER_BYTES;
      pages.bytes[at] = TAG_ARRAY;
      pages.view.setUint32(at + 1, bytes - (level + 1) * HEADER_BYTES, true);
      pages.view.setUint32(at + 5, 1, true);
    }
    pages.bytes[AT + bytes - 1] = TAG_NULL;
    strictEqual(validValue(AT, bytes), levels <= DEPTH_MAX);
    strictEqual(decodeValue(pages, AT, bytes) !== TORN, levels <= DEPTH_MAX);
  }
});

test("no bytes, and bytes beyond the memory, are torn", () => {
  strictEqual(decodeValue(pages, AT, 0), TORN);
  strictEqual(decodeValue(pages, pages.bytes.length, 1), TORN);
  strictEqual(decodeValue(pages, pages.bytes.length - 4, 5), TORN);
});

test.run();
