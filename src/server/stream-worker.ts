/**
 * The stream's thread: serves mirrors, clients that cannot map the store's pages (docs/STREAM.md).
 *
 * It reads the store's pages as clients do, and copies the rings of slots there and back. The server's
 * main thread hands out the slots, by messages. The engine wakes this thread by a word of the memory.
 */
import { performance } from "node:perf_hooks";
import { setImmediate, setInterval, setTimeout } from "node:timers";
import { type Server, type Socket, createServer } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
import { availableParallelism } from "node:os";
import { WELCOME_BYTES } from "../../assembly/layout/slot.ts";
import { STORE_SLEEPING } from "../../assembly/layout/store.ts";
import { useCoreModule } from "../memory/core-module.ts";
import { instantiateCore } from "../memory/core.ts";
import { ringDoorbell } from "../memory/doorbell.ts";
import { type MemoryMap, STREAM_WAKES, STREAM_WATCHING } from "../memory/memory-map.ts";
import { loadNative } from "../memory/native.ts";
import { signalsOf } from "../memory/signals.ts";
import { viewPages } from "../memory/pages.ts";
import { WELCOME, writeFrame } from "../stream/wire.ts";
import { SocketFile } from "./socket-file.ts";
import type { StoreMemory } from "../memory/store-memory.ts";
import { StreamConnection } from "./stream-connection.ts";
import { type SlotMessage, StreamEngine } from "./stream-engine.ts";
import type { StreamHost, StreamPeer } from "./stream-peer.ts";
import type { StreamSlot } from "./stream-slot.ts";
import { type PackedError, packError } from "../support/packed-error.ts";

/** The data that starts the thread. */
export interface StreamData {
  memory: WebAssembly.Memory;
  module: WebAssembly.Module;
  /** The addon's file. */
  addon: string | undefined;
  map: MemoryMap;
  /** What each mirror learns first. */
  welcome: Uint8Array;
  mirrorsMax: number;
  group: number | undefined;
  secret: Uint8Array | undefined;
}

/** Messages of the server to the thread. */
export type StreamCommand =
  | { kind: "listen" | "restore"; path: string }
  | { kind: "unlisten" | "finish" }
  | { kind: "opened"; peer: number; client: number; slot: number | undefined }
  | { kind: "broken"; slot: number };

/** Messages of the thread to the server. */
export type StreamMessage =
  | { kind: "listening"; error: PackedError | undefined }
  | { kind: "reserve"; peer: number; client: number }
  | { kind: "release"; slot: number }
  | SlotMessage;

/** Its own, and that of the thread which started it. */
const CONNECTIONS_A_MIRROR = 2;
/** How often a mirror that has everything hears so. */
const BEAT_MS = 1000;
/** So many writes of one mirror, none of them this much later than the one before, are a series. */
const SERIES_WRITES = 8;
const REST_MS = 1;
/** More bytes of requests are for the engine: it executes them while this thread reads the next ones. */
const HERE_BYTES_MAX = 4096;
/** Looks at whether the engine has executed what came, some nanoseconds each. */
const LOOKS_MAX = availableParallelism() > 1 ? 4000 : 0;
const LOOKS_MIN = LOOKS_MAX >>> 4;
/** Rounds of looking before this thread sleeps. Others get their turn after that. */
const ROUNDS_MAX = 64;

const data = workerData as StreamData;
const { map } = data;
useCoreModule(data.module);
const core = instantiateCore(data.module, data.memory);
const pages = viewPages(data.memory);
const { words } = pages;
const native = data.addon === undefined ? undefined : loadNative(data.addon);
const signals = signalsOf(native);
const WAKES = (map.streamWords + STREAM_WAKES) >>> 2;
const WATCHING = (map.streamWords + STREAM_WATCHING) >>> 2;
const SLEEPING = STORE_SLEEPING >>> 2;
const secret = data.secret && Buffer.from(data.secret);

/** The peers by their numbers. */
const peers = new Map<number, StreamPeer>();
const numbers = new Map<StreamPeer, number>();
const connections = new Set<StreamConnection>();
let lastNumber = 0;
let looks = LOOKS_MAX;
let rungPark = 0;
let isServePlanned = false;
let restTimer: NodeJS.Timeout | undefined;
let series: { writer: StreamPeer | undefined; lastMs: number; writes: number } = {
  writer: undefined,
  lastMs: 0,
  writes: 0,
};

const memory: StoreMemory = { memory: data.memory, map, core, pages, scratch: map.streamBase };
const engine = new StreamEngine(memory, signals, (message) => post(message));

