/** The client: reads the store's pages directly, and writes by requests to the engine. */
import { OP_FLUSH, OP_SHUTDOWN } from "../../assembly/layout/slot.ts";
import { type BatchItem, type Fields, batchWrite, checkBatch } from "../request/batch.ts";
import type { Conditions, Write } from "../request/request-writer.ts";
import { type ClientStats, type ConnectOptions, readConnectOptions } from "./connect-options.ts";
import { ClientReplica, SESSION } from "./replica-api.ts";
import { connectPages } from "./connect.ts";
import type { Connection } from "./connection.ts";
import { DOCUMENTS, type DocumentHost } from "../documents/database.ts";
import type { LiveDoc } from "../documents/live-doc.ts";
import { PluresError } from "../support/error.ts";
import { type Facts, inspectable } from "../support/inspectable.ts";
import { type ClientEvents, LiveEvents } from "../watch/change-events.ts";
import { EVENTS, READER } from "../watch/live-reads.ts";
import type { Finish } from "./in-flight.ts";
import type { Reader } from "../read/reader.ts";
import { Session, type SessionEvents, type SessionOptions } from "./session.ts";
import { readStats } from "../read/stats.ts";
import { done, removed, withCurrent, type Reply } from "../request/reply.ts";
import { WatchHub, slotArm } from "../watch/watch-hub.ts";
import * as writes from "../request/operations.ts";

/** Ends the sessions of collected clients, so that their slots are free again. */
const dropped = new FinalizationRegistry<Session>((session) => {
  void session.drained().then(() => session.close());
});

/** A client of a channel's server. `Data` is the type of its nodes' data. */
export class IPCClient<Data = any> extends ClientReplica<Data> {
  readonly channel: string;
  readonly #session: Session;
  readonly #watches: WatchHub;
  readonly #events: LiveEvents<ClientEvents<Data>>;

  static {
    inspectable(this.prototype, "IPCClient", (client) => client.#facts());
  }

  /** Turns a write's reply into its result. One function for all writes. */
  readonly #wrote = (reply: Reply | undefined, id: string): string => {
    if (reply) this.#checked(() => done(reply, id));
    return id;
  };

  /**
   * Resolves to a client of the server of `channel`. Rejects with ERR_NO_SERVER at once (or after
   * `timeoutMs`), ERR_TOO_MANY_CLIENTS (after a second, in which a slot may become free),
   * ERR_BAD_CHANNEL, ERR_PERMISSION, ERR_VERSION_MISMATCH, ERR_ABORTED or ERR_UNSUPPORTED_PLATFORM.
   */
  static async connect<Data = any>(
    channel: string,
    options: ConnectOptions = {},
  ): Promise<IPCClient<Data>> {
    const { wait, session } = readConnectOptions(options);
    const connection = await connectPages(channel, wait);
    return new IPCClient<Data>(connection, session);
  }

