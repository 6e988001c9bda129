/** One line to open a database that several processes share: docs/OPEN.md. */
import { type RemoteDatabase, openRemote } from "../client/remote-client.ts";
import { type RemoteOptions, isRemote } from "../client/remote-options.ts";
import { Hosting } from "./hosting.ts";
import { type OpenOptions, readOpenOptions } from "./open-options.ts";
import { SharedClient } from "./shared-client.ts";
import type { SharedDatabase } from "./shared-database.ts";
import { permitted } from "../support/permissions.ts";

/**
 * Opens the database of `channel`: connects to the process that serves it, or serves it. When that
 * process ends, one of the others takes over. Without a channel PLURESDB_CHANNEL names it, else it is
 * "pluresdb".
 *
 * Rejects with ERR_BAD_CHANNEL, ERR_BAD_OPTION, ERR_STORE_MISMATCH (the channel has another store),
 * ERR_TIMEOUT, ERR_ABORTED, and with the errors of `IPCClient.connect`, `new CrdtStore` and
 * `server.start`.
 */
export function open<Data = any>(
  channel?: string,
  options?: OpenOptions,
): Promise<SharedDatabase<Data>>;
/** The same; the channel may be an option. */
export function open<Data = any>(options: OpenOptions): Promise<SharedDatabase<Data>>;
/**
 * Opens the database of a server, at the other end of a MessagePort or a WebSocket: docs/STREAM.md. Rejects
 * with ERR_NO_SERVER, ERR_PERMISSION, ERR_TIMEOUT, ERR_TOO_MANY_CLIENTS, ERR_NO_SPACE,
 * ERR_VERSION_MISMATCH, ERR_ABORTED or ERR_BAD_OPTION.
 */
export function open<Data = any>(options: RemoteOptions): Promise<RemoteDatabase<Data>>;
export async function open(
  channel?: string | OpenOptions | RemoteOptions,
  options: OpenOptions = {},
): Promise<SharedDatabase | RemoteDatabase> {
  if (isRemote(channel)) return permitted(() => openRemote(channel));
  const isNamed = typeof channel !== "object" || channel === null;
  const plan = isNamed ? readOpenOptions(channel, options) : readOpenOptions(undefined, channel);
  const hosting = new Hosting(plan);
  try {
    const connection = await permitted(() => hosting.connect(plan.wait));
    return new SharedClient(connection, plan, hosting) as SharedDatabase;
  } catch (error) {
    await hosting.close();
    throw error;
  }
}
