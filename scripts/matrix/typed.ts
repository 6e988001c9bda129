// Compiled in each form of TypeScript, as ESM and as CommonJS.
import { CrdtStore, IPCClient, IPCServer, PluresError, type Entry } from "pluresdb-ipc";

interface User {
  name: string;
  visits?: number;
}

export async function main(): Promise<string> {
  const store = new CrdtStore({ path: "./data", durability: "sync" });
  const server = await new IPCServer("typed", store).start();
  const client = await IPCClient.connect<User>("typed", { timeoutMs: 2000 });
  await client.put("user:1", { name: "Ann" });
  const entries: Entry<User>[] = client.list({ prefix: "user:" });
  const name: string | undefined = client.get("user:1")?.name;
  // @ts-expect-error A user has a name.
  await client.put("user:2", { visits: 1 });
  await server.stop();
  return `${name} ${entries.length} ${PluresError.name}`;
}
