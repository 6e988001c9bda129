/** What a journal of each size can hold, and what a crash can take of it. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "uvu";

import { JOURNAL_CHANGE_BYTES_MIN } from "../../assembly/layout/journal.ts";
import { CrdtStore } from "../../src/index.ts";
import { assertRefused, inWorld } from "../helpers/world.ts";

const SMALL_BYTES = 1 << 18;
const LARGE_BYTES = 1 << 29;

test(
  "after a crash versions continue behind all that the journal of the dead process could hold",
  inWorld(async (world) => {
    const path = join(world.directory, "data");
    for (const journalBytes of [SMALL_BYTES, LARGE_BYTES]) {
      const program = world.start(
        async ({ CrdtStore: Store, say }, options) => {
          const store = new Store(options);
          store.putSync("node", 1);
          await store.flush();
          say(store.getWithVersion("node")!.version);
          process.kill(process.pid, "SIGKILL");
        },
        { path, journalBytes },
      );
      const seen = await program.said<number>();
      await program.ended;
      // The next process has another journal.
      const store = new CrdtStore({ path });
      store.putSync("node", 2);
      const gap = store.getWithVersion("node")!.version - seen;
      assert(gap > journalBytes / JOURNAL_CHANGE_BYTES_MIN, `${gap} of ${journalBytes}`);
      store.close();
    }
  }),
);

test("each version that a batch takes is a change in the journal", () => {
  const store = new CrdtStore({ capacityBytes: 1 << 20 });
  store.batchSync([{ put: "a", data: 1 }, { put: "b", data: 1 }, { delete: "a" }]);
  assert.equal(store.getWithVersion("b")!.version, 1);
  store.batchSync([{ put: "a", data: 1 }, { delete: "a" }, { delete: "b" }, { put: "c", data: 1 }]);
  assert.equal(store.getWithVersion("c")!.version, 3);
  assert.equal(store.stats().version, 3);
  store.close();
});

/** A delta of 1,200 nodes, whose ids are long where it is short. */
function longIds(): { source: CrdtStore; deltas: Uint8Array[] } {
  const source = new CrdtStore({ capacityBytes: 1 << 26 });
  const prefix = `tenant/${"a".repeat(960)}/`;
  for (let k = 0; k < 2; k++) {
    source.batchSync(
      Array.from({ length: 600 }, (_, i) => ({ put: `${prefix}${k * 600 + i}`, data: { i } })),
    );
  }
  return { source, deltas: source.changesSinceSync() };
}

test(
  "a delta whose ids do not fit in the journal is merged in several requests",
  inWorld(async (world) => {
    const { source, deltas } = longIds();
    assert.equal(deltas.length, 1);
    const path = join(world.directory, "data");
    const store = new CrdtStore({ path, journalBytes: SMALL_BYTES });
    const ids = store.applyChangesSync(deltas[0]!).map(({ id }) => id);
    assert.deepEqual(
      ids,
      source.list().map(({ id }) => id),
    );
    assert.deepEqual(store.versionVector(), source.versionVector());
    // Again, and with nodes that only change.
    assert.deepEqual(store.applyChangesSync(deltas[0]!), []);
    source.batchSync(ids.map((id, i) => ({ patch: id, fields: { i: i + 1 } })));
    for (const delta of source.changesSinceSync(store.versionVector()))
      store.applyChangesSync(delta);
    assert.deepEqual(store.list(), source.list());
    store.close();
    const again = new CrdtStore({ path });
    assert.deepEqual(again.list(), source.list());
    assert.deepEqual(again.versionVector(), source.versionVector());
    again.close();
  }),
);

test(
  "the same through a client; a damaged delta changes nothing",
  inWorld(async (world) => {
    const { source, deltas } = longIds();
    const path = join(world.directory, "data");
    await world.serve({ path, journalBytes: SMALL_BYTES });
    const client = await world.connect();
    const damaged = Uint8Array.from(deltas[0]!);
    damaged[damaged.length - 1]! ^= 1;
    await assertRefused("ERR_BAD_DELTA", () => client.applyChanges(damaged));
    assert.equal(client.count(), 0);
    assert.equal((await client.applyChanges(deltas[0]!)).length, 1200);
    assert.deepEqual(client.list(), source.list());
    assert.deepEqual(client.versionVector(), source.versionVector());
  }),
);

test(
  "a batch whose ids do not fit in the journal is refused by that name",
  inWorld(async (world) => {
    const path = join(world.directory, "data");
    const store = new CrdtStore({ path, journalBytes: SMALL_BYTES });
    const items = Array.from({ length: 10_000 }, (_, i) => ({ put: `n${i}`, data: i }));
    const error = await assertRefused("ERR_VALUE_TOO_LARGE", () => store.batchSync(items));
    assert.match(error.message, /journalBytes/);
    assert.equal(store.count(), 0);
    store.close();
  }),
);

test.run();
