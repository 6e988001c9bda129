// What both programs do with the package, with the addon or without it.
const assert = require("node:assert/strict");
const { mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

exports.run = async ({ CrdtStore, IPCServer, IPCClient, PluresError }) => {
  const top = mkdtempSync(join(tmpdir(), "pluresdb-matrix-"));
  process.env.PLURESDB_IPC_DIR = join(top, "channels");
  const path = join(top, "data");
  try {
    const store = new CrdtStore({ path });
    await share(store, IPCServer, IPCClient);
    store.close();
    const again = new CrdtStore({ path });
    assert.equal(again.get("a").from.length > 0, true);
    assert.throws(() => again.putSync("", 1), PluresError);
    again.close();
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
  console.log("fine");
};

async function share(store, IPCServer, IPCClient) {
  const server = await new IPCServer("matrix", store).start();
  const client = await IPCClient.connect("matrix");
  const isWithout = process.env.PLURESDB_IPC_NATIVE === "off";
  assert.equal(client.mode, isWithout ? "mirror" : "pages");
  const changes = client.watch({ prefix: "a" });
  await client.put("a", { from: "a client" });
  for await (const { id, data } of changes) {
    assert.deepEqual([id, data], ["a", { from: "a client" }]);
    break;
  }
  assert.deepEqual(store.get("a"), { from: "a client" });
  await client.close();
  await server.stop();
}
