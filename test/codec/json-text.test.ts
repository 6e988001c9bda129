/**
 * JSON text in the module for hosts, beside the JSON of the command line, which it must equal. SEED
 * replays a run, `JSON_VALUES` is its size.
 */
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "uvu";
import { fromJson, toJson } from "../../src/json/extended-json.ts";
import { decodeValue } from "../../src/codec/decode.ts";
import {
  AT,
  assertEqual,
  CANARY,
  encode,
  pages,
  type Pick,
  randomValue,
  SEED,
  seeded,
  validValue,
} from "../helpers/codec-fixture.ts";
import { BareHost } from "../helpers/core-bare.ts";
import { size } from "../helpers/core-random.ts";
import { decodeText, encodeText, exportsOfText, statusOf, TEXT_AT } from "../helpers/json-text.ts";
import * as L from "../helpers/layout.ts";

const VALUES = size("JSON_VALUES", 20_000, 1_000_000);
const DEPTH = 3;

console.log(`SEED=${SEED}`);

/** The value that a text stands for, by both; or that it stands for none. */
function assertSameReading(text: string): boolean {
  let expected: { value: unknown } | undefined;
  try {
    const value = fromJson(text);
    if (value !== undefined) expected = { value };
  } catch {
    // It stands for none.
  }
  const bytes = encodeText(text);
  strictEqual(bytes > 0, expected !== undefined, `${JSON.stringify(text)} stands for a value`);
  if (!expected) {
    strictEqual(statusOf(), L.BAD_VALUE, text);
    return false;
  }
  const encoded = Buffer.from(pages.bytes.subarray(AT, AT + bytes));
  ok(validValue(AT, bytes), text);
  const own = Buffer.from(pages.bytes.subarray(AT, AT + encode(expected.value)));
  deepStrictEqual(encoded, own, text);
  return true;
}

/** A double of any size: its bits, or few digits, or near a power of two or ten. */
function randomNumber(pick: Pick): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, pick(2 ** 32));
  view.setUint32(4, pick(2 ** 32));
  switch (pick(7)) {
    case 0:
      return pick(10 ** 6) / 10 ** pick(7);
    case 1:
      return 2 ** (pick(2100) - 1074) * (pick(2) ? 1 : 1 + Number.EPSILON);
    case 2:
      return Number(`${1 + pick(9999)}e${pick(620) - 320}`);
    case 3:
      return (pick(2 ** 32) - 2 ** 31) * pick(2 ** 32);
    case 4:
      view.setUint32(0, pick(16));
  }
  return view.getFloat64(0);
}

test("numbers are printed as JavaScript prints them, and read as it reads them", () => {
  const pick = seeded();
  for (let round = 0; round < VALUES; round++) {
    const number = randomNumber(pick);
    const bytes = encode(number);
    strictEqual(decodeText(bytes), toJson(number));
    if (!Number.isFinite(number)) continue;
    const texts = [
      String(number),
      number.toExponential(pick(20)),
      number.toPrecision(1 + pick(21)),
    ];
    for (const text of texts) assertSameReading(text);
  }
});

test("random values come back from their text", () => {
  const pick = seeded();
  for (let round = 0; round < VALUES; round++) {
    const value = randomValue(pick, DEPTH);
    const bytes = encode(value);
    const before = Buffer.from(pages.bytes.subarray(AT, AT + bytes));
    const text = decodeText(bytes)!;
    strictEqual(text, toJson(value));
    strictEqual(encodeText(text), bytes);
    deepStrictEqual(Buffer.from(pages.bytes.subarray(AT, AT + bytes)), before);
  }
});

/** A text with marks in odd places, and then with some characters replaced. */
function randomText(pick: Pick): string {
  const PARTS =
    '{ } [ ] , : " "a" "$date" "$bytes" "$bigint" "$number" "$undefined" "$object" "$" "" null true '.concat(
      'false 0 -0 1 -1.5e3 1e400 1e-400 9007199254740993 12345678901234567890000 "NaN" "-0" "AQID" "AQ==" ',
      '"AQ" "AR" "123" "-0" "2026-02-29" "2024-02-29" "2026-01-31T12:00:00.5Z" "2026-01-31T24:00:00Z" ',
      '"2026-01-31T12:00+01:30" "+010000-01-01T00:00:00.000Z" "-000000-01-01T00:00:00Z" "\\\\u0024date" ',
      '{"$date": {"$object": {"$bigint": {"$number": {"$bytes": {"$undefined": } } \\u00e9 01 1. .5',
    );
  const parts = PARTS.split(" ");
  const text = Array.from({ length: 1 + pick(9) }, () => parts[pick(parts.length)]).join(
    pick(8) ? "" : " ",
  );
  return text;
}