const host: StreamHost = {
  memory,
  // Where the secret alone separates users, others do not learn of the store.
  welcome: (isKnown) =>
    writeFrame(
      WELCOME,
      0,
      isKnown || !secret ? data.welcome : data.welcome.subarray(0, WELCOME_BYTES),
    ),
  secret,
  get hasRoom() {
    return peers.size < data.mirrorsMax;
  },
  peerOf: (token) => [...peers.values()].find((peer) => peer.token.equals(token)),
  came: (peer) => {
    peers.set(++lastNumber, peer);
    numbers.set(peer, lastNumber);
  },
  reserve: (peer, client) => post({ kind: "reserve", peer: numbers.get(peer)!, client }),
  release: (slot) => post({ kind: "release", slot }),
  ring,
  execute: (slot, peer) => {
    const isHere = slot.underWay <= HERE_BYTES_MAX && engine.execute(slot.number);
    if (isHere && peers.size > 1) serveOthersSoon(peer);
    if (isHere) return;
    ring();
    awaitExecuted(slot);
  },
  gone: (peer) => {
    peers.delete(numbers.get(peer)!);
    numbers.delete(peer);
  },
};
const file = new SocketFile(data.group, () => createListener());

/** Looks whether the engine has executed what came, as long as that pays: it may need this very processor. */
function awaitExecuted(slot: StreamSlot): void {
  let left = looks;
  while (left > 0 && !slot.isExecuted) left--;
  looks = left > 0 ? Math.min(LOOKS_MAX, looks + LOOKS_MIN) : Math.max(LOOKS_MIN, looks >>> 1);
}

/**
 * Other mirrors get what this thread has executed for `writer`: at once, or together with more of it once that
 * mirror alone has written many times in a row. Sending them each one would take most of the time then.
 */
function serveOthersSoon(writer: StreamPeer): void {
  const nowMs = performance.now();
  const isSame = writer === series.writer && nowMs - series.lastMs < REST_MS;
  series = { writer, lastMs: nowMs, writes: isSame ? series.writes + 1 : 0 };
  if (series.writes > SERIES_WRITES) restTimer ??= setTimeout(endRest, REST_MS);
  else if (!isServePlanned) {
    isServePlanned = true;
    setImmediate(() => {
      isServePlanned = false;
      serveAll();
    });
  }
}

function endRest(): void {
  restTimer = undefined;
  serveAll();
}

/** SYNC POINT: sleeping. Each park of the engine is ended once. */
function ring(): void {
  const park = Atomics.load(words, SLEEPING);
  if (!(park & 1) || park === rungPark) return;
  rungPark = park;
  ringDoorbell(signals, pages);
}

function createListener(): Server {
  return createServer((socket: Socket) => {
    if (connections.size >= CONNECTIONS_A_MIRROR * data.mirrorsMax) return void socket.destroy();
    const connection = new StreamConnection(socket.setNoDelay(true), host, () =>
      connections.delete(connection),
    );
    connections.add(connection);
  });
}

/** Sends what is new to all, and asks the engine for the next wake-up. */
function serveAll(): void {
  for (let rounds = 0; rounds < ROUNDS_MAX; rounds++) {
    for (const peer of peers.values()) peer.serve();
    // SYNC POINT: watching, and waiting. The words are set before the last look.
    Atomics.store(words, WATCHING, peers.size > 0 ? 1 : 0);
    let isBehind = false;
    for (const peer of peers.values()) isBehind = peer.arm() || isBehind;
    if (!isBehind) return;
  }
}

async function run(): Promise<void> {
  for (;;) {
    const seen = Atomics.load(words, WAKES);
    serveAll();
    const waiting = Atomics.waitAsync(words, WAKES, seen);
    if (waiting.async) await waiting.value;
  }
}

async function listen(path: string, isAgain: boolean): Promise<void> {
  let error: PackedError | undefined;
  try {
    if (isAgain) await file.restore(path);
    else await file.listen(path);
  } catch (cause) {
    error = packError(cause);
  }
  if (!isAgain) post({ kind: "listening", error });
}

function receive(command: StreamCommand): void {
  const { kind } = command;
  if (kind === "listen" || kind === "restore") void listen(command.path, kind === "restore");
  else if (kind === "unlisten") file.unlisten();
  else if (kind === "opened") {
    const peer = peers.get(command.peer);
    if (peer) peer.opened(command.client, command.slot);
    else if (command.slot !== undefined) host.release(command.slot);
    serveAll();
  } else if (kind === "broken") {
    for (const peer of peers.values()) peer.broken(command.slot);
  } else finish();
}

/** The engine has ended. The process may end right after this: what was sent is in the system's hands. */
function finish(): void {
  file.unlisten();
  for (const peer of peers.values()) peer.finish();
  setTimeout(() => process.exit(), FINISH_MS);
  const end = () => peers.size === 0 && process.exit();
  setInterval(end, FINISH_LOOK_MS);
  end();
}

const FINISH_MS = 500;
const FINISH_LOOK_MS = 5;

function post(message: StreamMessage): void {
  parentPort!.postMessage(message);
}

parentPort!.on("message", receive);
setInterval(() => {
  for (const peer of peers.values()) peer.beat();
  // A socket's data may have been served between two wake-ups.
  serveAll();
}, BEAT_MS).unref();
void run();
