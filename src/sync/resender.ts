/**
 * Sends own writes behind a stamp to all once more: a medium that keeps messages for absent replicas has
 * lost them (docs/SYNC.md, NATS).
 */
import type { ExportedPiece, VersionVector } from "../request/deltas.ts";
import type { PluresError } from "../support/error.ts";
import type { Desk } from "./desk.ts";

interface Resend {
  since: VersionVector;
  until: VersionVector;
  cursor: Uint8Array | undefined;
}

/** @internal */
export class Resender {
  readonly #desk: Desk;
  #resend: Resend | undefined;
  #isBusy = false;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Whether pieces are still to be sent. */
  get isActive(): boolean {
    return this.#resend !== undefined;
  }

  begin(stamp: bigint): void {
    const until = this.#desk.vector;
    const own = this.#desk.options.replica;
    if ((until[own] ?? 0n) <= stamp) return;
    this.#resend = { since: { ...until, [own]: stamp }, until, cursor: undefined };
  }

  poll(): void {
    const resend = this.#resend;
    if (!resend || this.#isBusy || !this.#desk.options.canSend()) return;
    this.#isBusy = true;
    this.#desk.tasks.push({
      order: { do: "export", ...resend, isCheck: false },
      done: ({ delta, cursor }: ExportedPiece) => {
        this.#isBusy = false;
        if (this.#resend !== resend) return;
        if (delta.length > 0)
          this.#desk.messages.push({ ...this.#desk.head, kind: "delta", delta });
        resend.cursor = cursor;
        if (!cursor) this.#resend = undefined;
      },
      failed: (error: PluresError) => {
        this.#isBusy = false;
        this.#resend = undefined;
        this.#desk.emit("error", { error, replica: undefined });
      },
    });
  }
}
