/** A server that stands still in the middle of publishing a batch, until it is killed. */
import { STORE_BATCHES } from "../../assembly/layout/store.ts";
import { CrdtStore, IPCServer } from "../../src/index.ts";
import { internalsOf } from "../../src/store/store.ts";

const store = new CrdtStore();
store.batchSync([
  { put: "a", data: 1 },
  { put: "b", data: 2 },
]);
await new IPCServer(process.argv[2]!, store).start();
Atomics.add(internalsOf(store).memory.pages.words, STORE_BATCHES >>> 2, 1);
process.send!("serving");