/** Marks of each kind with a text that may or may not be one of theirs. */
function randomMark(pick: Pick): string {
  const digits = (count: number) => String(pick(10 ** count)).padStart(count, "0");
  const sign = () => ["", "+", "-"][pick(3)]!;
  const texts = [
    () => `${digits(4)}-${digits(1 + pick(2))}-${digits(2)}`,
    () =>
      `20${digits(2)}-0${1 + pick(9)}-${1 + pick(2)}${pick(10)}T${pick(3)}${pick(5)}:${pick(6)}${pick(10)}` +
      `${["", ":5" + pick(10), ":00." + digits(1 + pick(4)), ":60"][pick(4)]}` +
      `${["", "Z", "+05:30", "-11:00", "+24:00", "z"][pick(6)]}`,
    () => `${sign()}${digits(6)}-0${1 + pick(9)}-1${pick(10)}T00:00:00.000Z`,
    () => `${sign()}${digits(1 + pick(12))}${pick(3) ? digits(1 + pick(14)) : ""}`,
    () => Buffer.from(digits(1 + pick(6))).toString("base64"),
    () => Buffer.from(digits(1 + pick(6))).toString("base64url"),
    () => `${digits(1)}${"=".repeat(pick(4))}`,
    () => ["NaN", "Infinity", "-Infinity", "-0", "0", "true", "-NaN"][pick(7)]!,
  ];
  const mark = ["$date", "$bytes", "$bigint", "$number", "$undefined", "$object", "$x"][pick(7)]!;
  const inner = pick(4)
    ? JSON.stringify(texts[pick(texts.length)]!())
    : ["null", "true", "1", "-7", "1e3", "1.5", "9007199254740992", "{}", "[]", '{"$date":null}'][
        pick(10)
      ]!;
  const text = `{${JSON.stringify(mark)}:${inner}}`;
  return pick(6) ? text : pick(2) ? `[${text},{"a":${text}}]` : `{"$object":${text}}`;
}

/** Fields of one name, which the command line refuses; a host's readers get the last one. */
function hasRepeatedNames(text: string): boolean {
  try {
    fromJson(text);
  } catch (error) {
    return /the same name/.test((error as Error).message);
  }
  return false;
}

test("texts and marks stand for the same values, or for none", () => {
  const pick = seeded();
  let values = 0;
  for (let round = 0; round < VALUES; round++) {
    const text = pick(2) ? randomMark(pick) : randomText(pick);
    if (!hasRepeatedNames(text) && assertSameReading(text)) values++;
  }
  ok(values > VALUES / 20 && values < VALUES * 0.9, `${values} of ${VALUES} were values`);
});

test("text that is no UTF-8, or whose half pairs are bytes, is refused", () => {
  const quoted = (...bytes: number[]) => Buffer.from([0x22, ...bytes, 0x22]);
  const WRONG = [
    [0x80],
    [0xc0, 0x80],
    [0xc3],
    [0xe0, 0x80, 0x80],
    [0xed, 0xa0, 0x80],
    [0xf0, 0x80, 0x80, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xff],
    [0x0a],
  ];
  for (const bytes of WRONG) strictEqual(encodeText(quoted(...bytes)), 0, String(bytes));
  for (const text of ['"\\ud83d"', '"\\ude00\\ud83d"', '"\\ud83d\\ude00"', '"é😀\\u0000"']) {
    const bytes = encodeText(text);
    assertEqual(decodeValue(pages, AT, bytes), JSON.parse(text));
    strictEqual(decodeText(bytes), JSON.stringify(JSON.parse(text)));
  }
});

test("nesting ends where it ends for values, whatever marks are between", () => {
  const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
  ok(encodeText(nested(L.DEPTH_MAX)) > 0);
  strictEqual(decodeText(encodeText(nested(L.DEPTH_MAX))), nested(L.DEPTH_MAX));
  strictEqual(encodeText(nested(L.DEPTH_MAX + 1)), 0);
  strictEqual(encodeText("[".repeat(100_000)), 0);
  const marked = '{"$object":{"$a":'.repeat(L.DEPTH_MAX) + "1" + "}}".repeat(L.DEPTH_MAX);
  const bytes = encodeText(marked);
  ok(bytes > 0);
  strictEqual(decodeText(bytes), marked);
});

