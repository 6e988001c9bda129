/**
 * Readers load words of shared pages by `loadWord`: an `Atomics.load` of the engine of Bun is a write,
 * which a client's pages refuse.
 */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import { PACKAGE } from "./compile.ts";

/** The rooms whose code reads pages that may be read-only. */
const READERS = ["codec", "read", "request", "watch"];
const ATOMIC_LOAD = /\bAtomics\.load\b/;

test("no reader of pages uses Atomics.load", () => {
  const files = READERS.flatMap((room) =>
    readdirSync(join(PACKAGE, "src", room)).map((file) => join("src", room, file)),
  );
  const found = files.filter((file) => ATOMIC_LOAD.test(readFileSync(join(PACKAGE, file), "utf8")));
  assert.ok(files.length > READERS.length);
  assert.deepEqual(found, []);
});

test.run();
