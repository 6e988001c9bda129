/** Opening a WebSocket from a page, in place of `pipe/websocket-client.ts`. */
import { type Pipe, type PipeListener } from "../pipe/pipe.ts";
import { PROTOCOL, protocolsOf } from "../pipe/websocket-url.ts";
import { PluresError } from "../support/error.ts";
import type { AbortSignal } from "../support/platform-types.ts";
import { Buffer } from "./node/buffer.ts";
import { type PageSocket, web } from "./web-types.ts";

const NORMAL = 1000;

/**
 * Undefined: no server listens there. Rejects with ERR_PERMISSION if it refuses. A browser does not tell
 * the one from the other, so a refusal is a failure at an address that answers requests.
 */
export async function openWebSocket(
  url: string,
  token: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Pipe | undefined> {
  const first = await connect(url, token, signal);
  if (first || signal?.aborted || !(await answers(url))) return first;
  // The server may have come just now.
  const second = await connect(url, token, signal);
  if (second || signal?.aborted) return second;
  throw new PluresError(
    "ERR_PERMISSION",
    `The server at ${url} refuses this connection. Nothing was opened. Check the token, and that this ` +
      `page's origin, ${String(web.location?.origin)}, is among the server's origins.`,
  );
}

function connect(
  url: string,
  token: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Pipe | undefined> {
  return new Promise((resolve, reject) => {
    let socket: PageSocket;
    try {
      socket = new web.WebSocket(url, protocolsOf(token));
    } catch (cause) {
      return reject(forbidden(url, cause));
    }
    socket.binaryType = "arraybuffer";
    const give = (pipe: Pipe | undefined) => {
      signal?.removeEventListener("abort", abort);
      resolve(pipe);
    };
    const abort = () => {
      socket.close();
      give(undefined);
    };
    signal?.addEventListener("abort", abort);
    socket.onclose = () => give(undefined);
    socket.onopen = () => {
      if (socket.protocol === PROTOCOL) return give(new PagePipe(socket));
      socket.onclose = null;
      socket.close();
      give(undefined);
    };
  });
}

/** Whether a server answers at the address, whatever it says. */
async function answers(url: string): Promise<boolean> {
  try {
    await web.fetch(url.replace(/^ws/, "http"), {
      mode: "no-cors",
      cache: "no-store",
      credentials: "omit",
    });
    return true;
  } catch {
    return false;
  }
}

function forbidden(url: string, cause: unknown): PluresError {
  return new PluresError(
    "ERR_PERMISSION",
    `This page may not connect to ${url}: ${(cause as Error).message}. Nothing was opened. A page of ` +
      "HTTPS needs an address of this machine or wss:, and its content security policy must allow it.",
    { cause },
  );
}

class PagePipe implements Pipe {
  readonly #socket: PageSocket;

  constructor(socket: PageSocket) {
    this.#socket = socket;
  }

  listen(listener: PipeListener): void {
    const socket = this.#socket;
    socket.onclose = ({ code }) => listener.closed(code);
    socket.onmessage = ({ data }) => {
      // The server sends no text.
      if (typeof data === "object") listener.bytes(Buffer.from(data) as never);
    };
  }

  send(bytes: Uint8Array): void {
    this.#socket.send(bytes);
  }

  get unsentBytes(): number {
    return this.#socket.bufferedAmount;
  }

  pause(): void {}

  resume(): void {}

  close(): void {
    this.#socket.onclose = this.#socket.onmessage = null;
    this.#socket.close(NORMAL);
  }
}
