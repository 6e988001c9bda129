/** The checks of a stream of NATS. */
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { decodeMessage } from "../sync/message.ts";
import type { NatsMessage, StreamManager } from "../sync/nats-types.ts";
import { PluresError } from "../support/error.ts";
import { messageOf } from "./errors.ts";
import { type NatsCommandOptions, type NatsConnection, connectNats, streamOf } from "./nats.ts";
import { type Finding, counted, formatBytes, printFindings } from "./output.ts";
import type { ChannelOptions } from "./session.ts";

/** Each replica says something in this time. */
const LISTEN_MS = 6000;
const CHECKS = ["nats", "jetstream", "stream", "replicas"];

export async function examineStream(options: ChannelOptions & NatsCommandOptions): Promise<void> {
  const findings: Finding[] = [];
  const failed = (found: string) =>
    findings.push({ check: CHECKS[findings.length]!, ok: false, found });
  let connection: NatsConnection | undefined;
  try {
    connection = await connectNats(options);
    for await (const found of checksOf(connection, streamOf(options))) {
      findings.push({ check: CHECKS[findings.length]!, ok: true, found });
    }
  } catch (error) {
    failed(error instanceof PluresError ? messageOf(error, options) : (error as Error).message);
  } finally {
    await connection?.close();
  }
  printFindings(findings, options.json);
}

async function* checksOf(connection: NatsConnection, stream: string): AsyncGenerator<string> {
  const startedMs = performance.now();
  await connection.flush();
  const tookMs = (performance.now() - startedMs).toFixed(1);
  yield `nats-server ${connection.info?.version} at ${connection.getServer()} answers in ${tookMs} ms`;
  const { jetstreamManager } = await import("@nats-io/jetstream" as string);
  const manager = (await jetstreamManager(connection)) as StreamManager;
  yield "messages are stored";
  const { config, state } = await manager.streams.info(stream);
  if (!config.republish) {
    throw new Error(
      `The stream ${stream} does not publish what it stores. Start a replica: it sets that.`,
    );
  }
  const bytes = formatBytes((state as unknown as { bytes: number }).bytes);
  yield `${JSON.stringify(stream)} has messages ${state.first_seq} to ${state.last_seq}, ${bytes}`;
  const heard = new Set<string>();
  connection.subscribe(`pluresdb.${stream}.s`, {
    callback: (_error, { data }: NatsMessage) => {
      const message = data && decodeMessage(data);
      if (message) heard.add(message.sender);
    },
  });
  await sleep(LISTEN_MS);
  yield `${counted(heard.size, "replica")} heard in ${LISTEN_MS / 1000} s${heard.size ? `: ${[...heard].join(", ")}` : ""}`;
}
