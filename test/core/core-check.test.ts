/** The build's check of the core, on modules with one defect each. */
import binaryen from "assemblyscript/binaryen";
import { test } from "uvu";
import * as assert from "uvu/assert";

interface CoreCheck {
  checkCore(bytes: Uint8Array): string[];
  atomicCounts(wat: string): Record<string, Record<string, number>>;
  atomicDifferences(expected: object, actual: object): string[];
  sameAtomics(bytes: Uint8Array, wat: string): boolean;
}

const CHECK_FILE = new URL("../../../scripts/core-check.mjs", import.meta.url).href;
const { checkCore, atomicCounts, atomicDifferences, sameAtomics }: CoreCheck = await import(
  CHECK_FILE
);

const MEMORY = '(import "env" "memory" (memory 1 4 shared))';

/** Every kind of immediate that the walker must skip, without a defect. */
const GOOD = `(module ${MEMORY}
  (type $unary (func (param i32) (result i32)))
  (table 1 funcref)
  (global $global (mut i32) (i32.const 0))
  (func $wide (param i32) (result i32) (local i64 f64) (local v128)
    (local.set 1 (i64.const -9223372036854775808))
    (local.set 2 (f64.const 64.25))
    (local.set 3 (v128.const i32x4 0x40000000 0x03fe 0x40 0xfe))
    (v128.store offset=64 (i32.const 0) (i8x16.shuffle 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 31
      (local.get 3) (i8x16.replace_lane 15 (local.get 3) (i32.const 64))))
    (memory.copy (i32.const 64) (i32.const 0) (i32.const 64))
    (memory.fill (i32.const 64) (i32.const 0) (i32.const 64))
    (global.set $global (call_indirect (type $unary) (local.get 0) (i32.const 0)))
    (block $a (block $b (br_table $a $b $a (local.get 0))))
    (drop (f32.const 0.5))
    (i32.trunc_sat_f64_s (local.get 2)))
  (func $shared (param i32) (result i32)
    (i32.atomic.store offset=16384 (local.get 0) (i32.const 64))
    (drop (i64.atomic.rmw.add (i32.const 8) (i64.const 3)))
    (drop (memory.atomic.notify (local.get 0) (i32.const 1)))
    (i32.atomic.load (local.get 0))))`;

const { Features } = binaryen;
const FEATURES =
  Features.Atomics |
  Features.BulkMemory |
  Features.MutableGlobals |
  Features.NontrappingFPToInt |
  Features.SIMD128;

function binary(wat: string): Uint8Array {
  const module = binaryen.parseText(wat);
  try {
    module.setFeatures(FEATURES);
    return module.emitBinary();
  } finally {
    module.dispose();
  }
}

function problemsOf(fields: string, memory = MEMORY): string {
  return checkCore(binary(`(module ${memory} ${fields})`)).join("\n");
}

test("a good module has no problems", () => {
  assert.equal(checkCore(binary(GOOD)), []);
});

test("a data segment is a problem, active or passive", () => {
  assert.match(problemsOf('(data (i32.const 0) "planted")'), /^it has a data segment[^\n]*$/);
  assert.match(problemsOf('(data $passive "planted")'), /^it has a data segment[^\n]*$/);
});

test("a start section is a problem", () => {
  assert.is(problemsOf("(func $main) (start $main)"), "it has a start section");
});

test("an import other than env.memory is a problem", () => {
  assert.is(problemsOf('(import "env" "abort" (func))'), "it imports the function env.abort");
  const wrong = problemsOf("", '(import "env" "pages" (memory 1 4 shared))');
  assert.match(wrong, /imports the memory env.pages\n.* not import the memory env.memory/);
});

test("a memory inside the module is a problem", () => {
  assert.match(problemsOf("", "(memory 1 4 shared)"), /not import the memory env.memory/);
});

test("memory.grow is a problem, at any position", () => {
  const grow = "(func (result i32) (memory.grow (i32.const 1)))";
  assert.is(problemsOf(grow), "it has memory.grow, in function 0 of the code section");
  const behind = binary(GOOD.replace(/\)$/, `${grow})`));
  assert.equal(checkCore(behind), ["it has memory.grow, in function 2 of the code section"]);
});

test("atomic.fence is a problem", () => {
  const problem = "it has atomic.fence, in function 0 of the code section";
  assert.is(problemsOf("(func (atomic.fence))"), problem);
});

test("bytes that are no module are a problem", () => {
  const [problem, ...others] = checkCore(new Uint8Array([1, 2, 3]));
  assert.match(problem, /^it is no valid module: /);
  assert.equal(others, []);
});

test("atomic instructions are counted by function and kind", () => {
  const counts = atomicCounts(textOf(GOOD));
  assert.equal(counts, {
    shared: {
      "i32.atomic.load": 1,
      "i32.atomic.store": 1,
      "i64.atomic.rmw.add": 1,
      "memory.atomic.notify": 1,
    },
  });
});

test("a dropped, an added and a changed atomic instruction show", () => {
  const golden = { kept: { "i32.atomic.load": 1 }, lost: { "i32.atomic.store": 2 } };
  const actual = { kept: { "i32.atomic.load": 2 }, found: { "i64.atomic.load": 1 } };
  assert.equal(atomicDifferences(golden, golden), []);
  assert.equal(atomicDifferences(golden, actual), [
    "found: expected none, got 1 × i64.atomic.load",
    "kept: expected 1 × i32.atomic.load, got 2 × i32.atomic.load",
    "lost: expected 2 × i32.atomic.store, got none",
  ]);
});

test("a text of another compilation shows", () => {
  assert.ok(sameAtomics(binary(GOOD), textOf(GOOD)));
  assert.not(sameAtomics(binary(GOOD), textOf(GOOD).replace("(i32.atomic.load", "(i32.load")));
});

function textOf(wat: string): string {
  const module = binaryen.parseText(wat);
  try {
    return module.emitText();
  } finally {
    module.dispose();
  }
}

test.run();
