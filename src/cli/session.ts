/** The database of a command: a client of the channel, or the store in a directory. */
import type { IPCClient } from "../client/client.ts";
import type { CrdtStore, StoreOptions } from "../store/store.ts";
import { onInterrupt } from "./interrupt.ts";
import type { PluresError } from "../support/error.ts";
import { Progress } from "./progress.ts";

const MIB = 2 ** 20;

/** Options of every command on a channel. */
export interface ChannelOptions {
  channel: string;
  /** Milliseconds to wait for the server. */
  timeout: number;
  json?: boolean;
}

/** Options of commands that also work on a directory without a server. */
export interface PlaceOptions extends ChannelOptions {
  dataDir?: string;
}

/** A client of the channel. `reconnect`: it waits for the next server once its own is gone. */
export async function connect(
  { channel, timeout }: ChannelOptions,
  reconnect = false,
): Promise<IPCClient> {
  const client = await import("../client/client.ts");
  return client.IPCClient.connect(channel, { timeoutMs: timeout, reconnect });
}

/** Calls `use` with a client and closes the client. */
export async function withClient<Result>(
  options: ChannelOptions,
  use: (client: IPCClient) => Promise<Result> | Result,
): Promise<Result> {
  const client = await connect(options);
  try {
    return await use(client);
  } finally {
    client.close();
  }
}

/** Calls `use` with the store in the directory if the options name one, else with a client. */
export async function withPlace<Result>(
  options: PlaceOptions,
  use: (place: IPCClient | CrdtStore) => Promise<Result> | Result,
): Promise<Result> {
  if (options.dataDir === undefined) return withClient(options, use);
  const store = await openLargest(options.dataDir);
  const forget = onInterrupt(() => store.close());
  try {
    return await use(store);
  } finally {
    forget();
    store.close();
  }
}

/** Opens a directory and shows the progress of loading. */
export async function openDirectory(path: string, options: StoreOptions = {}): Promise<CrdtStore> {
  const { CrdtStore } = await import("../store/store.ts");
  const progress = new Progress("loading", "nodes", true);
  const onProgress = (done: number, total: number) => progress.update(done, total);
  try {
    return new CrdtStore({ ...options, path, onProgress });
  } finally {
    progress.stop();
  }
}

/**
 * Opens a directory with the highest limits: whatever those of its server are, the nodes fit. Both
 * limits share the addresses, and few stores have values of more than 64 MiB.
 */
async function openLargest(path: string): Promise<CrdtStore> {
  try {
    return await openDirectory(path, { capacityBytes: 0xe0000000, valueBytesMax: 64 * MIB });
  } catch (error) {
    if ((error as PluresError).code !== "ERR_VALUE_TOO_LARGE") throw error;
    return openDirectory(path, { capacityBytes: 0x98000000, valueBytesMax: 256 * MIB });
  }
}
