/** Opening a WebSocket from Node.js. In a page `browser/websocket-client.ts` stands in its place. */
import { createHash, randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { PluresError } from "../support/error.ts";
import type { AbortSignal } from "../support/platform-types.ts";
import { isLimit, limitError } from "../support/system-errors.ts";
import type { Pipe } from "./pipe.ts";
import { WebSocketPipe } from "./websocket-pipe.ts";
import { PROTOCOL, protocolsOf } from "./websocket-url.ts";

/** RFC 6455: what a server adds to the key of a handshake. */
const KEY_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const KEY_BYTES = 16;
const REFUSED_STATUS = 401;
/** No server listens, or it has just gone. */
const ABSENT = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOENT"]);

/** What the server answers to a key. @internal */
export function acceptOf(key: string): string {
  return createHash("sha1").update(`${key}${KEY_SUFFIX}`).digest("base64");
}

/** Undefined: no server listens there. Rejects with ERR_PERMISSION if it refuses. @internal */
export async function openWebSocket(
  url: string,
  token: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Pipe | undefined> {
  const { request } = url.startsWith("wss:")
    ? await import("node:https")
    : await import("node:http");
  const key = randomBytes(KEY_BYTES).toString("base64");
  const asked = request(url.replace(/^ws/, "http"), {
    agent: false,
    ...(signal && { signal: signal as globalThis.AbortSignal }),
    headers: {
      connection: "Upgrade",
      upgrade: "websocket",
      "sec-websocket-version": "13",
      "sec-websocket-key": key,
      "sec-websocket-protocol": protocolsOf(token).join(", "),
    },
  });
  return new Promise((resolve, reject) => {
    asked.on("error", (cause: NodeJS.ErrnoException) => {
      if (signal?.aborted || ABSENT.has(cause.code ?? "")) resolve(undefined);
      else reject(unreachable(url, cause));
    });
    asked.on("response", (response) => {
      response.destroy();
      reject(response.statusCode === REFUSED_STATUS ? refused(url) : noWebSocket(url));
    });
    asked.on("upgrade", (response: IncomingMessage, socket: Socket, head: Buffer) => {
      const { "sec-websocket-accept": accept, "sec-websocket-protocol": protocol } =
        response.headers;
      if (accept === acceptOf(key) && protocol === PROTOCOL) {
        // The requests in flight keep the process alive.
        socket.setNoDelay(true).unref();
        return resolve(new WebSocketPipe(socket, head, true));
      }
      socket.destroy();
      reject(noWebSocket(url));
    });
    asked.end();
  });
}

/** The server refused the token or the origin: it does not say which. @internal */
export function refused(url: string): PluresError {
  return new PluresError(
    "ERR_PERMISSION",
    `The server at ${url} refuses this connection. Nothing was opened. Check the token; in a page also ` +
      "that the page's origin is among the server's origins.",
  );
}

function noWebSocket(url: string): PluresError {
  return new PluresError(
    "ERR_BAD_OPTION",
    `What listens at ${url} is no WebSocket of pluresdb-ipc. Nothing was opened. Use the address that ` +
      "`pluresdb-ipc serve --websocket` or serveWebSocket names.",
  );
}

function unreachable(url: string, cause: NodeJS.ErrnoException): unknown {
  if (isLimit(cause.code)) return limitError(cause);
  return new PluresError(
    "ERR_NO_SERVER",
    `${url} cannot be reached (${cause.code ?? cause.message}). Nothing was opened. Check the address.`,
    { cause },
  );
}