test("too little room is said, and no byte behind it is written", () => {
  const pick = seeded();
  for (let round = 0; round < 300; round++) {
    const value = [randomValue(pick, DEPTH), -(2n ** 4000n), "é".repeat(99), new Date(0)];
    const bytes = encode(value);
    const text = decodeText(bytes)!;
    for (let room = 0; room < text.length; room += 1 + pick(40)) {
      pages.bytes.fill(CANARY, TEXT_AT, TEXT_AT + text.length + 64);
      const short = decodeText(bytes, room);
      if (short === undefined) strictEqual(statusOf(), L.TOO_LARGE);
      else strictEqual(short, text);
      const behind = pages.bytes.subarray(TEXT_AT + room, TEXT_AT + text.length + 64);
      ok(behind.every((byte) => byte === CANARY));
    }
    for (let room = 0; room < bytes; room += 1 + pick(40)) {
      pages.bytes.fill(CANARY, AT, AT + bytes + 64);
      strictEqual(encodeText(text, L.JSON_FOR_VALUE, room), 0);
      strictEqual(statusOf(), L.TOO_LARGE);
      ok(pages.bytes.subarray(AT + room, AT + bytes + 64).every((byte) => byte === CANARY));
    }
  }
});

test("bytes that are no value give no text, and none lies outside of its room", () => {
  const pick = seeded();
  let texts = 0;
  for (let round = 0; round < VALUES; round++) {
    const bytes = encode(randomValue(pick, DEPTH));
    for (let changes = pick(3); changes >= 0; changes--) {
      pages.bytes[AT + pick(bytes)] = pick(2) ? pick(256) : pick(14);
    }
    const text = decodeText(bytes);
    strictEqual(text !== undefined, validValue(AT, bytes));
    if (text !== undefined) texts++;
  }
  ok(texts > 0 && texts < VALUES);
});

test("a patch is an array of the fields to set and of the names to remove", () => {
  const text = '{"a":1,"b":{"$undefined":true},"c":{"$date":null},"d" : {"$undefined":true}}';
  const bytes = encodeText(text, L.JSON_FOR_PATCH);
  assertEqual(decodeValue(pages, AT, bytes), [{ a: 1, c: new Date(NaN) }, ["b", "d"]]);
  for (const wrong of ["[]", "1", "", "{", '{"a":}', '{"a":1}x']) {
    strictEqual(encodeText(wrong, L.JSON_FOR_PATCH), 0, wrong);
  }
});

test("docs/ABI.md lists both exports with their parameters", () => {
  const text = readFileSync(new URL("../../../docs/ABI.md", import.meta.url), "utf8");
  const found = [...text.matchAll(/^\| `((?:en|de)codeJson)\(([^)]*)\)`/gm)].map(
    ([, name, list]) => [name!, list!.split(", ").length],
  );
  const actual = Object.entries(exportsOfText()).map(([name, body]) => [name, body.length]);
  assertEqual(found.sort(), actual.sort());
});

test("a record of a shape has the text of its fields, read from the pages of a store", () => {
  const host = new BareHost({ capacityBytes: 1 << 24, valueBytesMax: 1 << 20, slots: 0 });
  const text = exportsOfText(host.memory);
  const staging = host.staging + 0x10000;
  const read = (id: string) => {
    const at = host.call("find", L.READER_SCRATCH, host.writeId(L.SCRATCH_KEY, id));
    const bytes = host.result(L.RESULT_BYTES);
    const length = text.decodeJson(L.READER_SCRATCH, at, bytes, staging, staging + 0x10000);
    return { tag: host.bytes[at], text: host.bytes.toString("utf8", staging, staging + length) };
  };
  for (const value of ['{"name":"é","age":7}', '{"$object":{"$id":1}}', "[1]", '{"":{}}']) {
    for (let i = 0; i < 4; i++) {
      const bytes = Buffer.from(value);
      host.bytes.set(bytes, staging);
      const out = staging + 0x1000;
      const made = text.encodeJson(L.READER_SCRATCH, staging, bytes.length, out, out + 0x1000, 0);
      host.put(`n${i}`, Buffer.from(host.bytes.subarray(out, out + made)));
    }
    deepStrictEqual(read("n3"), { tag: value === "[1]" ? L.TAG_ARRAY : L.TAG_SHAPED, text: value });
  }
});

test.run();
