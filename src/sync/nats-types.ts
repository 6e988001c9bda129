/**
 * What this package uses of `@nats-io/transport-node` and `@nats-io/jetstream`. They are optional, and
 * programs without them compile.
 */

/** A connection of `connect` of `@nats-io/transport-node`. */
export interface NatsConnectionLike {
  readonly info?: { max_payload: number } | undefined;
  publish(subject: string, data: Uint8Array): void;
  subscribe(
    subject: string,
    options: { callback(error: Error | null, message: any): void },
  ): { unsubscribe(): void };
  flush(): Promise<void>;
  status(): AsyncIterable<{ type: string }>;
  closed(): Promise<unknown>;
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
