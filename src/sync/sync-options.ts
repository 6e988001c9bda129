/** The options of `sync`, checked. */
import type { AbortSignal } from "../support/platform-types.ts";
import {
  checkOption,
  checkOptions,
  integerOption,
  namesOf,
  signalOption,
} from "../support/options.ts";
import { TIMING, type Timing } from "./desk.ts";

/** Options of `sync`. */
export interface SyncOptions {
  /**
   * Whether this replica only reads: it sends none of its changes, and answers no requests. Default:
   * false.
   */
  readOnly?: boolean;
  /** How often a replica says what it has seen, milliseconds from 100. Default: 5,000. */
  heartbeatMs?: number;
  /** Ends the sync, as `close` does. */
  signal?: AbortSignal;
}

const NAMES = namesOf<SyncOptions>({ readOnly: true, heartbeatMs: true, signal: true });
const HEARTBEAT_MS_MIN = 100;
const HEARTBEAT_MS_MAX = 3_600_000;
/** A peer is offline after so many heartbeats without a message. */
const HEARTBEATS_MISSED = 3.2;

/** @internal */
export interface SyncPlan {
  isReader: boolean;
  timing: Timing;
  signal: AbortSignal | undefined;
}

/** Throws ERR_BAD_OPTION. @internal */
export function planSync(options: SyncOptions): SyncPlan {
  checkOptions(options, "sync", NAMES);
  const { readOnly = false, heartbeatMs: given, signal } = options;
  checkOption("readOnly", readOnly, typeof readOnly === "boolean", "true or false");
  const { heartbeatMs: usual } = TIMING;
  const heartbeatMs = integerOption(
    "heartbeatMs",
    given,
    usual,
    HEARTBEAT_MS_MIN,
    HEARTBEAT_MS_MAX,
  );
  return {
    isReader: readOnly,
    timing: { ...TIMING, heartbeatMs, offlineMs: heartbeatMs * HEARTBEATS_MISSED },
    signal: signalOption(signal),
  };
}
