/**
 * A desk as a connection to the server sees it: both rings, as far as they were carried there and back.
 *
 * The mirror's thread has one for each desk, and so has a second connection for the desks of its
 * thread. Answers may come by both. The one that has the copy's lock places them, once.
 */
import { CAPACITY_BYTES_MAX } from "../../assembly/layout/memory.ts";
import * as SLOT from "../../assembly/layout/slot.ts";
import { OK } from "../../assembly/layout/status.ts";
import type { Pages } from "../memory/pages.ts";
import * as WIRE from "../stream/wire.ts";
import { BY_MIRROR, type Desk, FREE, OPEN, OPENING, REFUSED } from "./mirror-desk.ts";

interface Ring {
  bytes: Buffer;
  base: number;
  size: number;
}

export class DeskRings {
  readonly desk: Desk;
  readonly #words: Int32Array;
  readonly #base: number;
  readonly #requests: Ring;
  readonly #replies: Ring;
  readonly #write: (frame: Buffer) => void;
  readonly #wakeClient: () => void;
  /** Up to where this connection has sent the requests, and has said which replies were taken. */
  #tail = 0;
  #taken = 0;
  #isOpening = false;
  #isClosing = false;

  /** `write` sends a frame; `wakeClient` makes the client look at its rings. */
  constructor(
    pages: Pages,
    desk: Desk,
    write: (frame: Buffer) => void,
    wakeClient = () => desk.wake(),
  ) {
    this.desk = desk;
    this.#words = pages.words;
    this.#write = write;
    this.#wakeClient = wakeClient;
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
    this.#write(WIRE.writeFrame(WIRE.OPEN, this.desk.client, new Uint8Array(0)));
    return true;
  }

