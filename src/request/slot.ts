/**
 * A slot's client side: numbered requests out, acknowledgements and replies back.
 *
 * Requests are done in order, so one word, `acked`, tells how far the engine is; only refusals and
 * data come as reply frames. Replies of a request are published before its acknowledgement:
 * whoever sees the number finds the reply.
 */
import { availableParallelism } from "node:os";
import { NOT_DURABLE_FIRST } from "../../assembly/layout/memory.ts";
import {
  FRAME_PIECE_BYTES_MAX,
  OP_MORE,
  SLOT_ACKED,
  SLOT_WAITING,
  WAITING_FUTEX,
  WAITING_NOT,
  WAITING_SOCKET,
} from "../../assembly/layout/slot.ts";
import { NOT_DURABLE, OK } from "../../assembly/layout/status.ts";
import { STORE_SLEEPING } from "../../assembly/layout/store.ts";
import type { Core } from "../memory/core.ts";
import { PluresError } from "../support/error.ts";
import type { Pages } from "../memory/pages.ts";
import { ScratchWords } from "../memory/scratch-words.ts";
import type { MemoryAccess } from "../memory/store-memory.ts";
import { Queue } from "../support/queue.ts";
import type { Reply } from "./reply.ts";

/** How the owner of a slot and the engine wake each other, by whatever means. */
export interface SlotSignals {
  /** Wakes a parked engine. */
  ring(): void;
  /**
   * Blocks while the word at `address` is `expected`, for at most `ms` milliseconds (100 at most).
   * False: the engine is gone, no answer will come.
   */
  sleep(address: number, expected: number, ms: number): boolean;
}

/** A body that found no room in the ring: it goes before anything newer. */
interface Delayed {
  op: number;
  request: number;
  body: Buffer;
  done: number;
}

const NO_ROOM = 0xffffffff;
/**
 * Looks at a word this often before it sleeps on it, where that can help: half a nanosecond each. The
 * least is more than an engine takes that is awake: else who slept once would never spin again.
 */
const SPINS_MAX = availableParallelism() > 1 ? 100_000 : 0;
const SPINS_MIN = Math.min(4000, SPINS_MAX);
const SPINS_STEP = 4000;
/** Tries to send again while the ring is full, before the rest is kept for later. */
const TRIES_MAX = availableParallelism() > 1 ? 20_000 : 0;
/** A wait for ring room is short and may miss its wake-up; one for an answer cannot. */
const ROOM_SLICE_MS = 1;
const ANSWER_SLICE_MS = 100;
const DELAYED_BYTES_MAX = 0x4000000;

export class Slot {
  readonly #core: Core;
  readonly #pages: Pages;
  readonly #scratch: number;
  readonly #at: ScratchWords;
  readonly #base: number;
  readonly #signals: SlotSignals;
  readonly #ackedWord: number;
  readonly #waitingWord: number;
  readonly #replies = new Map<number, Reply>();
  /** Requests that were carried out and that the disk has not taken: each from a first to a last. */
  #unkept: { first: number; last: number; reply: Reply }[] = [];
  readonly #delayed = new Queue<Delayed>();
  #delayedBytes = 0;
  #partial: { request: number; data: Buffer; done: number } | undefined;
  #last = 0;
  #rungPark = 0;
  #spins = SPINS_MAX;

  /** The slot whose rings are at `base`. */
  constructor({ core, pages, scratch }: MemoryAccess, base: number, signals: SlotSignals) {
    this.#core = core;
    this.#pages = pages;
    this.#scratch = scratch;
    this.#at = new ScratchWords(scratch);
    this.#base = base;
    this.#signals = signals;
    this.#ackedWord = (base + SLOT_ACKED) >>> 2;
    this.#waitingWord = (base + SLOT_WAITING) >>> 2;
  }

  /** The number of the last request that was sent. */
  get last(): number {
    return this.#last;
  }

  get isDelayed(): boolean {
    return this.#delayed.size > 0;
  }

