/**
 * A database over HTTP, for programs that have neither this package nor its pages. On 127.0.0.1 alone.
 *
 * `guard.ts` decides who may ask, before anything of the request but its head is read.
 */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { clearTimeout, setTimeout } from "node:timers";
import type { Database } from "../database/database.ts";
import { HttpError, sendError, sendNothing } from "./answer.ts";
import { Ask } from "./ask.ts";
import { Streams } from "./events.ts";
import { Guard } from "../pipe/guard.ts";
import { ADDRESS, listenOnLoopback } from "../pipe/loopback.ts";
import { type HttpOptions, readHttpOptions } from "./options.ts";
import { route } from "./routes.ts";

const HEAD_BYTES_MAX = 2 ** 14;
/** Longer than a connection needs to say what it asks; without it one could be held with nothing. */
const HEAD_MS_MAX = 10_000;
const CHECK_MS = 1_000;
/** A socket on which nothing has moved for so long is closed. */
const STILL_MS_MAX = 60_000;
/** Requests in progress have so long to end when the server does. */
const END_MS_MAX = 1_000;
const CORS = {
  "access-control-allow-methods": "GET, HEAD, PUT, PATCH, DELETE, POST",
  "access-control-allow-headers":
    "authorization, content-type, if-match, if-none-match, last-event-id",
  "access-control-max-age": "600",
};

/** A database that is served over HTTP. `close` ends that, and leaves the database open. */
export interface HttpServer {
  /** Such as `http://127.0.0.1:34567`. */
  readonly url: string;
  /** The port on 127.0.0.1. */
  readonly port: number;
  /** The secret that each request has to show: `Authorization: Bearer …`. */
  readonly token: string;
  /** Ends the streams of changes and the connections, once requests in progress are answered. */
  close(): Promise<void>;
  /** The same. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Serves a database over HTTP on 127.0.0.1: docs/HTTP.md. Resolves when it can be asked. Rejects with
 * ERR_BAD_OPTION, ERR_PORT_IN_USE or ERR_PERMISSION.
 */
export async function serveHttp(db: Database, options: HttpOptions = {}): Promise<HttpServer> {
  const read = readHttpOptions(options);
  const { createServer } = await import("node:http");
  const { requestTimeoutMs, connectionsMax, token } = read;
  const server = createServer({
    maxHeaderSize: HEAD_BYTES_MAX,
    headersTimeout: Math.min(HEAD_MS_MAX, requestTimeoutMs),
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: Math.min(CHECK_MS, requestTimeoutMs),
    // The guard refuses it like every other name.
    requireHostHeader: false,
  });
  server.maxConnections = connectionsMax;
  server.setTimeout(STILL_MS_MAX);
  const port = await listenOnLoopback(server, read.port, "over HTTP");
  const streams = new Streams(connectionsMax >> 1, read.heartbeatMs);
  answerAll(server, db, streams, new Guard(token, read.origins, port), read.bodyBytesMax);
  const close = () => end(server, streams);
  return { url: `http://${ADDRESS}:${port}`, port, token, close, [Symbol.asyncDispose]: close };
}

function answerAll(
  server: Server,
  db: Database,
  streams: Streams,
  guard: Guard,
  bodyBytesMax: number,
): void {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    try {
      if (begin(request, response, guard)) return;
      await route(db, new Ask(request, response, bodyBytesMax), streams);
    } catch (error) {
      sendError(response, error);
    }
  };
  server.on("request", (request, response) => void answer(request, response));
  // A body is asked for only once it is known who sends it.
  server.on("checkContinue", (request, response) => void answer(request, response));
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => refuse(error, socket));
}

/** The headers of every answer; whether the request is answered already. Throws for one that is not allowed. */
function begin(request: IncomingMessage, response: ServerResponse, guard: Guard): boolean {
  response.setHeader("cache-control", "no-store");
  response.setHeader("x-content-type-options", "nosniff");
  if (request.method === "OPTIONS" && guard.allowsPreflight(request)) {
    const isPrivate = request.headers["access-control-request-private-network"] === "true";
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value);
    if (isPrivate) response.setHeader("access-control-allow-private-network", "true");
    allowOrigin(request, response, guard);
    sendNothing(response);
    return true;
  }
  if (!guard.allows(request)) throw refused();
  allowOrigin(request, response, guard);
  return false;
}

function allowOrigin(request: IncomingMessage, response: ServerResponse, guard: Guard): void {
  const origin = guard.originOf(request);
  if (origin === undefined) return;
  response.setHeader("access-control-allow-origin", origin);
  response.setHeader("access-control-expose-headers", "etag");
  response.setHeader("vary", "origin");
}

function refused(): HttpError {
  return new HttpError(
    401,
    "ERR_PERMISSION",
    "The request is not allowed. Nothing was done. docs/HTTP.md says what it needs.",
    { "www-authenticate": "Bearer", connection: "close" },
  );
}

/** A request that the parser of HTTP refuses, or that has not arrived in time. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  const statuses: Record<string, string> = {
    HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
    ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
  };
  const status = statuses[error.code ?? ""] ?? "400 Bad Request";
  if (!socket.writable) return void socket.destroy();
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () =>
    socket.destroy(),
  );
}

async function end(server: Server, streams: Streams): Promise<void> {
  streams.end();
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), END_MS_MAX);
  await closed;
  clearTimeout(timer);
}
