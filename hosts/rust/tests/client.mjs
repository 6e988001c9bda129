// A client in Node.js for the tests of the server: `node client.mjs CHANNEL`.
import assert from "node:assert/strict";
import { IPCClient } from "../../../dist/src/index.js";

const client = await IPCClient.connect(process.argv[2]);
assert.deepEqual(client.get("rust:1"), { by: "rust", big: 12345678901234567890n });
const watch = client.watch({ prefix: "node:" })[Symbol.asyncIterator]();
const first = watch.next();
await client.put("node:1", { by: "node", n: 1 });
assert.equal((await first).value.id, "node:1");
client.putSync("node:1", { by: "node", n: 3 });
assert.equal(await client.increment("node:1", "n", 1), 4);
await assert.rejects(client.put("node:1", 1, { ifAbsent: true }), { code: "ERR_CONFLICT" });
const large = "é".repeat(300_000);
await client.put("large", { large });
assert.equal(client.get("large").large, large);
await Promise.all(Array.from({ length: 2000 }, (_, i) => client.put(`many:${i}`, { i })));
assert.equal(client.list({ prefix: "many:" }).length, 2000);
await client.shutdown();
