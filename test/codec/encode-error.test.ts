/** The value codec: refused values, and their messages. */
import { ok, strictEqual, throws } from "node:assert/strict";
import { test } from "uvu";
import { DEPTH_MAX } from "../../assembly/layout/memory.ts";
import { BIGINT_BYTES_MAX } from "../../assembly/layout/values.ts";
import { encodeValue } from "../../src/codec/encode.ts";
import { PluresError } from "../../src/support/error.ts";
import {
  assertCanaries,
  assertSame,
  AT,
  CANARY,
  CANARY_BYTES,
  encode,
  pages,
  ROOM,
} from "../helpers/codec-fixture.ts";

/** Asserts a PluresError with this message. */
function assertRefused(value: unknown, message: RegExp): void {
  throws(
    () => encode(value),
    (error: unknown) => {
      ok(error instanceof PluresError);
      strictEqual(error.code, "ERR_BAD_VALUE");
      ok(message.test(error.message), `${error.message} does not match ${message}`);
      return true;
    },
  );
}

function nested(levels: number): unknown {
  let value: unknown = "core";
  for (let i = 0; i < levels; i++) value = i % 2 ? [value] : { value };
  return value;
}

test("a value without an encoding is refused, with the path to it", () => {
  const cases: [unknown, RegExp][] = [
    [undefined, /data is undefined.*delete/],
    [{ toJSON() {} }, /data is undefined/],
    [() => 1, /data is a function/],
    [{ a: Symbol("s") }, /data\.a is a symbol/],
    [{ user: { tags: [1, 2, 3, () => 1] } }, /data\.user\.tags\[3\] is a function.*Accepted are/],
    [{ "a b": [new Map()] }, /data\["a b"\]\[0\] is a Map/],
    [{ ["k".repeat(99)]: new Set() }, /data\["k{40}…"\] is a Set/],
    [[new WeakMap()], /data\[0\] is a WeakMap/],
    [[new WeakSet()], /is a WeakSet/],
    [[new WeakRef({})], /is a WeakRef/],
    [/x/, /data is a RegExp/],
    [Promise.resolve(1), /is a Promise/],
    [{ cause: new TypeError("x") }, /data\.cause is an Error/],
    [new Float64Array(1), /is a typed array other than Uint8Array/],
    [new Uint8ClampedArray(1), /is a typed array other than Uint8Array/],
    [new DataView(new ArrayBuffer(1)), /is a DataView/],
    [new ArrayBuffer(1), /is an ArrayBuffer/],
    [new SharedArrayBuffer(1), /is a SharedArrayBuffer/],
    [Object(Symbol("s")), /is a Symbol object/],
    [[1n << BigInt((BIGINT_BYTES_MAX - 1) * 8)], /data\[0\] is a bigint of \d+ bytes/],
  ];
  for (const [value, message] of cases) assertRefused(value, message);
});

test("nesting of 512 levels is accepted, one more is refused", () => {
  assertSame(nested(DEPTH_MAX));
  assertRefused(
    nested(DEPTH_MAX + 1),
    /data(\.value|\[0\])+ … .* is nested deeper than 512 levels/,
  );
});

test("a cycle is called a cycle, also if it is too large first", () => {
  const self: Record<string, unknown> = { a: 1 };
  self["self"] = self;
  assertRefused({ self }, /data\.self\.self is data\.self again: a cycle/);
  const list: unknown[] = ["x".repeat(ROOM / 3)];
  list.push([list]);
  assertRefused(list, /data\[1\]\[0\] is data again: a cycle/);
  const shared = { a: 1 };
  assertSame([shared, shared, { shared }]);
});

test("the codec writes nothing beyond its room", () => {
  const values = [
    [1, 128, 0.5, -0, null, undefined],
    ["short", "x".repeat(40), "x".repeat(99), "\u0100", "\u0100".repeat(40)],
    { name: 1, ["x".repeat(70)]: 2, "\u0100": new Date(), bytes: new Uint8Array(20) },
    [2n ** 100n, [], {}, [[[]]], true],
  ];
  for (const value of values) {
    const bytes = encode(value);
    for (let room = 0; room < bytes; room++) {
      pages.bytes.fill(CANARY, AT - CANARY_BYTES, AT + bytes + CANARY_BYTES);
      throws(() => encodeValue(pages, AT, AT + room, value), {
        code: "ERR_VALUE_TOO_LARGE",
        message: new RegExp(`limit of ${room} bytes, reached at data.*Split it`),
      });
      assertCanaries(room);
    }
  }
});

test.run();
