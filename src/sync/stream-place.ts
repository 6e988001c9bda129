/**
 * Where a replica is in a stream that keeps messages (docs/SYNC.md, NATS): which message is next, and which
 * own writes the stream has. No connection is in here.
 */
import { crc32 } from "node:zlib";
import { claimsOf, isPiece } from "./delta-head.ts";
import type { Message } from "./message.ts";

/** A place as it is saved in the replica's store, after the data up to there. @internal */
export interface SavedPlace {
  /** Identifies the stream: when it was made. */
  stream: string;
  /** The last message that was merged. */
  seq: number;
  /** Identifies that message. */
  mark: string;
  /** The own stamp up to which the stream has this replica's writes. */
  own: string;
}

/** @internal */
export interface StreamState {
  stream: string;
  first: number;
  last: number;
}

/** What follows from the state of a stream. @internal */
export type Opening =
  /** It goes on behind the place. */
  | "same"
  /** Messages behind the place are gone: peers have to be asked. */
  | "expired"
  /** It is another stream, or an older copy of it: own writes may be missing. */
  | "other";

/** @internal */
export class StreamPlace {
  readonly #replica: string;
  #stream = "";
  seq = 0;
  #mark = "";
  own = 0n;

  constructor(replica: string, saved: Partial<SavedPlace> | undefined) {
    this.#replica = replica;
    const { stream, seq, mark, own } = saved ?? {};
    if (typeof stream !== "string" || !Number.isSafeInteger(seq) || typeof own !== "string") return;
    this.#stream = stream;
    this.seq = seq!;
    this.#mark = mark ?? "";
    this.own = BigInt(own);
  }

  get saved(): SavedPlace {
    return { stream: this.#stream, seq: this.seq, mark: this.#mark, own: `${this.own}` };
  }

  /**
   * Moves to where the stream goes on. `there` identifies the message that it has at this place, if it has
   * one. `confirmed` is the own stamp that all known replicas have.
   */
  open(state: StreamState, there: string | undefined, confirmed: bigint): Opening {
    const isNew = this.#stream === "";
    const isSame =
      this.#stream === state.stream &&
      this.seq <= state.last &&
      (this.seq < state.first || this.seq === 0 || there === this.#mark);
    this.#stream = state.stream;
    if (!isSame) {
      this.seq = Math.max(0, state.first - 1);
      this.#mark = "";
      // A stream that nothing was removed from shall have everything, for replicas to come.
      this.own = state.first <= 1 ? 0n : confirmed;
      return isNew && state.first <= 1 ? "same" : "other";
    }
    if (this.seq >= state.first - 1) return "same";
    this.seq = state.first - 1;
    this.#mark = "";
    return "expired";
  }

  /** A message of the stream was taken. */
  took(seq: number, mark: string): void {
    this.seq = seq;
    this.#mark = mark;
  }

  /** The stream has this message of the replica itself, and everything that it sent before. */
  stored(message: Message | undefined, isInOrder: boolean): void {
    if (message?.kind !== "delta" || message.sender !== this.#replica) return;
    // A piece counts only with those before it.
    if (!isInOrder && isPiece(message.delta)) return;
    for (const { actor, from, to } of claimsOf(message.delta)) {
      if (actor === this.#replica && from <= this.own && to > this.own) this.own = to;
    }
  }
}

/** Identifies a message. @internal */
export function markOf(data: Uint8Array): string {
  return `${data.length}:${crc32(data)}`;
}

/** The replica that has sent a message, or a piece of one. @internal */
export function senderOf(data: Uint8Array): string {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return data.length < 16 ? "" : view.getBigUint64(8, true).toString(16).padStart(16, "0");
}
