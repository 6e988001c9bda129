/** Redis over a Unix socket, in memory only, the documents as JSON text. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "@redis/client";
import type { Peer } from "./peer.ts";
import { REDIS_PROGRAM } from "./redis-program.ts";

const START_TRIES_MAX = 200;
const START_PAUSE_MS = 25;
const FILLED_AT_ONCE = 100;
/** On a busy machine some commands take long. */
const COMMAND_MS_MAX = 60_000;

type Client = ReturnType<typeof createClient>;

export const redisPeer: Peer = {
  async serve({ dataset, directory }) {
    const address = join(directory, "redis.sock");
    const options = ["--port", "0", "--unixsocket", address, "--save", "", "--appendonly", "no"];
    const server = spawn(REDIS_PROGRAM, [...options, "--dir", directory], { stdio: "ignore" });
    // Even if this process ends before it serves.
    process.once("exit", () => server.kill());
    const client = await connected(address, server);
    const emptyBytes = await usedBytes(client);
    let pending = [];
    for (const { id, data } of dataset) {
      pending.push(client.set(id, JSON.stringify(data)));
      if (pending.length < FILLED_AT_ONCE) continue;
      await Promise.all(pending);
      pending = [];
    }
    await Promise.all(pending);
    const stop = () => client.destroy();
    return { address, usedBytes: async () => (await usedBytes(client)) - emptyBytes, stop };
  },

  async connect(address, { dataset: { field } }) {
    const client = await connected(address);
    const get = async (id: string) => parsed(await client.get(id));
    const put = { async: (id: string, data: unknown) => client.set(id, JSON.stringify(data)) };
    return {
      operations: {
        get: { async: get },
        getField: { async: async (id) => (await get(id))?.[field] },
        // There is no synchronous request: the awaited one takes its place.
        putSync: put,
        put,
        delete: { async: async (id) => (await client.del(id)) === 1 },
        list: {
          async: async (prefix) => {
            const ids = (await client.keys(`${prefix}*`)).sort();
            const values = await client.mGet(ids);
            return ids.map((id, index) => ({ id, data: parsed(values[index]!) }));
          },
        },
      },
      close: () => client.destroy(),
    };
  },
};

function parsed(text: string | null): any {
  return text === null ? undefined : JSON.parse(text);
}

/** Waits for a `server` that was just started. */
async function connected(path: string, server?: ChildProcess): Promise<Client> {
  for (let tries = 1; ; tries++) {
    const client = createClient({
      socket: { path, tls: false, reconnectStrategy: false },
      commandOptions: { timeout: COMMAND_MS_MAX },
    });
    client.on("error", () => {});
    try {
      await client.connect();
      return client as Client;
    } catch (error) {
      if (tries === START_TRIES_MAX || !server || server.exitCode !== null) throw error;
      await sleep(START_PAUSE_MS);
    }
  }
}

async function usedBytes(client: Client): Promise<number> {
  const memory = await client.info("memory");
  return Number(/used_memory:(\d+)/.exec(memory)?.[1] ?? Number.NaN);
}
