/**
 * The thread of a mirror: a copy of a server's store in this process's memory (docs/STREAM.md).
 *
 * The other threads of the process read the copy and have desks in it. This thread applies what comes
 * from the server, and carries the rings of the desks there and back. To its clients it is what the
 * engine is to those on pages.
 */
import { setImmediate, setInterval } from "node:timers";
import { connect } from "node:net";
import { BroadcastChannel, parentPort, workerData } from "node:worker_threads";
import * as SLOT from "../../assembly/layout/slot.ts";
import { STORE_ENDED, STORE_LOG_TAIL, STORE_SLEEPING } from "../../assembly/layout/store.ts";
import { type ServedStore, readReady } from "../channel/ready.ts";
import { type Welcome, readMirrorWelcome } from "../channel/welcome.ts";
import { isProof, newChallenge, proofOf } from "../channel/secret.ts";
import { PluresError } from "../support/error.ts";
import { useCoreModule } from "../memory/core-module.ts";
import type { StoreMemory } from "../memory/store-memory.ts";
import { Copy } from "../stream/copy.ts";
import * as WIRE from "../stream/wire.ts";
import { type PackedError, packError } from "../support/packed-error.ts";
import { DeskRings } from "./desk-rings.ts";
import { Desk, LEAVING, MIRROR, OPEN, OPENING, slotsOf } from "./mirror-desk.ts";
import {
  ASK_CHANNEL,
  type SharedMirror,
  desksIn,
  listen,
  mirrorCapacity,
} from "./mirror-sharing.ts";

/** The data that starts the thread. */
export interface MirrorData {
  /** Channel and directory, as one text. */
  key: string;
  channel: string;
  path: string;
  module: WebAssembly.Module;
  /** What the server and this mirror prove to know; undefined: rights of the socket decide. */
  secret: Uint8Array | undefined;
}

/** Messages of the thread to the one that started it. */
export type MirrorMessage =
  | { kind: "connected" }
  | { kind: "welcome" }
  | { kind: "progress"; nodes: number; nodesExpected: number }
  | { kind: "ready"; shared: SharedMirror }
  /** Without an error: the server hung up. */
  | { kind: "failed"; error: PackedError | undefined };

/** The thread looks for clients whose threads are gone, and shows that it lives itself. */
const BEAT_MS = 250;
/** A client in another thread that has not shown itself for so long is gone, in beats. */
const SILENT_BEATS_MAX = 120;
/** Bytes that wait for a server that does not read: then no more is taken from the rings. */
const UNSENT_BYTES_MAX = 0x100000;

const data = workerData as MirrorData;
useCoreModule(data.module);
const secret = data.secret && Buffer.from(data.secret);
const challenge = newChallenge();
/** The server has proved that it knows the secret. */
let isProven = secret === undefined;
const socket = connect(data.path);
const frames = new WIRE.FrameReader();
let welcome: (Welcome & { store: ServedStore }) | undefined;
let copy: Copy | undefined;
let memory: StoreMemory | undefined;
let words: Int32Array = new Int32Array(0);
let desks: DeskRings[] = [];
let joined: Buffer[] = [];
let bytes = 0;
let wasUsed = false;
let isOver = false;

// Its clients must see that it ends.
process.on("uncaughtException", fail);
socket.setNoDelay(true);
socket.on("connect", () => {
  post({ kind: "connected" });
  socket.write(WIRE.writeHello({ pid: process.pid, challenge }));
});
socket.on("data", (chunk: Buffer) => {
  try {
    bytes += chunk.length;
    frames.read(chunk, receive);
    if (memory) Atomics.store(words, MIRROR.kilobytes, Math.floor(bytes / 1024));
    flush();
  } catch (error) {
    fail(error);
  }
});
socket.on("error", () => {});
socket.on("drain", () => serve());
socket.on("close", () => fail(undefined));

function receive(frame: WIRE.Frame): void {
  const { kind, client, body } = frame;
  if (isOver) return;
  if (!welcome) return greet(frame);
  if (kind === WIRE.CONTENT) return apply(body);
  if (kind === WIRE.CURRENT) return setCurrent();
  if (kind === WIRE.ENDED && body.length === 4) return setEnded(body.readInt32LE(0));
  const desk = desks[client - 1];
  if (!desk) throw WIRE.badFrame(`a frame of the kind ${kind} for the client ${client}`);
  desk.receive(frame);
  if (kind === WIRE.CLOSED) leaveIfUnused();
}

function greet({ kind, body }: WIRE.Frame): void {
  if (kind === WIRE.CHALLENGE && secret) return prove(secret, body);
  if (kind !== WIRE.WELCOME) throw WIRE.badFrame("no welcome");
  const found = readMirrorWelcome(body, data.channel);
  if (!isProven) throw stranger();
  const store = readReady(body.subarray(SLOT.WELCOME_BYTES));
  if (!store) throw WIRE.badFrame("a welcome without its store");
  welcome = { ...found, store };
  const { valueBytesMax } = found;
  const capacityBytes = mirrorCapacity(found.capacityBytes);
  const slotCount = slotsOf(desksIn(capacityBytes, valueBytesMax), valueBytesMax);
  copy = new Copy({ slotCount, capacityBytes });
  post({ kind: "welcome" });
}

/** The server comes first: a process that took the pipe's name learns nothing. */
function prove(known: Buffer, body: Buffer): void {
  const proof = body.subarray(0, WIRE.PROOF_BYTES);
  if (!isProof(proof, known, "server", challenge)) throw stranger();
  isProven = true;
  const answer = proofOf(known, "client", body.subarray(WIRE.PROOF_BYTES));
  socket.write(WIRE.writeFrame(WIRE.PROOF, 0, answer));
}

