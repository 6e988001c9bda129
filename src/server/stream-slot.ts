/**
 * A slot whose client is in another process without the store's pages. The slot is in this process's
 * memory, and both of its rings are in both processes at the same positions: the client's side is
 * copied here, and the engine's side there. The engine checks what is copied, as it checks what a
 * client writes to pages.
 */
import * as SLOT from "../../assembly/layout/slot.ts";
import type { Pages } from "../memory/pages.ts";
import { DONE, REPLIES, badFrame, newRun, placeRun, writeRun, writeWords } from "../stream/wire.ts";

/** The engine's words of a slot, as they were at one look. */
export interface SlotState {
  replyTail: number;
  acked: number;
  head: number;
}

export class StreamSlot {
  /** The number in the server's slot table. */
  readonly number: number;
  readonly #client: number;
  readonly #words: Int32Array;
  readonly #requests: { bytes: Buffer; base: number; size: number };
  readonly #replies: { bytes: Buffer; base: number; size: number };
  readonly #base: number;
  /** This side's positions: those in the slot are for the engine. */
  #tail = 0;
  #shown = 0;
  #taken = 0;
  #sent: SlotState = { replyTail: 0, acked: 0, head: 0 };

  /** The slot `number`, whose rings are at `base`, of the mirror's client `client`. */
  constructor(pages: Pages, number: number, base: number, client: number) {
    this.number = number;
    this.#client = client;
    this.#words = pages.words;
    this.#base = base;
    const { bytes } = pages;
    this.#requests = { bytes, base: base + SLOT.SLOT_REQUESTS, size: SLOT.REQUEST_RING_BYTES };
    this.#replies = { bytes, base: base + SLOT.SLOT_REPLIES, size: SLOT.REPLY_RING_BYTES };
  }

  /** Whether the engine has executed all that came. */
  get isExecuted(): boolean {
    return this.#load(SLOT.SLOT_REQUEST_HEAD) === this.#shown;
  }

  /**
   * Takes a run of the client's request ring. What came already, by the mirror's other connection, is passed
   * over. Throws if the ring has no place for it.
   */
  request(body: Buffer): void {
    const run = newRun(body, this.#tail);
    if (run === undefined) return;
    const isRun = run !== "early" && run.length % 8 === 0;
    const end = isRun ? (this.#tail + run.length) >>> 0 : 0;
    const used = (end - this.#load(SLOT.SLOT_REQUEST_HEAD)) >>> 0;
    if (!isRun || used > SLOT.REQUEST_RING_BYTES) {
      throw badFrame("requests for which the ring has no place");
    }
    placeRun(this.#requests, this.#tail, run);
    this.#tail = end;
  }

  /** Bytes of requests that the engine sees and has not executed. */
  get underWay(): number {
    return (this.#shown - this.#load(SLOT.SLOT_REQUEST_HEAD)) >>> 0;
  }

  /** Whether there are requests that the engine does not see yet. */
  get isHeldBack(): boolean {
    return this.#shown !== this.#tail;
  }

  /** Shows the engine whole frames of so many bytes, or one. The engine judges bytes that are no frame. */
  publish(bytesMax: number): void {
    let shown = this.#shown;
    const { size, base } = this.#requests;
    const left = () => (this.#tail - shown) >>> 0;
    do {
      const frameBytes = this.#words[(base + (shown % size)) >>> 2]! >>> 0;
      const isFrame = frameBytes >= 8 && frameBytes % 8 === 0 && frameBytes <= left();
      shown = isFrame ? (shown + frameBytes) >>> 0 : this.#tail;
    } while (left() > 0 && (shown - this.#shown) >>> 0 < bytesMax);
    this.#shown = shown;
    // SYNC POINT: request tail. The bytes are in place before the engine can see them.
    this.#store(SLOT.SLOT_REQUEST_TAIL, shown);
  }

  /** The client has taken the replies up to this position. An earlier one comes by the other connection. */
  take(head: number): void {
    const taken = (head - this.#taken) >>> 0;
    if ((taken | 0) <= 0 && head % 8 === 0) return;
    if (taken > (this.#sent.replyTail - this.#taken) >>> 0 || head % 8 !== 0) {
      throw badFrame("a position behind the replies");
    }
    this.#taken = head;
    this.#store(SLOT.SLOT_REPLY_HEAD, head);
  }

  /** The engine's words now. SYNC POINT: acked. Replies are published before the number is. */
  look(): SlotState {
    const acked = this.#load(SLOT.SLOT_ACKED);
    const head = this.#load(SLOT.SLOT_REQUEST_HEAD);
    return { acked, head, replyTail: this.#load(SLOT.SLOT_REPLY_TAIL) };
  }

  isSent({ acked, head, replyTail }: SlotState): boolean {
    const sent = this.#sent;
    return acked === sent.acked && head === sent.head && replyTail === sent.replyTail;
  }

  /**
   * Sends what the client does not know of `state`, which its copy of the store has after the message
   * of states `number`.
   */
  send(state: SlotState, number: number, write: (frame: Buffer) => void): void {
    const { acked, head, replyTail } = state;
    const from = this.#sent.replyTail;
    if (from !== replyTail) write(writeRun(REPLIES, this.#client, this.#replies, from, replyTail));
    if (acked !== this.#sent.acked || head !== this.#sent.head) {
      write(writeWords(DONE, this.#client, acked, head, replyTail, number));
    }
    this.#sent = state;
  }

  /** Asks the engine for a wake-up when something changes in the slot. */
  arm(): void {
    this.#store(SLOT.SLOT_WAITING, SLOT.WAITING_SOCKET);
  }

  #load(offset: number): number {
    return Atomics.load(this.#words, (this.#base + offset) >>> 2) >>> 0;
  }

  #store(offset: number, word: number): void {
    Atomics.store(this.#words, (this.#base + offset) >>> 2, word | 0);
  }
}
