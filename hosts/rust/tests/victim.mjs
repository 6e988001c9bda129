// Writes until it is killed: `node victim.mjs CHANNEL`.
import { IPCClient } from "../../../dist/src/index.js";

const client = await IPCClient.connect(process.argv[2], { timeoutMs: 5000 });
for (let i = 0; ; i++) {
  if (i % 3) await client.put(`victim:${i % 100}`, { text: "x".repeat((i * 977) % 40_000) });
  else client.putSync(`victim:${i % 100}`, { i });
}
