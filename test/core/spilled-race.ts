/**
 * A thread that moves one node after the other from the spilled ones into a hash chain, and one that
 * looks up the node that is about to move.
 */
import * as assert from "node:assert/strict";
import { once } from "node:events";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import * as L from "../helpers/layout.ts";
import { collidingIds } from "../helpers/collisions.ts";
import { BareHost, encodedBytes } from "../helpers/core-bare.ts";

/** The index of the id whose node may move; 0: none. */
const MOVES_WORD = L.DOORBELL_BASE >> 2;
const STOP_WORD = MOVES_WORD + 1;
const VALUE = encodedBytes(Buffer.alloc(0));
const CHAINED = L.CHAIN_MAX * L.BUCKET_ENTRIES;

export interface MovesResult {
  reads: number;
  error: string;
}

/** Moves so many nodes. */
export async function raceMoves(moves: number): Promise<MovesResult> {
  const host = new BareHost({ capacityBytes: 0x800000, valueBytesMax: 0x10000, slots: 0 });
  for (const word of [L.STORE_BUCKET_COUNT, L.STORE_BUCKETS_COMMITTED, L.STORE_BUCKETS_MAX]) {
    host.setWord(word, 2);
  }
  // So that only a full chain spills nodes.
  host.call("commitHeap", host.word(L.STORE_HEAP) + 0x400000);
  const ids = idsOfOneBucket(host, CHAINED + moves);
  const put = (index: number) => assert.equal(host.put(ids[index]!, VALUE), L.OK);
  const remove = (index: number) => assert.equal(host.delete(ids[index]!), L.OK);
  for (let i = 0; i < CHAINED; i++) put(i);
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { memory: host.memory, moves },
  });
  await once(worker, "message");
  const result = once(worker, "message");
  for (let i = CHAINED; i < CHAINED + moves; i++) {
    put(i);
    Atomics.store(host.words, MOVES_WORD, i);
    remove(i % CHAINED);
    Atomics.store(host.words, MOVES_WORD, 0);
    remove(i);
    put(i % CHAINED);
  }
  Atomics.store(host.words, STOP_WORD, 1);
  const [found] = (await result) as [MovesResult];
  host.check();
  return found;
}

/** Ids of the second of two buckets. */
function idsOfOneBucket(host: BareHost, count: number): string[] {
  return collidingIds(host.words, count, 1, 1);
}

function readMoving(memory: WebAssembly.Memory, moves: number): MovesResult {
  const host = BareHost.over(memory);
  const ids = idsOfOneBucket(host, CHAINED + moves);
  const result = { reads: 0, error: "" };
  const { words } = host;
  parentPort!.postMessage("ready");
  while (!Atomics.load(words, STOP_WORD)) {
    const moving = Atomics.load(words, MOVES_WORD);
    if (!moving) continue;
    const keyInfo = host.writeId(L.READER_SCRATCH + L.SCRATCH_KEY, ids[moving]!);
    while (Atomics.load(words, MOVES_WORD) === moving) {
      const found = host.call("find", L.READER_SCRATCH, keyInfo);
      if (found === L.RETRY || Atomics.load(words, MOVES_WORD) !== moving) break;
      result.reads++;
      if (!found) result.error ||= `${ids[moving]} is missing`;
    }
  }
  return result;
}

if (!isMainThread) {
  const { memory, moves } = workerData as { memory: WebAssembly.Memory; moves: number };
  parentPort!.postMessage(readMoving(memory, moves));
}
