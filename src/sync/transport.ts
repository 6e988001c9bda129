/** What carries the messages between replicas. */
import type { VersionVector } from "../request/deltas.ts";
import type { PluresError } from "../support/error.ts";

/** How a message travels. */
export interface SyncRoute {
  /** The replica that it is for; undefined: all. */
  readonly to: string | undefined;
  /** Whether it has changes that everybody needs, also who is away. */
  readonly isDelta: boolean;
}

/** What a transport reports to its replica. */
export interface SyncListener {
  /** A message has come. The transport brings the next one when the promise is resolved. */
  message(bytes: Uint8Array): Promise<void> | void;
  /** The connection is made, or made again. */
  up(): void;
  /** The connection is gone; the transport looks for another one, unless it has ended. */
  down(problem: string): void;
  /** There will be no connection any more. */
  ended(): void;
  /** Something went wrong that a person has to settle. */
  failed(error: PluresError): void;
  /** The replica, for a transport that keeps messages for replicas that are away. */
  readonly replica: SyncReplica;
}

/** What a transport that keeps messages asks of its replica. */
export interface SyncReplica {
  /** Its `replicaId`. */
  readonly id: string;
  /** Its version vector. */
  vector(): VersionVector;
  /** Resolves to what the known replicas have confirmed. */
  known(): Promise<VersionVector[]>;
  /** The value that was saved under this name in the replica's store; undefined: nothing. */
  load(name: string): unknown;
  /** Saves a value in the store, behind all data that was merged before. No other replica gets it. */
  save(name: string, value: object): Promise<void>;
  /** Resolves when all messages so far are merged. */
  settled(): Promise<void>;
  /** How many deltas were refused. */
  refused(): number;
  /** Sends own writes behind this stamp once more. */
  resend(stamp: bigint): void;
}

/**
 * Carries messages between replicas. Messages may be lost, repeated and reordered: that costs time, and no
 * data. Two replicas meet on a transport, or with `isBroadcast` any number of them.
 */
export interface SyncTransport {
  /** Whether a message reaches any number of replicas. */
  readonly isBroadcast: boolean;
  /** The longest message; longer ones come in pieces. */
  readonly bytesMax: number;
  /** Connects, and calls the listener from now on. */
  start(listener: SyncListener): void;
  /** Resolves when more may be sent. Never rejects: what cannot be sent is lost. */
  send(bytes: Uint8Array, route: SyncRoute): Promise<void>;
  /** Ends the connection, after what was sent. */
  close(): Promise<void>;
}
