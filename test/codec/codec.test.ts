/** The value codec: values come back unchanged. */
import { deepStrictEqual, ok, strictEqual, throws } from "node:assert/strict";
import { test } from "uvu";
import { BIGINT_BYTES_MAX } from "../../assembly/layout/values.ts";
import { decodeValue } from "../../src/codec/decode.ts";
import { encodeValue } from "../../src/codec/encode.ts";
import { assertSame, AT, encode, pages, passThrough } from "../helpers/codec-fixture.ts";

test("values of every kind come back unchanged", () => {
  for (const value of [null, true, false, 0, 1, 127, 128, -1, 2 ** 31 - 1, -(2 ** 31)]) {
    assertSame(value);
  }
  for (const value of [
    -0,
    NaN,
    Infinity,
    -Infinity,
    0.1,
    2 ** 31,
    2 ** 53,
    5e-324,
    -(2 ** 31) - 1,
  ]) {
    assertSame(value);
  }
  for (const value of [0n, 1n, -1n, 255n, 256n, -(2n ** 64n), 10n ** 300n]) assertSame(value);
  assertSame(new Date(0));
  assertSame(new Date(NaN));
  assertSame(new Date(-8.64e15));
  assertSame(new Uint8Array(0));
  assertSame(Uint8Array.from({ length: 70_000 }, (_, i) => i & 0xff));
  assertSame([]);
  assertSame({});
  assertSame([undefined, null, [], {}, [[undefined]]]);
  assertSame(Array.from({ length: 1000 }, (_, i) => i));
  assertSame({ name: "Ada", email: "ada@example.org", age: 36, tags: ["first", "poet", "ädel"] });
});

test("strings retain every unit at every length around the limits", () => {
  for (const length of [0, 1, 31, 32, 33, 62, 63, 64, 65, 127, 128, 129, 511, 512, 513, 70_000]) {
    for (const last of [
      "a",
      "\x00",
      "\x7f",
      "\x80",
      "\xff",
      "\u0100",
      "\ud800",
      "\udc00",
      "\uffff",
    ]) {
      const text = length ? "x".repeat(length - 1) + last : "";
      assertSame(text);
      assertSame([text, text, 1]);
      assertSame({ [text]: text });
    }
  }
  assertSame("\udc00\ud800 lone, 😀 paired, \ud83d");
});

test("the shortest encoding is chosen", () => {
  strictEqual(encode(127), 1);
  strictEqual(encode(128), 5);
  strictEqual(encode(-1), 5);
  strictEqual(encode(-0), 9);
  strictEqual(encode(0.5), 9);
  strictEqual(encode("x".repeat(63)), 64);
  strictEqual(encode("x".repeat(64)), 69);
  strictEqual(encode("\xff"), 2);
  strictEqual(encode("\u0100"), 7);
  strictEqual(encode(0n), 6);
  strictEqual(encode(256n), 8);
});

test("names of fields may be any strings, and retain their order", () => {
  const named = {
    b: 1,
    "": 2,
    a: 3,
    10: 4,
    9: 5,
    ["n".repeat(64)]: 6,
    "\ud800": 7,
    ["é".repeat(40)]: 8,
  };
  deepStrictEqual(Object.keys(passThrough(named) as object), Object.keys(named));
  assertSame(named);
  const hostile = JSON.parse('{"__proto__": {"admin": true}, "constructor": 1, "toString": null}');
  for (let i = 0; i < 2; i++) {
    const decoded = passThrough(hostile) as Record<string, unknown>;
    deepStrictEqual(decoded, hostile);
    strictEqual(Object.getPrototypeOf(decoded), Object.prototype);
    ok(Object.hasOwn(decoded, "__proto__"));
    strictEqual(decoded["admin"], undefined);
  }
});

test("values that JSON.stringify converts are converted", () => {
  class Point {
    x = 1;
    y = undefined;
    get sum() {
      return 2;
    }
  }
  deepStrictEqual(passThrough(new Point()), { x: 1 });
  deepStrictEqual(passThrough(Object.create({ inherited: 1 })), {});
  deepStrictEqual(passThrough(Object.assign(Object.create(null), { a: 1 })), { a: 1 });
  deepStrictEqual(passThrough({ a: undefined, [Symbol("s")]: 1, b: 2 }), { b: 2 });
  deepStrictEqual(passThrough([new Number(-0), new String("s"), new Boolean(false)]), [
    -0,
    "s",
    false,
  ]);
  strictEqual(passThrough(Object(7n)), 7n);
  deepStrictEqual(passThrough(Array(3)), [undefined, undefined, undefined]);
  deepStrictEqual(passThrough(Buffer.from("bytes")), Uint8Array.from(Buffer.from("bytes")));
  strictEqual(passThrough(new URL("http://example.org/")), "http://example.org/");
  deepStrictEqual(passThrough({ a: { toJSON: () => undefined }, b: 1 }), { b: 1 });
  deepStrictEqual(passThrough({ toJSON: () => ({ toJSON: 1, at: new Date(1) }) }), {
    toJSON: 1,
    at: new Date(1),
  });
});

test("the largest bigints come back", () => {
  const largest = (1n << BigInt((BIGINT_BYTES_MAX - 1) * 8)) - 1n;
  ok(passThrough(largest) === largest);
  ok(passThrough(-largest) === -largest);
});

test("a getter may throw, and may encode another value", () => {
  const thrown = new RangeError("mine");
  const throwing = {
    get a() {
      throw thrown;
    },
  };
  throws(
    () => encode([throwing]),
    (error) => error === thrown,
  );
  const ELSEWHERE = 0x3c0000;
  let end = 0;
  const writing = {
    a: 1,
    get b() {
      end = encodeValue(pages, ELSEWHERE, ELSEWHERE + 100, { inner: ["x"] });
      return 2;
    },
    c: { toJSON: () => encodeValue(pages, ELSEWHERE + 200, ELSEWHERE + 300, 1) && "d" },
  };
  deepStrictEqual(passThrough(writing), { a: 1, b: 2, c: "d" });
  deepStrictEqual(decodeValue(pages, ELSEWHERE, end - ELSEWHERE), { inner: ["x"] });
});

test("byte arrays come out as private copies", () => {
  const source = Uint8Array.of(1, 2, 3);
  const copy = passThrough(source) as Uint8Array;
  ok(copy.buffer instanceof ArrayBuffer);
  strictEqual(copy.constructor, Uint8Array);
  pages.bytes.fill(0, AT, AT + 100);
  deepStrictEqual(copy, source);
});

test.run();
