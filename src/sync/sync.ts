/**
 * `sync`: continuous two-way replication of a database over a transport (docs/SYNC.md). It drives the
 * state machine of `exchange.ts` with the clock, the transport and the store.
 */
import { clearTimeout, setTimeout } from "node:timers";
import { performance } from "node:perf_hooks";
import { debuglog } from "node:util";
import type { Database } from "../database/database.ts";
import { Emitter, type Listener } from "../support/emitter.ts";
import { PluresError } from "../support/error.ts";
import { checkOption } from "../support/options.ts";
import { type Facts, inspectable } from "../support/inspectable.ts";
import type { Task } from "./desk.ts";
import type { ExchangeEvents, SyncEvents } from "./sync-events.ts";
import { Exchange } from "./exchange.ts";
import { Assembler, split } from "./fragments.ts";
import { type Message, decodeMessage, encodeMessage } from "./message.ts";
import { type PeerStats, lagOf } from "./peer-stats.ts";
import { ReplicaPort } from "./replica-port.ts";
import { type SyncOptions, type SyncPlan, planSync } from "./sync-options.ts";
import type { SyncReplica, SyncRoute, SyncTransport } from "./transport.ts";
import { releaseTurn, takeTurn } from "./turns.ts";

/** Numbers about a sync. */
export interface SyncStats {
  /** Whether the transport is connected. */
  isConnected: boolean;
  /** The replicas that were heard of. */
  peers: PeerStats[];
  /** Messages and bytes that were sent. */
  sent: { messages: number; bytes: number };
  /** Messages and bytes that were received. */
  received: { messages: number; bytes: number };
  /** Deltas of others that were merged. */
  merged: number;
  /** Deltas of others that this store refused. */
  refused: number;
}

const EVENT_NAMES: (keyof SyncEvents)[] = ["connect", "disconnect", "peer", "error", "resync"];
const RUN_MAX = 2 ** 32;
/** Bytes that wait for the transport, and for the store. */
const OUT_BYTES_MAX = 2 ** 20;
const IN_BYTES_MAX = 4 * 2 ** 20;
/** Tasks that the store has at one time. */
const WORKING_MAX = 64;
const LEAST_WAIT_MS = 20;
const log = debuglog("pluresdb");

/** Starts to replicate `database` over `transport`, in both directions. Throws ERR_BAD_OPTION. */
export function sync(
  database: Database,
  transport: SyncTransport,
  options: SyncOptions = {},
): Sync {
  const fits = typeof transport?.start === "function" && typeof transport.send === "function";
  checkOption("transport", transport ?? null, fits, "a transport, such as portTransport(port)");
  return new Sync(new ReplicaPort(database), transport, planSync(options));
}

/** A running replication: what `sync` returns. */
export class Sync {
  readonly #port: ReplicaPort;
  readonly #transport: SyncTransport;
  readonly #exchange: Exchange;
  readonly #events = new Emitter<SyncEvents>(EVENT_NAMES);
  readonly #assembler = new Assembler();
  readonly #out: { bytes: Uint8Array; route: SyncRoute }[] = [];
  readonly #tasks: Task[] = [];
  readonly #sent = { messages: 0, bytes: 0 };
  readonly #received = { messages: 0, bytes: 0 };
  #merged = 0;
  #refused = 0;
  #outBytes = 0;
  #inBytes = 0;
  #wholes: number;
  #isSending = false;
  #working = 0;
  #isConnected = false;
  #isClosed = false;
  #timer: NodeJS.Timeout | undefined;
  /** Called when there is room for the messages of others again. */
  #hasRoom: (() => void)[] = [];
  #closing: Promise<void> | undefined;

