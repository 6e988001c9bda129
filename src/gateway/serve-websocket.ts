/**
 * Letting mirrors in over WebSockets, on 127.0.0.1 alone: docs/STREAM.md.
 *
 * The guard decides before a connection is upgraded, by the token, the Host and the Origin. All
 * refusals are the same answer, without a reason.
 */
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import type { Socket } from "node:net";
import type { OnChannel } from "../channel/place.ts";
import { Guard } from "../pipe/guard.ts";
import { ADDRESS, listenOnLoopback } from "../pipe/loopback.ts";
import { readAccess } from "../pipe/token.ts";
import { acceptOf } from "../pipe/websocket-client.ts";
import { TRY_LATER } from "../pipe/websocket-frames.ts";
import { WebSocketPipe } from "../pipe/websocket-pipe.ts";
import { PROTOCOL, readProtocols } from "../pipe/websocket-url.ts";
import { checkOptions, integerOption, namesOf } from "../support/options.ts";
import { placeOf } from "./place-of.ts";
import { Relay } from "./relay.ts";

/** How a channel is served over WebSockets. */
export interface WebSocketOptions {
  /** The port on 127.0.0.1; 0: any free one. Default: 0. */
  port?: number;
  /** The secret that each connection has to show, of 16 characters or more. Default: a new random one. */
  token?: string;
  /** The origins whose pages may connect, such as `http://localhost:5173`. Default: none. */
  origins?: readonly string[];
  /** Most connections at one time. Default: 64. */
  connectionsMax?: number;
}

const NAMES = namesOf<WebSocketOptions>({
  port: true,
  token: true,
  origins: true,
  connectionsMax: true,
});
const PORT_MAX = 65_535;
const CONNECTIONS = 64;
const CONNECTIONS_MAX = 10_000;
/** Connections that have not said what they want, beside those. */
const UNKNOWN_MAX = 64;
const HEAD_BYTES_MAX = 2 ** 14;
const HEAD_MS_MAX = 10_000;
const CHECK_MS = 1_000;
const KEY = /^[A-Za-z0-9+/]{22}==$/;
const REFUSAL = [
  "HTTP/1.1 401 Unauthorized",
  "Connection: close",
  "Content-Length: 0",
  "Cache-Control: no-store",
  "",
  "",
].join("\r\n");

/** A channel that is served over WebSockets. `close` ends that, and leaves the database open. */
export interface WebSocketServer {
  /** Such as `ws://127.0.0.1:34568`. */
  readonly url: string;
  /** The port on 127.0.0.1. */
  readonly port: number;
  /** The secret that each connection has to show. */
  readonly token: string;
  /** Ends the connections. */
  close(): Promise<void>;
  /** The same. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Serves a channel over WebSockets on 127.0.0.1, for `open({ url, token })` in pages and elsewhere. `db` says
 * which channel: an `IPCServer`, an `IPCClient`, or what `open(channel)` resolved to. Resolves when it can
 * be reached. Rejects with ERR_BAD_OPTION, ERR_PORT_IN_USE or ERR_PERMISSION.
 */
export async function serveWebSocket(
  db: OnChannel,
  options: WebSocketOptions = {},
): Promise<WebSocketServer> {
  const place = placeOf(db);
  checkOptions(options, "serveWebSocket", NAMES);
  const { token, origins } = readAccess(options);
  const wanted = integerOption("port", options.port, 0, 0, PORT_MAX);
  const given = options.connectionsMax;
  const connectionsMax = integerOption("connectionsMax", given, CONNECTIONS, 1, CONNECTIONS_MAX);
  const { createServer } = await import("node:http");
  const server = createServer({
    maxHeaderSize: HEAD_BYTES_MAX,
    headersTimeout: HEAD_MS_MAX,
    requestTimeout: HEAD_MS_MAX,
    connectionsCheckingInterval: CHECK_MS,
    requireHostHeader: false,
  });
  server.maxConnections = connectionsMax + UNKNOWN_MAX;
  const port = await listenOnLoopback(server, wanted, "over WebSockets");
  const guard = new Guard(token, origins, port);
  const relays = new Set<Relay>();
  server.on("request", ({ socket }) => refuse(socket));
  server.on("checkContinue", ({ socket }) => refuse(socket));
  server.on("clientError", (_error, socket) => refuse(socket));
  server.on("upgrade", (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const pipe = upgraded(request, socket, head, guard);
    if (!pipe) return;
    // It may ask, so it learns why it gets nothing.
    if (relays.size >= connectionsMax) return pipe.closeWith(TRY_LATER);
    const relay = new Relay(pipe, place, () => relays.delete(relay));
    relays.add(relay);
    relay.start();
  });
  const close = () => end(server, relays);
  return { url: `ws://${ADDRESS}:${port}`, port, token, close, [Symbol.asyncDispose]: close };
}

/** The pipe of a request that may enter; undefined: it was refused. */
function upgraded(
  request: IncomingMessage,
  socket: Socket,
  head: Buffer,
  guard: Guard,
): WebSocketPipe | undefined {
  socket.on("error", () => socket.destroy());
  const { headers } = request;
  const { isOurs, token } = readProtocols(headers["sec-websocket-protocol"]);
  const key = headers["sec-websocket-key"] ?? "";
  const isHandshake =
    request.method === "GET" &&
    headers.upgrade?.toLowerCase() === "websocket" &&
    headers["sec-websocket-version"] === "13" &&
    KEY.test(key);
  const mayEnter = guard.allows(request, token);
  if (!mayEnter || !isOurs || !isHandshake) {
    refuse(socket);
    return undefined;
  }
  const answer = [
    "HTTP/1.1 101 Switching Protocols",
    "Upgrade: websocket",
    "Connection: Upgrade",
    `Sec-WebSocket-Accept: ${acceptOf(key)}`,
    `Sec-WebSocket-Protocol: ${PROTOCOL}`,
    "",
    "",
  ];
  socket.setNoDelay(true).setTimeout(0);
  socket.write(answer.join("\r\n"));
  return new WebSocketPipe(socket, head, false);
}

function refuse(socket: Duplex): void {
  if (socket.writable) socket.end(REFUSAL, () => socket.destroy());
  else socket.destroy();
}

async function end(server: Server, relays: Set<Relay>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  for (const relay of relays) relay.end();
  server.closeAllConnections();
  await closed;
}
