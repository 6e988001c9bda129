/** The options of a server. */
import { CLIENTS_MAX } from "../../assembly/layout/slot.ts";
import { checkOption, integerOption, namesOf, timeOption } from "../support/options.ts";

/** Options of `IPCServer`. */
export interface ServerOptions {
  /** The most clients at one time, up to 1,024. Default: 64. */
  maxClients?: number;
  /** How long the engine looks for work before it sleeps, microseconds at most. Default: 50. */
  spinUs?: number;
  /** Whether signals stop the server before they end the process. Default: true. */
  signals?: boolean;
  /**
   * The group, by name or number, whose members may connect too, with all rights of a client.
   * Needs PLURESDB_IPC_DIR: the directory is shared with the group. Default: this user alone.
   */
  group?: string | number;
  /** How long the store's writes wait for the engine, milliseconds. Default: 5,000. */
  timeoutMs?: number;
}

/** @internal */
export const SERVER_OPTIONS = namesOf<ServerOptions>({
  maxClients: true,
  spinUs: true,
  signals: true,
  group: true,
  timeoutMs: true,
});
const MAX_CLIENTS = 64;
const SPIN_US = 50;
const SPIN_US_MAX = 1_000_000;
const TIMEOUT_MS = 5000;

/** Checked options, with defaults. @internal */
export interface ServerPlan {
  maxClients: number;
  spinUs: number;
  timeoutMs: number;
  signals: boolean;
}

/** Throws ERR_BAD_OPTION. The group is looked up when the server starts. @internal */
export function readServerOptions(options: ServerOptions): ServerPlan {
  const { signals, maxClients, spinUs, timeoutMs } = options;
  checkOption("signals", signals, typeof signals === "boolean", "true or false");
  return {
    maxClients: integerOption("maxClients", maxClients, MAX_CLIENTS, 1, CLIENTS_MAX),
    spinUs: integerOption("spinUs", spinUs, SPIN_US, 0, SPIN_US_MAX),
    timeoutMs: timeOption("timeoutMs", timeoutMs, TIMEOUT_MS),
    signals: signals !== false,
  };
}