  static {
    inspectable(this.prototype, "Sync", (one) => one.#facts());
  }

  /** @internal */
  constructor(port: ReplicaPort, transport: SyncTransport, plan: SyncPlan) {
    this.#port = port;
    this.#transport = transport;
    const run = Math.floor(Math.random() * RUN_MAX);
    this.#wholes = run;
    this.#exchange = new Exchange({
      replica: port.replica,
      run,
      timing: transport.isBroadcast ? plan.timing : { ...plan.timing, patienceMs: 0 },
      isReader: plan.isReader,
      isBroadcast: transport.isBroadcast,
      vector: () => port.vector(),
      random: Math.random,
      canSend: () => this.#isConnected && this.#outBytes < OUT_BYTES_MAX,
      takeTurn: () => takeTurn(port.store, this),
      releaseTurn: () => releaseTurn(port.store, this),
    });
    plan.signal?.addEventListener("abort", () => void this.close(), { once: true });
    port.watch(() => this.#grew());
    transport.start({
      message: (bytes) => this.#receive(bytes),
      up: () => this.#up(),
      down: (problem) => this.#down(problem),
      ended: () => this.#ended(),
      failed: (error) => this.#emit("error", { error, replica: undefined }),
      replica: this.#replica(),
    });
    if (plan.signal?.aborted) void this.close();
  }

