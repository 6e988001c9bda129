/** Serving a store until somebody stops it. */
import { IPCServer } from "../server/server.ts";
import { CrdtStore, type Durability, type StoreOptions } from "../store/store.ts";
import { formatBytes, formatCount, note, styled } from "./output.ts";
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
  // The server stops by itself on these; with a handler here that is no failure of the process.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
  try {
    await server.start();
    const name = styled("bold", channel, process.stderr);
    const kept = dataDir === undefined ? "in memory" : `from ${dataDir}`;
    const count = `${formatCount(store.count())} nodes ${kept}`;
    note(`Process ${process.pid} serves ${count} on the channel ${name}. Ctrl-C stops it.`);
    await attend(server, store);
  } finally {
    await server.stop();
    store.close();
  }
  note("Stopped.");
}

/** Shows the status until the server has stopped. */
async function attend(server: IPCServer, store: CrdtStore): Promise<void> {
  const timer = process.stderr.isTTY
    ? setInterval(() => show(server, store), STATUS_MS)
    : undefined;
  try {
    await server.closed;
  } finally {
    clearInterval(timer);
    clearLine();
  }
}

/** The status is one line that is written over. */
function show(server: IPCServer, store: CrdtStore): void {
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
