/** JSON without silent losses, and the forms in which an import takes it. */
import assert from "node:assert/strict";
import {
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "uvu";

import { exportStore } from "../../src/cli/export.ts";
import { fromJson, toJson } from "../../src/json/extended-json.ts";
import { importFile, importInput } from "../../src/cli/import.ts";
import { type Item, jsonItems } from "../../src/cli/json-items.ts";
import type { RecordOptions } from "../../src/cli/node-line.ts";
import { OutputFile } from "../../src/cli/output-file.ts";
import { openDoc } from "../../src/doc.ts";
import { CrdtStore } from "../../src/index.ts";
import { inWorld } from "../helpers/world.ts";

/** Texts of numbers that JavaScript reads as something else. */
const LOSSY = [
  "9007199254740993",
  "-9007199254740993",
  "12345678901234567890",
  '{"a":[1,{"b":9007199254740993}]}',
  "1e309",
  "-1e999",
  "1e-400",
  "-0.000000001e-330",
  '{"a":1,"a":1}',
  '[{"x":{"a":1,"b":2,"a":3}}]',
  '{"\\u0061":1,"a":2}',
];

const LOSSLESS = [
  "9007199254740991",
  "-9007199254740991",
  "9007199254740992",
  "1e22",
  "10000000000000000000000",
  // As JSON.stringify writes 2 ** 60 and 2 ** 69.
  "1152921504606847000",
  "590295810358705700000",
  "0.1",
  "3.14159265358979323846",
  "0",
  "-0",
  "0.000e-999",
  "5e-324",
  '"9007199254740993 \\" 1e999 : \\\\"',
  '{"9007199254740993":":"}',
  '{"a":{"a":{"a":1}},"b":[{"a":1},{"a":2}]}',
];

test("objects that look like marks come back as they were, at any depth", () => {
  const likeMarks = [
    { $date: "2026-01-31" },
    { $bigint: "1" },
    { $object: { $date: 1 } },
    { $unknown: 1 },
    { $bytes: "AQID", and: 1 },
    [{ deep: { $undefined: true } }],
  ];
  for (const value of likeMarks) assert.deepEqual(fromJson(toJson(value)), value);
});

test("what JSON.parse would lose is refused, and nothing else", () => {
  for (const text of LOSSY) assert.throws(() => fromJson(text), SyntaxError, text);
  for (const text of LOSSLESS) {
    assert.deepEqual(fromJson(text), JSON.parse(text), text);
  }
  const text = '{"a":[9007199254740993,-12345678901234567890,7,1.5],"b":"9007199254740993"}';
  const read = fromJson(text, { bigint: true });
  const a = [9007199254740993n, -12345678901234567890n, 7, 1.5];
  assert.deepEqual(read, { a, b: "9007199254740993" });
  assert.deepEqual(fromJson(toJson(read)), read);
});

test("a mark that stands for no value is refused", () => {
  const bad = {
    $date: [
      "",
      "yesterday",
      1,
      "2026-02-29",
      "2026-13-01",
      "2026-01-31T12:00:00",
      "2026",
      true,
      {},
    ],
    $bytes: ["?", "A", "AB=C", "AB", "AQID=", 1, null, ["AQID"]],
    $bigint: ["", "1.5", "0x1", 1.5, 2 ** 60, null],
    $number: ["nan", 7, null],
    $undefined: [false, null, 1],
  };
  for (const [mark, inners] of Object.entries(bad)) {
    for (const inner of inners) {
      const text = JSON.stringify({ [mark]: inner });
      assert.throws(() => fromJson(text), SyntaxError, text);
      assert.deepEqual(fromJson(`{"$object":${text}}`), { [mark]: inner });
    }
  }
  for (const good of ["2026-01-31", "2024-02-29T23:59:59.999Z", "+010000-01-01T00:00:00+14:00"]) {
    assert.equal(+(fromJson(`{"$date":"${good}"}`) as Date), Date.parse(good));
  }
  for (const good of ["", "AQ", "AQ==", "AQID"]) assert.ok(fromJson(`{"$bytes":"${good}"}`));
  // No mark of ours: other programs have such objects.
  assert.deepEqual(fromJson('{"$oid":"1"}'), { $oid: "1" });
});

test("JSON of any depth is read or refused, without a stack that overflows", () => {
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  assert.ok(fromJson(nested(500)));
  assert.throws(() => fromJson(nested(1_000_000)), /deeper than 512/);
  assert.throws(() => fromJson(`{"$date":${nested(1_000_000)}}`), SyntaxError);
});

async function textsOf(chunks: readonly Uint8Array[]): Promise<string[]> {
  const source = (async function* () {
    for (const chunk of chunks) yield Buffer.from(chunk);
  })();
  const items: Item[] = [];
  for await (const some of jsonItems(source)) items.push(...some);
  return items.map(({ text }) => text.trim());
}

test("lines, an array and objects over several lines are the same items in chunks of any size", async () => {
  const values = [
    { id: "a", data: '}]{[,\\" \u2028 é 🎉' },
    { id: "b", data: { list: [{}, [], "\n", null] } },
    { id: "c", data: 1 },
  ];
  const compact = values.map((value) => JSON.stringify(value));
  const pretty = values.map((value) => JSON.stringify(value, undefined, 2));
  const forms = {
    lines: compact.join("\n"),
    "lines of Windows": `\r\n${compact.join("\r\n\r\n")}\r\n`,
    array: `[${compact.join(",")}]`,
    "array over lines": JSON.stringify(values, undefined, 2),
    "objects over lines": pretty.join("\n"),
    "objects without space": `{\n${compact.join("").slice(1)}`,
  };
  for (const [form, text] of Object.entries(forms)) {
    const bytes = Buffer.from(text);
    for (const size of [1, 2, 3, 7, 64, bytes.length]) {
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
      const read = (await textsOf(chunks)).map((item) => JSON.parse(item));
      assert.deepEqual(read, values, `${form} in chunks of ${size}`);
    }
  }
  assert.deepEqual(await textsOf([]), []);
  assert.deepEqual(await textsOf([Buffer.from(" [ ] ")]), []);
  const spaces = Array.from({ length: 400 }, () => Buffer.alloc(1 << 16, " "));
  assert.deepEqual(await textsOf([...spaces, Buffer.from("\n{}\n")]), ["{}"]);
  for (const bad of ["[{},]", "[,{}]", "[{} {}]", "[{}", "[", "[{}]{}", "{\n", "{\n}\n]", "[1]"]) {
    await assert.rejects(textsOf([Buffer.from(bad)]), /Item|array/, bad);
  }
});

async function imported(
  file: string,
  content: string | Uint8Array,
  options: RecordOptions = {},
): Promise<unknown> {
  writeFileSync(file, content);
  using store = new CrdtStore();
  const { openInput } = await import("../../src/cli/input.ts");
  try {
    await importInput(store, await openInput(file, "JSON"), options);
  } catch (error) {
    return { error: (error as Error).message, nodes: store.list() };
  }
  return store.list();
}

test(
  "an import takes marks of byte order, ids from fields, and all before what it refuses",
  inWorld(async ({ directory }) => {
    const file = join(directory, "in.json");
    const a = { id: "a", data: 1 };
    assert.deepEqual(await imported(file, `\ufeff${JSON.stringify(a)}`), [a]);
    assert.deepEqual(await imported(file, `\ufeff[${JSON.stringify(a)}]`), [a]);
    const records = [{ key: "x" }, { key: 7, n: { $bigint: "1" } }];
    const data = [{ key: 7, n: 1n }, { key: "x" }];
    for (const text of [
      JSON.stringify(records),
      records.map((r) => JSON.stringify(r)).join("\n"),
    ]) {
      assert.deepEqual(await imported(file, text, { idField: "key", prefix: "k:" }), [
        { id: "k:7", data: data[0] },
        { id: "k:x", data: data[1] },
      ]);
    }
    const big = '{"id":"a","data":9007199254740993}';
    assert.deepEqual(await imported(file, big, { bigint: true }), [
      { id: "a", data: 9007199254740993n },
    ]);
    // A line separator is a character of a text, not an end of a line.
    const separator = '{"id":"a","data":"x\u2028y"}';
    assert.deepEqual(await imported(file, separator), [{ id: "a", data: "x\u2028y" }]);
    const refused: [string | Uint8Array, RegExp][] = [
      [`${JSON.stringify(a)}\n${big}\n`, /^Line 2 is no node: .*beyond 2\^53/],
      [`${JSON.stringify(a)}\n{"id":"","data":1}\n`, /^Line 2 was refused \(ERR_BAD_ID\)/],
      [`[${JSON.stringify(a)},{"id":"b"}]`, /^Item 2 is no node: it has no data/],
      [Buffer.from(`${JSON.stringify(a)}\n{"id":"\xff"}\n`, "latin1"), /^Line 2 is not in UTF-8/],
      [`${JSON.stringify(a)}\n${"x".repeat(1 << 20)}`, /^Line 2 is no node/],
    ];
    for (const [content, message] of refused) {
      const { error, nodes } = (await imported(file, content)) as { error: string; nodes: unknown };
      assert.match(error, message);
      assert.deepEqual(nodes, [a], error);
    }
  }),
);

test(
  "an export of a prefix has its nodes, their expiry, sets, counters and documents",
  inWorld(async ({ directory }) => {
    const file = join(directory, "some.jsonl");
    using store = new CrdtStore();
    for (const id of ["a", "user", "user:1", "user:2", "users"]) store.putSync(id, { id });
    store.putSync("user:1", { n: 1 }, { ttlMs: 3_600_000 });
    store.addToSetSync("user:2", "tags", "t");
    store.incrementSync("user:2", "n", 5);
    for (const id of ["user:doc", "other"]) {
      using doc = openDoc(store, id);
      doc.getText("body").insert(0, id);
      await doc.flush();
    }
    await exportStore(store, file, "user:");
    using target = new CrdtStore();
    await importFile(target, file);
    const expected = store.list({ prefix: "user:" });
    assert.deepEqual(target.list(), expected);
    const [from, to] = [store, target].map((each) => each.meta("user:1")!.expires!.atMs);
    assert.ok(Math.abs(to! - from!) < 60_000);
    target.incrementSync("user:2", "n", 1);
    assert.deepEqual(target.get("user:2"), { id: "user:2", n: 6, tags: ["t"] });
    using doc = openDoc(target, "user:doc");
    assert.equal(doc.getText("body").toString(), "user:doc");
    assert.ok(!readFileSync(file, "utf8").includes("other"));
  }),
);

test(
  "a file keeps its link and its mode, and appears whole or not at all",
  inWorld(async ({ directory }) => {
    const [file, link] = [join(directory, "file"), join(directory, "link")];
    writeFileSync(file, "before", { mode: 0o640 });
    symlinkSync(file, link);
    const first = await OutputFile.create(link);
    await first.write("half");
    assert.equal(readFileSync(file, "utf8"), "before");
    await first.abandon();
    assert.equal(readFileSync(file, "utf8"), "before");
    const second = await OutputFile.create(link);
    await second.write("whole".repeat(100_000));
    await second.finish();
    assert.equal(readFileSync(file, "utf8"), "whole".repeat(100_000));
    assert.equal(statSync(file).mode & 0o777, 0o640);
    assert.ok(lstatSync(link).isSymbolicLink());
    mkdirSync(join(directory, "d"));
    await assert.rejects(OutputFile.create(join(directory, "d")), /EISDIR/);
    const left = readdirSync(directory).filter((name) => name.includes("unfinished"));
    assert.deepEqual(left, []);
  }),
);

test.run();
