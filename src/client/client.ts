/** The client: reads the server's pages directly, and writes by messages to the engine. */
import { OP_FLUSH, OP_SHUTDOWN } from "../../assembly/layout/slot.ts";
import { type BatchItem, type Fields, batchWrite, checkBatch } from "../request/batch.ts";
import type { Conditions, Write } from "../request/request-writer.ts";
import type { WatchOptions, WatchRange } from "../watch/change.ts";
import { type ClientStats, type ConnectOptions, readConnectOptions } from "./connect-options.ts";
import { ClientReplica, SESSION } from "./replica-api.ts";
import { connectPages } from "./connect.ts";
import type { Connection } from "./connection.ts";
import { DOCUMENTS, type DocumentHost } from "../documents/database.ts";
import type { LiveDoc } from "../documents/live-doc.ts";
import { PluresError } from "../support/error.ts";
import { type ClientEvents, type ClientListener, LiveEvents } from "../watch/change-events.ts";
import type { NodeMeta } from "../read/node-meta.ts";
import type { Finish } from "./in-flight.ts";
import type { Range } from "../codec/range.ts";
import type { Reader } from "../read/reader.ts";
import { Session, type SessionOptions } from "./session.ts";
import { readStats } from "../read/stats.ts";
import { done, removed, withCurrent, type Reply } from "../request/reply.ts";
import type { Watch } from "../watch/watch.ts";
import { WatchHub, slotArm } from "../watch/watch-hub.ts";
import * as writes from "../request/operations.ts";
import type { Entry, Versioned } from "../read/entry.ts";

