/**
 * A mirror in the thread that reads it: a copy of a server's store that is filled by a pipe, and the rings
 * of its one client. No other thread takes part, so a page needs neither workers nor shared memory.
 *
 * To its client it is what the engine is to a client of pages (docs/STREAM.md).
 */
import { randomBytes } from "node:crypto";
import { queueMicrotask } from "../support/globals.ts";
import { CAPACITY_BYTES_MIN, PAGE_BYTES } from "../../assembly/layout/memory.ts";
import * as SLOT from "../../assembly/layout/slot.ts";
import { TOO_MANY } from "../../assembly/layout/status.ts";
import { MESSAGE_HEAD } from "../../assembly/layout/stream.ts";
import { STORE_ENDED, STORE_LOG_TAIL, STORE_SLEEPING } from "../../assembly/layout/store.ts";
import { type ServedStore, readReady } from "../channel/ready.ts";
import { type Welcome, readMirrorWelcome, tooManyClients } from "../channel/welcome.ts";
import type { StoreMemory } from "../memory/store-memory.ts";
import type { Pipe } from "../pipe/pipe.ts";
import { TRY_LATER } from "../pipe/websocket-frames.ts";
import { Copy } from "../stream/copy.ts";
import { onlyItem } from "../stream/message.ts";
import * as WIRE from "../stream/wire.ts";
import { PluresError } from "../support/error.ts";
import type { MirrorState } from "./connection.ts";
import { DeskRings } from "./desk-rings.ts";
import { Desk, OPEN, OPENING, REFUSED, slotsOf } from "./mirror-desk.ts";
import { mirrorCapacity } from "./mirror-sharing.ts";

/** What the owner of a mirror learns of it. */
export interface OwnMirrorEvents {
  /** The server has answered; and then each part of the first snapshot. */
  progress(nodes: number, nodesExpected: number): void;
  /** The copy is complete, and its client has a slot. */
  open(): void;
  /** There is something for the client. */
  woken(): void;
  /** It has ended: without an error because the other end has gone. */
  over(error: unknown): void;
}

/** @internal */
export class OwnMirror {
  readonly #pipe: Pipe;
  readonly #channel: string;
  readonly #capacityBytes: number | undefined;
  readonly #events: OwnMirrorEvents;
  readonly #frames = new WIRE.FrameReader();
  #welcome: (Welcome & { store: ServedStore }) | undefined;
  #copy: Copy | undefined;
  #memory: StoreMemory | undefined;
  #words: Int32Array = new Int32Array(0);
  #desk: Desk | undefined;
  #rings: DeskRings | undefined;
  #joined: Buffer[] = [];
  /** Of the last message of states. */
  #number = 0;
  #receivedBytes = 0;
  #isCurrent = false;
  #currentMs = 0;
  #isWoken = false;
  #isPlanned = false;
  #isEnding = false;
  #isOver = false;

  /** `channel` is the server's name in messages; `capacityBytes` that of the copy, by default the server's. */
  constructor(
    pipe: Pipe,
    channel: string,
    capacityBytes: number | undefined,
    events: OwnMirrorEvents,
  ) {
    this.#pipe = pipe;
    this.#channel = channel;
    this.#capacityBytes = capacityBytes;
    this.#events = events;
    pipe.listen({
      bytes: (chunk) => this.#read(chunk),
      drained: () => {},
      closed: (status) => this.end(status === TRY_LATER ? tooManyClients(channel, 0) : undefined),
    });
    pipe.send(WIRE.writeHello({ pid: process.pid ?? 0, challenge: randomBytes(WIRE.PROOF_BYTES) }));
  }

  /** Whether its client can send requests. */
  get isOpen(): boolean {
    return !this.#isOver && this.#desk?.state === OPEN;
  }

  /** Whether the copy stays as it is, and only requests in flight are answered: the next one takes over. */
  get isEnding(): boolean {
    return this.#isEnding;
  }

  /** What the server said. Only of a mirror that is open, or was. */
  get welcome(): Welcome & { store: ServedStore } {
    return this.#welcome!;
  }

