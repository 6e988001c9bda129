/** The time that changes of a document may wait in a flood. */
import assert from "node:assert/strict";
import timers from "node:timers";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";

import { chunkPrefix } from "../../src/documents/chunks.ts";
import { DOCUMENT_CHUNKS } from "../../src/codec/reserved-ids.ts";
import { CrdtStore, type WatchRange } from "../../src/index.ts";
import { replaceTimers } from "../watch/fake-clock.ts";

test("the watch of an open document looks every 8 ms at least in any flood, unlike other watches", async () => {
  const store = new CrdtStore();
  const asked: number[] = [];
  const { setTimeout: real } = timers;
  const pausesOf = async (range: WatchRange, changed: string) => {
    asked.length = 0;
    const abort = new AbortController();
    const watch = store.watch(range, { signal: abort.signal });
    const done = (async () => {
      while (!(await watch.next()).done);
    })().catch(() => {});
    for (let round = 0; round < 300 && Math.max(0, ...asked) <= 8; round++) {
      for (let n = 0; n < 200; n++) store.putSync(`${changed}${n}`, round);
      await sleep(round % 2);
    }
    abort.abort();
    await done;
    return Math.max(0, ...asked);
  };
  const noted = (action: () => void, ms?: number, ...rest: []) => {
    if (new Error().stack!.includes("watch.")) asked.push(ms ?? 0);
    return real(action, ms, ...rest);
  };
  replaceTimers({ setTimeout: noted });
  try {
    const document = { prefix: chunkPrefix("note:1"), data: false };
    for (const changed of [chunkPrefix("note:1"), "other:"]) {
      const longest = await pausesOf(document, changed);
      assert.ok(longest > 0 && longest <= 8, `${longest} ms`);
    }
    assert.ok((await pausesOf({ prefix: DOCUMENT_CHUNKS, data: false }, "other:")) > 8);
  } finally {
    replaceTimers({ setTimeout: real });
    store.close();
  }
});

test.run();
