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
import { STORE_ENDED, STORE_SLEEPING } from "../../assembly/layout/store.ts";
import { MESSAGE_HEAD } from "../../assembly/layout/stream.ts";
import { type ServedStore, readReady } from "../channel/ready.ts";
import { type Welcome, readMirrorWelcome } from "../channel/welcome.ts";
import { PluresError } from "../support/error.ts";
import { useCoreModule } from "../memory/core-module.ts";
import type { StoreMemory } from "../memory/store-memory.ts";
import { Copy } from "../stream/copy.ts";
import { badStream } from "../stream/head.ts";
import { onlyItem } from "../stream/message.ts";
import * as WIRE from "../stream/wire.ts";
import { type PackedError, packError } from "../support/packed-error.ts";
import { applyOnce, setCurrent } from "./copy-writer.ts";
import { DeskRings } from "./desk-rings.ts";
import {
  BY_BOTH,
  BY_CLIENT,
  Desk,
  LEAVING,
  MIRROR,
  OPEN,
  OPENING,
  deskOf,
  lockCopy,
  slotsOf,
  unlockCopy,
} from "./mirror-desk.ts";
import { MirrorGreeting } from "./mirror-greeting.ts";
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
  /** `token` names the mirror to the server. */
  | { kind: "ready"; shared: SharedMirror; token: Uint8Array }
  /** Without an error: the server hung up. */
  | { kind: "failed"; error: PackedError | undefined };

/** The thread looks for clients whose threads are gone, and shows that it lives itself. */
const BEAT_MS = 250;
/** A client in another thread that has not shown itself for so long is gone, in beats. */
const SILENT_BEATS_MAX = 120;
/** Between two looks at whether the copy is free. */
const LOCK_MS = 100;
/** Bytes that wait for a server that does not read: then no more is taken from the rings. */
const UNSENT_BYTES_MAX = 0x100000;

const data = workerData as MirrorData;
useCoreModule(data.module);
const socket = connect(data.path);
const secret = data.secret && Buffer.from(data.secret);
const greeting = new MirrorGreeting(data.channel, secret, (frame) => socket.write(frame));
const frames = new WIRE.FrameReader();
let welcome: (Welcome & { store: ServedStore }) | undefined;
let token: Uint8Array = new Uint8Array(0);
let copy: Copy | undefined;
let memory: StoreMemory | undefined;
let words: Int32Array = new Int32Array(0);
let desks: DeskRings[] = [];
let joined: Buffer[] = [];
let bytes = 0;
let wasUsed = false;
let isEnding = false;
let isOver = false;

// Its clients must see that it ends.
process.on("uncaughtException", fail);
socket.setNoDelay(true);
socket.on("connect", () => {
  post({ kind: "connected" });
  greeting.begin();
});
socket.on("data", (chunk: Buffer) => {
  try {
    bytes += chunk.length;
    readFrames(chunk);
    if (memory) Atomics.store(words, MIRROR.kilobytes, Math.floor(bytes / 1024));
    flush();
  } catch (error) {
    fail(error);
  }
});
socket.on("error", () => {});
socket.on("drain", () => serve());
socket.on("close", () => fail(undefined));

/** The thread that has the second connection changes the same memory. */
function readFrames(chunk: Buffer): void {
  const isShared = memory !== undefined;
  if (isShared) while (!lockCopy(words, LOCK_MS));
  try {
    frames.read(chunk, receive);
  } finally {
    if (isShared) unlockCopy(words);
  }
}

function receive(frame: WIRE.Frame): void {
  const { kind, client, body } = frame;
  if (isOver) return;
  if (!welcome) return greet(frame);
  if (kind === WIRE.CONTENT) return takeContent(body);
  if (kind === WIRE.CURRENT) return void (memory && setCurrent(memory.pages));
  if (kind === WIRE.ENDED && body.length === 4) return setEnded(body.readInt32LE(0));
  if (kind === WIRE.ALONE) return sendAll();
  if (kind === WIRE.TOKEN && body.length === WIRE.TOKEN_BYTES) {
    token = new Uint8Array(body);
    return;
  }
  const desk = desks[deskOf(client)];
  if (!desk) throw WIRE.badFrame(`a frame of the kind ${kind} for the client ${client}`);
  // It left while this was on its way.
  if (desk.desk.client !== client) return;
  desk.receive(frame, true);
  if (kind === WIRE.CLOSED) leaveIfUnused();
}

