/** The layout: each name stands once, and a wrong number fails the build of the core. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/**
 * Not by its literal name: its types would declare AssemblyScript's globals for all of TypeScript.
 */
const COMPILER: string = "assemblyscript/asc";
const { main } = await import(COMPILER);

test("each name stands in one file", () => {
  const names = readdirSync(`${ROOT}assembly/layout`).flatMap((file) => {
    const text = readFileSync(`${ROOT}assembly/layout/${file}`, "utf8");
    return [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name!);
  });
  assert.equal(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  );
});

/** The compiler's output for the layout with `to` in place of `from` in one file. */
async function compile(file: string, from: string, to: string): Promise<string> {
  const { error, stderr } = await main(
    ["assembly/layout/asserts.ts", "--noEmit", "--runtime", "stub", "--use", "abort="],
    {
      readFile: (name: string) => {
        if (!/^assembly.layout.[\w-]+\.ts$/.test(name)) return null;
        const text = readFileSync(ROOT + name, "utf8");
        if (!name.endsWith(file)) return text;
        assert.ok(text.includes(from), `${file} has ${from}`);
        return text.replace(from, to);
      },
    },
  );
  return error ? stderr.toString() : "";
}

test("the present layout breaks no assert", async () => {
  assert.is(await compile("node.ts", "NODE_ID", "NODE_ID"), "");
});

/** Each breaks one fact, which the compiler's message names. */
const PLANTED: [file: string, from: string, to: string, fact: RegExp][] = [
  ["node.ts", "NODE_ID: u32 = 16", "NODE_ID: u32 = 20", /words of a node follow/],
  ["indexes.ts", "BUCKET_BYTES: u32 = 64", "BUCKET_BYTES: u32 = 72", /one cache line/],
  ["memory.ts", "SCRATCH_TO: u32 = 0x1a00", "SCRATCH_TO: u32 = 0x1900", /bound `from`/],
  ["slot.ts", "REPLY_RING_BYTES: u32 = 0x10000", "REPLY_RING_BYTES: u32 = 0x18000", /power of two/],
  ["store.ts", "ACTORS_MAX: u32 = 2048", "ACTORS_MAX: u32 = 2049", /end before the shapes/],
  ["heap.ts", "FIRST_COUNT: u32 = 26", "FIRST_COUNT: u32 = 60", /bit maps do not overlap/],
];

for (const [file, from, to, fact] of PLANTED) {
  test(`${to} fails the build`, async () => assert.match(await compile(file, from, to), fact));
}

test.run();
