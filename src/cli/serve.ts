/** The command serve: a server that runs until it is stopped. */
import { clearInterval, setInterval } from "node:timers";
import { IPCServer } from "../server/server.ts";
import { CrdtStore, type Durability, type StoreOptions } from "../store/store.ts";
import { formatBytes, formatCount, printMessage, styled } from "./output.ts";
import { openDirectory } from "./session.ts";

export interface ServeOptions {
  channel: string;
  capacity?: number;
  maxClients?: number;
  dataDir?: string;
  durability?: Durability;
}

const STATUS_MS = 500;

export async function serve(options: ServeOptions): Promise<void> {
  const { channel, capacity, maxClients, dataDir, durability } = options;
  const storeOptions: StoreOptions = {
    ...(capacity === undefined ? {} : { capacityBytes: capacity }),
    ...(durability === undefined ? {} : { durability }),
  };
  const store =
    dataDir === undefined ? new CrdtStore(storeOptions) : openDirectory(dataDir, storeOptions);
  const server = new IPCServer(channel, store, maxClients === undefined ? {} : { maxClients });
  // Without a listener here these signals would end the process as failed.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => void server.stop());
  try {
    await server.start();
    const name = styled("bold", channel, process.stderr);
    const source = dataDir === undefined ? "in memory" : `from ${dataDir}`;
    const count = `${formatCount(store.count())} nodes ${source}`;
    printMessage(`Process ${process.pid} serves ${count} on the channel ${name}. Ctrl-C stops it.`);
    await showUntilStopped(server, store);
  } finally {
    await server.stop();
    store.close();
  }
  printMessage("Stopped.");
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
    clearLine();
  }
}

/** Writes the status over the previous one. */
function showStatus(server: IPCServer, store: CrdtStore): void {
  const { nodes, version, usedBytes, capacityBytes } = store.stats();
  clearLine();
  process.stderr.write(
    `${formatCount(nodes)} nodes · ${formatBytes(usedBytes)} of ${formatBytes(capacityBytes)} · ` +
      `${server.clients} clients · version ${formatCount(version)}`,
  );
}

function clearLine(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[2K");
}