  private constructor(connection: Connection, options: SessionOptions) {
    super();
    if (!(connection?.memory && options?.requestTimeoutMs >= 0)) throw notByNew();
    this.channel = connection.channel;
    const events = IPCClient.#eventsOf(new WeakRef<IPCClient>(this), options.reconnect);
    this.#session = new Session(connection, connectPages, options, events);
    const { inUse } = this.#session;
    this.#watches = new WatchHub(() => this.#session.link.source, inUse);
    this.#setArm();
    this.#events = new LiveEvents(["change", "disconnect", "reconnect"], this.#watches, inUse);
    dropped.register(this, this.#session, this.#session);
  }

  /**
   * The socket holds the session, and that its events. They must not hold the client, not even by
   * a scope that they share with it.
   */
  static #eventsOf(weak: WeakRef<IPCClient>, reconnects: boolean): SessionEvents {
    const ifAlive = (use: (client: IPCClient) => void) => {
      const client = weak.deref();
      if (client) use(client);
    };
    return {
      lost: (error) => ifAlive((client) => client.#lost(error, reconnects)),
      found: () => ifAlive((client) => client.#found()),
      woken: () => ifAlive((client) => client.#watches.wake()),
    };
  }

  /** Whether a server is connected. Reads continue without one, on the pages of the last. */
  get connected(): boolean {
    return this.#session.isOpen;
  }

  /** The process id of the server, or of the last one. */
  get serverPid(): number {
    return this.#session.serverPid;
  }

  /** @internal */
  get [DOCUMENTS](): DocumentHost {
    return {
      slot: `${this.#session.link.connection.slot}`,
      store: undefined,
      watches: this.#watches,
      onReconnect: (listener) => {
        this.#events.on("reconnect", listener);
        return () => this.#events.off("reconnect", listener);
      },
    };
  }

  /** Resolves to a rich document, a LoroDoc that every process shares: docs/DOCUMENTS.md. */
  async doc(id: string): Promise<LiveDoc> {
    const { openDoc } = await import("../documents/open.ts");
    void this[READER];
    return openDoc(this, id);
  }

  /** Numbers of the store and of this client, read without a request. */
  stats(): ClientStats {
    const of = { reader: this[READER], watches: this.#watches };
    return {
      ...readStats(this.#session.link.pages, of),
      channel: this.channel,
      serverPid: this.serverPid,
      connected: this.connected,
      pending: this.#session.inFlight,
      latency: this.#session.latencies.summary(),
    };
  }

  /**
   * Puts a node; resolves to its id when the engine has executed it. Many may be in flight. Rejects
   * with ERR_BAD_ID, ERR_BAD_VALUE, ERR_VALUE_TOO_LARGE, ERR_NO_SPACE, ERR_CONFLICT, ERR_TIMEOUT,
   * ERR_SERVER_GONE, ERR_NOT_DURABLE or ERR_CLOSED.
   */
  put(id: string, data: Data, conditions?: Conditions): Promise<string> {
    return this.#session.request(writes.putWrite(id, data, conditions), this.#wrote);
  }

  /** The same, but blocks until the engine has executed it. */
  putSync(id: string, data: Data, conditions?: Conditions): string {
    return this.#writeSync(writes.putWrite(id, data, conditions));
  }

  /** Sets some fields of a node; `undefined` removes one. The others stay. Resolves to the id. */
  patch(id: string, fields: Fields<Data>, conditions?: Conditions): Promise<string> {
    return this.#write(() => writes.patchWrite(id, fields, conditions));
  }

  /** The same, but blocks. */
  patchSync(id: string, fields: Fields<Data>, conditions?: Conditions): string {
    return this.#writeSync(writes.patchWrite(id, fields, conditions));
  }

  /** Adds `by` to a number; concurrent increments add up. Resolves to the node's id. */
  increment(id: string, field: string, by = 1): Promise<string> {
    return this.#write(() => writes.incrementWrite(id, field, by));
  }

  /** Adds an element to a set. The field reads as an array of its elements. Resolves to the id. */
  addToSet(id: string, field: string, element: unknown): Promise<string> {
    return this.#write(() => writes.addWrite(id, field, element));
  }

  /** Removes an element from a set; resolves to whether the set had it. */
  removeFromSet(id: string, field: string, element: unknown): Promise<boolean> {
    return this.#remove(() => writes.removeWrite(id, field, element));
  }

  /** Deletes a node; resolves to whether it existed. */
  delete(id: string, conditions?: Conditions): Promise<boolean> {
    return this.#remove(() => writes.deleteWrite(id, conditions));
  }

  /** The same, but blocks. */
  deleteSync(id: string, conditions?: Conditions): boolean {
    const reply = this.#session.link.requests.requestSync(writes.deleteWrite(id, conditions));
    return this.#checked(() => removed(reply, id));
  }

  /**
   * Executes several writes together: all of them, or none if one is refused (`error.item` is its
   * index). No reader sees some of them without the others.
   */
  async batch(items: readonly BatchItem<Data>[]): Promise<void> {
    const write = batchWrite(items);
    return this.#session.request(write, (reply) => this.#checked(() => checkBatch(write, reply)));
  }

  /** The same, but blocks. */
  batchSync(items: readonly BatchItem<Data>[]): void {
    const write = batchWrite(items);
    const reply = this.#session.link.requests.requestSync(write);
    this.#checked(() => checkBatch(write, reply));
  }

  /**
   * Resolves when every write acknowledged so far, by any client, is on disk; at once if the store
   * is in memory only. Rejects with ERR_NOT_DURABLE.
   */
  async flush(): Promise<void> {
    const flush = { op: OP_FLUSH, id: "", write: () => 0 };
    // Another server does not know which writes this one has acknowledged.
    await this.#session.link.requests.request(flush, (reply) => done(reply, ""), true);
  }

  /** Stops the server; resolves when it has hung up. */
  async shutdown(): Promise<void> {
    const { requests } = this.#session.link;
    await requests.request({ op: OP_SHUTDOWN, id: "", write: () => 0 }, () => {}, true);
    await requests.hungUp();
  }

  /** Ends the connection at once: requests in flight are rejected with ERR_CLOSED. */
  close(): void {
    if (this.#session.isClosed) return;
    dropped.unregister(this.#session);
    this.#watches.end();
    this.#session.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  /** Waits for the requests in flight, then closes. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#session.drained();
    this.close();
  }

  /** The server is gone. Watches wait for the next one, if this client reconnects. */
  #lost(error: PluresError, reconnects: boolean): void {
    if (!reconnects) this.#watches.fail(error);
    this.#events.emit("disconnect", { error });
  }

  /** A new server is connected: watches report `lagged`, then its nodes. */
  #found(): void {
    this.#setArm();
    this.#watches.restart();
    this.#events.emit("reconnect", { serverPid: this.serverPid });
  }

  /** The engine wakes watches through this client's slot. */
  #setArm(): void {
    const { connection, pages } = this.#session.link;
    this.#watches.setArm(slotArm(pages, connection.slotBase));
  }

  #write(make: () => Write): Promise<string> {
    return this.#request(make, this.#wrote);
  }

  #remove(make: () => Write): Promise<boolean> {
    return this.#request(make, (reply, id) => this.#checked(() => removed(reply, id)));
  }

  /** Invalid arguments reject the promise, as failures of the request do. */
  #request<T>(make: () => Write, finish: Finish<T>): Promise<T> {
    try {
      return this.#session.request(make(), finish);
    } catch (error) {
      return Promise.reject(error as Error);
    }
  }

  #writeSync(write: Write): string {
    return this.#wrote(this.#session.link.requests.requestSync(write), write.id);
  }

  /** A conflict's error has the node's current data and version. */
  #checked<T>(check: () => T): T {
    const { isClosed, link } = this.#session;
    return withCurrent((id) => (isClosed ? undefined : link.reader.getWithVersion(id)), check);
  }

  #facts(): Facts {
    const { channel, connected, serverPid } = this;
    if (this.#session.isClosed) return { channel, state: "closed" };
    const { nodes } = this.stats();
    return { channel, state: connected ? "connected" : "disconnected", serverPid, nodes };
  }

  /** @internal */
  get [SESSION](): Session {
    return this.#session;
  }

  /** @internal */
  get [EVENTS](): LiveEvents<ClientEvents<Data>> {
    return this.#events;
  }

  /** @internal */
  get [READER](): Reader {
    if (this.#session.isClosed) throw this.#session.closedError();
    return this.#session.link.reader;
  }
}

function notByNew(): PluresError {
  return new PluresError(
    "ERR_BAD_OPTION",
    "A client cannot be made by `new`. Use `await IPCClient.connect(channel)`.",
  );
}
