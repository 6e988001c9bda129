/** What a client is connected with, and what it tells of itself. */
import type { ConnectWait } from "./connection.ts";
import { cacheOption } from "../read/record-cache.ts";
import type { Latency } from "../support/latency.ts";
import { groupOption } from "../channel/rendezvous.ts";
import { checkOption, checkOptions, namesOf, timeOption } from "../support/options.ts";
import type { SessionOptions } from "./session.ts";
import type { StoreStats } from "../read/stats.ts";

const OPTIONS = namesOf<ConnectOptions>({
  timeoutMs: true,
  group: true,
  signal: true,
  requestTimeoutMs: true,
  cacheBytes: true,
  reconnect: true,
});
const REQUEST_TIMEOUT_MS = 5000;

export interface ConnectOptions {
  /** How long to wait for a server that is not there yet, milliseconds. Default: 0. */
  timeoutMs?: number;
  /** The group, by name or number, that the server lets in; needs PLURESDB_IPC_DIR as well. */
  group?: string | number;
  /** Gives the connecting up. */
  signal?: AbortSignal;
  /** How long a request waits for the server's answer, milliseconds. Default: 5,000. */
  requestTimeoutMs?: number;
  /**
   * Bytes, about, for records that were read before, which are not decoded again while they are the
   * same; 0: none are kept. Default: 32 MiB.
   */
  cacheBytes?: number;
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
  /** How long the requests of this client took. Reads are none: they ask nobody. */
  latency: Latency;
}

/** The options, checked, for the first connection and for the session. Throws ERR_BAD_OPTION. */
export function readConnectOptions(options: ConnectOptions): {
  wait: ConnectWait;
  session: SessionOptions;
} {
  checkOptions(options, "connect", OPTIONS);
  const { signal, reconnect = true } = options;
  checkOption("signal", signal, signal instanceof AbortSignal, "an AbortSignal");
  checkOption("reconnect", reconnect, typeof reconnect === "boolean", "true or false");
  const group = groupOption(options.group);
  const timeoutMs = timeOption("timeoutMs", options.timeoutMs, 0);
  const given = options.requestTimeoutMs;
  const requestTimeoutMs = timeOption("requestTimeoutMs", given, REQUEST_TIMEOUT_MS);
  const cacheBytes = cacheOption(options.cacheBytes);
  return {
    wait: { timeoutMs, signal, group },
    session: { requestTimeoutMs, cacheBytes, reconnect, group },
  };
}
