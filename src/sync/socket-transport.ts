/**
 * Sockets as a transport: a Unix socket, a named pipe or TCP, on one machine or between machines. The
 * program that connects is authenticated by what the socket is: the mode of its directory, or TLS.
 */
import { type Server, type Socket, connect, createServer } from "node:net";
import { clearTimeout, setTimeout } from "node:timers";
import type { Database } from "../database/database.ts";
import { checkOption, checkOptions } from "../support/options.ts";
import { PluresError } from "../support/error.ts";
import { StreamFrames, type StreamLike } from "./stream-frames.ts";
import type { SyncOptions } from "./sync-options.ts";
import { type Sync, sync } from "./sync.ts";
import type { SyncTransport, SyncListener } from "./transport.ts";

/** Where a socket is: the path of a Unix socket or named pipe, or a port of this machine. */
export interface SocketPlace {
  /** Of a Unix socket, or of a named pipe of Windows. */
  path?: string;
  /** Of TCP. One of the two is given. */
  port?: number;
  /** Default: 127.0.0.1. */
  host?: string;
}

const BYTES_MAX = 4 * 2 ** 20;
const RETRY_MS_MIN = 100;
const RETRY_MS_MAX = 10_000;
const PLACE_NAMES = ["path", "port", "host"];

/**
 * Connects to a socket of `serveSync`, again after each disconnect; or replicates over a socket that is
 * connected, until it ends.
 */
export function socketTransport(place: SocketPlace | StreamLike): SyncTransport {
  if (isSocket(place)) return new SocketTransport(() => place as Socket, false);
  checkPlace("socketTransport", place);
  return new SocketTransport(() => connect(connectOptions(place)), true);
}

function isSocket(place: SocketPlace | StreamLike): place is StreamLike {
  return typeof (place as StreamLike)?.pipe === "function";
}

function connectOptions({ path, port = 0, host = "127.0.0.1" }: SocketPlace) {
  return path === undefined ? { port, host } : { path };
}

function checkPlace(owner: string, place: SocketPlace): void {
  checkOptions(place, owner, PLACE_NAMES);
  const { path, port } = place;
  checkOption("path", path, typeof path === "string" && path !== "", "a path");
  const isPort = Number.isInteger(port) && port! >= 0 && port! < 2 ** 16;
  checkOption("port", port, isPort, "a port, 0 to 65535");
  checkOption(
    "path",
    path ?? null,
    (path === undefined) !== (port === undefined),
    "given, or port",
  );
}

class SocketTransport implements SyncTransport {
  readonly isBroadcast = false;
  readonly bytesMax = BYTES_MAX;
  readonly #open: () => Socket;
  readonly #connectsAgain: boolean;
  #listener: SyncListener | undefined;
  #frames: StreamFrames | undefined;
  #socket: Socket | undefined;
  #timer: NodeJS.Timeout | undefined;
  #retryMs = RETRY_MS_MIN;

  constructor(open: () => Socket, connectsAgain: boolean) {
    this.#open = open;
    this.#connectsAgain = connectsAgain;
  }

  start(listener: SyncListener): void {
    this.#listener = listener;
    this.#connect();
  }

  async send(bytes: Uint8Array): Promise<void> {
    await this.#frames?.send(bytes);
  }

  async close(): Promise<void> {
    this.#listener = undefined;
    clearTimeout(this.#timer);
    const socket = this.#socket;
    if (!socket || socket.destroyed) return;
    // Written messages still leave.
    await new Promise<void>((resolve) => {
      socket.once("close", () => resolve());
      if (socket.connecting) socket.destroy();
      else socket.destroySoon();
    });
  }

  #connect(): void {
    const socket = this.#open();
    let problem = "the other side has ended the connection";
    this.#socket = socket;
    const up = () => {
      if (!this.#listener) return;
      this.#retryMs = RETRY_MS_MIN;
      this.#frames = new StreamFrames(socket, BYTES_MAX, (bytes) => this.#listener?.message(bytes));
      this.#listener.up();
    };
    socket.setNoDelay(true);
    socket.on("error", (error) => (problem = error.message));
    socket.on("close", () => this.#lost(problem));
    if (socket.connecting) socket.once("connect", up);
    else setTimeout(up, 0);
  }

  #lost(problem: string): void {
    const wasUp = this.#frames !== undefined;
    this.#frames = undefined;
    const listener = this.#listener;
    if (!listener) return;
    if (wasUp) listener.down(problem);
    if (!this.#connectsAgain) return listener.ended();
    const waitMs = this.#retryMs * (0.5 + Math.random() / 2);
    this.#retryMs = Math.min(this.#retryMs * 2, RETRY_MS_MAX);
    this.#timer = setTimeout(() => this.#connect(), waitMs);
  }
}

/** A socket on which other replicas find a database: what `serveSync` resolves to. */
export interface SyncServer {
  /** The syncs of the present connections. */
  readonly syncs: ReadonlySet<Sync>;
  /** The port, if it is TCP. */
  readonly port: number | undefined;
  /** Ends the syncs and the socket. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Replicates `database` with each replica that connects to a socket. The mode of the socket's directory
 * decides who may connect. Rejects with ERR_BAD_OPTION, ERR_PORT_IN_USE or ERR_PERMISSION.
 */
export async function serveSync(
  database: Database,
  place: SocketPlace,
  options: SyncOptions = {},
): Promise<SyncServer> {
  checkPlace("serveSync", place);
  const syncs = new Set<Sync>();
  const server = createServer((socket) => {
    const one = sync(database, socketTransport(socket), options);
    syncs.add(one);
    socket.once("close", () => syncs.delete(one));
  });
  await listen(server, place);
  const address = server.address();
  const close = async () => {
    const isClosed = new Promise((resolve) => server.close(resolve));
    await Promise.all([...syncs].map((one) => one.close()));
    await isClosed;
  };
  return {
    syncs,
    port: typeof address === "object" ? address?.port : undefined,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function listen(server: Server, place: SocketPlace): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenError(error, place)));
    server.listen(connectOptions(place), () => resolve());
  });
}

function listenError(cause: NodeJS.ErrnoException, { path, port }: SocketPlace): PluresError {
  const where = path ?? `port ${port}`;
  if (cause.code === "EADDRINUSE") {
    return new PluresError(
      "ERR_PORT_IN_USE",
      `${where} is in use. Nothing is served there. Choose another one, or end the other program; a ` +
        "socket file that an ended program left can be removed.",
      { cause },
    );
  }
  return new PluresError(
    "ERR_PERMISSION",
    `Nothing can be served on ${where}: ${cause.message}. The database works as before. Choose a ` +
      "place where this user may create a socket.",
    { cause },
  );
}
