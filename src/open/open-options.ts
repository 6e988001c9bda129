/** The options of `open`. */
import { resolve } from "node:path";
import { channelName } from "../channel/channel.ts";
import { groupOption } from "../channel/rendezvous.ts";
import { type Transport, readConnectOptions } from "../client/connect-options.ts";
import type { ConnectWait } from "../client/connection.ts";
import type { SessionOptions } from "../client/session.ts";
import { type ServerOptions, readServerOptions } from "../server/server-options.ts";
import { STORE_OPTIONS, type StoreOptions, readStoreOptions } from "../store/store-options.ts";
import { checkOption, checkOptions, namesOf, timeOption } from "../support/options.ts";
import type { AbortSignal } from "../support/platform-types.ts";
import { channelOf, checkMode } from "./mode.ts";

/** Options of `open`: those of the store, and of this process's part in the channel. */
export interface OpenOptions extends StoreOptions {
  /** Without the argument `channel`: the channel. Default: PLURESDB_CHANNEL, else "pluresdb". */
  channel?: string;
  /** `ipc`: shared with other processes. `auto`: the same, unless PLURESDB_IPC forbids it. */
  mode?: "auto" | "ipc";
  /** Whether this process may serve the channel. Default: true. */
  serve?: boolean;
  /**
   * How long to wait for a process that starts to serve, ends, or does not answer, milliseconds.
   * Default: 30,000; with `serve: false` 0, as there may be no server at all.
   */
  timeoutMs?: number;
  /** Ends the wait: `open` rejects with ERR_ABORTED. */
  signal?: AbortSignal;
  /** How long a request waits for its answer, or for the next server, milliseconds. Default: 5,000. */
  requestTimeoutMs?: number;
  /** If this process serves: the most clients at one time, up to 1,024. Default: 64. */
  maxClients?: number;
  /** If this process serves: how long the engine looks for work, microseconds. Default: 50. */
  spinUs?: number;
  /** If this process serves: whether signals hand the channel over first. Default: true. */
  signals?: boolean;
  /** The group, by name or number, whose members may connect too; needs PLURESDB_IPC_DIR. */
  group?: string | number;
  /** How the store gets into this process: as in `connect`. Default: `auto`. */
  transport?: Transport;
}

const OWN_OPTIONS = namesOf<Omit<OpenOptions, keyof StoreOptions>>({
  channel: true,
  mode: true,
  serve: true,
  timeoutMs: true,
  signal: true,
  requestTimeoutMs: true,
  maxClients: true,
  spinUs: true,
  signals: true,
  group: true,
  transport: true,
});
const OPEN_OPTIONS = [...STORE_OPTIONS, ...OWN_OPTIONS];
const TIMEOUT_MS = 30_000;

/** What a server must agree with; undefined: anything will do. */
export interface Demands {
  path: string | undefined;
  durability: string | undefined;
  capacityBytes: number | undefined;
  valueBytesMax: number | undefined;
  maxAheadMs: number | undefined;
  actor: bigint | undefined;
}

/** The checked options. */
export interface OpenPlan {
  channel: string;
  wait: ConnectWait;
  session: SessionOptions;
  mayServe: boolean;
  transport: Transport;
  demands: Demands;
  /** Of the store and of the server, if this process serves; `path` is absolute. */
  store: StoreOptions & { path?: string };
  server: ServerOptions & { group?: number };
  signals: boolean;
}

/** Throws ERR_BAD_CHANNEL or ERR_BAD_OPTION. */
export function readOpenOptions(named: string | undefined, all: OpenOptions): OpenPlan {
  checkOptions(all, "open", OPEN_OPTIONS);
  const { mode, channel: byOption, ...options } = all;
  const channel = channelName(channelOf(named, { channel: byOption, path: all.path }));
  checkMode(mode);
  const { serve = true, maxClients, spinUs } = options;
  checkOption("serve", serve, typeof serve === "boolean", "true or false");
  const {
    signal,
    requestTimeoutMs,
    cacheBytes,
    schema,
    timeoutMs,
    signals,
    group,
    transport,
    ...store
  } = options;
  const number = groupOption(group);
  const connect = readConnectOptions(
    given({
      signal,
      requestTimeoutMs,
      cacheBytes,
      schema,
      group,
      transport,
      onProgress: store.onProgress,
    }),
  );
  const plan = readStoreOptions(store);
  const path = plan.path === undefined ? undefined : resolve(plan.path);
  const isGiven = <Value>(option: unknown, value: Value) =>
    option === undefined ? undefined : value;
  return {
    channel,
    wait: {
      ...connect.wait,
      timeoutMs: timeOption("timeoutMs", timeoutMs, serve ? TIMEOUT_MS : 0),
    },
    session: { ...connect.session, reconnect: true },
    mayServe: serve,
    transport: connect.transport,
    demands: {
      path,
      durability: store.durability,
      capacityBytes: isGiven(store.capacityBytes, plan.capacityBytes),
      valueBytesMax: store.valueBytesMax,
      maxAheadMs: store.maxAheadMs,
      actor: plan.actor,
    },
    store: given({
      path,
      durability: store.durability,
      capacityBytes: store.capacityBytes,
      valueBytesMax: store.valueBytesMax,
      maxAheadMs: store.maxAheadMs,
      actor: store.actor,
      journalBytes: store.journalBytes,
      onProgress: store.onProgress,
    }),
    server: { ...given({ maxClients, spinUs }), ...(number !== undefined && { group: number }) },
    signals: readServerOptions(given({ maxClients, spinUs, signals })).signals,
  };
}

/** Without the properties that are undefined. */
function given<Options extends object>(options: Options): Options {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as Options;
}
