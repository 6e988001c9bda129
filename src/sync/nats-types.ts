/**
 * What this package uses of `@nats-io/transport-node` and `@nats-io/jetstream`. They are optional, and
 * programs without them compile.
 */

/** A connection of `connect` of `@nats-io/transport-node`. */
export interface NatsConnectionLike {
  /** What the server said of itself: `max_payload` is the longest message. */
  readonly info?: { max_payload: number } | undefined;
  /** Sends a message. */
  publish(subject: string, data: Uint8Array): void;
  /** Calls `callback` with each message of a subject. */
  subscribe(
    subject: string,
    options: { callback(error: Error | null, message: any): void },
  ): { unsubscribe(): void };
  /** Resolves when the server has what was sent. */
  flush(): Promise<void>;
  /** Changes of the connection. */
  status(): AsyncIterable<{ type: string }>;
  /** Resolves when it is closed. */
  closed(): Promise<unknown>;
  /** Whether it is closed. */
  isClosed(): boolean;
}

/** @internal */
export interface NatsMessage {
  data: Uint8Array;
  headers?: { get(name: string): string } | undefined;
}

/** @internal */
export interface StoredMessage {
  seq: number;
  subject: string;
  data: Uint8Array;
}

/** @internal */
export interface StreamFacts {
  created: string;
  config: { subjects: string[]; republish?: unknown };
  state: { first_seq: number; last_seq: number };
}

/** @internal */
export interface StreamManager {
  streams: {
    info(name: string): Promise<StreamFacts>;
    add(config: object): Promise<StreamFacts>;
    update(name: string, config: object): Promise<StreamFacts>;
    purge(name: string, options: { seq: number }): Promise<unknown>;
    getMessage(name: string, query: { seq: number }): Promise<StoredMessage | null>;
  };
}
