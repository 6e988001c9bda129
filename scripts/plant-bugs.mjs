/**
 * Whether the asserts of the core, and the tests of the JavaScript around it, find bugs. Plants one bug
 * after the other in a copy, and runs a short test on that.
 *
 *   npm run test:asserts [-- <part of a bug's name>]
 *
 * A bug of `assembly/` goes into the debug core, and its test must fail by an assert. A bug of `src/`
 * goes into what was compiled of it, and its test must fail. Exit code 1: a bug was not found.
 * Everything happens in a temporary folder.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { SOURCE_BUGS } from "./source-bugs.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const COPIED = ["asconfig.json", "assembly", "dist", "package.json", "prebuilds", "scripts"];
const BUILT = ["build/core.wasm", "build/json.wasm", "build/layout.json"];
const COMPILER = "node_modules/assemblyscript/bin/asc.js";
const ASSERTS = "./scripts/core-asserts.mjs";
const TEST_MS = 120_000;

/** Each bug: its name, its file, the text that it replaces there, by what, and the test to run. */
const BUGS = [
  [
    "a free list without its links back",
    "heap/allocator",
    "if (next) store<u32>(next, block, HEAP.BLOCK_PREVIOUS);",
    "",
    "core/heap-check",
  ],
  [
    "a released block that is not flagged in the next one",
    "heap/allocator",
    "store<u32>(after, load<u32>(after) | HEAP.BLOCK_PREVIOUS_FREE);",
    "",
    "core/heap-check",
  ],
  [
    "retired bytes that are not counted",
    "heap/epochs",
    "store<u32>(STORE.STORE_RETIRED_BYTES, load<u32>(STORE.STORE_RETIRED_BYTES) + size);",
    "",
    "core/heap-check",
  ],
  [
    "an entry of the hash index that is not removed",
    "indexes/hash-index",
    "  atomic.store<u32>(entry, 0, INDEXES.BUCKET_NODE);\n  const spilled",
    "  const spilled",
    "core/core-model",
  ],
  [
    "a new node in the wrong place of its leaf",
    "indexes/btree",
    "const at = pathIndex(scratch, level);\n  const count = blocks.countOf(leaf);",
    "const count = blocks.countOf(leaf);\n  const at = count - 1;",
    "core/heap-check",
  ],
  [
    "a version that is not raised",
    "nodes/nodes",
    "const version = load<u64>(STORE.STORE_COMMIT) + 1;",
    "const version = load<u64>(STORE.STORE_COMMIT);",
    "core/heap-check",
  ],
  [
    "a node that is retired before its value",
    "nodes/nodes",
    "retire(value);\n  retire(node);",
    "retire(node);\n  retire(node);",
    "core/heap-check",
  ],
  [
    "a record of the log that is longer than announced",
    "logs/change-log",
    "return CHANGE_LOG.LOG_RECORD_ID + paddedIdBytes;",
    "return CHANGE_LOG.LOG_RECORD_ID + paddedIdBytes - 4;",
    "replication/operations",
  ],
  [
    "an entry of the journal without its padding",
    "logs/journal",
    "const head = JOURNAL.JOURNAL_ENTRY_ID + paddedBytes(keyInfo);\n  const bytes",
    "const head = JOURNAL.JOURNAL_ENTRY_ID + (keyInfo >> 1);\n  const bytes",
    "disk/durability-model",
  ],
  [
    "a heap sort that stops too early",
    "crdt/parts",
    "while (root * 2 + 1 < end) {",
    "while (root * 2 + 2 < end) {",
    "replication/operations",
  ],
  [
    "a GC watermark that sinks",
    "crdt/gc-watermark",
    "store<u64>(block + (actor << 3), stamp, STORE.WATERMARK_STAMPS);",
    "store<u64>(block + (actor << 3), watermarkOf(actor) ? 1 : stamp, STORE.WATERMARK_STAMPS);",
    "replication/tombstones",
  ],
  [
    "a shaped record of the wrong length",
    "codec/shapes",
    "at += from - value;\n  }\n  assert",
    "at += from - value + 1;\n  }\n  assert",
    "replication/operations",
  ],
  [
    "a write set with room for one write less",
    "nodes/write-set",
    "set.countMax = items;",
    "set.countMax = items - 1;",
    "replication/batch",
  ],
  [
    "a batch that stays in progress",
    "operations/batch",
    "atomic.store<u32>(STORE_BATCHES, batches + 2);",
    "",
    "replication/batch",
  ],
  [
    "a delta that is longer than it was measured",
    "delta/writer",
    "writer.bytes++;",
    "writer.bytes += writer.out ? 2 : 1;",
    "replication/tombstones",
  ],
  [
    "a list of replicas that is not counted",
    "gc/peers",
    "store<u32>(STORE.STORE_PEER_COUNT, load<u32>(STORE.STORE_PEER_COUNT) + 1);",
    "",
    "replication/tombstones",
  ],
  [
    "a resynchronisation without a number",
    "replication/resync",
    "store<u32>(STORE.STORE_RESYNC, load<u32>(STORE.STORE_RESYNCS) + 1);",
    "",
    "replication/resync",
  ],
  [
    "a splice without its target",
    "replication/splice-plan",
    "return target != 0;",
    "return true;",
    "replication/splices",
  ],
  [
    "a frame without its padding",
    "engine/rings",
    "return (SLOT.FRAME_BODY + piece + 7) & ~7;",
    "return SLOT.FRAME_BODY + piece;",
    "client-server/client-server",
  ],
  [
    "an answer that is sent on and on",
    "engine/dispatch",
    "    store<u32>(entry, 0, SLOT.ENTRY_STREAM);\n    store<u32>(entry, request, SLOT.ENTRY_ACKED);",
    "    store<u32>(entry, request, SLOT.ENTRY_ACKED);",
    "core/bare-host",
  ],
];

