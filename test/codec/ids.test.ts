/** Ids and bounds, as strings and in the pages. */
import { ok, strictEqual, throws } from "node:assert/strict";
import { test } from "uvu";
import { ID_BYTES_MAX, ID_UTF8_BYTES_MAX } from "../../assembly/layout/memory.ts";
import { PluresError } from "../../src/support/error.ts";
import { readId, successor, writeBound, writeId } from "../../src/codec/ids.ts";
import type { Pages } from "../../src/memory/pages.ts";
import { AT as ODD, CANARY, type Pick, pages, SEED, seeded } from "../helpers/codec-fixture.ts";

/** Ids lie on 8-byte boundaries. */
const AT = ODD & ~7;
const ROOM = ID_BYTES_MAX + 8;
const ROUNDS = 20_000;

console.log(`SEED=${SEED}`);

/** Writes between canaries, and checks the padding. */
function written(write: (...args: [Pages, number, string]) => number, id: string): number {
  pages.bytes.fill(CANARY, AT - 8, AT + ROOM + 8);
  const keyInfo = write(pages, AT, id);
  const padded = ((keyInfo >>> 1) + 7) & ~7;
  ok(padded <= ID_BYTES_MAX);
  ok(pages.bytes.subarray(AT + (keyInfo >>> 1), AT + padded).every((byte) => byte === 0));
  ok(pages.bytes.subarray(AT + padded, AT + ROOM + 8).every((byte) => byte === CANARY));
  ok(pages.bytes.subarray(AT - 8, AT).every((byte) => byte === CANARY));
  return keyInfo;
}

function randomText(pick: Pick, units: number): string {
  const limit = [0x80, 0x100, 0x102, 0x10000][pick(4)]!;
  return String.fromCharCode(...Array.from({ length: units }, () => pick(limit)));
}

test("ids come back unchanged, narrow unless a unit is above 0xFF", () => {
  for (const length of [1, 7, 8, 9, 31, 32, 33, 340, 341]) {
    for (const last of ["a", "\x00", "\xff", "\u0100", "\ud800", "\udfff", "\uffff"]) {
      const id = "x".repeat(length - 1) + last;
      const keyInfo = written(writeId, id);
      const wide = last > "\xff";
      strictEqual(keyInfo, wide ? (length * 4) | 1 : length * 2);
      strictEqual(readId(pages, AT, keyInfo), id);
    }
  }
});

test("an id may have 1,024 bytes of UTF-8", () => {
  const longest = ["a".repeat(1024), "é".repeat(512), "€".repeat(341) + "a", "😀".repeat(256)];
  longest.push("\ud800".repeat(341), "\udc00".repeat(341), "a".repeat(1022) + "\u0100");
  for (const id of longest) {
    strictEqual(readId(pages, AT, written(writeId, id)), id);
    throws(() => writeId(pages, AT, id + "é"), /1 to 1024 bytes.*has 102[56] bytes/);
  }
});

test("an invalid id is refused with the reason", () => {
  const cases: [unknown, RegExp][] = [
    ["", /empty string/],
    [undefined, /of type undefined/],
    [null, /of type null/],
    [7, /of type number/],
    [Object("id"), /of type object/],
    ["k".repeat(5000), /has 5000 bytes and starts with "k{40}"/],
  ];
  for (const [id, message] of cases) {
    throws(
      () => writeId(pages, AT, id),
      (error) =>
        error instanceof PluresError && error.code === "ERR_BAD_ID" && message.test(error.message),
    );
  }
});

test("reading garbage gives some short string", () => {
  for (const at of [0, AT, pages.bytes.length - 3, pages.bytes.length, 2 ** 32 - 1]) {
    for (const keyInfo of [0, 1, 3, 7, 8, ID_BYTES_MAX * 2, 0x7fffffff, -1, 0xffffffff]) {
      ok(readId(pages, at, keyInfo).length <= ID_BYTES_MAX);
    }
  }
});

test("a bound of any length sorts against every id like the whole bound", () => {
  strictEqual(writeBound(pages, AT, ""), 0);
  const pick = seeded();
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  for (let round = 0; round < ROUNDS; round++) {
    const near = pick(2) ? ID_UTF8_BYTES_MAX - 2 + pick(5) : pick(3000);
    const shared = pick(2) ? "x".repeat(pick(near + 1)) : randomText(pick, pick(near + 1));
    const bound = shared + randomText(pick, Math.max(0, near - shared.length));
    const kept = readId(pages, AT, written(writeBound, bound));
    for (const id of [bound, shared, bound.slice(0, 1023), bound.slice(0, 1024), kept]) {
      if (isId(id)) strictEqual(order(id, kept), order(id, bound), JSON.stringify(bound));
    }
    if (bound.length <= ID_UTF8_BYTES_MAX) strictEqual(kept, bound);
  }
  for (const last of ["\u0100", "\x00", "\xff", "x"]) {
    const bound = "x".repeat(1024) + last;
    ok("x".repeat(1024) < readId(pages, AT, written(writeBound, bound)));
  }
});

function isId(id: string): boolean {
  const whole = Buffer.byteLength(id);
  return whole > 0 && whole <= ID_UTF8_BYTES_MAX;
}

test("the successor of a prefix is the least string after all that start with it", () => {
  strictEqual(successor(""), undefined);
  strictEqual(successor("\uffff\uffff"), undefined);
  strictEqual(successor("user:"), "user;");
  strictEqual(successor("a\uffff\uffff"), "b");
  strictEqual(successor("\xff"), "\u0100");
  strictEqual(successor("\ud7ff"), "\ud800");
  const pick = seeded();
  for (let round = 0; round < ROUNDS; round++) {
    const prefix = randomText(pick, 1 + pick(4)) + "\uffff".repeat(pick(3));
    const after = successor(prefix);
    if (after === undefined) continue;
    ok(prefix + "\uffff".repeat(9) < after);
    const text = randomText(pick, pick(6));
    if (text >= prefix && text < after) ok(text.startsWith(prefix));
  }
});

test.run();
