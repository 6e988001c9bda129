/** The cores for other processors and engines: what is embedded of them, and that they work. */
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import assert from "node:assert/strict";
import { test } from "uvu";
import { variantBytes, variantFor } from "../../src/memory/core-module.ts";

type Part = string | [number, number];
interface Variants {
  VARIANTS: Record<string, { file: string; fences: boolean; atomics: string }>;
  difference(from: Buffer, to: Buffer): Part[];
  withFences(text: string): string;
}

const SCRIPTS = new URL("../../../scripts/", import.meta.url);
const { VARIANTS, difference, withFences } = (await import(
  new URL("core-variants.mjs", SCRIPTS).href
)) as Variants;
const { withPlainLoads } = (await import(new URL("core-plain.mjs", SCRIPTS).href)) as {
  withPlainLoads(text: string): string;
};
const ROOT = new URL("..", SCRIPTS);

/** Where a protocol needs a fence: docs/MEMORY-MODEL.md. */
const FENCED = [
  "heap/epochs/nextEpoch",
  "indexes/btree/removeNode",
  "indexes/hash-index/findNode",
  "logs/change-log/announce",
  "read/change-log-reader/readLog",
  "read/lookup/validateEpoch",
  "stream/copy-apply/applyItem",
  "stream/feed-log/feedLog",
  "stream/feed-nodes/feedNodes",
  "stream/feed-value/writeNode",
];

function rebuilt(from: Buffer, parts: Part[]): Buffer {
  return Buffer.concat(
    parts.map((part) =>
      typeof part === "string"
        ? Buffer.from(part, "base64")
        : from.subarray(part[0], part[0] + part[1]),
    ),
  );
}

test("what is embedded of each variant is the module that was built", () => {
  for (const [name, { file }] of Object.entries(VARIANTS)) {
    const built = readFileSync(new URL(file, ROOT));
    assert.ok(Buffer.from(variantBytes(name)).equals(built), name);
  }
});

test("a difference gives back the bytes, wherever they differ", () => {
  const from = randomBytes(2000);
  const same = (to: Buffer) => assert.ok(rebuilt(from, difference(from, to)).equals(to));
  same(from);
  same(Buffer.alloc(0));
  same(Buffer.from([1]));
  same(from.subarray(0, 5));
  same(from.subarray(1990));
  same(Buffer.concat([from.subarray(500), from]));
  for (const at of [0, 1, 7, 1000, 1998, 1999]) {
    same(Buffer.concat([from.subarray(0, at), randomBytes(3), from.subarray(at)]));
    same(Buffer.concat([from.subarray(0, at), from.subarray(at + 1)]));
  }
});

test("only x86-64 gets the core without fences", () => {
  assert.equal(variantFor("x64"), "standard");
  for (const arch of ["arm64", "riscv64", "ppc64", "loong64"])
    assert.equal(variantFor(arch), "fenced");
});

test("the fenced core has its fences, and no other core has one", () => {
  const fenced = JSON.parse(readFileSync(new URL(VARIANTS["fenced"]!.atomics, ROOT), "utf8"));
  const places = Object.keys(fenced).filter((name) => fenced[name]["atomic.fence"]! > 0);
  assert.deepEqual(
    places,
    FENCED.map((name) => `assembly/${name}`),
  );
  const standard = readFileSync(new URL(VARIANTS["standard"]!.atomics, ROOT), "utf8");
  assert.ok(!standard.includes("fence"));
});

test("a call of the imported fence becomes the instruction", () => {
  const text =
    ' (import "a/order" "fence" (func $a/order/fence))\n (func $f\n  call $a/order/fence\n )\n';
  assert.equal(withFences(text), " (func $f\n  atomic.fence\n )\n");
});

test("the plain core has no atomic load, and each plain one stands between two stores", () => {
  const text = readFileSync(new URL("build/core.plain.wat", ROOT), "utf8");
  assert.ok(!text.includes("atomic.load"));
  const standard = readFileSync(new URL("build/core.wat", ROOT), "utf8");
  const count = (of: string, pattern: RegExp) => of.match(pattern)?.length ?? 0;
  const calls = count(text, /^ *call \$load-/gm);
  assert.equal(calls, count(standard, /\.atomic\.load\b/g));
  assert.ok(calls > 50);
  const zero = "i32\\.const 0\\s+i32\\.const 0\\s+i32\\.store\\s+";
  const load = `local\\.get 0\\s+i(?:32|64)\\.load offset=\\d+\\s+local\\.set 1\\s+`;
  const whole = new RegExp(
    `\\(func \\$load-\\S+ .*\\s+${zero}${load}${zero}local\\.get 1\\s+\\)`,
    "g",
  );
  assert.equal(count(text, whole), count(text, /\(func \$load-/g));
});

test("an atomic load of another width is refused, as no plain one is known for it", () => {
  const module = (load: string) => `(module\n (func $f\n  ${load}\n )\n)\n`;
  assert.match(withPlainLoads(module("i64.atomic.load offset=8")), /call \$load-i64-8\n/);
  for (const load of ["i32.atomic.load8_u", "i64.atomic.load32_u offset=4"])
    assert.throws(() => withPlainLoads(module(load)), /an atomic load is left/);
});

test("a store works on each variant, and an unknown one is refused by name", () => {
  const store = `
    import { CrdtStore } from "pluresdb-ipc";
    const store = new CrdtStore();
    for (let n = 0; n < 3000; n++) store.putSync("k" + (n % 700), { n });
    for (let n = 0; n < 700; n += 2) store.deleteSync("k" + n);
    const rows = store.list();
    console.log(rows.length, store.get("k1").n, store.get("k2"));
    await store.close();`;
  for (const name of [...Object.keys(VARIANTS), "debugged"]) {
    const env = { ...process.env, PLURESDB_IPC_CORE: name };
    const args = ["--input-type=module", "--eval", store];
    const { stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: ROOT,
      env,
      encoding: "utf8",
    });
    if (name === "debugged")
      assert.match(stderr, /PLURESDB_IPC_CORE is debugged; expected standard, /);
    else assert.equal(stdout, "350 2801 undefined\n", `${name}: ${stderr}`);
  }
});

test.run();
