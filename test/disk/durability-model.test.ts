/**
 * Random operations of all kinds on a store on disk, with restarts: the loaded store equals the
 * closed one in data, merge state, versions, known replicas and collected tombstones. SEED replays
 * a run, RUNS is the number of runs.
 */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";

import { RECORD_KEY_REPLICA, RECORD_REPLICA_KEY_BYTES } from "../../assembly/layout/disk.ts";
import { bytesOf } from "../../src/disk/byte-range.ts";
import { type Disk, openDisk } from "../../src/disk/data-directory.ts";
import { CrdtStore, type StoreOptions, type VersionVector } from "../../src/index.ts";
import { type Pick, SEED, seeded } from "../helpers/codec-fixture.ts";
import { fateOfTombstones, isAbove, readExport } from "../helpers/collected-tombstones.ts";
import { needsResync } from "../helpers/resync-model.ts";
import { execute, itemOf, randomOperation } from "../helpers/random-operations.ts";

const RUNS = Number(process.env["RUNS"] ?? 25);
const STEPS = 120;
const IDS = ["a", "b", "node:é", "\ud800", "😀", "z".repeat(1000), "日本", "\u00ff", "\uffff"];
/** Replicas that only acknowledge vectors. */
const GHOSTS = ["00000000000000a1", "00000000000000a2"];
const HOUR_MS = 3_600_000;
/** Larger than the values that the smallest journal copies. */
const LARGE = "x".repeat(100_000);

console.log(`SEED=${SEED} RUNS=${RUNS}`);

/**
 * The whole state of a store. An export makes it retain tombstones, so only replicas are exported.
 */
function stateOf(store: CrdtStore, isReplica: boolean) {
  return {
    entries: store.list(),
    versions: IDS.map((id) => store.getWithVersion(id)?.version),
    metas: IDS.map((id) => store.meta(id)),
    version: store.stats().version,
    vector: store.versionVector(),
    replicas: store.replicasSync(),
    deltas: isReplica ? store.changesSinceSync().map((delta) => Buffer.from(delta)) : [],
  };
}

/** Applies the changes of `from` that `to` lacks. */
function send(from: CrdtStore, to: CrdtStore): void {
  const options = { replica: to.replicaId };
  for (const delta of from.changesSinceSync(to.versionVector(), options))
    to.applyChangesSync(delta);
}

