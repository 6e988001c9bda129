/** The events of a sync. */
import type { PluresError } from "../support/error.ts";

/** Those of the protocol. @internal */
export type ExchangeEvents = Pick<SyncEvents, "peer" | "error" | "resync">;

/** What a sync passes to listeners of each event. */
export interface SyncEvents {
  /** The connection is made, or made again. */
  connect: object;
  /** The connection is gone; the transport looks for another one. */
  disconnect: { problem: string };
  /** A peer has come or gone. */
  peer: { replica: string; isOnline: boolean };
  /** Something was refused, and is tried again. */
  error: { error: PluresError; replica: string | undefined };
  /** The store adopts the full state of another replica. */
  resync: { replica: string };
}
