/** The command serve: a server that runs until it is stopped. */
import { clearInterval, setInterval } from "node:timers";
import type { IPCServer } from "../server/server.ts";
import type { CrdtStore, Durability, StoreOptions } from "../store/store.ts";
import { channelOption } from "./errors.ts";
import { interrupted } from "./interrupt.ts";
import {
  PROGRAM,
  counted,
  formatBytes,
  formatCount,
  printMessage,
  printStyled,
  styled,
} from "./output.ts";
import { type NatsCommandOptions, type ServedNats, openNats } from "./nats.ts";
import { type LoopbackOptions, type ServedLoopback, openLoopback } from "./serve-loopback.ts";
import { openDirectory } from "./session.ts";
import { drawLine, eraseLine, lineChars, terminal } from "./terminal.ts";
import { visible } from "./visible.ts";

export interface ServeOptions extends LoopbackOptions, NatsCommandOptions {
  capacity?: number;
  valueMax?: number;
  maxClients?: number;
  dataDir?: string;
  durability?: Durability;
}

const STATUS_MS = 500;

export async function serve(options: ServeOptions): Promise<void> {
  const { channel, maxClients, dataDir } = options;
  const store = await openStore(options);
  const { IPCServer } = await import("../server/server.ts");
  const server = new IPCServer(channel, store, maxClients === undefined ? {} : { maxClients });
  let loopback: ServedLoopback | undefined;
  let nats: ServedNats | undefined;
  try {
    // Without a listener the signals would end the process as failed.
    void interrupted().then(() => server.stop());
    await server.start();
    loopback = await openLoopback(store, server, options);
    nats = await openNats(store, options, printMessage);
    const name = styled("bold", visible(channel), process.stderr);
    const source = dataDir === undefined ? "in memory" : `from ${visible(dataDir)}`;
    const stop =
      process.stderr.isTTY && terminal.isForeground()
        ? "Ctrl-C stops it"
        : `\`${PROGRAM} stop${visible(channelOption(channel))}\` stops it`;
    printStyled(
      `Process ${process.pid} serves ${counted(store.count(), "node")} ${source} on the channel ` +
        `${name}; ${stop}.`,
    );
    for (const message of loopback.messages) printMessage(message);
    if (nats) printMessage(`It replicates over NATS at ${nats.place}.`);
    await showUntilStopped(server, store);
  } finally {
    await loopback?.close();
    await nats?.close();
    await server.stop();
    store.close();
  }
  printMessage("Stopped.");
}

async function openStore(options: ServeOptions): Promise<CrdtStore> {
  const { capacity, valueMax, dataDir, durability } = options;
  const storeOptions: StoreOptions = {
    ...(capacity === undefined ? {} : { capacityBytes: capacity }),
    ...(valueMax === undefined ? {} : { valueBytesMax: valueMax }),
    ...(durability === undefined ? {} : { durability }),
  };
  if (dataDir !== undefined) return openDirectory(dataDir, storeOptions);
  const { CrdtStore: Store } = await import("../store/store.ts");
  return new Store(storeOptions);
}

/** Shows the status on a terminal until the server has stopped. */
async function showUntilStopped(server: IPCServer, store: CrdtStore): Promise<void> {
  const timer = process.stderr.isTTY
    ? setInterval(() => showStatus(server, store), STATUS_MS)
    : undefined;
  try {
    await server.closed;
  } finally {
    clearInterval(timer);
    eraseLine();
  }
}

function showStatus(server: IPCServer, store: CrdtStore): void {
  const { nodes, version, usedBytes, capacityBytes } = store.stats();
  const space = `${formatBytes(usedBytes)} of ${formatBytes(capacityBytes)}`;
  const clients = counted(server.clients, "client");
  const all = `${counted(nodes, "node")} · ${space} · ${clients} · version ${formatCount(version)}`;
  drawLine(all.slice(0, lineChars()));
}
