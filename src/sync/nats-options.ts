/** The options of `natsTransport`, checked. */
import { badOption, checkOption, checkOptions, namesOf } from "../support/options.ts";
import type { NatsConnectionLike } from "./nats-types.ts";

/** Options of `natsTransport`. */
export interface NatsOptions {
  /** The stream's name: letters, digits, `-` and `_`. It is made if it does not exist. */
  stream: string;
  /** How long the stream keeps a message at most, milliseconds. Default: 7 days. */
  maxAgeMs?: number;
  /** How many servers of a cluster store the stream. Default: 1. */
  replicas?: number;
  /** Whether messages are removed that all known replicas have. Default: true. */
  trims?: boolean;
}

const NAMES = namesOf<NatsOptions>({ stream: true, maxAgeMs: true, replicas: true, trims: true });
const MAX_AGE_MS = 7 * 86_400_000;
/** Throws ERR_BAD_OPTION. @internal */
export function planNats(
  connection: NatsConnectionLike,
  options: NatsOptions,
): Required<NatsOptions> {
  const fits = typeof connection?.publish === "function" && typeof connection.status === "function";
  checkOption("connection", connection ?? null, fits, "a connection of @nats-io/transport-node");
  checkOptions(options, "natsTransport", NAMES);
  const { stream, maxAgeMs = MAX_AGE_MS, replicas = 1, trims = true } = options;
  if (typeof stream !== "string" || !/^[\w-]{1,200}$/.test(stream)) {
    throw badOption("The option stream", stream, "a name of letters, digits, - and _");
  }
  checkOption(
    "maxAgeMs",
    maxAgeMs,
    Number.isInteger(maxAgeMs) && maxAgeMs >= 1000,
    "at least 1000",
  );
  checkOption("replicas", replicas, [1, 3, 5].includes(replicas), "1, 3 or 5");
  checkOption("trims", trims, typeof trims === "boolean", "true or false");
  return { stream, maxAgeMs, replicas, trims };
}
