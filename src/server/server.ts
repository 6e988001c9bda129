/** The server: shares a store's pages on a channel and runs the engine that writes them. */
import { SLOT_LOCAL } from "../../assembly/layout/slot.ts";
import { OK } from "../../assembly/layout/status.ts";
import { channelName } from "../channel/channel.ts";
import { type ChannelPlace, PLACE } from "../channel/place.ts";
import { writeReady } from "../channel/ready.ts";
import { writeWelcome } from "../channel/welcome.ts";
import type { CompactorUse } from "../documents/compactor.ts";
import { describeStore } from "./describe-store.ts";
import { EngineThread } from "./engine-thread.ts";
import type { EngineMessage } from "./engine-worker.ts";
import { PluresError } from "../support/error.ts";
import { type Facts, inspectable } from "../support/inspectable.ts";
import { Listener } from "./listener.ts";
import { LocalWriter } from "./local-writer.ts";
import { slotBase } from "../memory/memory-map.ts";
import { coreModule } from "../memory/core-module.ts";
import { type Native, nativeFile, nativeOrNone } from "../memory/native.ts";
import { groupOption, placeIn } from "../channel/rendezvous.ts";
import { checkOptions } from "../support/options.ts";
import {
  SERVER_OPTIONS,
  type ServerOptions,
  type ServerPlan,
  readServerOptions,
} from "./server-options.ts";
import { type ChannelListener, ServedChannel } from "./served-channel.ts";
import { type Shared, backingOf, closeFiles, shareStore } from "./share-store.ts";
import { SlotTable } from "./slot-table.ts";
import { StreamThread } from "./stream-thread.ts";
import { permitted } from "../support/permissions.ts";
import { type Ending, processEnd } from "../support/process-end.ts";
import { CrdtStore, internalsOf } from "../store/store.ts";
import { slotArm } from "../watch/watch-hub.ts";
export type { ServerOptions } from "./server-options.ts";

/** How long the end of the process waits for the engine's last requests. */
const EXIT_MS = 1000;
const SERVED_TWICE = "Another server serves this store; nothing was changed. Stop that one first.";

/** What a running server owns. */
interface Running {
  shared: Shared;
  slots: SlotTable;
  listener: Listener;
  engine: EngineThread;
  writer: LocalWriter;
  served: ServedChannel;
  /** Serves mirrors. */
  stream: StreamThread;
  /** From the first document on. */
  documents?: CompactorUse;
}

/**
 * Starts a server on a channel that is `locked` already. When it stops, `atRest` is called once no
 * write is under way any more, before the channel is free for the next server. @internal
 */
export let startLocked: (
  server: IPCServer,
  locked: ServedChannel,
  atRest: () => void,
) => Promise<IPCServer>;

/** Shares a `CrdtStore` with other processes on a channel, and runs the engine that writes it. */
export class IPCServer {
  /** The channel's name. */
  readonly channel: string;
  /** Resolves when the server has stopped; rejects with ERR_ENGINE_FAILED. */
  readonly closed: Promise<void>;
  readonly #store: CrdtStore;
  readonly #group: string | number | undefined;
  readonly #plan: ServerPlan;
  readonly #ending: Ending;
  #running: Running | undefined;
  #isStarted = false;
  #locked: ServedChannel | undefined;
  #atRest = () => {};
  #stopping: Promise<void> | undefined;
  #close!: () => void;
  #fail!: (error: PluresError) => void;
  #ready: (() => void) | undefined;

  static {
    inspectable(this.prototype, "IPCServer", (server) => server.#facts());
    startLocked = (server, locked, atRest) => {
      server.#locked = locked;
      server.#atRest = atRest;
      return server.start();
    };
  }

  /** A server of `store` on `channel`; `start` starts it. Throws ERR_BAD_CHANNEL or ERR_BAD_OPTION. */
  constructor(channel: string, store: CrdtStore, options: ServerOptions = {}) {
    this.channel = channelName(channel);
    checkOptions(options, "IPCServer", SERVER_OPTIONS);
    this.#plan = readServerOptions(options);
    if (!(store instanceof CrdtStore))
      throw misuse("The second argument is no CrdtStore. Pass the store to serve.");
    this.#store = store;
    this.#group = options.group;
    this.#ending = {
      kind: "server",
      onSignals: this.#plan.signals,
      end: () => this.stop(),
      endNow: () => this.#stopAtExit(),
    };
    this.closed = new Promise<void>((resolve, reject) => {
      this.#close = resolve;
      this.#fail = reject;
    });
    // A program that ignores `closed` learns of a failure from the store and the clients.
    this.closed.catch(() => {});
  }

