/** The JetStream stream of a channel: making it, and reading what it has. */
import { PluresError } from "../support/error.ts";
import type { StoredMessage, StreamFacts, StreamManager } from "./nats-types.ts";
import type { StreamState } from "./stream-place.ts";

const NANOS_A_MS = 1_000_000;
const BATCH_MESSAGES = 256;
const BATCH_BYTES = 4 * 2 ** 20;

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
    allow_direct: true,
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
  if (found.config.republish && found.config.allow_direct) return;
  await manager.streams.update(stream, { ...found.config, republish, allow_direct: true });
}

/** @internal */
export async function streamState(manager: StreamManager, stream: string): Promise<StreamState> {
  const { created, state } = await manager.streams.info(stream);
  return { stream: created, first: state.first_seq, last: state.last_seq };
}

/** Messages from `seq` on, in order. @internal */
export async function readBatch(
  manager: StreamManager,
  stream: string,
  seq: number,
): Promise<StoredMessage[]> {
  const batch = await manager.direct.getBatch(stream, {
    seq,
    batch: BATCH_MESSAGES,
    max_bytes: BATCH_BYTES,
  });
  const messages: StoredMessage[] = [];
  for await (const { seq: at, subject, data } of batch) messages.push({ seq: at, subject, data });
  return messages;
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