  /** The desk and the memory of its client. Only of a mirror that is open, or was. */
  get client(): { desk: Desk; memory: StoreMemory } {
    return { desk: this.#desk!, memory: this.#memory! };
  }

  get state(): MirrorState {
    const lagMs = this.#isCurrent && this.isOpen ? 0 : Date.now() - this.#currentMs;
    return { receivedBytes: this.#receivedBytes, lagMs };
  }

  /** The client has written something: it is sent at the end of this turn's work. */
  ring(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    queueMicrotask(() => {
      this.#isPlanned = false;
      this.#serve();
    });
  }

  /** Ends it. Its memory stays readable. */
  end(error: unknown): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#pipe.close();
    this.#events.over(error);
  }

  #read(chunk: Buffer): void {
    try {
      this.#receivedBytes += chunk.length;
      this.#frames.read(chunk, (frame) => {
        if (!this.#isOver) this.#receive(frame);
      });
      this.#flush();
    } catch (error) {
      return this.end(error);
    }
    if (!this.#isWoken || this.#isOver) return;
    this.#isWoken = false;
    // The server has closed this client's slot.
    if (this.#desk?.state === REFUSED) this.end(undefined);
    else this.#events.woken();
  }

  #receive(frame: WIRE.Frame): void {
    const { kind, client, body } = frame;
    if (!this.#welcome) return this.#greet(frame);
    if (kind === WIRE.CONTENT) return this.#take(body);
    // For second connections, which a page has not.
    if (kind === WIRE.TOKEN) return;
    if (kind === WIRE.CURRENT) return this.#setCurrent();
    if (kind === WIRE.ENDED && body.length === 4) return this.#setEnded(body.readInt32LE(0));
    if (!this.#rings || client !== this.#rings.desk.client) {
      throw WIRE.badFrame(`a frame of the kind ${kind}`);
    }
    this.#rings.receive(frame, true);
    // Its client looks at everything that comes, and needs not ask for that.
    this.#isWoken = true;
    if (kind === WIRE.OPENED) this.#opened(this.#desk!);
  }

  #greet({ kind, body }: WIRE.Frame): void {
    if (kind !== WIRE.WELCOME) throw WIRE.badFrame("no welcome");
    const welcome = readMirrorWelcome(body, this.#channel);
    const store = readReady(body.subarray(SLOT.WELCOME_BYTES));
    if (!store) throw WIRE.badFrame("a welcome without its store");
    this.#welcome = { ...welcome, store };
    this.#events.progress(0, 0);
  }

  #take(body: Buffer): void {
    const { number, message } = WIRE.readContent(body);
    this.#number = (this.#number + 1) >>> 0;
    if (number !== this.#number) throw WIRE.badFrame("a message out of order");
    if (!this.#copy) return this.#begin(message);
    if (!this.#memory) return this.#fill(this.#copy, message);
    // The copy was overrun. The next one takes no more time than this snapshot.
    if (onlyItem(message, MESSAGE_HEAD)) this.#endSoon();
    if (!this.#isEnding) this.#apply(this.#copy, message);
  }

  /** A message of the snapshot. */
  #fill(copy: Copy, message: Buffer): void {
    copy.apply(message);
    const { memory, progress } = copy;
    if (memory) this.#complete(memory);
    else this.#events.progress(progress.nodes, progress.nodesExpected);
  }

  #apply(copy: Copy, message: Buffer): void {
    const tail = this.#words[STORE_LOG_TAIL >>> 2];
    try {
      copy.apply(message);
    } catch (error) {
      // The next copy has no gaps.
      if (!isFull(error)) throw error;
      return this.#endSoon();
    }
    this.#isCurrent = false;
    if (tail !== this.#words[STORE_LOG_TAIL >>> 2]) this.#rings?.changed();
  }

  #endSoon(): void {
    this.#isEnding = true;
    this.#isWoken = true;
  }

  /** The first message makes the memory. A page may have less of it than the server. */
  #begin(message: Buffer): void {
    const { capacityBytes: served, valueBytesMax } = this.#welcome!;
    const slotCount = slotsOf(1, valueBytesMax);
    let capacityBytes = this.#capacityBytes ?? mirrorCapacity(served);
    // Ends with a memory, or an error.
    for (;;) {
      const copy = new Copy({ slotCount, capacityBytes });
      try {
        copy.apply(message);
        this.#copy = copy;
        return;
      } catch (error) {
        capacityBytes = Math.floor(capacityBytes / 2 / PAGE_BYTES) * PAGE_BYTES;
        const isLeast = capacityBytes < CAPACITY_BYTES_MIN;
        if (!isFull(error) || isLeast || this.#capacityBytes !== undefined) throw error;
      }
    }
  }

  /** The copy is complete: its client gets a slot. */
  #complete(memory: StoreMemory): void {
    this.#memory = memory;
    this.#words = memory.pages.words;
    this.#desk = new Desk(memory, 0);
    const write = (frame: Buffer) => void this.#joined.push(frame);
    this.#rings = new DeskRings(memory.pages, this.#desk, write, () => (this.#isWoken = true));
    this.#setCurrent();
    // An odd count: the client rings when it has sent something.
    this.#words[STORE_SLEEPING >>> 2] = 1;
    this.#desk.take();
    this.#rings.open();
  }

  #opened(desk: Desk): void {
    if (desk.state === OPEN) return this.#events.open();
    if (desk.state === OPENING || desk.answer !== TOO_MANY) return this.end(undefined);
    this.end(tooManyClients(this.#channel, this.#welcome!.serverPid));
  }

  /** Sends what the client has written, and lets it ring for the next. */
  #serve(): void {
    if (!this.isOpen) return;
    this.#words[STORE_SLEEPING >>> 2]! += 2;
    while (this.#rings!.forward());
    this.#flush();
  }

  #setCurrent(): void {
    this.#isCurrent = true;
    this.#currentMs = Date.now();
  }

  /** The engine has ended in order: what is unread in the rings was not executed. */
  #setEnded(ended: number): void {
    if (this.#memory) this.#words[STORE_ENDED >>> 2] = ended;
  }

  #flush(): void {
    if (this.#joined.length === 0 || this.#isOver) return;
    this.#pipe.send(WIRE.joinFrames(this.#joined));
    this.#joined = [];
  }
}

function isFull(error: unknown): boolean {
  return error instanceof PluresError && error.code === "ERR_NO_SPACE";
}