function greet(frame: WIRE.Frame): void {
  const body = greeting.receive(frame);
  if (!body) return;
  const found = readMirrorWelcome(body, data.channel);
  greeting.checkProven();
  const store = readReady(body.subarray(SLOT.WELCOME_BYTES));
  if (!store) throw WIRE.badFrame("a welcome without its store");
  welcome = { ...found, store };
  const { valueBytesMax } = found;
  const capacityBytes = mirrorCapacity(found.capacityBytes);
  const slotCount = slotsOf(desksIn(capacityBytes, valueBytesMax), valueBytesMax);
  copy = new Copy({ slotCount, capacityBytes });
  post({ kind: "welcome" });
}

/** Of the last message. Until the copy is complete no other thread applies any. */
let lastNumber = 0;

function takeContent(body: Buffer): void {
  const { number, message } = WIRE.readContent(body);
  const isNext = number === (lastNumber + 1) >>> 0;
  lastNumber = number;
  if (!isNext) throw WIRE.badFrame("a message out of order");
  if (!memory) return apply(message);
  // The mirror was overrun. A new one takes no more time than this snapshot.
  if (onlyItem(message, MESSAGE_HEAD)) endSoon();
  if (isEnding) return;
  try {
    applyOnce(memory.pages, desks, number, () => copy!.apply(message));
  } catch (error) {
    // A new mirror has no gaps.
    if (!(error instanceof PluresError) || error.code !== "ERR_NO_SPACE") throw error;
    endSoon();
  }
}

/** The second connection has ended, and what was on its way. Its thread may be blocked. */
function sendAll(): void {
  for (const { desk } of desks) if (desk.way === BY_CLIENT) desk.way = BY_BOTH;
  serve();
}

/** The copy stays as it is. Requests in flight are answered, and the clients leave for another mirror. */
function endSoon(): void {
  if (isEnding) return;
  isEnding = true;
  Atomics.store(words, MIRROR.isAlone, 1);
  Atomics.store(words, MIRROR.isEnding, 1);
  for (const { desk } of desks) desk.wake();
}

/** A message of the snapshot. */
function apply(message: Buffer): void {
  copy!.apply(message);
  const { memory: complete, progress } = copy!;
  if (complete) return begin(complete);
  const { nodes, nodesExpected } = progress;
  post({ kind: "progress", nodes, nodesExpected });
}

/** The copy is complete: clients may come. */
function begin(complete: StoreMemory): void {
  memory = complete;
  ({ words } = memory.pages);
  const { capacityBytes, serverPid, store } = welcome!;
  const count = desksIn(memory.map.capacityBytes, memory.map.valueBytesMax);
  desks = Array.from({ length: count }, (_, number) => {
    return new DeskRings(memory!.pages, new Desk(memory!, number), write);
  });
  Atomics.store(words, MIRROR.applied, lastNumber | 0);
  setCurrent(memory.pages);
  // SYNC POINT: sleeping. An odd count: a client that sends rings, once for each count.
  Atomics.store(words, STORE_SLEEPING >>> 2, 1);
  const { memory: shared, map } = memory;
  post({ kind: "ready", shared: { memory: shared, map, serverPid, store, capacityBytes }, token });
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
  if (Atomics.load(words, MIRROR.hasFailed) !== 0) return fail(badStream("a message is damaged"));
  // SYNC POINT: sleeping. A client that writes behind this look sees another count, and rings again.
  do Atomics.add(words, STORE_SLEEPING >>> 2, 2);
  while (forward());
  flush();
}

/** Whether there was anything. */
function forward(): boolean {
  if (socket.writableLength > UNSENT_BYTES_MAX) return false;
  let isBusy = false;
  for (const rings of desks) {
    const { state } = rings.desk;
    if (state === OPENING && rings.open()) isBusy = wasUsed = true;
    else if (state === OPEN && rings.desk.way !== BY_CLIENT) isBusy = rings.forwardToo() || isBusy;
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
    if (isOver || isEnding || question.key !== data.key || question.answer) return;
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
  socket.write(WIRE.joinFrames(joined));
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
