/** Serving a store until somebody stops it. */
import { IPCServer } from "../server.ts";
import { CrdtStore } from "../store.ts";
import { formatBytes, formatCount, note, styled } from "./output.ts";

export interface ServeOptions {
  channel: string;
  capacity?: number;
  maxClients?: number;
}

const STATUS_MS = 500;

export async function serve(options: ServeOptions): Promise<void> {
  const { channel, capacity, maxClients } = options;
  const store = new CrdtStore(capacity === undefined ? {} : { capacityBytes: capacity });
  const server = new IPCServer(channel, store, maxClients === undefined ? {} : { maxClients });
  // The server stops by itself on these; with a handler here that is no failure of the process.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
  await server.start();
  const name = styled("bold", channel, process.stderr);
  note(`Process ${process.pid} serves the channel ${name}. Ctrl-C stops it.`);
  const timer = process.stderr.isTTY
    ? setInterval(() => show(server, store), STATUS_MS)
    : undefined;
  try {
    await server.closed;
  } finally {
    clearInterval(timer);
    clearLine();
  }
  note("Stopped.");
  store.close();
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
