/** The server: shares a store's pages on a channel and runs the engine that writes them. */
import { setTimeout as sleep } from "node:timers/promises";
import { CLIENTS_MAX, SLOT_LOCAL, WELCOME_BYTES, WELCOME_FDS } from "../../assembly/layout/slot.ts";
import { type ChannelPaths, channelName, openChannel } from "../channel/channel.ts";
import { welcomePid } from "../channel/welcome.ts";
import type { CompactorUse } from "../documents/compactor.ts";
import { EngineThread } from "./engine-thread.ts";
import type { EngineData, EngineMessage } from "./engine-worker.ts";
import { PluresError } from "../support/error.ts";
import { Listener, type Shared } from "./listener.ts";
import { LocalWriter } from "./local-writer.ts";
import { slotBase } from "../memory/memory-map.ts";
import { type Native, loadNative } from "../memory/native.ts";
import { groupOption } from "../channel/rendezvous.ts";
import {
  checkOption,
  checkOptions,
  integerOption,
  namesOf,
  timeOption,
} from "../support/options.ts";
import { shareStore } from "./share-store.ts";
import { SlotTable } from "./slot-table.ts";
import { StopSignals } from "./stop-signals.ts";
import { CrdtStore, internalsOf } from "../store/store.ts";
import { slotArm } from "../watch/watch-hub.ts";

export interface ServerOptions {
  /** Clients at one time, up to 1,024. Default: 64. */
  maxClients?: number;
  /** How long the engine looks for work before it sleeps, microseconds at most. Default: 50. */
  spinUs?: number;
  /** Whether SIGINT, SIGTERM and SIGHUP stop the server before they end the process. Default: true. */
  signals?: boolean;
  /**
   * The group, by name or number, whose members may connect as well; they can do all that a client
   * can. Needs PLURESDB_IPC_DIR: that directory is the group's then. Default: this user alone.
   */
  group?: string | number;
  /** How long the store's own writes wait for the engine, milliseconds. Default: 5,000. */
  timeoutMs?: number;
}

const OPTIONS = namesOf<ServerOptions>({
  maxClients: true,
  spinUs: true,
  signals: true,
  group: true,
  timeoutMs: true,
});
const MAX_CLIENTS = 64;
const SPIN_US = 50;
const SPIN_US_MAX = 1_000_000;
const TIMEOUT_MS = 5000;
/** How long a channel may be locked without being served: its server starts or dies. */
const DYING_MS = 1000;
const DYING_POLL_MS = 5;
const GREET_MS = 100;
/** How long the end of the process waits for the engine to have done its last. */
const LEAVE_MS = 1000;
const SERVED_TWICE = "The store is served by another server already. Stop that one first.";

/** What a running server holds. */
interface Running {
  native: Native;
  shared: Shared;
  slots: SlotTable;
  listener: Listener;
  engine: EngineThread;
  writer: LocalWriter;
  lockFd: number;
  /** Once there were documents. */
  documents?: CompactorUse;
}

export class IPCServer {
  readonly channel: string;
  /** Resolves when the server has stopped; rejects with ERR_ENGINE_FAILED. */
  readonly closed: Promise<void>;
  readonly #store: CrdtStore;
  readonly #options: ServerOptions;
  readonly #maxClients: number;
  readonly #signals: StopSignals;
  #running: Running | undefined;
  #isStarted = false;
  #stopping: Promise<void> | undefined;
  #close!: () => void;
  #fail!: (error: PluresError) => void;
  #ready: (() => void) | undefined;
  readonly #onExit = () => this.#leave();

  constructor(channel: string, store: CrdtStore, options: ServerOptions = {}) {
    this.channel = channelName(channel);
    checkOptions(options, "IPCServer", OPTIONS);
    const { signals } = options;
    checkOption("signals", signals, typeof signals === "boolean", "true or false");
    if (!(store instanceof CrdtStore))
      throw misuse("The second argument is no CrdtStore; expected the store to serve.");
    this.#store = store;
    this.#options = options;
    this.#maxClients = integerOption("maxClients", options.maxClients, MAX_CLIENTS, 1, CLIENTS_MAX);
    this.#signals = new StopSignals(() => this.stop());
    this.closed = new Promise<void>((resolve, reject) => {
      this.#close = resolve;
      this.#fail = reject;
    });
    // Whoever does not look at `closed` hears of a failure from the store and the clients.
    this.closed.catch(() => {});
  }

