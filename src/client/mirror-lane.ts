/**
 * The second connection of a mirror: that of the thread which started it (docs/STREAM.md, "Two connections").
 *
 * Requests of this thread's clients go to the server without waking the mirror's thread, and answers come
 * without being carried by it. The mirror's thread gets everything as well. So this one only makes sooner
 * what happens anyway: what it cannot apply now it leaves to that thread.
 */
import { type Socket, createConnection } from "node:net";
import { clearImmediate, clearTimeout, setImmediate, setTimeout } from "node:timers";
import { queueMicrotask } from "../support/globals.ts";
import { STORE_SLEEPING } from "../../assembly/layout/store.ts";
import { HeapGrowth } from "../memory/heap-growth.ts";
import type { StoreMemory } from "../memory/store-memory.ts";
import { applyMessage } from "../stream/mirror-store.ts";
import * as WIRE from "../stream/wire.ts";
import { applyOnce, setCurrent } from "./copy-writer.ts";
import { DeskRings } from "./desk-rings.ts";
import {
  BY_BOTH,
  BY_CLIENT,
  Desk,
  MIRROR,
  deskOf,
  lockCopy,
  ringMirror,
  unlockCopy,
} from "./mirror-desk.ts";
import { MirrorGreeting } from "./mirror-greeting.ts";
import { desksIn } from "./mirror-sharing.ts";

const READ_BYTES = 0x10000;
/** The mirror's thread has the copy for longer only while it applies much: then that comes first. */
const LOCK_MS = 1;
const GREETING_MS = 1000;

export interface LaneData {
  channel: string;
  path: string;
  secret: Buffer | undefined;
  token: Uint8Array;
}

export class MirrorLane {
  readonly #socket: Socket;
  readonly #memory: StoreMemory;
  readonly #words: Int32Array;
  readonly #growth: HeapGrowth;
  readonly #frames = new WIRE.FrameReader();
  /** All desks of the mirror, and those of this thread's clients. */
  readonly #desks: DeskRings[];
  readonly #own = new Set<DeskRings>();
  #woken: (() => void)[] = [];
  #joined: Buffer[] = [];
  #greeting: MirrorGreeting | undefined;
  #opened: ((isOpen: boolean) => void) | undefined;
  #isPlanned = false;
  /** The server knows that this thread blocks. */
  #isBlocked = false;
  #unblocking: NodeJS.Immediate | undefined;

