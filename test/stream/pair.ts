/** A store, a feed of it and the copy that the feed's messages make; and whether both are the same. */
import assert from "node:assert/strict";
import * as L from "../helpers/layout.ts";
import { boundsOf } from "../../src/codec/range.ts";
import { u64At } from "../../src/memory/pages.ts";
import type { StoreMemory } from "../../src/memory/store-memory.ts";
import { Reader } from "../../src/read/reader.ts";
import { readStats } from "../../src/read/stats.ts";
import { readVector } from "../../src/request/deltas.ts";
import { Copy, type CopyOptions } from "../../src/stream/copy.ts";
import { Feed } from "../../src/stream/feed.ts";

/** No read of a mirror that one thread writes and reads is torn. */
const NO_FALLBACK = {
  one: () => assert.fail("a read of a mirror was torn"),
  many: () => assert.fail("a read of a mirror was torn"),
};
/** What a mirror has of the server's; the rest is about its memory. */
const TOTALS = [
  "nodes",
  "keptDeletions",
  "collected",
  "version",
  "puts",
  "deletes",
  "refusals",
  "clients",
  "logBytes",
  "logPosition",
] as const;

export function readerOf(memory: StoreMemory): Reader {
  return new Reader(memory, NO_FALLBACK, 0);
}

export class Pair {
  readonly memory: StoreMemory;
  readonly feed: Feed;
  readonly copy: Copy;
  messages = 0;

  constructor(memory: StoreMemory, options?: CopyOptions) {
    this.memory = memory;
    this.feed = new Feed(memory);
    this.copy = new Copy(options);
  }

  /** Sends all that the feed has. */
  pump(): void {
    for (let message = this.feed.next(); message; message = this.feed.next()) {
      this.messages++;
      this.copy.apply(message);
    }
  }

  get mirror(): Reader {
    return readerOf(this.copy.memory!);
  }

  /** Sends the rest, and compares everything that a reader of the mirror can see. */
  assertEqual(): void {
    const mark = this.feed.mark();
    this.pump();
    assert.ok(this.feed.hasReached(mark));
    assert.deepEqual(factsOf(this.copy.memory!), factsOf(this.memory));
    const heap = this.copy.memory!.pages.words[L.STORE_HEAP >>> 2]! >>> 0;
    assert.equal(this.copy.memory!.core.checkHeap(heap), 0);
  }
}

/** Everything that readers of a store see. */
export function factsOf(memory: StoreMemory): object {
  const { pages } = memory;
  const reader = readerOf(memory);
  const ids = [...reader.ids(boundsOf(undefined))];
  const stats = readStats(pages, { reader: { retries: 0 }, watches: { overruns: 0 } });
  const long = (address: number) => u64At(pages.words, address >>> 2);
  const log = long(L.STORE_LOG_TAIL);
  return {
    nodes: ids.map((id) => [id, reader.getWithVersion(id), reader.meta(id), reader.getRaw(id)]),
    list: reader.list(),
    many: reader.getMany(ids.slice(0, 100)),
    count: reader.count(),
    vector: readVector(pages),
    totals: TOTALS.map((name) => [name, stats[name]]),
    words: [
      L.STORE_EXPIRES_FROM,
      L.STORE_REPLICAS,
      L.STORE_RESERVED_COUNT,
      L.STORE_SHAPE_COUNT,
    ].map((address) => pages.words[address >>> 2]),
    clock: long(L.STORE_CLOCK),
    log,
  };
}