  /**
   * Sends a request whose body is the `total` bytes at `body`: its number. A full ring delays it:
   * the body is kept and `pushDelayed` sends it later.
   */
  send(op: number, body: number, total: number): number {
    const request = (this.#last + 1) | 0;
    this.#last = request;
    const done = this.#delayed.first ? 0 : this.#push(op, request, body, total);
    if (done === DONE) return request;
    const rest = Buffer.from(this.#pages.bytes.subarray(body, body + total));
    this.#delayed.push({ op, request, body: rest, done });
    this.#delayedBytes += total;
    return request;
  }

  /** Whether so much is delayed that the caller should wait before it sends more. */
  get isCongested(): boolean {
    return this.#delayedBytes > DELAYED_BYTES_MAX;
  }

  /** Sends what was delayed, by way of the place `staging`: true when nothing is left. */
  pushDelayed(staging: number): boolean {
    for (let next = this.#delayed.first; next; next = this.#delayed.first) {
      const { op, request, body } = next;
      do {
        // Only the piece that goes next is copied: the ring may be full for long.
        const piece = body.subarray(next.done, next.done + FRAME_PIECE_BYTES_MAX);
        this.#pages.bytes.set(piece, staging + next.done);
        const sent = this.#sendPiece(op, request, staging, body.length, next.done);
        if (sent === NO_ROOM) return false;
        next.done = sent;
      } while (next.done < body.length);
      this.#delayed.shift();
      this.#delayedBytes -= body.length;
    }
    return true;
  }

  /** What the other side has not seen, or not whole: it will not be carried out there. */
  takeUnsent(): { op: number; request: number; body: Buffer }[] {
    this.#delayedBytes = 0;
    return this.#delayed.takeAll();
  }

  /** The number of the last request that is done; then the replies of all up to it are here. */
  acked(): number {
    const acked = Atomics.load(this.#pages.words, this.#ackedWord);
    this.#drain();
    return acked;
  }

  isAcked(request: number): boolean {
    return ((Atomics.load(this.#pages.words, this.#ackedWord) - request) | 0) >= 0;
  }

  /** The reply of a request that is done; undefined means OK. */
  take(request: number): Reply | undefined {
    if (!this.#replies.size && !this.#unkept.length) return undefined;
    const reply = this.#replies.get(request);
    if (reply) this.#replies.delete(request);
    // Whatever was answered before: it is not kept.
    const isIn = (first: number, last: number) =>
      ((request - first) | 0) >= 0 && ((last - request) | 0) >= 0;
    return this.#unkept.find(({ first, last }) => isIn(first, last))?.reply ?? reply;
  }

  /** Drops replies that nobody takes: those of requests that timed out. */
  dropReplies(acked: number): void {
    if (this.#replies.size) {
      for (const request of this.#replies.keys()) {
        if (((acked - request) | 0) >= 0) this.#replies.delete(request);
      }
    }
    if (!this.#unkept.length) return;
    this.#unkept = this.#unkept.filter(({ last }) => ((acked - last) | 0) < 0);
  }

  /** Blocks until the request is done. Throws ERR_TIMEOUT, or ERR_SERVER_GONE on a hang-up. */
  wait(request: number, staging: number, timeoutMs: number, gone: () => PluresError): void {
    if (this.#spin(request)) return;
    const deadlineMs = performance.now() + timeoutMs;
    while (!this.isAcked(request)) {
      this.#drain();
      const isMoving = !this.pushDelayed(staging) || this.#partial !== undefined;
      const isThere = this.#sleep(request, isMoving ? ROOM_SLICE_MS : ANSWER_SLICE_MS);
      if (this.isAcked(request)) return;
      if (!isThere) throw gone();
      if (performance.now() >= deadlineMs) throw timeoutError(timeoutMs);
    }
  }

  /** Asks the engine to wake this client's event loop when `request` is done: false if it is. */
  armWake(request: number): boolean {
    return this.#arm(WAITING_SOCKET, request);
  }

  /**
   * Asks the engine to wake this client as `kind` says, unless `request` is done already or replies
   * are there to be taken: an engine that has filled their ring goes on, and wakes, only then.
   */
  #arm(kind: number, request: number): boolean {
    const { words } = this.#pages;
    Atomics.store(words, this.#waitingWord, kind);
    // SYNC POINT: waiting. Looked at after it is set; the engine looks after it has replied.
    const isReplied = this.#core.peekReply(this.#scratch, this.#base) === OK;
    if (!isReplied && !this.isAcked(request)) return true;
    Atomics.store(words, this.#waitingWord, WAITING_NOT);
    return false;
  }

  /**
   * Looks at `acked` for a while. Spinning that ends with an answer earns more of it; spinning in
   * vain less, as then the engine may well need this very processor.
   */
  #spin(request: number): boolean {
    if (this.#core.awaitAcked(this.#base, request, this.#spins)) {
      this.#spins = Math.min(SPINS_MAX, this.#spins + SPINS_STEP);
      return true;
    }
    this.#spins = Math.max(SPINS_MIN, this.#spins >>> 1);
    return this.isAcked(request);
  }

  /** Sleeps on `acked` for a slice: whether the engine is still there. */
  #sleep(request: number, sliceMs: number): boolean {
    const acked = Atomics.load(this.#pages.words, this.#ackedWord);
    if (!this.#arm(WAITING_FUTEX, request)) return true;
    return this.#signals.sleep(this.#base + SLOT_ACKED, acked, sliceMs);
  }

  /** Sends pieces while there is room, looking some times for more: DONE, or how much is sent. */
  #push(op: number, request: number, body: number, total: number): number {
    let done = 0;
    let tries = TRIES_MAX;
    for (;;) {
      const sent = this.#sendPiece(op, request, body, total, done);
      if (sent === NO_ROOM) {
        if (tries-- <= 0) return done;
        this.#drain();
        continue;
      }
      done = sent;
      tries = TRIES_MAX;
      if (done >= total) return DONE;
    }
  }

  /** One frame: how much of the body is sent now, or NO_ROOM. */
  #sendPiece(op: number, request: number, body: number, total: number, done: number): number {
    const kind = done === 0 ? op : OP_MORE;
    const { words } = this.#pages;
    const sent = this.#core.send(this.#scratch, this.#base, kind, request, body, total, done);
    this.#ring(words[this.#at.status]!);
    return sent >>> 0;
  }

  /** SYNC POINT: sleeping. Each park of the engine is ended once by each client. */
  #ring(park: number): void {
    if (!(park & 1) || park === this.#rungPark) return;
    this.#rungPark = park;
    this.#signals.ring();
  }

  /** Takes all replies off the ring, so that the engine never waits for room in it. */
  #drain(): void {
    const { words } = this.#pages;
    while (this.#core.peekReply(this.#scratch, this.#base) === OK) {
      const request = words[this.#at.request]!;
      const status = words[this.#at.status]!;
      // Data; a refusal seldom has any.
      if (words[this.#at.total]) this.#collect(request, status);
      else this.#replies.set(request, { status, data: undefined });
      this.#core.consumeReply(this.#scratch, this.#base);
      // An engine without room for a reply parks like one without requests.
      this.#ring(Atomics.load(words, STORE_SLEEPING >>> 2));
    }
  }

  #collect(request: number, status: number): void {
    const { bytes, words } = this.#pages;
    const total = words[this.#at.total]!;
    const address = words[this.#at.value]! >>> 0;
    if (this.#partial?.request !== request) {
      this.#partial = { request, data: Buffer.allocUnsafeSlow(total), done: 0 };
    }
    const partial = this.#partial;
    const piece = Math.min(words[this.#at.bytes]!, total - partial.done);
    bytes.copy(partial.data, partial.done, address, address + piece);
    partial.done += piece;
    if (partial.done < total) return;
    const reply = { status, data: partial.data };
    if (status === NOT_DURABLE) {
      const first = partial.data.readInt32LE(NOT_DURABLE_FIRST);
      this.#unkept.push({ first, last: request, reply });
    } else this.#replies.set(request, reply);
    this.#partial = undefined;
  }
}

/** More than any body's length. */
const DONE = Number.MAX_SAFE_INTEGER;

export function timeoutError(timeoutMs: number): PluresError {
  return new PluresError(
    "ERR_TIMEOUT",
    `The server did not answer within ${timeoutMs} ms. It may still carry the request out. ` +
      "Check whether its process is stopped or overloaded, or connect with a larger " +
      "requestTimeoutMs (timeoutMs for a served store's own writes).",
  );
}
