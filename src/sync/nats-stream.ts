/** The JetStream stream of a channel: making it, and reading what it has. */
import { PluresError } from "../support/error.ts";
import type { StoredMessage, StreamFacts, StreamManager } from "./nats-types.ts";
import type { StreamState } from "./stream-place.ts";

const NANOS_A_MS = 1_000_000;
/** Messages that are asked for at one time. */
const BATCH_MESSAGES = 32;

interface StreamOptions {
  stream: string;
  maxAgeMs: number;
  replicas: number;
}

/** Makes the stream, or lets an existing one publish again what it stores. @internal */
export async function openStream(
  manager: StreamManager,
  prefix: string,
  { stream, maxAgeMs, replicas }: StreamOptions,
): Promise<void> {
  const republish = { src: `${prefix}.d.*`, dest: `${prefix}.l.{{wildcard(1)}}` };
  const config = {
    name: stream,
    subjects: [`${prefix}.d.*`],
    republish,
    num_replicas: replicas,
    max_age: maxAgeMs * NANOS_A_MS,
    storage: "file",
    discard: "old",
  };
  let found: StreamFacts;
  try {
    found = await manager.streams.info(stream);
  } catch (error) {
    if (!/not found/i.test((error as Error).message)) throw error;
    await manager.streams.add(config);
    return;
  }
  if (!found.config.subjects.includes(`${prefix}.d.*`)) {
    throw new PluresError(
      "ERR_BAD_OPTION",
      `The stream ${stream} exists and has other subjects: ${found.config.subjects.join(", ")}. Nothing is ` +
        "replicated. Choose another name.",
    );
  }
  if (found.config.republish) return;
  await manager.streams.update(stream, { ...found.config, republish });
}

/** @internal */
export async function streamState(manager: StreamManager, stream: string): Promise<StreamState> {
  const { created, state } = await manager.streams.info(stream);
  return { stream: created, first: state.first_seq, last: state.last_seq };
}

/**
 * The messages from `seq` to at most `last`, in order, and where they end. Each is asked for by itself: while
 * others publish, a batch of direct gets can lock nats-server 2.12 up for good. @internal
 */
export async function readBatch(
  manager: StreamManager,
  stream: string,
  seq: number,
  last: number,
): Promise<{ messages: StoredMessage[]; end: number }> {
  const end = Math.min(seq + BATCH_MESSAGES - 1, last);
  const numbers = Array.from({ length: end - seq + 1 }, (_, index) => seq + index);
  const found = await Promise.all(numbers.map((each) => readMessage(manager, stream, each)));
  return { messages: found.filter((message) => message !== undefined), end };
}

/** One message; undefined: it was removed. @internal */
export async function readMessage(
  manager: StreamManager,
  stream: string,
  seq: number,
): Promise<StoredMessage | undefined> {
  return (await manager.streams.getMessage(stream, { seq })) ?? undefined;
}

/** @internal */
export function missingPackage(cause: unknown): PluresError {
  return new PluresError(
    "ERR_MISSING_PACKAGE",
    "Replication over NATS needs the package @nats-io/jetstream, which is not installed. The database " +
      "works as before. Install it: npm install @nats-io/transport-node @nats-io/jetstream.",
    { cause },
  );
}

/** @internal */
export function noJetStream(cause: Error): PluresError {
  return new PluresError(
    "ERR_UNSUPPORTED_PLATFORM",
    `The NATS server has no JetStream: ${cause.message}. The database works as before, and the stream is ` +
      "looked for again. Start nats-server with -js.",
    { cause },
  );
}
