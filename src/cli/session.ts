/** The database of a command: a client of the channel, or the store in a directory. */
import { IPCClient } from "../client/client.ts";
import { CrdtStore, type StoreOptions } from "../store/store.ts";
import { reportError } from "./output.ts";
import { Progress } from "./progress.ts";

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

/** The action of a command, which prints its errors. */
export function action<Args extends unknown[]>(
  run: (...args: Args) => Promise<void>,
): (...args: Args) => Promise<void> {
  return (...args) => run(...args).catch(reportError);
}

/** Calls `use` with a client and closes the client. */
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

/** Calls `use` with the store in the directory if the options name one, else with a client. */
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

/** Opens a directory and shows the progress of loading. */
export function openDirectory(path: string, options: StoreOptions = {}): CrdtStore {
  const progress = new Progress("loading", "nodes");
  const onProgress = (done: number, total: number) => progress.update(done, total);
  try {
    return new CrdtStore({ ...options, path, onProgress });
  } finally {
    progress.stop();
  }
}
