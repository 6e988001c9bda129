/** The API in twenty lines. Usually the server and the clients are separate processes. */
import { CrdtStore, IPCClient, IPCServer } from "pluresdb-ipc";

interface Person {
  name: string;
  tags: string[];
}

const store = new CrdtStore();
const server = await new IPCServer("quickstart", store).start();

const client = await IPCClient.connect<Person>("quickstart", { timeoutMs: 1000 });
await client.put("person:1", { name: "Ada", tags: ["admin"] });
client.putSync("person:2", { name: "Grace", tags: [] });

console.log(client.get("person:1")?.name, store.get("person:2").name);
for (const { id, data } of client.list({ prefix: "person:" })) console.log(id, data.name);
console.log(await client.delete("person:2"), client.get("person:2"), client.count());

client.close();
await server.stop();
