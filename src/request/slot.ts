/**
 * A slot's client side: numbered requests out, acknowledgements and replies back.
 *
 * The engine executes requests in order, so one word, `acked`, is the number of the last one that is
 * done. Only refusals and data come as reply frames. The engine publishes the replies of a request
 * before its acknowledgement: a client that sees the number finds the reply.
 */
import { performance } from "node:perf_hooks";
import { availableParallelism } from "node:os";
import { NOT_DURABLE_FIRST } from "../../assembly/layout/memory.ts";
import * as SLOT from "../../assembly/layout/slot.ts";
import { NOT_DURABLE, OK } from "../../assembly/layout/status.ts";
import { STORE_ENDED, STORE_SLEEPING } from "../../assembly/layout/store.ts";
import { loadWord } from "../memory/load-word.ts";
import type { Core } from "../memory/core.ts";
import { PluresError } from "../support/error.ts";
import type { Pages } from "../memory/pages.ts";
import { type ScratchWords, scratchWords } from "../memory/scratch-words.ts";
import type { MemoryAccess } from "../memory/store-memory.ts";
import { Queue } from "../support/queue.ts";
import { timeoutError } from "./limits.ts";
import type { Reply } from "./reply.ts";
import { type Unread, unreadRequests } from "./unread.ts";

/** How the owner of a slot and the engine wake each other, by whatever means. */
export interface SlotSignals {
  /** Wakes a parked engine. */
  ring(): void;
  /**
   * Blocks while the word at `address` is `expected`, for at most `ms` milliseconds (100 at most).
   * False: the engine is gone, no answer will come.
   */
  sleep(address: number, expected: number, ms: number): boolean;
  /** The caller waits from now on, without its event loop. */
  block?(): void;
}

/** A request that found no room in the ring: it is sent before any newer one. */
interface Delayed {
  op: number;
  request: number;
  payload: Buffer;
  /** Bytes that were sent. */
  done: number;
}

const NO_ROOM = 0xffffffff;
const DONE = Number.MAX_SAFE_INTEGER;
/**
 * Looks at a word before sleeping on it, half a nanosecond each; none on a single processor. The
 * least is longer than an awake engine needs: else a client that slept once would never spin again.
 */
const SPINS_MAX = availableParallelism() > 1 ? 100_000 : 0;
const SPINS_MIN = Math.min(4000, SPINS_MAX);
const SPINS_STEP = 4000;
/** The same while JavaScript looks, which takes longer. */
const LOOKS_MAX = SPINS_MAX >>> 3;
/** Tries to send while the ring is full, before the rest is delayed. */
const TRIES_MAX = availableParallelism() > 1 ? 20_000 : 0;
/** A sleep for ring room is short, as it may miss its wake-up; one for an answer cannot miss it. */
const ROOM_SLICE_MS = 1;
const ANSWER_SLICE_MS = 100;
/** Of the data of a reply, such as the number that an increment answers. */
const SMALL_BYTES_MAX = 64;
const DELAYED_BYTES_MAX = 0x4000000;

