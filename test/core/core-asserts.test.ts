/** Asserts of the core: absent in the release build, a trap with its line in the debug build. */
import { test } from "uvu";
import * as assert from "uvu/assert";

const TRANSFORM_FILE = new URL("../../../scripts/core-asserts.mjs", import.meta.url).href;
const { default: transform } = await import(TRANSFORM_FILE);
/**
 * Not by its literal name: its types would declare AssemblyScript's globals for all of TypeScript.
 */
const COMPILER: string = "assemblyscript/asc";
const { main } = await import(COMPILER);

const SOURCE = `export function half(at: u32): u32 {
  if (at > 8) assert(at % 2 == 0);
  assert(load<u32>(at) != 0);
  return at / 2;
}`;

interface Built {
  text: string;
  half(at: number): number;
}

async function build(...options: string[]): Promise<Built> {
  const files = new Map<string, string | Uint8Array>();
  const { error, stderr } = await main(
    [
      "half.ts",
      "-O1",
      "--runtime",
      "stub",
      "--use",
      "abort=",
      "-o",
      "o.wasm",
      "-t",
      "o.wat",
      ...options,
    ],
    {
      transforms: [transform],
      readFile: (name: string) => (name === "half.ts" ? SOURCE : null),
      writeFile: (name: string, content: string | Uint8Array) => void files.set(name, content),
      listFiles: () => [],
    },
  );
  if (error) throw new Error(stderr.toString());
  const module = new WebAssembly.Module(files.get("o.wasm") as Uint8Array);
  const instance = new WebAssembly.Instance(module, {} as { env: { memory: WebAssembly.Memory } });
  return { text: String(files.get("o.wat")), half: instance.exports["half"] };
}

test("the release build has nothing of an assert, not even its loads", async () => {
  const { half, text } = await build("--noAssert", "--initialMemory", "1");
  assert.is(half(9), 4);
  assert.not.match(text, /load|unreachable/);
});

test("in the debug build a failed assert traps, and the stack names its file and line", async () => {
  const { half } = await build("--debug", "--initialMemory", "1");
  for (const { at, line } of [
    { at: 9, line: 2 },
    { at: 0, line: 3 },
  ]) {
    const isOfLine = ({ stack }: Error) => stack!.includes(`half/assertLine${line} `);
    assert.throws(() => half(at), isOfLine);
  }
});

test.run();
