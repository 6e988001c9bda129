/** The value codec: refused values, and their messages. */
import { deepStrictEqual, ok, strictEqual, throws } from "node:assert/strict";
import { createSecretKey } from "node:crypto";
import { createContext, runInContext } from "node:vm";
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
  passThrough,
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

function detached(): Uint8Array {
  const bytes = new Uint8Array(4);
  structuredClone(bytes, { transfer: [bytes.buffer] });
  return bytes;
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
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
    [revoked(), /data is a Proxy that was revoked/],
    [{ draft: [revoked()] }, /data\.draft\[0\] is a Proxy that was revoked/],
    [[1n << BigInt((BIGINT_BYTES_MAX - 1) * 8)], /data\[0\] is a bigint of \d+ bytes/],
  ];
  for (const [value, message] of cases) assertRefused(value, message);
});

test("an object whose content is not in its properties is refused, whatever its class", () => {
  const realm = createContext({});
  class Hidden {
    readonly #secret = 1;
    get secret() {
      return this.#secret;
    }
  }
  const opaque: Record<string, unknown> = {
    Blob: new Blob(["x"]),
    File: new File(["x"], "x"),
    Headers: new Headers({ a: "1" }),
    FormData: new FormData(),
    URLSearchParams: new URLSearchParams("a=1"),
    Response: new Response("x"),
    AbortSignal: new AbortController().signal,
    Event: new Event("x"),
    ReadableStream: new ReadableStream(),
    TextDecoder: new TextDecoder(),
    MessageChannel: new MessageChannel(),
    DOMException: new DOMException("x"),
    iterator: [1].values(),
    mapIterator: new Map([[1, 2]]).entries(),
    generator: (function* () {})(),
    numberFormat: new Intl.NumberFormat("de"),
    segmenter: new Intl.Segmenter("de"),
    finalizationRegistry: new FinalizationRegistry(() => {}),
    math: Math,
    json: JSON,
    key: createSecretKey(Buffer.from("x")),
    mapProxy: new Proxy(new Map([[1, 2]]), {}),
    setProxy: new Proxy(new Set([1]), {}),
    dateProxy: new Proxy(new Date(5), {}),
    bytesProxy: new Proxy(new Uint8Array(2), {}),
    bufferProxy: new Proxy(Buffer.from("x"), {}),
    urlProxy: new Proxy(new URL("https://example.com/"), {}),
    numberProxy: new Proxy(Object(5), {}),
    proxyOfProxy: new Proxy(new Proxy(new Map(), {}), {}),
    subclass: new (class Cache extends Map {
      name = "x";
    })(),
    errorSubclass: new (class Failure extends RangeError {
      code = 1;
    })(),
    hidden: new Hidden(),
    mapOfAnotherRealm: runInContext("new Map([[1, 2]])", realm),
    errorOfAnotherRealm: runInContext("new RangeError('x')", realm),
    proxyOfAnotherRealm: runInContext("new Proxy(new Date(5), {})", realm),
  };
  for (const [name, value] of Object.entries(opaque)) {
    assertRefused(
      { list: [{ [name]: value }] },
      new RegExp(`data\\.list\\[0\\]\\.${name} is an? \\w+`),
    );
    assertRefused(value, /^The value cannot be stored: data is an? \w+/);
  }
});

test("an object whose properties are its content is stored, whatever its class", () => {
  const realm = createContext({});
  class User {
    readonly #secret = 1;
    name = "Ada";
    get upper() {
      return `${this.name}${this.#secret}`;
    }
  }
  class Admin extends User {
    level = 1;
  }
  function Old(this: { a: number }) {
    this.a = 1;
  }
  const ofBound = { constructor: User.bind(undefined) };
  const cases: [unknown, unknown][] = [
    [new User(), { name: "Ada" }],
    [Object.setPrototypeOf({ a: 1 }, ofBound), { a: 1 }],
    [process.env, { ...process.env }],
    [new Admin(), { name: "Ada", level: 1 }],
    [new (Old as unknown as new () => object)(), { a: 1 }],
    [new Proxy(new User(), {}), { name: "Ada" }],
    [new Proxy({ a: [new Proxy({}, {})] }, {}), { a: [{}] }],
    [new Proxy([1], {}), [1]],
    [new Proxy(Object.assign([1], { toJSON: () => [2] }), {}), [2]],
    [Object.create(null), {}],
    [Object.create({ inherited: 1 }, { own: { get: () => 7, enumerable: true } }), { own: 7 }],
    [
      runInContext("({ a: [{}], d: new Date(5), s: new String('x') })", realm),
      { a: [{}], d: new Date(5), s: "x" },
    ],
    [runInContext("new (class A { x = 1 })()", realm), { x: 1 }],
    [
      (function (..._: number[]) {
        return arguments;
      })(1, 2),
      { 0: 1, 1: 2 },
    ],
    [new URL("https://example.com/"), "https://example.com/"],
    [detached(), new Uint8Array()],
  ];
  for (const [value, expected] of cases) {
    deepStrictEqual(passThrough(value), expected);
    deepStrictEqual(passThrough({ value }), { value: expected });
  }
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
