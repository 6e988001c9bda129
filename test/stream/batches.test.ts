/**
 * Batches seen through a mirror, by threads that read it while a writer batches at full speed: none is
 * torn. LOOKS sets the number of looks.
 */
import assert from "node:assert/strict";
import { once } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { test } from "uvu";
import { SCRATCH_STREAM } from "../../assembly/layout/memory.ts";
import { COPY_IS_SHOWN } from "../../assembly/layout/stream.ts";
import { CrdtStore } from "../../src/index.ts";
import { internalsOf } from "../../src/store/store.ts";
import { size } from "../helpers/core-random.ts";
import { inWorld, until } from "../helpers/world.ts";
import type { Looks, Report } from "./batches-reader.ts";
import { Pair } from "./pair.ts";

const READER = new URL("./batches-reader.js", import.meta.url);
const LOOKS = size("LOOKS", 30_000, 1_000_000);
/** After so many looks a check that finds nothing torn where nodes are shown one by one is blind. */
const PLANTED_LOOKS = 10_000;
const BATCHES_MIN = 50;
/** Messages between two turns of the event loop. */
const MESSAGES_A_TURN = 50;
const PREFIX = "pair:";
const IDS = Array.from({ length: 40 }, (_, i) => `${PREFIX}${i + 100}`);

/** Looks at a mirror while a process batches; `spoil` is called before each message. */
async function watchBatches(looks: number, spoil?: (pair: Pair) => void): Promise<Report> {
  let report!: Report;
  await inWorld(async (world) => {
    const store = new CrdtStore();
    for (const id of IDS) store.putSync(id, 0);
    await world.serveHere(store);
    world.start(
      async ({ connected, sleep }, { channel, ids }) => {
        const client = await connected(channel);
        let n = 0;
        const batch = () => {
          n++;
          return client.batch(ids.map((id) => ({ put: id, data: n })));
        };
        for (;;) {
          for (let i = 0; i < 8; i++) await batch();
          // Many at once, so that the feed finds later values than its records have.
          await Promise.all(Array.from({ length: 50 }, batch));
          await sleep(2);
        }
      },
      { channel: world.channel, ids: IDS },
    );
    const pair = new Pair(internalsOf(store).memory);
    await until(() => {
      pair.pump();
      return Number(store.get(IDS[0]!)) > 0;
    });
    if (!pair.copy.memory) throw new Error("the first snapshot is complete");
    const done = new SharedArrayBuffer(4);
    const { memory, map } = pair.copy.memory;
    const fixed = { memory, map, ids: IDS, prefix: PREFIX, batches: BATCHES_MIN };
    const workerData: Looks = { ...fixed, looks, done };
    const worker = new Worker(READER, { workerData });
    const reported = once(worker, "message") as Promise<[Report]>;
    const isRunning = () => worker.threadId !== -1;
    for (let messages = 0; isRunning() && Atomics.load(new Int32Array(done), 0) === 0;) {
      spoil?.(pair);
      const message = pair.feed.next();
      if (message) pair.copy.apply(message);
      if (!message || ++messages % MESSAGES_A_TURN === 0) await turn();
      // Without its processor for long the feed was overrun: the looks so far count.
      if (pair.copy.memory.memory !== memory) Atomics.store(new Int32Array(done), 0, 1);
    }
    [report] = await reported;
  })();
  return report;
}

test(`none of ${LOOKS} looks at a mirror sees half of a batch`, async () => {
  const { torn, looks, batches, changes, lists } = await watchBatches(LOOKS);
  console.log(`${looks} looks, ${lists} lists, ${batches} batches seen, ${changes} changes`);
  assert.deepEqual(torn.slice(0, 3), []);
  assert.ok(
    batches > 10 && changes > 100,
    `only ${batches} batches and ${changes} records were seen`,
  );
});

test("the looks see what is torn when the nodes of a step are shown one by one", async () => {
  const { torn, looks } = await watchBatches(PLANTED_LOOKS, ({ copy }) => {
    const { map, pages } = copy.memory!;
    pages.words[(map.streamBase + SCRATCH_STREAM + COPY_IS_SHOWN) >>> 2] = 0;
  });
  console.log(`${torn.length} of ${looks} looks were torn`);
  assert.ok(torn.length > 0);
});

test.run();