/** @internal */
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
  /** Executed requests that are not durable, each entry from a first to a last. */
  #notDurable: { first: number; last: number; reply: Reply }[] = [];
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
    this.#at = scratchWords(scratch);
    this.#base = base;
    this.#signals = signals;
    this.#ackedWord = (base + SLOT.SLOT_ACKED) >>> 2;
    this.#waitingWord = (base + SLOT.SLOT_WAITING) >>> 2;
  }

  /** The number of the last request that was sent. */
  get last(): number {
    return this.#last;
  }

  get isDelayed(): boolean {
    return this.#delayed.size > 0;
  }

  /**
   * Sends a request whose payload is the `total` bytes at `address`: its number. If the ring is full
   * the payload is copied, and `sendDelayed` sends it later.
   */
  send(op: number, address: number, total: number): number {
    const request = (this.#last + 1) | 0;
    this.#last = request;
    const done = this.#delayed.first ? 0 : this.#push(op, request, address, total);
    if (done === DONE) return request;
    const payload = Buffer.from(this.#pages.bytes.subarray(address, address + total));
    this.#delayed.push({ op, request, payload, done });
    this.#delayedBytes += total;
    return request;
  }

  /** Whether so much is delayed that the caller should wait before it sends more. */
  get isCongested(): boolean {
    return this.#delayedBytes > DELAYED_BYTES_MAX;
  }

  /** Sends delayed requests by way of the address `staging`: true when none is left. */
  sendDelayed(staging: number): boolean {
    for (let next = this.#delayed.first; next; next = this.#delayed.first) {
      const { op, request, payload } = next;
      do {
        // One piece at a time is copied: the ring may be full for long.
        const piece = payload.subarray(next.done, next.done + SLOT.FRAME_PIECE_BYTES_MAX);
        this.#pages.bytes.set(piece, staging + next.done);
        const sent = this.#sendPiece(op, request, staging, payload.length, next.done);
        if (sent === NO_ROOM) return false;
        next.done = sent;
      } while (next.done < payload.length);
      this.#delayed.shift();
      this.#delayedBytes -= payload.length;
    }
    return true;
  }

  /** Requests that the engine has not seen as a whole, and will not execute. */
  takeUnsent(): Delayed[] {
    this.#delayedBytes = 0;
    return this.#delayed.takeAll();
  }

  /**
   * Requests that are still in the ring after the engine has ended in order: it has not executed
   * them. One of which it has read a piece is not among them.
   */
  takeUnread(): Unread[] {
    // SYNC POINT: engine ended. Looked at before the head.
    const hasEnded = loadWord(this.#pages.words, STORE_ENDED >>> 2) !== 0;
    return hasEnded ? unreadRequests(this.#pages, this.#base) : [];
  }

  /** The number of the last request that is done, after taking the replies of all up to it. */
  acked(): number {
    const acked = loadWord(this.#pages.words, this.#ackedWord);
    this.#drain();
    return acked;
  }

  isAcked(request: number): boolean {
    return ((loadWord(this.#pages.words, this.#ackedWord) - request) | 0) >= 0;
  }

  /** The reply of a request that is done; undefined means OK. */
  take(request: number): Reply | undefined {
    if (!this.#replies.size && !this.#notDurable.length) return undefined;
    const reply = this.#replies.get(request);
    if (reply) this.#replies.delete(request);
    // NOT_DURABLE replaces an earlier reply.
    const isIn = (first: number, last: number) =>
      ((request - first) | 0) >= 0 && ((last - request) | 0) >= 0;
    return this.#notDurable.find(({ first, last }) => isIn(first, last))?.reply ?? reply;
  }

  /** Drops the replies of requests that timed out. */
  dropReplies(acked: number): void {
    if (this.#replies.size) {
      for (const request of this.#replies.keys()) {
        if (((acked - request) | 0) >= 0) this.#replies.delete(request);
      }
    }
    if (!this.#notDurable.length) return;
    this.#notDurable = this.#notDurable.filter(({ last }) => ((acked - last) | 0) < 0);
  }

  /** Blocks until the request is done. Throws ERR_TIMEOUT, or ERR_SERVER_GONE on a hang-up. */
  wait(request: number, staging: number, timeoutMs: number, gone: () => PluresError): void {
    this.#signals.block?.();
    if (this.#spin(request)) return;
    const deadlineMs = performance.now() + timeoutMs;
    while (!this.isAcked(request)) {
      this.#drain();
      const isMoving = !this.sendDelayed(staging) || this.#partial !== undefined;
      const isAlive = this.#sleep(request, isMoving ? ROOM_SLICE_MS : ANSWER_SLICE_MS);
      if (this.isAcked(request)) return;
      if (!isAlive) throw gone();
      if (performance.now() >= deadlineMs) throw timeoutError(timeoutMs);
    }
  }

  /**
   * Blocks until the engine has executed every request, whether or not the disk has the changes. The
   * replies of refused ones have come. Throws as `wait` does. An answer of bytes may still be coming.
   */
  waitExecuted(staging: number, timeoutMs: number, gone: () => PluresError): void {
    const deadlineMs = performance.now() + timeoutMs;
    for (let looks = 0; !this.#isExecuted; looks++) {
      if (looks < LOOKS_MAX) continue;
      this.#drain();
      this.sendDelayed(staging);
      const isAlive = this.#sleep(this.#last, ROOM_SLICE_MS);
      if (this.#isExecuted) return;
      if (!isAlive) throw gone();
      if (performance.now() >= deadlineMs) throw timeoutError(timeoutMs);
    }
  }

  /** The head of the request ring moves after the frame was executed, with the acknowledgement. */
  get #isExecuted(): boolean {
    if (this.#delayed.first) return false;
    const { words } = this.#pages;
    const head = loadWord(words, (this.#base + SLOT.SLOT_REQUEST_HEAD) >>> 2);
    return head === words[(this.#base + SLOT.SLOT_REQUEST_TAIL) >>> 2];
  }

  /** Asks the engine to wake this client's event loop when `request` is done: false if it is. */
  armWake(request: number): boolean {
    return this.#arm(SLOT.WAITING_SOCKET, request);
  }

  /**
   * Asks the engine to wake this client as `kind` says: false if `request` is done or there are
   * replies to take. An engine that filled the reply ring continues only when they are taken.
   */
  #arm(kind: number, request: number): boolean {
    const { words } = this.#pages;
    // Another client can write the doorbell, and so end a ring's effect just before the engine sleeps.
    const park = loadWord(words, STORE_SLEEPING >>> 2);
    if (park & 1 && park === this.#rungPark) this.#signals.ring();
    Atomics.store(words, this.#waitingWord, kind);
    // SYNC POINT: waiting. Checked after the word is set; the engine checks it after its reply.
    const isReplied = this.#core.peekReply(this.#scratch, this.#base) === OK;
    if (!isReplied && !this.isAcked(request)) return true;
    Atomics.store(words, this.#waitingWord, SLOT.WAITING_NOT);
    return false;
  }

  /**
   * Looks at `acked` for a while. If the answer comes, the next spin is longer. If not it is shorter:
   * the engine may need this very processor.
   */
  #spin(request: number): boolean {
    if (this.#core.awaitAcked(this.#base, request, this.#spins)) {
      this.#spins = Math.min(SPINS_MAX, this.#spins + SPINS_STEP);
      return true;
    }
    this.#spins = Math.max(SPINS_MIN, this.#spins >>> 1);
    return this.isAcked(request);
  }

  /** Sleeps on `acked` for a slice: whether the engine is still alive. */
  #sleep(request: number, sliceMs: number): boolean {
    const acked = loadWord(this.#pages.words, this.#ackedWord);
    if (!this.#arm(SLOT.WAITING_FUTEX, request)) return true;
    return this.#signals.sleep(this.#base + SLOT.SLOT_ACKED, acked, sliceMs);
  }

  /** Sends pieces, with some tries for each: DONE, or the bytes that were sent. */
  #push(op: number, request: number, address: number, total: number): number {
    let done = 0;
    let tries = TRIES_MAX;
    for (;;) {
      const sent = this.#sendPiece(op, request, address, total, done);
      if (sent === NO_ROOM) {
        if (tries === TRIES_MAX) this.#signals.block?.();
        if (tries-- <= 0) return done;
        this.#drain();
        continue;
      }
      done = sent;
      tries = TRIES_MAX;
      if (done >= total) return DONE;
    }
  }

  /** Sends one frame: the bytes that are sent with it, or NO_ROOM. */
  #sendPiece(op: number, request: number, address: number, total: number, done: number): number {
    const kind = done === 0 ? op : SLOT.OP_MORE;
    const { words } = this.#pages;
    const sent = this.#core.send(this.#scratch, this.#base, kind, request, address, total, done);
    this.#ring(words[this.#at.status]!);
    return sent >>> 0;
  }

  /** SYNC POINT: sleeping. Each client ends each park of the engine once. */
  #ring(park: number): void {
    if (!(park & 1) || park === this.#rungPark) return;
    this.#rungPark = park;
    this.#signals.ring();
  }

  /** Takes all replies off the ring, so that the engine never waits for room in it. */
  #drain(): void {
    const { words } = this.#pages;
    // The engine replies to requests of this slot only, so their number bounds this.
    while (this.#core.peekReply(this.#scratch, this.#base) === OK) {
      const request = words[this.#at.request]!;
      const status = words[this.#at.status]!;
      // The bytes of its data; few refusals have any.
      if (words[this.#at.total]) this.#receive(request, status);
      else this.#replies.set(request, { status, data: undefined });
      this.#core.consumeReply(this.#scratch, this.#base);
      // An engine without room for a reply parks like one without requests.
      this.#ring(loadWord(words, STORE_SLEEPING >>> 2));
    }
  }

  /** Takes a piece of a reply with data; after the last one the reply is complete. */
  #receive(request: number, status: number): void {
    const { bytes, words } = this.#pages;
    const total = words[this.#at.total]!;
    const address = words[this.#at.value]! >>> 0;
    if (this.#partial?.request !== request) {
      // A small one shares memory with others: that takes a fraction of the time.
      const data =
        total > SMALL_BYTES_MAX ? Buffer.allocUnsafeSlow(total) : Buffer.allocUnsafe(total);
      this.#partial = { request, data, done: 0 };
    }
    const partial = this.#partial;
    const piece = Math.min(words[this.#at.bytes]!, partial.data.length - partial.done);
    bytes.copy(partial.data, partial.done, address, address + piece);
    partial.done += piece;
    if (partial.done < partial.data.length) return;
    const reply = { status, data: partial.data };
    if (status === NOT_DURABLE) {
      const first = partial.data.readInt32LE(NOT_DURABLE_FIRST);
      this.#notDurable.push({ first, last: request, reply });
    } else this.#replies.set(request, reply);
    this.#partial = undefined;
  }
}
