/** The mirror's side of a desk: both rings, as far as they were carried to the server and back. */
import * as SLOT from "../../assembly/layout/slot.ts";
import { OK } from "../../assembly/layout/status.ts";
import type { Pages } from "../memory/pages.ts";
import * as WIRE from "../stream/wire.ts";
import { type Desk, FREE, OPEN, OPENING, REFUSED } from "./mirror-desk.ts";

export class DeskRings {
  readonly desk: Desk;
  readonly #client: number;
  readonly #words: Int32Array;
  readonly #base: number;
  readonly #requests: { bytes: Buffer; base: number; size: number };
  readonly #replies: { bytes: Buffer; base: number; size: number };
  readonly #write: (frame: Buffer) => void;
  /** Up to where the server has the requests, and knows which replies were taken. */
  #tail = 0;
  #taken = 0;
  #replyTail = 0;
  #isOpening = false;
  #isClosing = false;

  /** `write` sends a frame of the mirror's client `client`. */
  constructor(pages: Pages, desk: Desk, client: number, write: (frame: Buffer) => void) {
    this.desk = desk;
    this.#client = client;
    this.#words = pages.words;
    this.#write = write;
    const { bytes } = pages;
    this.#base = desk.slotBase;
    this.#requests = {
      bytes,
      base: this.#base + SLOT.SLOT_REQUESTS,
      size: SLOT.REQUEST_RING_BYTES,
    };
    this.#replies = { bytes, base: this.#base + SLOT.SLOT_REPLIES, size: SLOT.REPLY_RING_BYTES };
  }

  get isFree(): boolean {
    return this.desk.state === FREE;
  }

  /** Asks for a slot of the engine: whether that is new. */
  open(): boolean {
    if (this.#isOpening) return false;
    this.#isOpening = true;
    this.#write(WIRE.writeFrame(WIRE.OPEN, this.#client, new Uint8Array(0)));
    return true;
  }

  /** Gives the slot back: whether that is new. */
  leave(): boolean {
    if (this.#isClosing) return false;
    this.#isClosing = true;
    this.#write(WIRE.writeFrame(WIRE.CLOSE, this.#client, new Uint8Array(0)));
    return true;
  }

  /** Sends what the client has written, and what it has taken: whether there was anything. */
  forward(): boolean {
    // SYNC POINT: request tail. Frames below it are whole.
    const tail = this.#load(SLOT.SLOT_REQUEST_TAIL);
    const isBusy = tail !== this.#tail;
    // Whole frames, in one run: the engine would take a part of one for a violation.
    if (isBusy) {
      this.#write(WIRE.writeRun(WIRE.REQUESTS, this.#client, this.#requests, this.#tail, tail));
    }
    this.#tail = tail;
    const taken = this.#load(SLOT.SLOT_REPLY_HEAD);
    if (taken === this.#taken) return isBusy;
    this.#write(WIRE.writeWords(WIRE.TAKEN, this.#client, taken));
    this.#taken = taken;
    return true;
  }

  /** A frame of the server for this client. Throws for one that no server sends. */
  receive({ kind, body }: WIRE.Frame): void {
    if (kind === WIRE.REPLIES) this.#reply(body);
    else if (kind === WIRE.DONE && body.length === 8) {
      this.#store(SLOT.SLOT_REQUEST_HEAD, body.readUInt32LE(4));
      // SYNC POINT: acked. The replies, and the states, came before it.
      this.#store(SLOT.SLOT_ACKED, body.readUInt32LE(0));
      this.#wake();
    } else if (kind === WIRE.OPENED && body.length === 8) this.#opened(body);
    else if (kind === WIRE.CLOSED) this.#closed();
    else throw WIRE.badFrame(`a frame of the kind ${kind}`);
  }

  #opened(body: Buffer): void {
    const isOk = body.readUInt32LE(0) === OK;
    this.#isOpening = !isOk;
    if (this.desk.state === OPENING)
      this.desk.set(isOk ? OPEN : REFUSED, body.readInt32LE(isOk ? 4 : 0));
  }

  /** The slot is the server's again. */
  #closed(): void {
    this.#isOpening = this.#isClosing = false;
    this.#tail = this.#taken = this.#replyTail = 0;
    // The server closed it by itself: its client sees that, and leaves.
    if (this.desk.change(OPEN, REFUSED)) return this.end();
    this.desk.clear();
  }

  #reply(body: Buffer): void {
    const { position, run } = WIRE.readRun(body);
    const head = this.#load(SLOT.SLOT_REPLY_HEAD);
    const end = (position + run.length) >>> 0;
    const used = (end - head) >>> 0;
    if (position !== this.#replyTail || used > SLOT.REPLY_RING_BYTES || run.length % 8 !== 0) {
      throw WIRE.badFrame("replies for which the ring has no place");
    }
    WIRE.placeRun(this.#replies, position, run);
    this.#replyTail = end;
    this.#store(SLOT.SLOT_REPLY_TAIL, end);
    this.#wake();
  }

  /** SYNC POINT: waiting. The client sets the word, and then looks at the number. */
  #wake(): void {
    const waiting = Atomics.exchange(this.#words, this.desk.waitingWord, SLOT.WAITING_NOT);
    if (waiting === SLOT.WAITING_SOCKET) this.desk.wake();
    else if (waiting === SLOT.WAITING_FUTEX) this.#notify();
  }

  #notify(): void {
    Atomics.notify(this.#words, (this.#base + SLOT.SLOT_ACKED) >>> 2);
  }

  /** The change log has grown. SYNC POINT: watching. */
  changed(): void {
    const watching = (this.#base + SLOT.SLOT_WATCHING) >>> 2;
    if (this.#words[watching] && Atomics.exchange(this.#words, watching, 0)) this.desk.wake();
  }

  /** There will be no more answers. */
  end(): void {
    this.desk.wake();
    this.#notify();
  }

  #load(offset: number): number {
    return Atomics.load(this.#words, (this.#base + offset) >>> 2) >>> 0;
  }

  #store(offset: number, word: number): void {
    Atomics.store(this.#words, (this.#base + offset) >>> 2, word | 0);
  }
}
