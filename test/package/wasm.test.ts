/** `pluresdb-ipc/wasm`: the files of a host of another language, as a program gets them. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "uvu";
import { FINGERPRINT } from "../../assembly/layout/fingerprint.ts";
import * as LAYOUT from "../helpers/layout.ts";

interface Entry {
  hostFiles(): {
    core: Uint8Array;
    json: Uint8Array;
    layout: Record<string, number>;
    fingerprint: number;
  };
}

const { hostFiles } = (await import("pluresdb-ipc/wasm" as string)) as Entry;

test("both modules need one shared memory, and the layout is the one that they were made with", () => {
  const { core, json, layout, fingerprint } = hostFiles();
  const memory = new WebAssembly.Memory({ shared: true, initial: 32, maximum: 32 });
  const exportsOf = (bytes: Uint8Array) =>
    new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } }).exports as Record<
      string,
      (...numbers: number[]) => number
    >;
  assert.equal(exportsOf(core)["fingerprint"]!() >>> 0, fingerprint);
  assert.equal(FINGERPRINT >>> 0, fingerprint);
  assert.deepEqual(Object.keys(exportsOf(json)).sort(), ["decodeJson", "encodeJson"]);
  for (const [name, value] of Object.entries(LAYOUT)) assert.equal(layout[name], value, name);
});

test("the files have names of their own", () => {
  for (const name of ["core.wasm", "json.wasm", "layout.json"]) {
    const file = new URL(import.meta.resolve(`pluresdb-ipc/wasm/${name}`));
    assert.ok(readFileSync(file).length > 1000, name);
  }
});

test.run();