  /** Gives the slot back: whether that is new. */
  leave(): boolean {
    if (this.#isClosing) return false;
    this.#isClosing = true;
    this.#write(WIRE.writeFrame(WIRE.CLOSE, this.desk.client, new Uint8Array(0)));
    return true;
  }

  /** Sends what the client has written, and what it has taken: whether there was anything. */
  forward(): boolean {
    // SYNC POINT: request tail. Frames below it are whole.
    const tail = this.#load(SLOT.SLOT_REQUEST_TAIL);
    const isBusy = tail !== this.#tail;
    // Whole frames, in one run: the engine would take a part of one for a violation.
    if (isBusy) {
      const { client } = this.desk;
      this.#write(WIRE.writeRun(WIRE.REQUESTS, client, this.#requests, this.#tail, tail));
    }
    this.#tail = tail;
    const taken = this.#load(SLOT.SLOT_REPLY_HEAD);
    if (taken === this.#taken) return isBusy;
    this.#write(WIRE.writeWords(WIRE.TAKEN, this.desk.client, taken));
    this.#taken = taken;
    return true;
  }

  /** As `forward`, for a client whose own connection is stuck: what was executed is not sent again. */
  forwardToo(): boolean {
    if (this.desk.way === BY_MIRROR) return this.forward();
    const head = this.#load(SLOT.SLOT_REQUEST_HEAD);
    if (((head - this.#tail) | 0) > 0) this.#tail = head;
    return this.forward();
  }

  /**
   * A frame of the server for this client, of which another connection may have had the content. `isFirst`:
   * this is the mirror's own connection. Throws for a frame that no server sends.
   */
  receive({ kind, body }: WIRE.Frame, isFirst: boolean): void {
    if (kind === WIRE.REPLIES) this.#reply(body, isFirst);
    else if (kind === WIRE.DONE && body.length === DONE_BYTES) this.#done(body, isFirst);
    else if (!isFirst) throw WIRE.badFrame(`a frame of the kind ${kind} on the second connection`);
    else if (kind === WIRE.OPENED && body.length === 8) this.#opened(body);
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
    this.#tail = this.#taken = 0;
    // The server closed it by itself: its client sees that, and leaves.
    if (this.desk.change(OPEN, REFUSED)) return this.end();
    this.desk.clear();
  }

  #reply(body: Buffer, isFirst: boolean): void {
    const tail = this.#load(SLOT.SLOT_REPLY_TAIL);
    const run = WIRE.newRun(body, tail);
    if (run === undefined || (run === "early" && !isFirst)) return;
    const end = run === "early" ? 0 : (tail + run.length) >>> 0;
    const used = (end - this.#load(SLOT.SLOT_REPLY_HEAD)) >>> 0;
    if (run === "early" || used > SLOT.REPLY_RING_BYTES || !areReplies(run, tail)) {
      throw WIRE.badFrame("replies for which the ring has no place");
    }
    WIRE.placeRun(this.#replies, tail, run);
    this.#store(SLOT.SLOT_REPLY_TAIL, end);
    this.#wake();
  }

  /** What came before it by this connection may have been passed over: the other one brings it again. */
  #done(body: Buffer, isFirst: boolean): void {
    const [acked, head, replyTail] = [0, 4, 8].map((at) => body.readUInt32LE(at)) as Words;
    const isEarly = ((this.#load(SLOT.SLOT_REPLY_TAIL) - replyTail) | 0) < 0;
    if (isEarly && isFirst) throw WIRE.badFrame("an acknowledgement without its replies");
    const isHeadLate = ((head - this.#load(SLOT.SLOT_REQUEST_HEAD)) | 0) <= 0;
    const isLate = ((acked - this.#load(SLOT.SLOT_ACKED)) | 0) <= 0;
    if (isEarly || (isHeadLate && isLate)) return;
    if (!isHeadLate) this.#store(SLOT.SLOT_REQUEST_HEAD, head);
    // SYNC POINT: acked. The replies, and the states, came before it.
    if (!isLate) this.#store(SLOT.SLOT_ACKED, acked);
    this.#wake();
  }

  /** SYNC POINT: waiting. The client sets the word, and then looks at the number. */
  #wake(): void {
    const waiting = Atomics.exchange(this.#words, this.desk.waitingWord, SLOT.WAITING_NOT);
    if (waiting === SLOT.WAITING_SOCKET) this.#wakeClient();
    else if (waiting === SLOT.WAITING_FUTEX) this.#notify();
  }

  #notify(): void {
    Atomics.notify(this.#words, (this.#base + SLOT.SLOT_ACKED) >>> 2);
  }

  /** The change log has grown. SYNC POINT: watching. */
  changed(): void {
    const watching = (this.#base + SLOT.SLOT_WATCHING) >>> 2;
    if (this.#words[watching] && Atomics.exchange(this.#words, watching, 0)) this.#wakeClient();
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

/** Whether these bytes, from `position` on, are whole frames of replies. A client trusts those of its ring. */
function areReplies(run: Buffer, position: number): boolean {
  if (run.length % 8 !== 0) return false;
  for (let at = 0; at < run.length;) {
    const frameBytes = run.readUInt32LE(at + SLOT.FRAME_BYTES);
    const isWhole = frameBytes >= 8 && frameBytes % 8 === 0 && frameBytes <= run.length - at;
    const ringLeft = SLOT.REPLY_RING_BYTES - ((position + at) % SLOT.REPLY_RING_BYTES);
    if (!isWhole || frameBytes > ringLeft) return false;
    const isPad = run.readUInt32LE(at + SLOT.FRAME_OP) === SLOT.OP_PAD;
    // A pad ends with the ring, and a reply follows it.
    if (isPad && (frameBytes !== ringLeft || at + frameBytes === run.length)) return false;
    if (!isPad && !isReply(run, at, frameBytes)) return false;
    at += frameBytes;
  }
  return true;
}

function isReply(run: Buffer, at: number, frameBytes: number): boolean {
  if (frameBytes < SLOT.FRAME_BODY) return false;
  return run.readUInt32LE(at + SLOT.FRAME_TOTAL) <= CAPACITY_BYTES_MAX >>> 2;
}

type Words = [number, number, number];

/** The bytes of an acknowledgement. */
const DONE_BYTES = 16;
