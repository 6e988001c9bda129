/** Answers the requests of peers, a piece each, in the order in which they came. */
import type { ExportedPiece } from "../request/deltas.ts";
import type { PluresError } from "../support/error.ts";
import type { Desk } from "./desk.ts";
import type { AskMessage, AnswerStatus } from "./message.ts";

const NOTHING = new Uint8Array(0);
/** Peers that wait at one time; the request of another one is dropped, and it asks again. */
const WAITING_MAX = 64;

/** @internal */
export class Answerer {
  readonly #desk: Desk;
  /** The last request of each peer. */
  readonly #waiting = new Map<string, AskMessage>();
  #isBusy = false;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  asked(message: AskMessage): void {
    if (this.#desk.options.isReader) return;
    if (this.#waiting.size >= WAITING_MAX && !this.#waiting.has(message.sender)) return;
    this.#waiting.set(message.sender, message);
  }

  poll(): void {
    if (this.#isBusy || !this.#desk.options.canSend()) return;
    const [ask] = this.#waiting.values();
    if (!ask) return;
    this.#waiting.delete(ask.sender);
    this.#isBusy = true;
    const { since, cursor } = ask;
    const until = cursor ? ask.until : this.#desk.vector;
    this.#desk.tasks.push({
      order: { do: "export", since, until, cursor, isCheck: false },
      done: ({ delta, cursor: next }: ExportedPiece) => {
        this.#isBusy = false;
        this.#answer(ask, next ? "more" : "done", { until, cursor: next, delta });
      },
      failed: (error: PluresError) => {
        this.#isBusy = false;
        const isBehind = error.code === "ERR_RESYNC_REQUIRED" && Object.keys(since).length > 0;
        this.#answer(ask, isBehind ? "resync" : "busy", {
          until: {},
          cursor: undefined,
          delta: NOTHING,
        });
      },
    });
  }

  #answer(
    { sender: to, number }: AskMessage,
    status: AnswerStatus,
    piece: { until: AskMessage["until"]; cursor: Uint8Array | undefined; delta: Uint8Array },
  ): void {
    this.#desk.messages.push({ ...this.#desk.head, kind: "answer", to, number, status, ...piece });
  }
}