  /** Clients that are connected. */
  get clients(): number {
    return this.#running?.slots.count ?? 0;
  }

  /**
   * Resolves when clients can connect. Throws ERR_CHANNEL_IN_USE (with the `pid` that serves it),
   * ERR_PERMISSION, ERR_NO_SPACE or ERR_UNSUPPORTED_PLATFORM; then nothing has changed.
   */
  async start(): Promise<this> {
    if (this.#isStarted || this.#stopping) {
      throw misuse("This server was started or stopped already; make a new one.");
    }
    const { writer } = internalsOf(this.#store);
    if (writer) throw writer.failure ?? misuse(SERVED_TWICE);
    const native = loadNative();
    const group = groupOption(this.#options.group);
    const paths = openChannel(this.channel, { group, role: "server" });
    this.#isStarted = true;
    const lockFd = await this.#lock(native, paths);
    const ready = new Promise<void>((resolve) => (this.#ready = resolve));
    try {
      if (this.#stopping) throw misuse("The server was stopped while it started; make a new one.");
      if (internalsOf(this.#store).writer) throw misuse(SERVED_TWICE);
      this.#running = this.#share(native, lockFd);
    } catch (error) {
      native.close(lockFd);
      this.#isStarted = false;
      throw error;
    }
    // Before the persistence ends: what the engine still does goes to the disk as well.
    process.prependListener("exit", this.#onExit);
    try {
      await Promise.race([ready, this.closed]);
      if (this.#stopping) throw misuse("The server was stopped while it started; make a new one.");
      await this.#running.listener.listen(paths.socket, group);
    } catch (error) {
      await this.stop();
      throw error;
    }
    if (this.#options.signals !== false) this.#signals.listen();
    return this;
  }

  /** Stops serving: the engine ends its turn, clients are hung up on, the store stays usable. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  /**
   * A dying server's clients see it hang up some moments before its socket is gone and its lock is
   * free: those are waited for.
   */
  async #lock(native: Native, paths: ChannelPaths): Promise<number> {
    const deadlineMs = performance.now() + DYING_MS;
    for (;;) {
      const lock = this.#tryLock(native, paths.lock);
      const served = await servedBy(native, paths.socket);
      if (lock.fd !== undefined) {
        if (served === undefined) return lock.fd;
        // Somebody removed the lock file, as cleaners of /tmp do: its holder serves on.
        native.close(lock.fd);
      } else if (served === undefined && performance.now() < deadlineMs) {
        await sleep(DYING_POLL_MS);
        continue;
      }
      this.#isStarted = false;
      const pid = served ?? lock.pid ?? 0;
      throw new PluresError(
        "ERR_CHANNEL_IN_USE",
        `The channel "${this.channel}" is served by process ${pid} already; ` +
          "expected that nobody serves it. Connect as a client, stop that process, " +
          "or choose another channel.",
        { pid },
      );
    }
  }

  #tryLock(native: Native, path: string): ReturnType<Native["lock"]> {
    try {
      return native.lock(path);
    } catch (cause) {
      this.#isStarted = false;
      throw new PluresError(
        "ERR_PERMISSION",
        `The lock file ${path} cannot be used (${(cause as NodeJS.ErrnoException).code}). ` +
          "Expected a regular file of this user with mode 600; remove what is there.",
        { cause },
      );
    }
  }

  /** Moves the store to shared pages and starts the engine on them. */
  #share(native: Native, lockFd: number): Running {
    const internals = internalsOf(this.#store);
    // What was written before is on disk before others see it.
    internals.persistence?.suspend();
    const timeoutMs = timeOption("timeoutMs", this.#options.timeoutMs, TIMEOUT_MS);
    const spinUs = integerOption("spinUs", this.#options.spinUs, SPIN_US, 0, SPIN_US_MAX);
    try {
      return this.#shareOn(native, lockFd, timeoutMs, spinUs);
    } catch (error) {
      internals.persistence?.move(internals.memory, false);
      throw error;
    }
  }

  #shareOn(native: Native, lockFd: number, timeoutMs: number, spinUs: number): Running {
    const internals = internalsOf(this.#store);
    const shared = shareStore(native, internals.memory, this.channel, this.#maxClients);
    const { memory, storeFd } = shared;
    const { map } = memory;
    const slots = new SlotTable(memory, native);
    const writer = new LocalWriter(memory, native, timeoutMs);
    const listener = new Listener(native, shared, slots);
    internals.persistence?.move(memory, true);
    const engine = this.#startEngine(
      { memory: memory.memory, map, storeFd, spinUs },
      native,
      shared,
    );
    // From here on the engine is the writer.
    const allocate = (offset: number, bytes: number) => native.allocate(storeFd, offset, bytes);
    internals.use(memory, allocate, () => native.close(storeFd));
    internals.writer = writer;
    internals.watches.setArm(slotArm(memory.pages, slotBase(map, SLOT_LOCAL)));
    return { native, shared, slots, listener, engine, writer, lockFd };
  }

  #startEngine(data: EngineData, native: Native, shared: Shared): EngineThread {
    try {
      return new EngineThread(data, shared.memory.pages, native, {
        message: (message) => this.#hear(message),
        failed: (error) => void this.#engineFailed(error),
      });
    } catch (error) {
      native.close(shared.storeFd);
      native.close(shared.doorbellFd);
      throw error;
    }
  }

  #hear(message: EngineMessage): void {
    if (message.kind === "ready") this.#ready?.();
    else if (message.kind === "changed") internalsOf(this.#store).watches.wake();
    else if (message.kind === "closed") this.#hungUp(message.slot);
    else if (message.kind === "broken") this.#running?.listener.hangUp(message.slot);
    else if (message.kind === "shutdown") void this.stop();
    else if (message.kind === "documents") void this.#keepDocuments();
  }

  /** A client is gone, and the engine has carried out the last of what it asked for. */
  #hungUp(slot: number): void {
    if (!this.#running) return;
    const { documents, slots } = this.#running;
    documents?.hungUp(slot);
    slots.free(slot);
  }

  /** From the first document on the store's documents are looked after. */
  async #keepDocuments(): Promise<void> {
    const { useCompactor } = await import("../documents/compactor.ts");
    if (this.#running && !this.#stopping) this.#running.documents = useCompactor(this.#store);
  }

  async #stop(): Promise<void> {
    const running = this.#running;
    this.#signals.unlisten();
    process.off("exit", this.#onExit);
    if (running) {
      running.documents?.release();
      running.listener.unlisten();
      await running.engine.stop();
      const internals = internalsOf(this.#store);
      if (!running.writer.failure) internals.writer = undefined;
      // The process may end by a signal after this. What the disk does not take, `close` tells.
      await internals.persistence?.flush().catch(() => {});
      internals.watches.setArm(undefined);
      // A new server may start before the clients hear that this one is gone.
      running.native.close(running.lockFd);
      running.listener.hangUp();
      running.slots.freeAll();
      running.native.close(running.shared.doorbellFd);
      this.#running = undefined;
    }
    this.#close();
  }

  async #engineFailed(error: PluresError): Promise<void> {
    if (this.#running) this.#running.writer.failure = error;
    internalsOf(this.#store).watches.fail(error);
    this.#fail(error);
    await this.stop();
  }

  /** At `process.exit` nothing can be awaited: the name goes and the engine's thread is woken. */
  #leave(): void {
    this.#running?.listener.unlisten();
    this.#running?.engine.signalStop();
    if (internalsOf(this.#store).persistence) this.#running?.engine.waitEnded(LEAVE_MS);
  }
}

/** Which process serves at `path`. One that is dying may still accept, but it greets nobody. */
async function servedBy(native: Native, path: string): Promise<number | undefined> {
  let fd: number;
  try {
    fd = native.connect(path);
  } catch {
    return undefined;
  }
  const received = await native.receive(fd, WELCOME_BYTES, WELCOME_FDS, GREET_MS).catch(() => {});
  for (const shared of received?.fds ?? []) native.close(shared);
  native.close(fd);
  return received ? welcomePid(received.bytes) : undefined;
}

function misuse(message: string): PluresError {
  return new PluresError("ERR_BAD_OPTION", message);
}
