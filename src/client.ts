/** The client: reads the server's pages directly, and writes by messages to the engine. */
import {
  BELL_BASE,
  BELL_BYTES,
  NOT_FOUND,
  OK,
  OP_DELETE,
  OP_PUT,
  OP_SHUTDOWN,
  SLOT_BYTES,
  STORE_BASE,
} from "../assembly/layout.ts";
import { type Connection, openConnection } from "./connection.ts";
import { PluresError } from "./error.ts";
import { checkOption, checkOptions, timeOption } from "./options.ts";
import type { Range } from "./range.ts";
import { type Entry, Reader } from "./reader.ts";
import { Requests } from "./requests.ts";
import type { Reply } from "./slot.ts";
import { type StoreStats, readStats } from "./stats.ts";
import { statusError } from "./statuses.ts";

export interface ConnectOptions {
  /** How long to wait for a server that is not there yet, milliseconds. Default: 0. */
  timeoutMs?: number;
  /** Gives the connecting up. */
  signal?: AbortSignal;
  /** How long a request waits for the server's answer, milliseconds. Default: 5,000. */
  requestTimeoutMs?: number;
}

export interface ClientStats extends StoreStats {
  channel: string;
  serverPid: number;
  /** False once the server has hung up. */
  connected: boolean;
  /** Requests that are sent and not yet answered. */
  pending: number;
}

const REQUEST_TIMEOUT_MS = 5000;

/** A client of a channel; `Data` is what its nodes hold. */
export class IPCClient<Data = any> {
  readonly channel: string;
  readonly serverPid: number;
  readonly #connection: Connection;
  readonly #reader: Reader;
  readonly #requests: Requests;

  /**
   * Connects to the server of `channel`. Throws ERR_NO_SERVER at once (or after `timeoutMs`),
   * ERR_BAD_CHANNEL, ERR_PERMISSION, ERR_TOO_MANY_CLIENTS, ERR_VERSION_MISMATCH, ERR_ABORTED or
   * ERR_UNSUPPORTED_PLATFORM.
   */
  static async connect<Data = any>(
    channel: string,
    options: ConnectOptions = {},
  ): Promise<IPCClient<Data>> {
    checkOptions(options);
    const { signal } = options;
    checkOption("signal", signal, signal instanceof AbortSignal, "an AbortSignal");
    const timeoutMs = timeOption("timeoutMs", options.timeoutMs, 0);
    const requestTimeoutMs = timeOption(
      "requestTimeoutMs",
      options.requestTimeoutMs,
      REQUEST_TIMEOUT_MS,
    );
    const connection = await openConnection(channel, { timeoutMs, signal });
    return new IPCClient<Data>(connection, requestTimeoutMs);
  }

  private constructor(connection: Connection, requestTimeoutMs: number) {
    if (!(connection?.parts && requestTimeoutMs >= 0)) {
      throw new PluresError(
        "ERR_BAD_OPTION",
        "A client is made by `await IPCClient.connect(channel)`, not by `new`.",
      );
    }
    const { parts } = connection;
    this.channel = connection.channel;
    this.serverPid = connection.serverPid;
    this.#connection = connection;
    this.#requests = new Requests(connection, requestTimeoutMs);
    this.#reader = new Reader(parts.core, parts.pages, (id) => this.#requests.ask(id));
  }

  /** Whether the server is still there. */
  get connected(): boolean {
    return this.#requests.isOpen;
  }

  /** The node's data, read straight from the pages, or undefined. */
  get(id: string): Data | undefined {
    return this.#open.get(id) as Data | undefined;
  }

  has(id: string): boolean {
    return this.#open.has(id);
  }

  /** The nodes of a range, in order of their ids. */
  list(range?: Range): Entry<Data>[] {
    return this.#open.list(range) as Entry<Data>[];
  }

  /** The same one by one; nodes that are written meanwhile may or may not be in it. */
  entries(range?: Range): IterableIterator<Entry<Data>> {
    return this.#open.entries(range) as IterableIterator<Entry<Data>>;
  }

  /** How many nodes there are. */
  count(): number {
    return this.#open.count();
  }

  stats(): ClientStats {
    const { retries } = this.#open;
    return {
      ...readStats(this.#connection.parts.pages, retries),
      channel: this.channel,
      serverPid: this.serverPid,
      connected: this.connected,
      pending: this.#requests.pending,
    };
  }

  /** Puts a node; resolves to its id when it is in the store. Many may be in flight. */
  put(id: string, data: Data): Promise<string> {
    return this.#requests.request(OP_PUT, id, data, (reply) => (done(reply, id), id));
  }

  /** Puts a node and waits until it is in the store: its id. */
  putSync(id: string, data: Data): string {
    done(this.#requests.requestSync(OP_PUT, id, data), id);
    return id;
  }

  /** Deletes a node; resolves to whether there was one. */
  delete(id: string): Promise<boolean> {
    return this.#requests.request(OP_DELETE, id, undefined, (reply) => removed(reply, id));
  }

  deleteSync(id: string): boolean {
    return removed(this.#requests.requestSync(OP_DELETE, id, undefined), id);
  }

  /** Stops the server; resolves when it is gone. */
  async shutdown(): Promise<void> {
    await this.#requests.request(OP_SHUTDOWN, "", undefined, () => {});
    await this.#requests.hungUp();
  }

  /** Ends the connection at once: what is still in flight is rejected with ERR_CLOSED. */
  close(): void {
    if (this.#requests.isClosed) return;
    const { native, parts, slotBase } = this.#connection;
    this.#requests.close();
    this.#reader.end(() => this.#requests.closedError());
    const { bytes } = parts.pages;
    native.unmap(bytes, STORE_BASE, parts.map.capacityBytes);
    native.unmap(bytes, BELL_BASE, BELL_BYTES);
    native.unmap(bytes, slotBase, SLOT_BYTES);
  }

  [Symbol.dispose](): void {
    this.close();
  }

  /** Waits for what is in flight, then closes. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#requests.drained();
    this.close();
  }

  get #open(): Reader {
    if (this.#requests.isClosed) throw this.#requests.closedError();
    return this.#reader;
  }
}

/** True for an OK; else the status's error. */
function done(reply: Reply | undefined, id: string): true {
  if (reply && reply.status !== OK) throw statusError(reply.status, id);
  return true;
}

function removed(reply: Reply | undefined, id: string): boolean {
  if (reply?.status === NOT_FOUND) return false;
  return done(reply, id);
}
