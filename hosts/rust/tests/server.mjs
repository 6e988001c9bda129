// A server in Node.js for the tests: `node server.mjs CHANNEL [writes]`.
import { CrdtStore, IPCServer } from "../../../dist/src/index.js";

const [, , channel, mode] = process.argv;
const store = new CrdtStore({ capacityBytes: 64 << 20 });
const server = await new IPCServer(channel, store, { maxClients: 8 }).start();
store.putSync("node:1", { by: "node", big: 12n ** 20n, at: new Date(0), bytes: new Uint8Array([1, 2]) });
store.putSync("node:2", "\ud83d");
console.log("ready");
if (mode === "writes") {
  // Each value is one letter, again and again: a torn one has two.
  for (let round = 0; ; round++) {
    const text = String.fromCharCode(97 + (round % 26)).repeat(1 + ((round * 37) % 3000));
    store.putSync("torn", { text, length: text.length });
    if (round % 64 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}
await server.closed;
