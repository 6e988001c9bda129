const { CrdtStore, IPCClient, IPCServer } = require("pluresdb-ipc");

async function main() {
  const store = new CrdtStore();
  const server = await new IPCServer(`required-${process.pid}`, store).start();
  const client = await IPCClient.connect(server.channel);
  await client.put("user:1", { name: "Alice" });
  console.log(client.get("user:1").name);
  client.close();
  await server.stop();
  store.close();
}

void main();
