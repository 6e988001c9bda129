/** A database over HTTP in the process of a test, and requests to it. */
import { once } from "node:events";
import { connect } from "node:net";
import {
  CrdtStore,
  type Database,
  type HttpOptions,
  type HttpServer,
  serveHttp,
} from "../../src/index.ts";
import { inWorld } from "../helpers/world.ts";

/** A watchdog. */
const SECONDS_MAX = 20;

export interface Answer {
  status: number;
  headers: Headers;
  body: any;
}

export class Web {
  readonly db: Database;
  readonly server: HttpServer;

  constructor(db: Database, server: HttpServer) {
    this.db = db;
    this.server = server;
  }

  /** The answer to a request with the token. `body` is the text of it. */
  async ask(
    method: string,
    target: string,
    body?: string | Uint8Array,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await this.fetch(target, {
      method,
      headers,
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type") === "application/json" && text !== "";
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
    };
  }

  fetch(target: string, init: RequestInit = {}): Promise<Response> {
    const headers = { authorization: `Bearer ${this.server.token}`, ...init.headers };
    const signal = AbortSignal.timeout(SECONDS_MAX * 1000);
    return fetch(`${this.server.url}${target}`, { signal, ...init, headers });
  }

  /** All that the server answers to these bytes until it closes the connection. */
  async raw(...pieces: string[]): Promise<string> {
    const socket = connect(this.server.port, "127.0.0.1");
    let answer = "";
    socket.setEncoding("latin1").on("data", (text: string) => (answer += text));
    // It may close before all is sent.
    socket.on("error", () => {});
    const closed = new Promise((resolve) => socket.once("close", resolve));
    await once(socket, "connect");
    for (const piece of pieces) socket.write(piece, "latin1");
    await closed;
    return answer;
  }

  /** The lines of a head with the token. */
  head(request: string, ...lines: string[]): string {
    const all = [
      `${request} HTTP/1.1`,
      `Host: 127.0.0.1:${this.server.port}`,
      `Authorization: Bearer ${this.server.token}`,
      ...lines,
    ];
    return `${all.join("\r\n")}\r\n\r\n`;
  }
}

/** A test with a store in memory over HTTP. */
export function inWeb(
  body: (web: Web) => Promise<void>,
  options: HttpOptions = {},
): () => Promise<void> {
  return inWorld(async () => {
    const store = new CrdtStore({ capacityBytes: 1 << 25 });
    const server = await serveHttp(store, options);
    try {
      await body(new Web(store, server));
    } finally {
      await server.close();
      store.close();
    }
  });
}

export interface ServerEvent {
  id?: string;
  event?: string;
  data?: any;
}

/** The events of a stream, as they come. */
export async function* eventsOf(response: Response): AsyncGenerator<ServerEvent> {
  let text = "";
  for await (const part of response.body!.pipeThrough(new TextDecoderStream() as any) as any) {
    text += part;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      yield parseEvent(text.slice(0, end));
      text = text.slice(end + 2);
    }
  }
}

function parseEvent(text: string): ServerEvent {
  const event: Record<string, any> = {};
  for (const line of text.split("\n")) {
    const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (name !== undefined) event[name] = name === "data" ? JSON.parse(value!) : value;
  }
  return event;
}