function stranger(): PluresError {
  return new PluresError(
    "ERR_PERMISSION",
    `The process that serves "${data.channel}" does not know the channel's secret, so it may be another ` +
      "user's. Nothing was sent to it. Use the same rendezvous directory in server and client.",
  );
}

function apply(message: Buffer): void {
  const tail = memory && Atomics.load(words, STORE_LOG_TAIL >>> 2);
  copy!.apply(message);
  const { memory: latest, progress } = copy!;
  if (!latest) {
    const { nodes, nodesExpected } = progress;
    return post({ kind: "progress", nodes, nodesExpected });
  }
  if (!memory) return begin(latest);
  // A snapshot has replaced the memory: the clients connect once more, to the new one.
  if (latest !== memory) return fail(undefined);
  Atomics.store(words, MIRROR.isCurrent, 0);
  if (tail !== Atomics.load(words, STORE_LOG_TAIL >>> 2)) for (const desk of desks) desk.changed();
}

/** The copy is complete: clients may come. */
function begin(complete: StoreMemory): void {
  memory = complete;
  ({ words } = memory.pages);
  const { capacityBytes, serverPid, store } = welcome!;
  const count = desksIn(memory.map.capacityBytes, memory.map.valueBytesMax);
  desks = Array.from({ length: count }, (_, number) => {
    return new DeskRings(memory!.pages, new Desk(memory!, number), number + 1, write);
  });
  setCurrent();
  // SYNC POINT: sleeping. An odd count: a client that sends rings.
  Atomics.store(words, STORE_SLEEPING >>> 2, 1);
  const { memory: shared, map } = memory;
  post({ kind: "ready", shared: { memory: shared, map, serverPid, store, capacityBytes } });
  answerQuestions({ memory: shared, map, serverPid, store, capacityBytes });
  setInterval(beat, BEAT_MS);
  void run();
}

async function run(): Promise<void> {
  for (;;) {
    const seen = Atomics.load(words, MIRROR.doorbell);
    serve();
    const waiting = Atomics.waitAsync(words, MIRROR.doorbell, seen);
    if (waiting.async) await waiting.value;
  }
}

/** Carries to the server what the clients have written. */
function serve(): void {
  if (!memory || isOver) return;
  const sleeping = STORE_SLEEPING >>> 2;
  // SYNC POINT: sleeping. While the count is even no client rings. The last look comes after it is odd.
  do {
    Atomics.add(words, sleeping, 1);
    while (forward());
    Atomics.add(words, sleeping, 1);
  } while (forward());
  flush();
}

/** Whether there was anything. */
function forward(): boolean {
  if (socket.writableLength > UNSENT_BYTES_MAX) return false;
  let isBusy = false;
  for (const rings of desks) {
    const { state } = rings.desk;
    if (state === OPENING && rings.open()) isBusy = wasUsed = true;
    else if (state === OPEN) isBusy = rings.forward() || isBusy;
    else if (state === LEAVING) isBusy = rings.leave() || isBusy;
  }
  flush();
  return isBusy;
}

/** Threads of this process ask for mirrors that other threads have started. */
function answerQuestions(shared: SharedMirror): void {
  const channel = new BroadcastChannel(ASK_CHANNEL);
  channel.unref();
  listen(channel, (question) => {
    if (isOver || question.key !== data.key || question.answer) return;
    channel.postMessage({ key: data.key, id: question.id, answer: shared });
  });
}

let silent = new Map<DeskRings, { beats: number; count: number }>();

function beat(): void {
  Atomics.add(words, MIRROR.beats, 1);
  const next = new Map<DeskRings, { beats: number; count: number }>();
  for (const rings of desks) {
    const { beats } = rings.desk;
    if (beats === undefined || rings.desk.state !== OPEN) continue;
    const last = silent.get(rings);
    const count = last?.beats === beats ? last.count + 1 : 0;
    if (count > SILENT_BEATS_MAX) rings.desk.change(OPEN, LEAVING);
    next.set(rings, { beats, count });
  }
  silent = next;
  serve();
}

/** The last client has left: no reader uses the copy any more. */
function leaveIfUnused(): void {
  if (wasUsed && desks.every((rings) => rings.isFree)) fail(undefined);
}

function setCurrent(): void {
  if (!memory) return;
  Atomics.store(words, MIRROR.currentMs, Date.now() | 0);
  Atomics.store(words, MIRROR.isCurrent, 1);
}

/** The engine has ended in order: what is unread in the rings was not executed. */
function setEnded(ended: number): void {
  // SYNC POINT: engine ended.
  if (memory) Atomics.store(words, STORE_ENDED >>> 2, ended);
}

function write(frame: Buffer): void {
  joined.push(frame);
}

function flush(): void {
  if (joined.length === 0) return;
  socket.write(joined.length === 1 ? joined[0]! : Buffer.concat(joined));
  joined = [];
}

/** Ends the mirror: its clients see that the server is gone. */
function fail(error: unknown): void {
  if (isOver) return;
  isOver = true;
  socket.destroy();
  if (memory) {
    Atomics.store(words, MIRROR.ended, 1);
    for (const rings of desks) rings.end();
  }
  const known = error === undefined ? undefined : packError(error);
  if (known && known.code === undefined) known.code = "ERR_CORRUPT";
  post({ kind: "failed", error: known });
  // The last message must be on its way.
  setImmediate(() => process.exit());
}

function post(message: MirrorMessage): void {
  parentPort!.postMessage(message);
}
