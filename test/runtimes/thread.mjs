// A worker thread with a separate client.
import { parentPort, workerData } from "node:worker_threads";
import { IPCClient } from "pluresdb-ipc";

const { channel, id } = workerData;
const client = await IPCClient.connect(channel);
await client.put(id, { by: "a thread" });
client.putSync(`${id}:sync`, 1);
let sum = 0;
for (let i = 0; i < 200_000; i++) sum += client.get(`${id}:sync`);
await client.close();
parentPort.postMessage(sum);
