/** What carries the messages between replicas. */

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
}

/**
 * Carries messages between replicas. Messages may be lost, repeated and reordered: that costs time, and no
 * data. Two replicas meet on a transport, or with `isBroadcast` any number of them.
 */
export interface SyncTransport {
  readonly isBroadcast: boolean;
  /** The longest message; longer ones come in pieces. */
  readonly bytesMax: number;
  /** Connects, and calls the listener from now on. */
  start(listener: SyncListener): void;
  /** Resolves when more may be sent. Never rejects: what cannot be sent is lost. */
  send(bytes: Uint8Array, route: SyncRoute): Promise<void>;
  close(): Promise<void>;
}
