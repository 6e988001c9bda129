/**
 * What the parts of an exchange have in common: the store as they see it, what they send, and the
 * tasks that they have for the store. No clock, timer, socket or random number is in here: the driver
 * brings them, so that a seeded simulation can be the driver.
 */
import type { ExportedPiece, LogExport, LogPlan, VersionVector } from "../request/deltas.ts";
import type { PluresError } from "../support/error.ts";
import type { Message } from "./message.ts";
import type { ExchangeEvents } from "./sync-events.ts";

/** Times and limits of an exchange. @internal */
export interface Timing {
  /** A replica says what it has seen at least so often. */
  heartbeatMs: number;
  /** After a change it says so this much later, at the earliest. */
  stateMs: number;
  /** A peer is offline after such a time without a message. */
  offlineMs: number;
  /** So long a replica waits for what a peer has, before it asks for it. */
  patienceMs: number;
  /** An answer that takes longer is asked for elsewhere. */
  askMs: number;
  /** A peer's vector is recorded in the store at most so often. */
  acknowledgeMs: number;
  /** The wait after a failure doubles from here to 64 times that. */
  retryMs: number;
}

/** @internal */
export const TIMING: Timing = {
  heartbeatMs: 5000,
  stateMs: 200,
  offlineMs: 16_000,
  patienceMs: 150,
  askMs: 10_000,
  acknowledgeMs: 2000,
  retryMs: 500,
};

/** What the store is to do. The driver executes the tasks in order, one after the other. @internal */
export type Order =
  | ({ do: "export log" } & LogPlan)
  | {
      do: "export";
      since: VersionVector;
      until: VersionVector;
      cursor: Uint8Array | undefined;
      isCheck: boolean;
    }
  | { do: "apply"; delta: Uint8Array }
  | { do: "resync"; piece: Uint8Array; isFirst: boolean }
  | { do: "acknowledge"; replica: string; vector: VersionVector };

/** The result of an order: of an export, of the log's, whether a resynchronisation is complete. @internal */
export type Outcome = ExportedPiece | LogExport | boolean | undefined;

/** @internal */
export interface Task {
  order: Order;
  done(outcome: any): void;
  failed(error: PluresError): void;
}

/** @internal */
export interface DeskOptions {
  replica: string;
  run: number;
  timing: Timing;
  isReader: boolean;
  /** Whether messages reach several replicas. */
  isBroadcast: boolean;
  /** The store's vector. */
  vector(): VersionVector;
  /** A number from 0 to 1. */
  random(): number;
  /** Whether what was sent has left, so that more may be sent. */
  canSend(): boolean;
  /** Asks for the only turn to merge an export of several pieces into the store. */
  takeTurn(): boolean;
  releaseTurn(): void;
}

/** @internal */
export class Desk {
  readonly options: DeskOptions;
  /** The time of the present input, milliseconds of any clock that only rises. */
  nowMs = 0;
  readonly messages: Message[] = [];
  readonly tasks: Task[] = [];
  readonly events: { name: keyof ExchangeEvents; event: ExchangeEvents[keyof ExchangeEvents] }[] =
    [];

  constructor(options: DeskOptions) {
    this.options = options;
  }

  get timing(): Timing {
    return this.options.timing;
  }

  get vector(): VersionVector {
    return this.options.vector();
  }

  get head(): { sender: string; run: number } {
    const { replica, run } = this.options;
    return { sender: replica, run };
  }

  emit<Name extends keyof ExchangeEvents>(name: Name, event: ExchangeEvents[Name]): void {
    this.events.push({ name, event });
  }

  /** The wait after so many failures in a row, with some chance in it. */
  backoffMs(failures: number): number {
    const doubled = this.timing.retryMs * 2 ** Math.min(failures, 6);
    return doubled * (0.5 + this.options.random() / 2);
  }
}
