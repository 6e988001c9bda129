/** What a client is connected with, and what it tells of itself. */
import type { StoreStats } from "./stats.ts";

export interface ConnectOptions {
  /** How long to wait for a server that is not there yet, milliseconds. Default: 0. */
  timeoutMs?: number;
  /** The group, by name or number, that the server lets in; needs PLURESDB_IPC_DIR as well. */
  group?: string | number;
  /** Gives the connecting up. */
  signal?: AbortSignal;
  /** How long a request waits for the server's answer, milliseconds. Default: 5,000. */
  requestTimeoutMs?: number;
  /** Whether the client looks for a new server when its own is gone. Default: true. */
  reconnect?: boolean;
}

export interface ClientStats extends StoreStats {
  channel: string;
  serverPid: number;
  /** False while there is no server. */
  connected: boolean;
  /** Requests that are sent and not yet answered. */
  pending: number;
}
