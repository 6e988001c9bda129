/** The options of an `open` that names what is at the other end of a port or a WebSocket. */
import {
  CAPACITY_BYTES_MAX,
  CAPACITY_BYTES_MIN,
  PAGE_BYTES,
} from "../../assembly/layout/memory.ts";
import { type SchemaOption, schemaOption } from "../database/schemas.ts";
import { cacheOption } from "../read/record-cache.ts";
import {
  badOption,
  checkOption,
  checkOptions,
  integerOption,
  namesOf,
  signalOption,
  timeOption,
} from "../support/options.ts";
import type { AbortSignal, URL } from "../support/platform-types.ts";
import type { Remote } from "./connect-pipe.ts";
import type { ConnectWait } from "./connection.ts";
import { type PortSource, remotePort } from "./remote-port.ts";
import { remoteUrl } from "./remote-url.ts";
import type { SessionOptions } from "./session.ts";

/** Options of `open` by a `MessagePort` or a WebSocket. One of `port` and `url` is given. */
export interface RemoteOptions {
  /**
   * A MessagePort whose other end a process serves with `servePort`; or a function that gets a new one
   * for each connection, which also survives the end of that process.
   */
  port?: PortSource;
  /** The address that `serveWebSocket` or `pluresdb-ipc serve --websocket` has. */
  url?: string | URL;
  /** The secret of that server. */
  token?: string;
  /** How long to wait for the other end, milliseconds. Default: 30,000 for a port, 0 for a url. */
  timeoutMs?: number;
  /** Ends the attempt: `open` rejects with ERR_ABORTED. */
  signal?: AbortSignal;
  /** How long a request waits for its answer, or for the next server, milliseconds. Default: 5,000. */
  requestTimeoutMs?: number;
  /** The record cache's approximate size, bytes; 0: no cache. Default: 32 MiB. */
  cacheBytes?: number;
  /** Most bytes of the copy. Default: the server's and an eighth, or what this page can have. */
  capacityBytes?: number;
  /** What data has to be like before this client writes it. */
  schema?: SchemaOption;
  /** Called while the copy is filled, with the nodes that have come and those expected. */
  onProgress?: (done: number, total: number) => void;
}

const NAMES = namesOf<RemoteOptions>({
  port: true,
  url: true,
  token: true,
  timeoutMs: true,
  signal: true,
  requestTimeoutMs: true,
  cacheBytes: true,
  capacityBytes: true,
  schema: true,
  onProgress: true,
});
const PORT_TIMEOUT_MS = 30_000;
const REQUEST_TIMEOUT_MS = 5000;

/** The checked options. @internal */
export interface RemotePlan {
  remote: Remote;
  wait: ConnectWait;
  session: SessionOptions;
}

/** Whether an `open` has these options, and no others. @internal */
export function isRemote(options: unknown): options is RemoteOptions {
  if (typeof options !== "object" || options === null) return false;
  const { port, url } = options as RemoteOptions;
  return port !== undefined || url !== undefined;
}

/** Throws ERR_BAD_OPTION. @internal */
export function readRemoteOptions(options: RemoteOptions): RemotePlan {
  checkOptions(options, "open with a port or a url", NAMES);
  const { port, url, token, onProgress } = options;
  if (port !== undefined && url !== undefined)
    throw badOption("The option url", url, "no port besides");
  checkOption("token", token === undefined ? token : "…", typeof token === "string", "a text");
  if (port !== undefined && token !== undefined) throw badOption("The option token", "…", "a url");
  checkOption("onProgress", onProgress, typeof onProgress === "function", "a function");
  const given = options.capacityBytes;
  const bytes = integerOption("capacityBytes", given, 0, CAPACITY_BYTES_MIN, CAPACITY_BYTES_MAX);
  const capacityBytes = bytes === 0 ? undefined : Math.floor(bytes / PAGE_BYTES) * PAGE_BYTES;
  const remote = port === undefined ? remoteUrl(url, token) : remotePort(port);
  const place = { group: undefined, directory: "" };
  const fallbackMs = port === undefined ? 0 : PORT_TIMEOUT_MS;
  return {
    remote: { ...remote, capacityBytes },
    wait: {
      timeoutMs: timeOption("timeoutMs", options.timeoutMs, fallbackMs),
      signal: signalOption(options.signal),
      onProgress,
      ...place,
    },
    session: {
      requestTimeoutMs: timeOption(
        "requestTimeoutMs",
        options.requestTimeoutMs,
        REQUEST_TIMEOUT_MS,
      ),
      cacheBytes: cacheOption(options.cacheBytes),
      schemas: schemaOption(options.schema),
      reconnect: true,
      ...place,
    },
  };
}