/** A client of a channel; `Data` is what its nodes hold. */
export class IPCClient<Data = any> extends ClientReplica {
  readonly channel: string;
  readonly #session: Session;
  readonly #watches: WatchHub;
  readonly #events: LiveEvents<ClientEvents<Data>>;
  /** What becomes of a write's answer. One function for all of them. */
  readonly #wrote = (reply: Reply | undefined, id: string): string => {
    if (reply) this.#checked(() => done(reply, id));
    return id;
  };

  /**
   * Connects to the server of `channel`. Throws ERR_NO_SERVER at once (or after `timeoutMs`),
   * ERR_TOO_MANY_CLIENTS (after a second, for a slot that is about to be free), ERR_BAD_CHANNEL,
   * ERR_PERMISSION, ERR_VERSION_MISMATCH, ERR_ABORTED or ERR_UNSUPPORTED_PLATFORM.
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
    this.#session = new Session(connection, connectPages, options, {
      lost: (error) => this.#lost(error, options.reconnect),
      found: () => this.#found(),
      woken: () => this.#watches.wake(),
    });
    this.#watches = new WatchHub(() => this.#session.link.source);
    this.#setArm();
    this.#events = new LiveEvents(["change", "disconnect", "reconnect"], this.#watches);
  }

  /** Whether there is a server. Reads answer without one, from the pages of the last. */
  get connected(): boolean {
    return this.#session.isOpen;
  }

  /** The process of the server, or of the last one. */
  get serverPid(): number {
    return this.#session.serverPid;
  }

  /** The node's data, read straight from the pages, or undefined. */
  get(id: string): Data | undefined {
    return this.#open.get(id) as Data | undefined;
  }

  /** One field of the node's data, or undefined: nothing else of it is decoded. */
  getField<Name extends keyof Data & string>(id: string, name: Name): Data[Name] | undefined {
    return this.#open.getField(id, name) as Data[Name] | undefined;
  }

  /** The encoded bytes of the node's data, or undefined; `decodeRaw` decodes them anywhere. */
  getRaw(id: string): Uint8Array | undefined {
    return this.#open.getRaw(id);
  }

  /** The node's data and its version, which each change raises: for `ifVersion`. */
  getWithVersion(id: string): Versioned<Data> | undefined {
    return this.#open.getWithVersion(id) as Versioned<Data> | undefined;
  }

  /** The data of several nodes as it was at one moment; undefined where there is no such node. */
  getMany(ids: readonly string[]): (Data | undefined)[] {
    return this.#open.getMany(ids) as (Data | undefined)[];
  }

  /**
   * Who wrote what of a node and when, field by field; also of one that was deleted or has expired,
   * as long as the store keeps that. Undefined: the store knows nothing of it.
   */
  meta(id: string): NodeMeta | undefined {
    return this.#open.meta(id);
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

  /**
   * The changes of a range from now on: `for await (const change of client.watch({ prefix }))`. They
   * are read when they are asked for, so a consumer may be slow; one that is lapped is told
   * `lagged`, and then a put for each node that is there; so is every one after a reconnect. Ends
   * when the client is closed; throws ERR_ABORTED, or without reconnect ERR_SERVER_GONE.
   */
  watch(range?: WatchRange, options?: WatchOptions): Watch<Data> {
    void this.#open;
    return this.#watches.open<Data>(range, options);
  }

  /**
   * Calls `listener` with each event: `change` as `watch` tells it; `disconnect` when the server is
   * gone; `reconnect` when there is a new one, whose pages are read from then on.
   */
  on<Name extends keyof ClientEvents>(event: Name, listener: ClientListener<Data, Name>): this {
    void this.#open;
    this.#events.on(event, listener);
    return this;
  }

  off<Name extends keyof ClientEvents>(event: Name, listener: ClientListener<Data, Name>): this {
    this.#events.off(event, listener);
    return this;
  }

  /** @internal */
  get [DOCUMENTS](): DocumentHost {
    return {
      slot: `${this.#session.link.connection.slot}`,
      store: undefined,
      onReconnect: (listener) => {
        this.#events.on("reconnect", listener);
        return () => this.#events.off("reconnect", listener);
      },
    };
  }

  /** Opens a rich document, a LoroDoc that is the same in every process: docs/DOCUMENTS.md. */
  async doc(id: string): Promise<LiveDoc> {
    const { openDoc } = await import("../documents/open.ts");
    void this.#open;
    return openDoc(this, id);
  }

  stats(): ClientStats {
    const of = { reader: this.#open, watches: this.#watches };
    return {
      ...readStats(this.#session.link.pages, of),
      channel: this.channel,
      serverPid: this.serverPid,
      connected: this.connected,
      pending: this.#session.inFlight,
      latency: this.#session.latencies.tell(),
    };
  }

  /** Puts a node; resolves to its id when it is in the store. Many may be in flight. */
  put(id: string, data: Data, conditions?: Conditions): Promise<string> {
    return this.#session.request(writes.putWrite(id, data, conditions), this.#wrote);
  }

  /** Puts a node and waits until it is in the store: its id. */
  putSync(id: string, data: Data, conditions?: Conditions): string {
    return this.#writeSync(writes.putWrite(id, data, conditions));
  }

  /** Sets some fields of a node and leaves the others; `undefined` removes one. */
  patch(id: string, fields: Fields<Data>, conditions?: Conditions): Promise<string> {
    return this.#write(() => writes.patchWrite(id, fields, conditions));
  }

  patchSync(id: string, fields: Fields<Data>, conditions?: Conditions): string {
    return this.#writeSync(writes.patchWrite(id, fields, conditions));
  }

  /** Adds to a number, however many do so at once. */
  increment(id: string, field: string, by = 1): Promise<string> {
    return this.#write(() => writes.incrementWrite(id, field, by));
  }

  /** Adds an element to a set: the field reads as an array of its elements. */
  addToSet(id: string, field: string, element: unknown): Promise<string> {
    return this.#write(() => writes.addWrite(id, field, element));
  }

  /** Removes an element from a set; resolves to whether it was in it. */
  removeFromSet(id: string, field: string, element: unknown): Promise<boolean> {
    return this.#remove(() => writes.removeWrite(id, field, element));
  }

  /** Deletes a node; resolves to whether there was one. */
  delete(id: string, conditions?: Conditions): Promise<boolean> {
    return this.#remove(() => writes.deleteWrite(id, conditions));
  }

  deleteSync(id: string, conditions?: Conditions): boolean {
    const reply = this.#session.requestSync(writes.deleteWrite(id, conditions));
    return this.#checked(() => removed(reply, id));
  }

  /**
   * Carries several writes out at once: all of them, or none if one is refused (`error.item` says
   * which). No reader sees some of them without the others.
   */
  async batch(items: readonly BatchItem<Data>[]): Promise<void> {
    const write = batchWrite(items);
    return this.#session.request(write, (reply) => this.#checked(() => checkBatch(write, reply)));
  }

  batchSync(items: readonly BatchItem<Data>[]): void {
    const write = batchWrite(items);
    const reply = this.#session.requestSync(write);
    this.#checked(() => checkBatch(write, reply));
  }

  /**
   * Resolves when all that was acknowledged before is on disk, also what others wrote; at once if
   * the store is in memory only. Rejects with ERR_NOT_DURABLE.
   */
  async flush(): Promise<void> {
    const flush = { op: OP_FLUSH, id: "", write: () => 0 };
    // Another server knows nothing of what this one has acknowledged.
    await this.#session.requestHere(flush, (reply) => done(reply, ""));
  }

  /** Stops the server; resolves when it is gone. */
  async shutdown(): Promise<void> {
    const { requests } = this.#session.link;
    await this.#session.requestHere({ op: OP_SHUTDOWN, id: "", write: () => 0 }, () => {});
    await requests.hungUp();
  }

  /** Ends the connection at once: what is still in flight is rejected with ERR_CLOSED. */
  close(): void {
    if (this.#session.isClosed) return;
    this.#watches.end();
    this.#session.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  /** Waits for what is in flight, then closes. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#session.drained();
    this.close();
  }

  /** The server is gone. Watches wait for the next one, if there may be one. */
  #lost(error: PluresError, reconnects: boolean): void {
    if (!reconnects) this.#watches.fail(error);
    this.#events.emit("disconnect", { error });
  }

  /** There is a new server: watches tell `lagged`, and what is there now. */
  #found(): void {
    this.#setArm();
    this.#watches.restart();
    this.#events.emit("reconnect", { serverPid: this.serverPid });
  }

  /** The engine wakes those who watch through this client's slot. */
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

  /** What is wrong with a write rejects, as what goes wrong with it does. */
  #request<T>(make: () => Write, finish: Finish<T>): Promise<T> {
    try {
      return this.#session.request(make(), finish);
    } catch (error) {
      return Promise.reject(error as Error);
    }
  }

  #writeSync(write: Write): string {
    return this.#wrote(this.#session.requestSync(write), write.id);
  }

  /** A conflict tells what the node is now. */
  #checked<T>(check: () => T): T {
    const { isClosed, link } = this.#session;
    return withCurrent((id) => (isClosed ? undefined : link.reader.getWithVersion(id)), check);
  }

  /** @internal */
  get [SESSION](): Session {
    return this.#session;
  }

  get #open(): Reader {
    if (this.#session.isClosed) throw this.#session.closedError();
    return this.#session.link.reader;
  }
}

function notByNew(): PluresError {
  return new PluresError(
    "ERR_BAD_OPTION",
    "A client is made by `await IPCClient.connect(channel)`, not by `new`.",
  );
}
