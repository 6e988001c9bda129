/** The client: reads the store's pages directly, and writes by requests to the engine. */
import { OP_FLUSH, OP_SHUTDOWN } from "../../assembly/layout/slot.ts";
import { type ClientStats, type ConnectOptions, readConnectOptions } from "./connect-options.ts";
import { type ChannelPlace, PLACE } from "../channel/place.ts";
import { EVERYTHING } from "../database/capabilities.ts";
import type { Capabilities, Database } from "../database/database.ts";
import { EXECUTOR, type Executor } from "../database/executor.ts";
import { DatabaseReplica } from "../database/replica.ts";
import { connectBy } from "./transports.ts";
import type { Connect, Connection } from "./connection.ts";
import { DOCUMENTS, type DocumentHost } from "../documents/document-database.ts";
import { PluresError } from "../support/error.ts";
import { type Facts, inspectable } from "../support/inspectable.ts";
import { type ClientEvents, LiveEvents } from "../watch/change-events.ts";
import { EVENTS, READER } from "../watch/live-reads.ts";
import type { Reader } from "../read/reader.ts";
import { Session, type SessionEvents, type SessionOptions } from "./session.ts";
import { readStats } from "../read/stats.ts";
import { done } from "../request/reply.ts";
import { WatchHub, slotArm } from "../watch/watch-hub.ts";

/** What a kind of client learns of its session. @internal */
export const FOUND = Symbol("found");
/** @internal */
export const FAILED = Symbol("failed");

/** Ends the sessions of collected clients, so that their slots are free again. */
const dropped = new FinalizationRegistry<Session>((session) => {
  void session.drained().then(() => session.close());
});

/** A client of a channel's server. `Data` is the type of its nodes' data. */
export class IPCClient<Data = any>
  extends DatabaseReplica<Data, ClientEvents<Data>>
  implements Database<Data>
{
  /** The channel's name. */
  readonly channel: string;
  readonly #session: Session;
  readonly #place: ChannelPlace | undefined;
  readonly #watches: WatchHub;
  readonly #events: LiveEvents<ClientEvents<Data>>;

  static {
    inspectable(this.prototype, "IPCClient", (client) => client.#facts());
  }

  /**
   * Resolves to a client of the server of `channel`. Rejects with ERR_NO_SERVER at once (or after
   * `timeoutMs`), ERR_TOO_MANY_CLIENTS (after a second, in which a slot may become free),
   * ERR_BAD_CHANNEL, ERR_PERMISSION, ERR_VERSION_MISMATCH, ERR_ABORTED or ERR_UNSUPPORTED_PLATFORM.
   */
  static async connect<Data = any>(
    channel: string,
    options: ConnectOptions = {},
  ): Promise<IPCClient<Data>> {
    const { wait, session, transport } = readConnectOptions(options);
    const connect = connectBy(transport);
    return new IPCClient<Data>(await connect(channel, wait), session, connect);
  }

  /** The next servers are found by `connect`. `events` are those of a kind of client. */
  private constructor(
    connection: Connection,
    options: SessionOptions,
    connect: Connect,
    events: readonly string[] = [],
  ) {
    super(options?.schemas);
    if (!(connection?.memory && options?.requestTimeoutMs >= 0)) throw notByNew();
    this.channel = connection.channel;
    const { group, directory } = options;
    // A port or a WebSocket is in no directory.
    this.#place = directory ? { channel: this.channel, group, directory } : undefined;
    const told = IPCClient.#eventsOf(new WeakRef<IPCClient>(this), options.reconnect);
    this.#session = new Session(connection, connect, options, told);
    const { inUse } = this.#session;
    this.#watches = new WatchHub(() => this.#session.link.source, inUse);
    this.#setArm();
    const names = ["change", "disconnect", "reconnect", ...events] as (keyof ClientEvents)[];
    this.#events = new LiveEvents(names, this.#watches, inUse);
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
      found: () => ifAlive((client) => client[FOUND]()),
      failed: (error) => weak.deref()?.[FAILED](error) ?? false,
      woken: () => ifAlive((client) => client.#watches.wake()),
    };
  }

  /** Whether a server is connected. Reads continue without one, on the pages of the last. */
  get connected(): boolean {
    return this.#session.isOpen;
  }

  /** How the store gets into this process. */
  get mode(): "pages" | "mirror" {
    return this.#session.link.connection.kind;
  }

  get capabilities(): Capabilities {
    return EVERYTHING;
  }

  /** The process id of the server, or of the last one. */
  get serverPid(): number {
    return this.#session.serverPid;
  }

  /** @internal */
  get [PLACE](): ChannelPlace | undefined {
    return this.#place;
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

  /** Numbers of the store and of this client, read without a request. */
  stats(): ClientStats {
    const of = { reader: this[READER], watches: this.#watches };
    const { mirror, capacityBytes } = this.#session.link.connection;
    return {
      ...readStats(this.#session.link.pages, of),
      capacityBytes,
      channel: this.channel,
      serverPid: this.serverPid,
      connected: this.connected,
      pending: this.#session.inFlight,
      latency: this.#session.latencies.summary(),
      mode: this.mode,
      ...(mirror && { mirror }),
    };
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
    this.#events.end();
    this.#session.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  /** Waits for the requests in flight, then closes. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#session.drained();
    // A kind of client may have to wait for its close.
    return this.close();
  }

  /** The server is gone. Watches wait for the next one, if this client reconnects. */
  #lost(error: PluresError, reconnects: boolean): void {
    if (!reconnects) this.#watches.fail(error);
    this.#events.emit("disconnect", { error });
  }

  /** A new server is connected: watches report `lagged`, then its nodes. @internal */
  [FOUND](): void {
    this.#setArm();
    this.#watches.restart();
    this.#events.emit("reconnect", { serverPid: this.serverPid });
  }

  /**
   * An attempt to find a new server failed. The search continues. Whether requests that wait are
   * rejected. @internal
   */
  [FAILED](_error: PluresError): boolean {
    return false;
  }

  /** The engine wakes watches through this client's slot. */
  #setArm(): void {
    const { connection, pages } = this.#session.link;
    this.#watches.setArm(slotArm(pages, connection.slotBase));
  }

  #facts(): Facts {
    const { channel, connected, serverPid } = this;
    if (this.#session.isClosed) return { channel, state: "closed" };
    const { nodes } = this.stats();
    return { channel, state: connected ? "connected" : "disconnected", serverPid, nodes };
  }

  /** @internal */
  get [EXECUTOR](): Executor {
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

/** For kinds of clients: the constructor is no part of the public declarations. @internal */
export const ClientBase = IPCClient as unknown as new (
  connection: Connection,
  options: SessionOptions,
  connect: Connect,
  events: readonly string[],
) => IPCClient;

function notByNew(): PluresError {
  return new PluresError(
    "ERR_BAD_OPTION",
    "A client cannot be made by `new`. Use `await IPCClient.connect(channel)`.",
  );
}
