/** NATS for commands: the connection, and a served store that replicates over it. */
import { readFileSync } from "node:fs";
import { URL } from "node:url";
import { PluresError } from "../support/error.ts";
import type { CrdtStore } from "../store/store.ts";
import type { NatsConnectionLike } from "../sync/nats-types.ts";
import { fileError } from "./errors.ts";
import { UsageError } from "./output.ts";

export interface NatsCommandOptions {
  channel: string;
  nats?: string;
  stream?: string;
  natsCreds?: string;
}

/** A connection, and what ends it. */
export interface NatsConnection extends NatsConnectionLike {
  getServer(): string;
  close(): Promise<void>;
  readonly info?: { max_payload: number; version: string; jetstream?: boolean } | undefined;
}

/** The stream's name: by default that of the channel. */
export function streamOf({ channel, stream }: NatsCommandOptions): string {
  return stream ?? channel;
}

/** Connects to the server that `--nats` names. Throws UsageError, ERR_MISSING_PACKAGE or ERR_NO_SERVER. */
export async function connectNats(options: NatsCommandOptions): Promise<NatsConnection> {
  const { connect, credsAuthenticator } = await loadNats();
  const { server, user, pass } = placeOf(options.nats!);
  const { natsCreds: file } = options;
  try {
    return await connect({
      servers: server,
      ...(user ? { user, pass } : {}),
      ...(file === undefined ? {} : { authenticator: credsAuthenticator(readCreds(file)) }),
      name: `pluresdb-ipc ${options.channel}`,
      // A server that is away comes back.
      maxReconnectAttempts: -1,
    });
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new PluresError(
      "ERR_NO_SERVER",
      `NATS does not answer at ${server}: ${(cause as Error).message}. Nothing was done. Start nats-server ` +
        "with -js, or correct the address or the credentials.",
      { cause },
    );
  }
}

async function loadNats(): Promise<any> {
  try {
    return await import("@nats-io/transport-node" as string);
  } catch (cause) {
    throw new PluresError(
      "ERR_MISSING_PACKAGE",
      "NATS needs the packages @nats-io/transport-node and @nats-io/jetstream, which are not installed. " +
        "Nothing was done. Install them: npm install @nats-io/transport-node @nats-io/jetstream.",
      { cause },
    );
  }
}

function placeOf(address: string): { server: string; user: string; pass: string } {
  try {
    const url = new URL(address.includes("://") ? address : `nats://${address}`);
    const { username, password, protocol, host } = url;
    return {
      server: `${protocol}//${host}`,
      user: decodeURIComponent(username),
      pass: decodeURIComponent(password),
    };
  } catch {
    throw new UsageError(
      `${address} is no address. Nothing was done. Write it as nats://127.0.0.1:4222.`,
    );
  }
}

function readCreds(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw fileError(file, "read", cause);
  }
}

/** A served store that replicates over NATS: what ends it. */
export interface ServedNats {
  /** What the user reads. */
  place: string;
  close(): Promise<void>;
}

/** Replicates the store if the options say so. */
export async function openNats(
  store: CrdtStore,
  options: NatsCommandOptions,
  say: (text: string) => void,
): Promise<ServedNats | undefined> {
  if (options.nats === undefined) return undefined;
  const connection = await connectNats(options);
  const stream = streamOf(options);
  const [{ natsTransport }, { sync }] = await Promise.all([
    import("../sync/nats-transport.ts"),
    import("../sync/sync.ts"),
  ]);
  const running = sync(store, natsTransport(connection, { stream }));
  let isAway = false;
  running.on("disconnect", ({ problem }) => {
    if (!isAway) say(`NATS: ${problem}. Changes wait.`);
    isAway = true;
  });
  running.on("connect", () => {
    if (isAway) say("NATS: connected again.");
    isAway = false;
  });
  let said = "";
  running.on("error", ({ error }) => {
    // The same problem is tried again and again.
    if (error.message !== said) say(error.message);
    said = error.message;
  });
  const close = async () => {
    await running.close();
    await connection.close();
  };
  return { place: `${connection.getServer()}, stream ${stream}`, close };
}
