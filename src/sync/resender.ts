/**
 * Sends own writes behind a stamp to all once more: a medium that keeps messages for absent replicas has
 * lost them (docs/SYNC.md, NATS).
 */
import type { ExportedPiece, VersionVector } from "../request/deltas.ts";
import type { PluresError } from "../support/error.ts";
import type { Desk } from "./desk.ts";

interface Resend {
  stamp: bigint;
  since: VersionVector;
  /** Undefined: it has not begun. */
  until: VersionVector | undefined;
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

  /** Whether pieces are still to be sent: pushes wait, or they would not follow each other. */
  get isActive(): boolean {
    return this.#resend !== undefined;
  }

  begin(stamp: bigint): void {
    const { isReader, replica } = this.#desk.options;
    if (isReader || (this.#desk.vector[replica] ?? 0n) <= stamp) return;
    this.#resend = { stamp, since: {}, until: undefined, cursor: undefined };
  }

  poll(): void {
    const resend = this.#resend;
    if (!resend || this.#isBusy || !this.#desk.options.canSend()) return;
    this.#isBusy = true;
    if (!resend.until) {
      resend.until = this.#desk.vector;
      resend.since = { ...resend.until, [this.#desk.options.replica]: resend.stamp };
    }
    const { since, until, cursor } = resend;
    this.#desk.tasks.push({
      order: { do: "export", since, until, cursor, isCheck: false },
      done: (piece: ExportedPiece) => {
        this.#isBusy = false;
        if (this.#resend !== resend) return;
        const { delta } = piece;
        if (delta.length > 0)
          this.#desk.messages.push({ ...this.#desk.head, kind: "delta", delta });
        resend.cursor = piece.cursor;
        if (!piece.cursor) this.#resend = undefined;
      },
      failed: (error: PluresError) => {
        this.#isBusy = false;
        this.#resend = undefined;
        if (error.code === "ERR_RESYNC_REQUIRED") return;
        this.#desk.emit("error", { error, replica: undefined });
      },
    });
  }
}
