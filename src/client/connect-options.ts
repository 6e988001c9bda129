/** The options and the statistics of a client. */
import type { ConnectWait, MirrorState } from "./connection.ts";
import { type SchemaOption, schemaOption } from "../database/schemas.ts";
import { cacheOption } from "../read/record-cache.ts";
import type { Latency } from "../support/latency.ts";
import { groupOption, rendezvousDirectory } from "../channel/rendezvous.ts";
import {
  checkOption,
  checkOptions,
  namesOf,
  signalOption,
  timeOption,
} from "../support/options.ts";
import type { SessionOptions } from "./session.ts";
import type { StoreStats } from "../read/stats.ts";
import type { AbortSignal } from "../support/platform-types.ts";

const OPTIONS = namesOf<ConnectOptions>({
  timeoutMs: true,
  group: true,
  signal: true,
  requestTimeoutMs: true,
  cacheBytes: true,
  schema: true,
  reconnect: true,
  transport: true,
  onProgress: true,
});
const REQUEST_TIMEOUT_MS = 5000;
const TRANSPORTS: readonly unknown[] = ["auto", "pages", "mirror"];
const noProgress = () => {};

/** How the store gets into this process. */
export type Transport = "auto" | "pages" | "mirror";

/** Options of `IPCClient.connect`. */
export interface ConnectOptions {
  /** How long to wait for a server to appear, milliseconds. Default: 0. */
  timeoutMs?: number;
  /** The group, by name or number, that the server was started with; needs PLURESDB_IPC_DIR. */
  group?: string | number;
  /** Ends the attempt: `connect` rejects with ERR_ABORTED. */
  signal?: AbortSignal;
  /** How long a request waits for the server's answer, milliseconds. Default: 5,000. */
  requestTimeoutMs?: number;
  /** The record cache's approximate size, bytes; 0: no cache. Default: 32 MiB. */
  cacheBytes?: number;
  /**
   * What data has to be like before this client writes it: a Standard Schema, or an object of them by
   * prefixes of ids. Reads are not checked, and other clients need the option as well.
   */
  schema?: SchemaOption;
  /**
   * How the store gets into this process. `pages`: both map the same pages, on Linux with the native
   * addon. `mirror`: this process has a copy that a stream updates, anywhere. Default: `auto`,
   * pages where they can be had, else a mirror.
   */
  transport?: Transport;
  /** Called while a mirror is filled, with the nodes that have come and those expected. */
  onProgress?: (done: number, total: number) => void;
  /** Whether the client connects to the next server when its own is gone. Default: true. */
  reconnect?: boolean;
}

/** Statistics of the store and of one client. */
export interface ClientStats extends StoreStats {
  /** The channel that the client is connected to. */
  channel: string;
  /** The process that serves it. */
  serverPid: number;
  /** Whether a server is connected. */
  connected: boolean;
  /** Requests in flight: sent and not yet answered. */
  pending: number;
  /** How long this client's requests took. Reads are not requests. */
  latency: Latency;
  /** How the store gets into this process. */
  mode: "pages" | "mirror";
  /** Of a mirror: how current it is. */
  mirror?: MirrorState;
}

/** The checked options. Throws ERR_BAD_OPTION. @internal */
export function readConnectOptions(options: ConnectOptions): {
  transport: Transport;
  wait: ConnectWait;
  session: SessionOptions;
} {
  checkOptions(options, "connect", OPTIONS);
  const { reconnect = true } = options;
  const signal = signalOption(options.signal);
  checkOption("reconnect", reconnect, typeof reconnect === "boolean", "true or false");
  const group = groupOption(options.group);
  const timeoutMs = timeOption("timeoutMs", options.timeoutMs, 0);
  const given = options.requestTimeoutMs;
  const requestTimeoutMs = timeOption("requestTimeoutMs", given, REQUEST_TIMEOUT_MS);
  const { transport = "auto", onProgress } = options;
  const isKnown = TRANSPORTS.includes(transport);
  checkOption("transport", transport, isKnown, '"auto", "pages" or "mirror"');
  checkOption(
    "onProgress",
    onProgress ?? noProgress,
    typeof (onProgress ?? noProgress) === "function",
    "a function",
  );
  const cacheBytes = cacheOption(options.cacheBytes);
  const schemas = schemaOption(options.schema);
  const place = { group, directory: rendezvousDirectory(group) };
  return {
    transport,
    wait: { timeoutMs, signal, onProgress, ...place },
    session: { requestTimeoutMs, cacheBytes, reconnect, schemas, ...place },
  };
}
