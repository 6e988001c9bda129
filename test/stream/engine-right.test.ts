/** The right to execute requests: one thread at a time has it, whichever way the threads sleep. */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { test } from "uvu";

import { addonFile } from "../../src/memory/addon-file.ts";
import type { MemoryMap } from "../../src/memory/memory-map.ts";
import { loadNative } from "../../src/memory/native.ts";
import { viewPages } from "../../src/memory/pages.ts";
import { signalsOf } from "../../src/memory/signals.ts";
import { EngineRight } from "../../src/server/engine-right.ts";

const TURNS = 3000;
const MAP = { streamWords: 0x1000 } as MemoryMap;
/** Two words that only the holder changes, and that are equal whenever no thread has the right. */
const COUNTS = 0x2000 >>> 2;

const addon = addonFile();

for (const [how, file] of [["by Atomics", undefined] as const, ["by futexes", addon] as const]) {
  test(`two threads take the right in turn, ${how}`, async () => {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const right = new URL("../../src/server/engine-right.js", import.meta.url).href;
    const from = (name: string) => new URL(`../../src/memory/${name}.js`, import.meta.url).href;
    const thread = new Worker(
      `const { workerData, parentPort } = require("node:worker_threads");
       const { memory, file, turns, map, counts, modules } = workerData;
       Promise.all(modules.map((each) => import(each))).then(([r, n, p, s]) => {
         const pages = p.viewPages(memory);
         const right = new r.EngineRight(pages, map, s.signalsOf(file && n.loadNative(file)));
         let taken = 0;
         while (taken < turns) {
           if (!right.tryTake()) continue;
           pages.words[counts]++;
           for (let i = 0; i < 500; i++);
           pages.words[counts + 1]++;
           taken++;
           right.release();
           // The other thread may be waiting for it.
           if (taken % 3 === 0) Atomics.wait(pages.words, 0, 0, 0.05);
         }
         parentPort.postMessage("done");
       });`,
      {
        eval: true,
        workerData: {
          memory,
          file,
          turns: TURNS,
          map: MAP,
          counts: COUNTS,
          modules: [right, from("native"), from("pages"), from("signals")],
        },
      },
    );
    const done = new Promise((resolve) => thread.once("message", resolve));
    const pages = viewPages(memory);
    const { words } = pages;
    const own = new EngineRight(
      pages,
      MAP,
      signalsOf(file === undefined ? undefined : loadNative(file)),
    );
    while (words[COUNTS] === 0) await sleep(1);
    let waits = 0;
    for (let taken = 0; taken < TURNS; taken++) {
      const startedMs = performance.now();
      own.take();
      if (performance.now() - startedMs > 60) waits++;
      assert.equal(words[COUNTS], words[COUNTS + 1], "both changed it at once");
      words[COUNTS]!++;
      words[COUNTS + 1]!++;
      own.release();
    }
    await done;
    assert.deepEqual([words[COUNTS], words[COUNTS + 1]], [2 * TURNS, 2 * TURNS]);
    if (waits) console.log(`${waits} waits of more than 60 ms`);
  });
}

test("a right that another thread broke: who waits for it learns of that", () => {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
  const pages = viewPages(memory);
  const right = new EngineRight(pages, MAP, signalsOf(undefined));
  right.take();
  assert.equal(right.tryTake(), false);
  right.break();
  assert.equal(right.tryTake(), false);
  assert.throws(() => right.take(), /failed while it executed/);
});

test.run();