  /** @internal */
  get [PLACE](): ChannelPlace {
    return placeIn(this.channel, this.#group);
  }

  /** The number of connected clients. */
  get clients(): number {
    return this.#running?.slots.count ?? 0;
  }

  /**
   * Resolves when clients can connect. Rejects with ERR_CHANNEL_IN_USE (`error.pid` serves it),
   * ERR_PERMISSION, ERR_NO_SPACE or ERR_UNSUPPORTED_PLATFORM, and then nothing was changed.
   */
  async start(): Promise<this> {
    return permitted(() => this.#start());
  }

  async #start(): Promise<this> {
    if (this.#isStarted || this.#stopping) {
      throw misuse(
        "This server was started or stopped before; nothing was changed. Make a new one.",
      );
    }
    const { writer } = internalsOf(this.#store);
    if (writer) throw writer.failure ?? misuse(SERVED_TWICE);
    const native = nativeOrNone();
    const group = groupOption(this.#group);
    this.#isStarted = true;
    const served = await this.#lock(group);
    const ready = new Promise<void>((resolve) => (this.#ready = resolve));
    try {
      if (this.#stopping) throw stoppedEarly();
      if (internalsOf(this.#store).writer) throw misuse(SERVED_TWICE);
      this.#running = this.#share(native, served);
    } catch (error) {
      served.release();
      this.#isStarted = false;
      throw error;
    }
    processEnd.add(this.#ending);
    try {
      await Promise.race([ready, this.closed]);
      await internalsOf(this.#store).persistence?.ready();
      if (this.#stopping) throw stoppedEarly();
      await served.listen(listenersOf(this.#running));
    } catch (error) {
      await this.stop();
      throw error;
    }
    return this;
  }

  /** Resolves when the engine has executed its last requests and ended. The store stays usable. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  async #lock(group: number | undefined): Promise<ServedChannel> {
    try {
      return this.#locked ?? (await ServedChannel.lock(this.channel, group));
    } catch (error) {
      this.#isStarted = false;
      throw error;
    }
  }

  /** Moves the store to shared pages and starts the engine on them. */
  #share(native: Native | undefined, served: ServedChannel): Running {
    const internals = internalsOf(this.#store);
    // Earlier writes are on disk before other processes see them.
    internals.persistence?.suspend();
    if (!this.#ending.onSignals) internals.persistence?.ignoreSignals();
    let shared: Shared | undefined;
    try {
      shared = shareStore(native, internals.memory, this.channel, this.#plan.maxClients);
      return this.#shareOn(served, shared);
    } catch (error) {
      if (shared) closeFiles(shared);
      internals.persistence?.move(internals.memory, false);
      throw error;
    }
  }

  #shareOn(served: ServedChannel, shared: Shared): Running {
    const internals = internalsOf(this.#store);
    const { memory, signals, files } = shared;
    const { map } = memory;
    const slots = new SlotTable(shared);
    const isSync = internals.persistence?.isSync === true;
    const writer = new LocalWriter(memory, signals, this.#plan.timeoutMs, isSync);
    const ready = writeReady(describeStore(internals.persistence));
    const listener = new Listener(shared, slots, ready);
    internals.persistence?.move(memory, true);
    const data = {
      memory: memory.memory,
      module: coreModule(),
      addon: nativeFile(),
      map,
      storeFd: files?.storeFd,
      spinUs: this.#plan.spinUs,
    };
    const engine = new EngineThread(data, memory.pages, signals, {
      message: (message) => this.#receive(message),
      failed: (error) => void this.#engineFailed(error),
    });
    // From here on the engine is the writer.
    internals.use(memory, backingOf(shared), () => files?.native.close(files.storeFd));
    internals.writer = writer;
    internals.watches.setArm(slotArm(memory.pages, slotBase(map, SLOT_LOCAL)));
    const stream = new StreamThread(
      {
        memory: memory.memory,
        module: data.module,
        addon: data.addon,
        map,
        welcome: Buffer.concat([writeWelcome(OK, map), ready]),
        mirrorsMax: this.#plan.maxClients,
        group: groupOption(this.#group),
        secret: served.secret(),
      },
      slots,
      (message) => this.#receive(message),
    );
    return { shared, slots, listener, engine, writer, served, stream };
  }

  #receive(message: EngineMessage): void {
    if (message.kind === "ready") this.#ready?.();
    else if (message.kind === "changed") internalsOf(this.#store).watches.wake();
    else if (message.kind === "closed") this.#freeSlot(message.slot);
    else if (message.kind === "broken") this.#hangUp(message.slot);
    else if (message.kind === "shutdown") void this.stop();
    else if (message.kind === "documents") void this.#compactDocuments();
  }

  /** The engine does not serve the slot any more. */
  #hangUp(slot: number): void {
    const { slots, stream, listener } = this.#running ?? {};
    if (slots?.isStreamed(slot)) stream!.broken(slot);
    else listener?.hangUp(slot);
  }

  /** A client is gone, and the engine has executed its last request. */
  #freeSlot(slot: number): void {
    if (!this.#running) return;
    const { documents, slots } = this.#running;
    documents?.hungUp(slot);
    slots.free(slot);
  }

  /** From the first document on this process compacts the store's documents. */
  async #compactDocuments(): Promise<void> {
    const { useCompactor } = await import("../documents/compactor.ts");
    if (this.#running && !this.#stopping) this.#running.documents = useCompactor(this.#store);
  }

  async #stop(): Promise<void> {
    const running = this.#running;
    if (running) {
      running.documents?.release();
      running.served.unlisten();
      internalsOf(this.#store).persistence?.startEnd();
      await running.engine.stop();
      const internals = internalsOf(this.#store);
      if (!running.writer.failure) internals.writer = undefined;
      // The process may end by a signal after this. `store.close` throws a failure of the disk.
      await internals.persistence?.onDiskAtEnd().catch(() => {});
      internals.watches.setArm(undefined);
      this.#atRest();
      await running.stream.finish();
      // A new server may start before the clients see that this one is gone.
      running.served.release();
      running.listener.hangUp();
      running.slots.freeAll();
      const { files } = running.shared;
      files?.native.close(files.doorbellFd);
      this.#running = undefined;
    }
    processEnd.delete(this.#ending);
    this.#close();
  }

  #facts(): Facts {
    const { channel, clients } = this;
    if (this.#stopping) return { channel, state: "stopped" };
    if (!this.#running) return { channel, state: this.#isStarted ? "starting" : "not started" };
    return { channel, state: "serving", clients };
  }

  async #engineFailed(error: PluresError): Promise<void> {
    if (this.#running) this.#running.writer.failure = error;
    internalsOf(this.#store).watches.fail(error);
    this.#fail(error);
    await this.stop();
  }

  /** At `process.exit` promises cannot resolve: frees the name and wakes the engine's thread. */
  #stopAtExit(): void {
    this.#running?.served.unlisten();
    this.#running?.engine.signalStop();
    if (internalsOf(this.#store).persistence) this.#running?.engine.waitEnded(EXIT_MS);
  }
}

/** The sockets of a channel: that of pages, and that of mirrors. */
function listenersOf({ listener, stream }: Running): ChannelListener {
  return {
    listen: async (paths, group) => {
      await stream.listen(paths.stream);
      await listener.listen(paths.socket, group);
    },
    restore: async (paths) => {
      stream.restore(paths.stream);
      await listener.restore(paths.socket);
    },
    unlisten: () => {
      stream.unlisten();
      listener.unlisten();
    },
  };
}

function stoppedEarly(): PluresError {
  return misuse("The server was stopped while it started; it serves nothing. Make a new one.");
}

function misuse(message: string): PluresError {
  return new PluresError("ERR_BAD_OPTION", message);
}
