// A loop that looks at a word until another thread changes it, long enough to be compiled. A compiler that
// takes the load out of the loop sees a change only where the loop starts.
import { Worker, isMainThread, workerData } from "node:worker_threads";
import { loadWord } from "./node_modules/pluresdb-ipc/dist/src/memory/load-word.js";

const BYTES = 1 << 16;
const ASKED = 800;
const ANSWERED = 900;
const ROUNDS = 20;
const ROUNDS_WARM = 2_000;
const LOOKS_WARM = 1_000;
const LOOKS_MAX = 200_000_000;

// Nothing but the load: a call in the loop would keep it there.
function looksUntil(words, value, looksMax) {
  let looks = 0;
  while (looks < looksMax && loadWord(words, ANSWERED) !== value) looks++;
  return looks;
}

/** Whether it saw a change while it looped. */
export async function spin() {
  const words = new Int32Array(new SharedArrayBuffer(BYTES));
  for (let round = 0; round < ROUNDS_WARM; round++) looksUntil(words, 1, LOOKS_WARM);
  const worker = new Worker(new URL(import.meta.url), { workerData: words.buffer });
  try {
    await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
    for (let round = 1; round <= ROUNDS; round++) {
      Atomics.store(words, ASKED, round);
      Atomics.notify(words, ASKED);
      const looks = looksUntil(words, round, LOOKS_MAX);
      if (looks > 0 && looks < LOOKS_MAX) return true;
    }
    return false;
  } finally {
    await worker.terminate();
  }
}

if (!isMainThread && workerData instanceof SharedArrayBuffer) {
  const { parentPort } = await import("node:worker_threads");
  const words = new Int32Array(workerData);
  parentPort.postMessage("ready");
  for (let last = 0; ;) {
    Atomics.wait(words, ASKED, last);
    last = Atomics.load(words, ASKED);
    // The other thread is in its loop by then.
    for (const endMs = performance.now() + 1; performance.now() < endMs;);
    Atomics.store(words, ANSWERED, last);
  }
}