function main() {
  const wanted = process.argv[2] ?? "";
  const folder = mkdtempSync(join(tmpdir(), "pluresdb-asserts-"));
  try {
    for (const name of [...COPIED, ...BUILT])
      cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
    const kinds = [
      [BUGS, plant],
      [SOURCE_BUGS, plantInSource],
    ];
    for (const [bugs, plantOne] of kinds) {
      for (const [name, ...bug] of bugs) {
        if (!name.includes(wanted)) continue;
        const fired = plantOne(folder, ...bug);
        if (!fired) process.exitCode = 1;
        console.log(`${fired ? "found" : "MISSED"}  ${name.padEnd(54)} ${fired ?? ""}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The assert that fails with the bug, as file and line; undefined: none. */
function plant(folder, file, text, bug, test) {
  const { path, source } = sourceOf(folder, file, text);
  writeFileSync(
    path,
    source.replace(text, () => bug),
  );
  try {
    const options = ["--config", "asconfig.json", "--target", "debug", "--transform", ASSERTS];
    const built = run(folder, {}, COMPILER, ...options);
    if (built.status !== 0) throw new Error(built.stderr);
    const env = { PLURESDB_IPC_CORE: "debug" };
    const { status, stdout, stderr } = run(folder, env, `dist/test/${test}.test.js`);
    const found = /assembly\/([\w/-]+)\/assertLine(\d+)/.exec(stdout + stderr);
    return status !== 0 && found ? `${found[1]}.ts:${found[2]}` : undefined;
  } finally {
    writeFileSync(path, source);
  }
}

/** The first test that fails with the bug; undefined: none. */
function plantInSource(folder, file, text, bug, test) {
  checkGood(folder, test);
  const path = join(folder, "dist/src", `${file}.js`);
  const source = readFileSync(path, "utf8");
  const pattern = patternOf(text);
  if (!pattern.test(source)) throw new Error(`${file}.js has not: ${text}`);
  writeFileSync(
    path,
    source.replace(pattern, () => bug),
  );
  try {
    const { status, stdout, stderr } = run(folder, {}, `dist/test/${test}.test.js`);
    return status === 0 ? undefined : (/FAIL {2}"(.*)"/.exec(stdout + stderr)?.[1] ?? "it ended");
  } finally {
    writeFileSync(path, source);
  }
}

const good = new Set();

/** A test that fails without a bug finds none. */
function checkGood(folder, test) {
  if (good.has(test)) return;
  const { status, stdout, stderr } = run(folder, {}, `dist/test/${test}.test.js`);
  if (status !== 0) throw new Error(`${test} fails without a bug:\n${stdout}${stderr}`);
  good.add(test);
}

/** The text with any white space: the compiler breaks lines elsewhere. */
function patternOf(text) {
  const words = text.split(" ").map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(words.join("\\s+"));
}

/** The file of a bug, in which its text stands once. */
function sourceOf(folder, file, text) {
  const path = join(folder, "assembly", `${file}.ts`);
  const source = readFileSync(path, "utf8");
  if (source.split(text).length !== 2) throw new Error(`${file}.ts has not one: ${text}`);
  return { path, source };
}

function run(cwd, env, ...args) {
  const options = { cwd, env: { ...process.env, ...env }, encoding: "utf8", timeout: TEST_MS };
  return spawnSync(process.execPath, args, options);
}

// `--check`: only whether each bug still fits the source, for the linter.
if (process.argv[2] === "--check") {
  for (const [, file, text] of BUGS) sourceOf(ROOT, file, text);
  for (const [, file, text] of SOURCE_BUGS) {
    const source = readFileSync(join(ROOT, "src", `${file}.ts`), "utf8");
    if (!patternOf(text).test(source)) throw new Error(`${file}.ts has not: ${text}`);
  }
} else main();
