/**
 * The thread that serves a channel for an `open`: lock first, then the store, then the server.
 *
 * A separate thread, so that a busy program does not stall the others, and does not wait while a large
 * store loads.
 */
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { ENDED_STORE, STORE_ENDED } from "../../assembly/layout/store.ts";
import { loadNative } from "../memory/native.ts";
import { warmThread } from "../memory/threads.ts";
import { ServedChannel } from "../server/served-channel.ts";
import { IPCServer, type ServerOptions, startLocked } from "../server/server.ts";
import { CrdtStore, type StoreOptions, internalsOf } from "../store/store.ts";
import { PluresError } from "../support/error.ts";
import { inherit } from "./inheritance.ts";
import { type PackedError, packError } from "../support/packed-error.ts";

/** The data that starts the thread. */
export interface ServerData {
  /** The addon's file. */
  addon: string | undefined;
  channel: string;
  /** The channel's directory. */
  directory: string;
  store: StoreOptions;
  server: ServerOptions & { group?: number };
  hasProgress: boolean;
  /** Of a store in memory: the last server's memory. */
  legacy: WebAssembly.Memory | undefined;
  /** One word, which becomes 1 when all is at rest. */
  rest: SharedArrayBuffer;
}

/** A part of the start, and the time of its end, milliseconds since 1970. */
export type Stage = [name: "thread" | "lock" | "load" | "engine", endMs: number];

/** What the thread says. `failed` and `ended` are its last words. */
export type ServerMessage =
  | { kind: "progress"; done: number; total: number }
  | { kind: "serving"; stages: Stage[] }
  | { kind: "failed"; error: PackedError }
  | { kind: "ended"; error: PackedError | undefined };

/** A dying process may lose the lock of its channel before that of its store. */
const STORE_MS = 500;
const STORE_POLL_MS = 10;

const data = workerData as ServerData;
// This thread has a separate environment. The directory was found when the program called `open`.
process.env["PLURESDB_IPC_DIR"] = data.directory;
const stages: Stage[] = [];
/** Why the last writes may not be on disk. */
let closeError: unknown;

if (data.addon !== undefined) loadNative(data.addon);
serve().catch((error: unknown) => end({ kind: "failed", error: packError(error) }));

async function serve(): Promise<void> {
  const { channel, server: options } = data;
  endStage("thread");
  const locked = await ServedChannel.lock(channel, options.group);
  endStage("lock");
  // While the store loads.
  warmThread("engine");
  if (data.store.path !== undefined) warmThread("persistence");
  let store: CrdtStore | undefined;
  let server: IPCServer;
  try {
    const opened = await openStore();
    store = opened;
    endStage("load");
    if (data.legacy) inherit(opened, data.legacy);
    server = new IPCServer(channel, opened, { ...options, signals: false });
    await startLocked(server, locked, () => close(opened));
  } catch (error) {
    store?.close();
    locked.release();
    throw error;
  }
  parentPort!.on("message", () => void server.stop());
  endStage("engine");
  post({ kind: "serving", stages });
  await server.closed.catch((error: unknown) => (closeError ??= error));
  await server.stop();
  end({ kind: "ended", error: closeError === undefined ? undefined : packError(closeError) });
}

function endStage(name: Stage[0]): void {
  stages.push([name, Date.now()]);
}

async function openStore(): Promise<CrdtStore> {
  const deadlineMs = performance.now() + STORE_MS;
  const onProgress = (done: number, total: number) => post({ kind: "progress", done, total });
  // The program reads through its client.
  const options = { ...data.store, cacheBytes: 0, ...(data.hasProgress && { onProgress }) };
  for (;;) {
    try {
      return new CrdtStore(options);
    } catch (error) {
      const isInUse = error instanceof PluresError && error.code === "ERR_STORE_IN_USE";
      if (!isInUse || performance.now() >= deadlineMs) throw error;
      await sleep(STORE_POLL_MS);
    }
  }
}

/** The store is closed before the channel is free: the next server finds it unlocked. */
function close(store: CrdtStore): void {
  const { words } = internalsOf(store).memory.pages;
  try {
    store.close();
    // SYNC POINT: store ended. From now on the pages do not change.
    Atomics.store(words, STORE_ENDED >>> 2, ENDED_STORE);
  } catch (error) {
    closeError = error;
  }
}

function end(message: ServerMessage): void {
  post(message);
  const rest = new Int32Array(data.rest);
  Atomics.store(rest, 0, 1);
  Atomics.notify(rest, 0);
  const port: Partial<MessagePort> = parentPort!;
  // Deno's has none.
  if (port.close) port.close();
  else process.exit();
}

function post(message: ServerMessage): void {
  parentPort!.postMessage(message);
}