class Run {
  readonly #pick: Pick;
  readonly #options: StoreOptions;
  readonly #peer = new CrdtStore({ actor: "peer" });
  readonly #isReplica: boolean;
  /** The vector that each replica acknowledged last, and the vectors that the store has had. */
  readonly #acknowledged = new Map<string, VersionVector>();
  readonly #vectors: VersionVector[] = [{}];
  store: CrdtStore;
  collected = 0;

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
    else if (kind === 1) store.putSync(IDS[pick(IDS.length)]!, { text: LARGE, n: pick(100) });
    else if (kind === 2) this.#batch();
    else if (kind === 3) execute(store, randomOperation(pick, { ...variety, ttlMsMax: 1e9 }));
    else if (kind < 6 && this.#isReplica) this.#replicate();
    else if (kind < 8 && this.#isReplica) this.#acknowledgeGhost();
    else if (kind === 8 && this.#isReplica) this.#collect();
    else execute(store, randomOperation(pick, variety));
  }

  readonly #versionOf = (id: string) => this.store.getWithVersion(id)?.version ?? 0;

  #batch(): void {
    const operations = Array.from({ length: 1 + this.#pick(5) }, () =>
      itemOf(randomOperation(this.#pick, { ids: IDS, ttlMsMax: 0 })),
    );
    try {
      this.store.batchSync(operations);
    } catch {
      // The store refused all of it.
    }
  }

  /** The peer writes something, and both sides get the changes that they lack, or a full export. */
  #replicate(): void {
    const peer = this.#peer;
    for (let i = this.#pick(4); i > 0; i--) {
      execute(peer, randomOperation(this.#pick, { ids: IDS, ttlMsMax: 0 }));
    }
    const isBehind = needsResync(() => send(this.store, peer));
    assert.equal(isBehind, !this.#mustAccept(peer.replicaId, peer.versionVector(), isBehind));
    if (isBehind) peer.resynchroniseSync(this.store.changesSinceSync());
    send(peer, this.store);
    this.#acknowledge(peer.replicaId, peer.versionVector());
  }

  /** A ghost acknowledges a vector, which may be an old one, or the store forgets it. */
  #acknowledgeGhost(): void {
    const ghost = GHOSTS[this.#pick(GHOSTS.length)]!;
    if (this.#pick(4) === 0) {
      assert.equal(this.store.forgetReplicaSync(ghost), this.#acknowledged.delete(ghost));
    } else {
      this.#vectors.push(this.store.versionVector());
      const count = this.#vectors.length;
      const back = this.#pick(2) ? 0 : this.#pick(count);
      this.#acknowledge(ghost, this.#vectors[count - 1 - back]!);
    }
  }

  #acknowledge(replica: string, vector: VersionVector): void {
    const isRefused = needsResync(() => this.store.acknowledgeSync(replica, vector));
    assert.equal(isRefused, !this.#mustAccept(replica, vector, isRefused));
  }

  /**
   * Whether the store must accept the vector. An empty one is accepted: that replica gets
   * everything.
   */
  #mustAccept(replica: string, vector: VersionVector, isRefused: boolean): boolean {
    const { watermark } = readExport(this.store.changesSinceSync());
    const isNew = Object.keys(vector).length === 0;
    if (!isRefused) this.#acknowledged.set(replica, vector);
    return isNew || isAbove(vector, watermark);
  }

  /** A collection removes all tombstones that every replica has seen, and no others. */
  #collect(): void {
    const before = readExport(this.store.changesSinceSync());
    const options = this.#pick(4) ? {} : { awayMs: HOUR_MS };
    this.collected += this.store.collectSync(options);
    const after = readExport(this.store.changesSinceSync());
    const { left, violations } = fateOfTombstones(before, after);
    assert.deepEqual(violations, []);
    assert.equal(left, 0);
    for (const [replica, vector] of this.#acknowledged) {
      const isNew = Object.keys(vector).length === 0;
      assert(
        isNew || isAbove(vector, after.watermark),
        `collected although ${replica} has not seen it`,
      );
    }
  }

  #restart(): void {
    const before = stateOf(this.store, this.#isReplica);
    this.store.close();
    this.store = new CrdtStore(this.#options);
    assert.deepEqual(stateOf(this.store, this.#isReplica), before);
    const known = this.store
      .replicasSync()
      .map(({ replica, vector }) => [replica, vector] as const);
    assert.deepEqual(new Map(known), this.#acknowledged);
  }

  end(): void {
    this.#restart();
    this.store.close();
    this.#peer.close();
  }
}

test("a loaded store equals the closed one", () => {
  let collected = 0;
  for (let run = 0; run < RUNS; run++) {
    const directory = mkdtempSync(join(tmpdir(), "pluresdb-model-"));
    try {
      const current = new Run(seeded(SEED + run), join(directory, "data"));
      for (let step = 0; step < STEPS; step++) current.step();
      current.end();
      collected += current.collected;
    } catch (error) {
      throw new Error(`SEED=${SEED + run} RUNS=1:\n${(error as Error).stack}`, { cause: error });
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  }
  console.log(`${collected} tombstones were collected`);
  if (RUNS >= 25) assert(collected > 0);
});

test("the comparison finds a lost record and an older one", () => {
  const directory = mkdtempSync(join(tmpdir(), "pluresdb-model-"));
  try {
    const path = join(directory, "data");
    const store = new CrdtStore({ path });
    store.putSync("a", { n: 1 });
    store.close();
    const key = Buffer.from("na");
    const change = (edit: (disk: Disk) => void) => {
      const disk = openDisk(path);
      disk.transactionSync(() => edit(disk));
      disk.close();
    };
    let older = Buffer.alloc(0);
    change((disk) => (older = Buffer.from(disk.get(key)!)));
    const next = new CrdtStore({ path });
    // The same data: only versions and stamps differ.
    next.putSync("a", { n: 1 });
    const before = stateOf(next, false);
    next.close();
    for (const edit of [
      (disk: Disk) => disk.put(bytesOf(key), bytesOf(older)),
      (disk: Disk) => disk.remove(bytesOf(key)),
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

test("the comparison finds a lost watermark and a lost replica", () => {
  const directory = mkdtempSync(join(tmpdir(), "pluresdb-model-"));
  try {
    const path = join(directory, "data");
    const store = new CrdtStore({ path });
    const ghost = GHOSTS[0]!;
    store.putSync("a", 1);
    store.acknowledgeSync(ghost, store.versionVector());
    store.deleteSync("a");
    store.acknowledgeSync(ghost, store.versionVector());
    assert.equal(store.collectSync(), 1);
    const before = stateOf(store, true);
    store.close();
    const replicaKey = Buffer.alloc(RECORD_REPLICA_KEY_BYTES, RECORD_KEY_REPLICA);
    replicaKey.writeBigUInt64LE(BigInt(`0x${ghost}`), 1);
    for (const key of [replicaKey, Buffer.from([RECORD_KEY_REPLICA])]) {
      const copy = join(directory, `without ${key.length}`);
      cpSync(path, copy, { recursive: true });
      const disk = openDisk(copy);
      assert(disk.get(key));
      disk.transactionSync(() => disk.remove(bytesOf(key)));
      void disk.close();
      const loaded = new CrdtStore({ path: copy });
      assert.notDeepEqual(stateOf(loaded, true), before);
      loaded.close();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});

test.run();