  constructor(memory: StoreMemory, { channel, path, secret, token }: LaneData) {
    this.#memory = memory;
    this.#words = memory.pages.words;
    this.#growth = new HeapGrowth(memory.core, memory.pages);
    const { capacityBytes, valueBytesMax } = memory.map;
    this.#desks = Array.from({ length: desksIn(capacityBytes, valueBytesMax) }, (_, number) =>
      this.#ringsOf(new Desk(memory, number)),
    );
    this.#socket = openSocket(path, (chunk) => this.#read(chunk));
    this.#greeting = new MirrorGreeting(channel, secret, (frame) => this.#socket.write(frame));
    this.#socket.setNoDelay(true);
    this.#socket.on("connect", () => this.#greeting?.begin(Buffer.from(token)));
    this.#socket.on("error", () => this.#socket.destroy());
    this.#socket.on("drain", () => this.#flush());
    this.#socket.on("close", () => this.#end());
    // Nothing passes the stream, except for its end.
    this.#socket.resume();
    this.#socket.unref();
  }

  /** Resolves to whether the server has this connection now. */
  async open(): Promise<boolean> {
    const timer = setTimeout(() => this.close(), GREETING_MS);
    const isOpen = await new Promise<boolean>((resolve) => (this.#opened = resolve));
    clearTimeout(timer);
    return isOpen;
  }

  get isOpen(): boolean {
    return !this.#greeting && !this.#socket.destroyed;
  }

  /** `desk` sends its requests this way. `look` is called when there may be answers or changes. */
  join(desk: Desk, look: () => void): DeskRings {
    const rings = this.#ringsOf(desk, () => this.#woken.push(look));
    this.#desks[desk.number] = rings;
    this.#own.add(rings);
    return rings;
  }

  leave(rings: DeskRings): void {
    const { desk } = rings;
    if (this.#own.delete(rings)) this.#desks[desk.number] = this.#ringsOf(desk);
  }

  #ringsOf(desk: Desk, wake?: () => void): DeskRings {
    const write = (frame: Buffer) => void this.#joined.push(frame);
    return new DeskRings(this.#memory.pages, desk, write, wake);
  }

  /** Sends what the clients have written, once this thread has no more to do in this turn. */
  plan(): void {
    if (this.#socket.destroyed) return ringMirror(this.#words);
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    queueMicrotask(() => this.#flush());
  }

  /** This thread is about to block: what was written goes out now, and answers go to the mirror's thread. */
  block(): void {
    this.#forward();
    if (!this.#isBlocked) {
      this.#isBlocked = true;
      this.#joined.push(WIRE.writeWords(WIRE.BLOCKED, 0));
      this.#unblocking ??= setImmediate(() => this.#unblock()).unref();
    }
    this.#send();
    // No event of this thread will send the rest.
    if (this.#socket.writableLength > 0 || this.#socket.destroyed) this.#useBoth();
  }

  close(): void {
    this.#socket.destroy();
  }

  #unblock(): void {
    this.#unblocking = undefined;
    if (this.#isBlocked) this.#flush();
  }

  #flush(): void {
    this.#isPlanned = false;
    if (this.#socket.destroyed) return ringMirror(this.#words);
    // The rest of an earlier frame comes first, and then the event that it is out.
    if (this.#socket.writableLength > 0) return;
    if (this.#isBlocked) {
      this.#isBlocked = false;
      for (const { desk } of this.#own) desk.way = BY_CLIENT;
      this.#joined.push(WIRE.writeWords(WIRE.AWAKE, 0));
    }
    this.#forward();
    this.#send();
  }

  #forward(): void {
    // SYNC POINT: sleeping. A client that writes behind this look sees another count, and plans the next one.
    Atomics.add(this.#words, STORE_SLEEPING >>> 2, 2);
    for (const rings of this.#own) rings.forward();
  }

  #send(): void {
    if (this.#joined.length === 0) return;
    this.#socket.write(WIRE.joinFrames(this.#joined));
    this.#joined = [];
  }

  /** The mirror's thread sends the requests of these clients as well. */
  #useBoth(): void {
    for (const { desk } of this.#own) desk.way = BY_BOTH;
    ringMirror(this.#words);
  }

  #read(chunk: Buffer): void {
    const isGreeting = this.#greeting !== undefined;
    const isMine = isGreeting || lockCopy(this.#words, LOCK_MS);
    try {
      this.#frames.read(chunk, (frame) => isMine && this.#receive(frame));
    } catch {
      // The mirror's thread gets the same, and says what is wrong with it.
      this.#socket.destroy();
    } finally {
      if (isMine && !isGreeting) unlockCopy(this.#words);
    }
    for (const look of this.#woken.splice(0)) look();
  }

  #receive(frame: WIRE.Frame): void {
    if (this.#greeting) return this.#greet(frame);
    const words = this.#words;
    if (Atomics.load(words, MIRROR.isAlone) !== 0) return;
    const { kind, client, body } = frame;
    if (kind === WIRE.CONTENT) return this.#apply(body);
    if (kind === WIRE.CURRENT) return setCurrent(this.#memory.pages);
    const rings = this.#desks[deskOf(client)];
    // A message of states that is missing comes to the mirror's thread, and so does this.
    const isShown = kind !== WIRE.DONE || isApplied(words, body);
    if (isShown && rings?.desk.client === client) rings.receive(frame, false);
  }

  #greet(frame: WIRE.Frame): void {
    if (!this.#greeting!.receive(frame)) return;
    this.#greeting!.checkProven();
    this.#greeting = undefined;
    this.#opened?.(true);
  }

  #apply(body: Buffer): void {
    const { number, message } = WIRE.readContent(body);
    applyOnce(this.#memory.pages, this.#desks, number, () => {
      if (applyMessage(this.#memory, this.#growth, message)) return;
      // The copy is in the middle of a step: the mirror is over.
      Atomics.store(this.#words, MIRROR.hasFailed, 1);
      Atomics.store(this.#words, MIRROR.isAlone, 1);
      ringMirror(this.#words);
    });
  }

  #end(): void {
    this.#opened?.(false);
    if (this.#unblocking) clearImmediate(this.#unblocking);
    if (!this.#greeting) this.#useBoth();
  }
}

/** Whether the copy has what an acknowledgement is about. */
function isApplied(words: Int32Array, body: Buffer): boolean {
  const number = body.length === 16 ? body.readInt32LE(12) : 0;
  return ((Atomics.load(words, MIRROR.applied) - number) | 0) >= 0;
}

/**
 * Connects. Received bytes go to one buffer and bypass streams where the runtime can do that: `read` must
 * not hold on to it.
 */
function openSocket(path: string, read: (chunk: Buffer) => void): Socket {
  if (process.versions["bun"] || process.versions["deno"]) {
    return createConnection(path).on("data", read);
  }
  const callback = (bytes: number, buffer: Uint8Array) => {
    read(Buffer.from(buffer.buffer, buffer.byteOffset, bytes));
    return true;
  };
  return createConnection({ path, onread: { buffer: Buffer.alloc(READ_BYTES), callback } });
}
