/**
 * Random operations of all kinds on a store on disk, restarts in between: what is loaded is what
 * was there, data and merge state and versions. SEED replays a run, RUNS says how many.
 */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";

import { type Disk, openDisk } from "../src/data-directory.ts";
import { CrdtStore, type StoreOptions } from "../src/index.ts";
import { type Pick, SEED, seeded } from "./codec-fixture.ts";
import { carryOut, itemOf, randomMove } from "./helpers/crdt-moves.ts";

const RUNS = Number(process.env["RUNS"] ?? 30);
const STEPS = 120;
const IDS = ["a", "b", "node:é", "\ud800", "😀", "z".repeat(1000), "日本", "\u00ff", "\uffff"];
/** Larger than what the smallest journal takes as a copy. */
const LARGE = "x".repeat(100_000);

console.log(`SEED=${SEED} RUNS=${RUNS}`);

/** All that a store knows. Exporting makes it keep removals, so only replicas are asked for that. */
function stateOf(store: CrdtStore, isReplica: boolean) {
  return {
    entries: store.list(),
    versions: IDS.map((id) => store.getWithVersion(id)?.version),
    metas: IDS.map((id) => store.meta(id)),
    version: store.stats().version,
    vector: store.versionVector(),
    deltas: isReplica ? store.changesSince().map((delta) => Buffer.from(delta)) : [],
  };
}

class Run {
  readonly #pick: Pick;
  readonly #options: StoreOptions;
  readonly #peer = new CrdtStore({ actor: "peer" });
  readonly #isReplica: boolean;
  store: CrdtStore;

  constructor(pick: Pick, path: string) {
    this.#pick = pick;
    this.#isReplica = pick(2) === 0;
    const durability = pick(2) ? "async" : "sync";
    const journalBytes = pick(2) ? 1 << 18 : 1 << 25;
    this.#options = { path, durability, journalBytes, capacityBytes: 1 << 26 };
    this.store = new CrdtStore(this.#options);
  }

  step(): void {
    const pick = this.#pick;
    const { store } = this;
    const variety = { ids: IDS, ttlMsMax: 0, versionOf: this.#versionOf };
    const kind = pick(20);
    if (kind === 0) this.#restart();
    else if (kind === 1) store.put(IDS[pick(IDS.length)]!, { text: LARGE, n: pick(100) });
    else if (kind === 2) this.#batch();
    else if (kind === 3) carryOut(store, randomMove(pick, { ...variety, ttlMsMax: 1e9 }));
    else if (kind < 6 && this.#isReplica) this.#exchange();
    else carryOut(store, randomMove(pick, variety));
  }

  readonly #versionOf = (id: string) => this.store.getWithVersion(id)?.version ?? 0;

  #batch(): void {
    const moves = Array.from({ length: 1 + this.#pick(5) }, () =>
      itemOf(randomMove(this.#pick, { ids: IDS, ttlMsMax: 0 })),
    );
    try {
      this.store.batch(moves);
    } catch {
      // Refused whole.
    }
  }

  /** The peer writes something, and each gets what it lacks. */
  #exchange(): void {
    for (let i = this.#pick(4); i > 0; i--) {
      carryOut(this.#peer, randomMove(this.#pick, { ids: IDS, ttlMsMax: 0 }));
    }
    for (const delta of this.#peer.changesSince(this.store.versionVector())) {
      this.store.applyChanges(delta);
    }
    for (const delta of this.store.changesSince(this.#peer.versionVector())) {
      this.#peer.applyChanges(delta);
    }
  }

  #restart(): void {
    const before = stateOf(this.store, this.#isReplica);
    this.store.close();
    this.store = new CrdtStore(this.#options);
    assert.deepEqual(stateOf(this.store, this.#isReplica), before);
  }

  end(): void {
    this.#restart();
    this.store.close();
    this.#peer.close();
  }
}

test("what is loaded is what was there", () => {
  for (let run = 0; run < RUNS; run++) {
    const directory = mkdtempSync(join(tmpdir(), "pluresdb-model-"));
    try {
      const current = new Run(seeded(SEED + run), join(directory, "data"));
      for (let step = 0; step < STEPS; step++) current.step();
      current.end();
    } catch (error) {
      throw new Error(`SEED=${SEED + run} RUNS=1:\n${(error as Error).stack}`, { cause: error });
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  }
});

test("the comparison finds a record that is lost, or that is an older one", () => {
  const directory = mkdtempSync(join(tmpdir(), "pluresdb-model-"));
  try {
    const path = join(directory, "data");
    const store = new CrdtStore({ path });
    store.put("a", { n: 1 });
    store.close();
    const key = Buffer.from("na");
    const change = (edit: (disk: Disk) => void) => {
      const disk = openDisk(path);
      edit(disk);
      void disk.close();
    };
    let older = Buffer.alloc(0);
    change((disk) => (older = Buffer.from(disk.get(key)!)));
    const next = new CrdtStore({ path });
    // The same data: only versions and stamps tell.
    next.put("a", { n: 1 });
    const before = stateOf(next, false);
    next.close();
    for (const edit of [
      (disk: Disk) => disk.putSync(key, older),
      (disk: Disk) => disk.removeSync(key),
    ]) {
      change(edit);
      const loaded = new CrdtStore({ path });
      assert.notDeepEqual(stateOf(loaded, false), before);
      loaded.close();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});

test.run();
