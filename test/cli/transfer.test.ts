/** Exports and imports that end early, or have something large. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";

import { VALUE_BYTES_MAX } from "../../assembly/layout/memory.ts";
import { exportStore } from "../../src/cli/export.ts";
import { importFile } from "../../src/cli/import.ts";
import { openDoc } from "../../src/doc.ts";
import { chunksOf } from "../../src/documents/chunks.ts";
import { CrdtStore } from "../../src/index.ts";
import { inWorld } from "../helpers/world.ts";

const TEN_YEARS_MS = 10 * 365 * 86_400_000;
/** Above a quarter of the largest value. */
const LARGE_BYTES = VALUE_BYTES_MAX / 4 + 1;

test(
  "a document of the lines before a bad one is imported with its content",
  inWorld(async ({ directory }) => {
    const file = join(directory, "all.jsonl");
    using store = new CrdtStore();
    const doc = openDoc(store, "doc");
    doc.getText("body").insert(0, "Hello");
    await doc.flush();
    doc.close();
    await exportStore(store, file);
    // From now on deletions are retained, and win over the delta.
    store.changesSinceSync();
    for (const { id } of [{ id: "doc" }, ...chunksOf(store, "doc")]) store.deleteSync(id);
    writeFileSync(file, "no node\n", { flag: "a" });
    await assert.rejects(importFile(store, file), /The lines before it were imported/);
    using again = openDoc(store, "doc");
    assert.equal(again.getText("body").toString(), "Hello");
  }),
);

test(
  "a node of any size that a store can have is exported and imported",
  inWorld(async ({ directory }) => {
    const file = join(directory, "all.jsonl");
    const limits = { valueBytesMax: VALUE_BYTES_MAX };
    using store = new CrdtStore(limits);
    const data = "x".repeat(LARGE_BYTES);
    store.putSync("large", data);
    await exportStore(store, file);
    using target = new CrdtStore(limits);
    await importFile(target, file);
    assert.ok(target.get("large") === data);
  }),
);

test(
  "an export whose history is refused has no deltas, and one that fails leaves the file as it was",
  inWorld(async ({ directory }) => {
    const file = join(directory, "all.jsonl");
    using store = new CrdtStore();
    store.putSync("a", 1);
    const [delta] = store.changesSinceSync(undefined, { copy: true });
    const now = Date.now;
    Date.now = () => now() + TEN_YEARS_MS;
    using ahead = new CrdtStore();
    ahead.putSync("b", 1);
    Date.now = now;
    const refused = ahead.changesSinceSync(undefined, { copy: true });
    const source = {
      count: () => store.count(),
      entries: (range?: { prefix: string }) => store.entries(range),
      meta: (id: string) => store.meta(id),
      changesSince: () => [delta!, ...refused],
    };
    assert.equal(await exportStore(source, file), 1);
    const text = readFileSync(file, "utf8");
    assert.equal(text, '{"id":"a","data":1}\n{"nodes":1}\n');
    store.close();
    await assert.rejects(exportStore(store, file), { code: "ERR_CLOSED" });
    assert.equal(readFileSync(file, "utf8"), text);
  }),
);

test.run();