  /** Numbers, read without a request. */
  stats(): SyncStats {
    const { peers, desk } = this.#exchange;
    const vector = this.#isClosed ? {} : desk.vector;
    return {
      isConnected: this.#isConnected,
      peers: [...peers.all.values()].map((peer) => lagOf(peer, this.#port.replica, vector, now())),
      sent: { ...this.#sent },
      received: { ...this.#received },
      merged: this.#merged,
      refused: this.#refused,
    };
  }

  /** Calls `listener` with each event. */
  on<Name extends keyof SyncEvents>(name: Name, listener: Listener<SyncEvents[Name]>): this {
    this.#events.on(name, listener);
    return this;
  }

  /** Calls `listener` with the next event. */
  once<Name extends keyof SyncEvents>(name: Name, listener: Listener<SyncEvents[Name]>): this {
    this.#events.once(name, listener);
    return this;
  }

  /** Stops calling `listener`. */
  off<Name extends keyof SyncEvents>(name: Name, listener: Listener<SyncEvents[Name]>): this {
    this.#events.off(name, listener);
    return this;
  }

  /** Says good-bye to the peers and ends the replication. The database stays open. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    if (!this.#port.isEnded) {
      this.#exchange.leave(now());
      this.#queueMessages();
      if (this.#isConnected) await this.#flush();
    }
    this.#port.close();
    releaseTurn(this.#port.store, this);
    for (const resolve of this.#hasRoom.splice(0)) resolve();
    await this.#transport.close();
    this.#isConnected = false;
  }

  #replica(): SyncReplica {
    const { replica: id } = this.#port;
    return {
      id,
      vector: () => this.#port.vector(),
      known: () => this.#port.known(),
      load: (name) => this.#port.load(name),
      save: (name, value) => this.#port.save(name, value),
      settled: () => this.#settled(),
      refused: () => this.#refused + this.#exchange.skipped,
      resend: (stamp) => this.#step(() => this.#exchange.resend(stamp, now())),
    };
  }

  async #settled(): Promise<void> {
    while (!this.#isClosed && this.#working + this.#tasks.length > 0) {
      await new Promise<void>((resolve) => this.#hasRoom.push(resolve));
    }
  }

  #grew(): void {
    if (this.#port.isEnded) void this.close();
    else if (!this.#isClosed) this.#step(() => this.#exchange.grew(now()));
  }

  #up(): void {
    this.#isConnected = true;
    this.#events.emit("connect", {});
    this.#step(() => this.#exchange.begin(now()));
  }

  #down(problem: string): void {
    this.#isConnected = false;
    // What waits would be old news: the states tell what is missing.
    this.#out.length = 0;
    this.#outBytes = 0;
    this.#events.emit("disconnect", { problem });
    this.#step(() => this.#exchange.lost(now()));
  }

  #ended(): void {
    this.#isConnected = false;
    this.#step(() => this.#exchange.lost(now()));
    void this.close();
  }

  #receive(bytes: Uint8Array): Promise<void> | void {
    if (this.#isClosed) return undefined;
    this.#received.messages++;
    this.#received.bytes += bytes.length;
    const whole = this.#assembler.add(bytes);
    const message = whole && decodeMessage(whole);
    if (!message) return undefined;
    this.#inBytes += whole.length;
    this.#step(() => this.#exchange.receive(message, now()));
    if (this.#inBytes < IN_BYTES_MAX) return undefined;
    return new Promise((resolve) => this.#hasRoom.push(resolve));
  }

  /** One input of the state machine, and what follows from it. */
  #step(input: () => void): void {
    if (this.#isClosed) return;
    try {
      input();
    } catch (error) {
      // The database was closed by another part of the program.
      if ((error as PluresError).code === "ERR_CLOSED") return void this.close();
      throw error;
    }
    const { desk } = this.#exchange;
    this.#queueMessages();
    for (const { name, event } of desk.events.splice(0)) this.#emit(name, event);
    this.#tasks.push(...desk.tasks.splice(0));
    if (!this.#isSending && this.#out.length > 0) void this.#flush();
    this.#work();
    this.#arm();
  }

  #emit(name: keyof ExchangeEvents, event: SyncEvents[keyof SyncEvents]): void {
    if (name === "error") this.#refused++;
    if (log.enabled) log("sync: %s %j", name, event);
    this.#events.emit(name, event as never);
  }

  #queueMessages(): void {
    const { bytesMax } = this.#transport;
    for (const message of this.#exchange.desk.messages.splice(0)) {
      if (!this.#isConnected) continue;
      const route = routeOf(message);
      const bytes = encodeMessage(message);
      for (const piece of split(bytes, bytesMax, message.sender, this.#wholes++ >>> 0)) {
        this.#out.push({ bytes: piece, route });
        this.#outBytes += piece.length;
      }
    }
  }

  async #flush(): Promise<void> {
    this.#isSending = true;
    for (let next; (next = this.#out.shift());) {
      this.#sent.messages++;
      this.#sent.bytes += next.bytes.length;
      await this.#transport.send(next.bytes, next.route);
      this.#outBytes = Math.max(0, this.#outBytes - next.bytes.length);
    }
    this.#isSending = false;
    // The machine has waited for room.
    if (!this.#isClosed) this.#step(() => this.#exchange.tick(now()));
  }

  /** Several at a time: the store executes them in this order, and then waits for the disk. */
  #work(): void {
    while (this.#tasks.length > 0 && this.#working < WORKING_MAX) {
      this.#working++;
      void this.#execute(this.#tasks.shift()!);
    }
    if (this.#working > 0 || this.#tasks.length > 0) return;
    this.#inBytes = 0;
    for (const resolve of this.#hasRoom.splice(0)) resolve();
  }

  async #execute(task: Task): Promise<void> {
    try {
      const outcome = await this.#port.execute(task.order);
      this.#working--;
      if (task.order.do === "apply") this.#merged++;
      this.#step(() => this.#exchange.finish(task, outcome, now()));
    } catch (error) {
      this.#working--;
      if (!(error instanceof PluresError)) throw error;
      if (error.code === "ERR_CLOSED") return void this.close();
      this.#step(() => this.#exchange.fail(task, error, now()));
    }
  }

  #arm(): void {
    clearTimeout(this.#timer);
    if (this.#isClosed || !this.#isConnected) return;
    const waitMs = Math.max(LEAST_WAIT_MS, this.#exchange.dueMs - now());
    this.#timer = setTimeout(() => this.#step(() => this.#exchange.tick(now())), waitMs);
    this.#timer.unref?.();
  }

  #facts(): Facts {
    const state = this.#isClosed ? "closed" : this.#isConnected ? "connected" : "disconnected";
    return { replica: this.#isClosed ? undefined : this.#port.replica, state };
  }
}

function routeOf(message: Message): SyncRoute {
  return { to: message.to, isDelta: message.kind === "delta" };
}

function now(): number {
  return performance.now();
}
