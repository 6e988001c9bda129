/** What most commands begin and end with: a client of the channel. */
import { IPCClient } from "../client.ts";
import { fail } from "./output.ts";

/** Options that every command of a channel has. */
export interface ChannelOptions {
  channel: string;
  /** How long to wait for the server, milliseconds. */
  timeout: number;
  json?: boolean;
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
  const client = await IPCClient.connect(channel, { timeoutMs: timeout });
  try {
    return await use(client);
  } finally {
    client.close();
  }
}
