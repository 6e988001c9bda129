/**
 * The machine's limits: the fastest ways from one process to another and back.
 *
 *   cacheLine  a word to the other process and one back, both sides spinning
 *   futex      the same, each side asleep until its word arrives
 *
 * The server's thread answers in a page that both processes map. Each word has its own cache line.
 * Spinning in JavaScript is as fast as in WebAssembly, because both compile to one load and one
 * compare: 0.49 and 0.50 µs where both were tried.
 */
import { openSync } from "node:fs";
import { Worker, isMainThread, workerData } from "node:worker_threads";
import { loadNative } from "../../src/memory/native.ts";
import type { Peer } from "./peer.ts";

export const CACHE_LINE_TRIPS = 1000;

const PAGE_BYTES = 65536;
/** Words of the page. */
const PING = 0;
const PONG = 32;
const MODE = 64;
const MODE_SPIN = 1;
const MODE_SLEEP = 2;
/** The server's thread sleeps after so many loads without a new word. */
const IDLE_SPINS = 2_000_000;
const SLICE_MS = 100;

function mapPage(fd: number) {
  const memory = new WebAssembly.Memory({ shared: true, initial: 1, maximum: 1 });
  const bytes = new Uint8Array(memory.buffer);
  loadNative().map(bytes, 0, PAGE_BYTES, fd, true);
  return { bytes, words: new Int32Array(memory.buffer) };
}

export const machinePeer: Peer = {
  async serve() {
    const fd = loadNative().memfdCreate("bench-machine", PAGE_BYTES);
    const address = `/proc/${process.pid}/fd/${fd}`;
    new Worker(new URL(import.meta.url), { workerData: { address } }).unref();
    return { address, stop: () => {} };
  },

  async connect(address) {
    const { bytes, words } = mapPage(openSync(address, "r+"));
    const native = loadNative();

    const cacheLine = () => {
      Atomics.store(words, MODE, MODE_SPIN);
      native.futexWake(bytes, PING * 4, 1);
      for (let trip = 0; trip < CACHE_LINE_TRIPS; trip++) {
        const number = Atomics.load(words, PING) + 1;
        Atomics.store(words, PING, number);
        while (Atomics.load(words, PONG) !== number);
      }
      return true;
    };
    const futex = () => {
      Atomics.store(words, MODE, MODE_SLEEP);
      const number = Atomics.load(words, PING) + 1;
      Atomics.store(words, PING, number);
      native.futexWake(bytes, PING * 4, 1);
      for (let pong; (pong = Atomics.load(words, PONG)) !== number;) {
        native.futexWait(bytes, PONG * 4, pong, SLICE_MS);
      }
      return true;
    };
    return {
      operations: { cacheLine: { sync: cacheLine }, futex: { sync: futex } },
      close: () => {},
    };
  },
};

/** The server's thread. Unbounded: it ends with its process. */
function answerForEver(address: string): never {
  const { bytes, words } = mapPage(openSync(address, "r+"));
  const native = loadNative();
  let seen = 0;
  let spins = 0;
  for (;;) {
    const ping = Atomics.load(words, PING);
    if (ping !== seen) {
      Atomics.store(words, PONG, (seen = ping));
      const isAsleep = Atomics.load(words, MODE) === MODE_SLEEP;
      if (isAsleep) native.futexWake(bytes, PONG * 4, 1);
      spins = isAsleep ? 0 : IDLE_SPINS;
    } else if (spins > 0) spins--;
    else native.futexWait(bytes, PING * 4, seen, SLICE_MS);
  }
}

if (!isMainThread && workerData?.address) answerForEver(workerData.address as string);
