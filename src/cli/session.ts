/** What most commands begin and end with: a client of the channel, or the store in a directory. */
import { IPCClient } from "../client/client.ts";
import { CrdtStore, type StoreOptions } from "../store/store.ts";
import { fail } from "./output.ts";
import { Progress } from "./progress.ts";

/** Options that every command of a channel has. */
export interface ChannelOptions {
  channel: string;
  /** How long to wait for the server, milliseconds. */
  timeout: number;
  json?: boolean;
}

/** Options of commands that also work on a directory that nobody serves. */
export interface PlaceOptions extends ChannelOptions {
  dataDir?: string;
}

/** Runs a command's action and says what goes wrong. */
export function action<Args extends unknown[]>(
  run: (...args: Args) => Promise<void>,
): (...args: Args) => Promise<void> {
  return (...args) => run(...args).catch(fail);
}

/** Calls `use` with a client, which is closed after it. */
export async function withClient<Result>(
  { channel, timeout }: ChannelOptions,
  use: (client: IPCClient) => Promise<Result> | Result,
): Promise<Result> {
  const client = await IPCClient.connect(channel, { timeoutMs: timeout, reconnect: false });
  try {
    return await use(client);
  } finally {
    client.close();
  }
}

/** Calls `use` with the store in the directory, if there is one named, or else with a client. */
export async function withPlace<Result>(
  options: PlaceOptions,
  use: (place: IPCClient | CrdtStore) => Promise<Result> | Result,
): Promise<Result> {
  if (options.dataDir === undefined) return withClient(options, use);
  const store = openDirectory(options.dataDir);
  try {
    return await use(store);
  } finally {
    store.close();
  }
}

/** Opens a directory with a bar while it loads. */
export function openDirectory(path: string, options: StoreOptions = {}): CrdtStore {
  const progress = new Progress("loading", "nodes");
  const onProgress = (done: number, total: number) => progress.update(done, total);
  try {
    return new CrdtStore({ ...options, path, onProgress });
  } finally {
    progress.stop();
  }
}
