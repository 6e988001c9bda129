/**
 * The demo's server: `npm run demo:server [channel]` in one terminal, `npm run demo:client` in other
 * terminals. `demo.ts` starts it as `demo-server.js child <channel>` and sends it requests.
 */
import { answerRequests } from "../bench/child.ts";
import { bold, formatCount } from "../bench/table.ts";
import { CrdtStore, IPCServer, PluresError } from "../src/index.ts";
import { DEMO_CHANNEL } from "./demo-channel.ts";
import { fingerprint } from "./fingerprint.ts";

const STATUS_MS = 250;
const MIB = 2 ** 20;

async function main(): Promise<void> {
  const [role, channel] = process.argv.slice(2);
  if (role === "child") serveParent(channel!);
  else await serveTerminal(role ?? DEMO_CHANNEL);
}

function serveParent(channel: string): void {
  const store = new CrdtStore();
  const server = new IPCServer(channel, store);
  const start = async () => void (await server.start());
  answerRequests({ start, fingerprint: () => fingerprint(store.entries()) }, () => server.stop());
}

async function serveTerminal(channel: string): Promise<void> {
  const store = new CrdtStore();
  const server = new IPCServer(channel, store);
  // The server stops by itself on Ctrl-C. With a handler here the process exits normally.
  process.on("SIGINT", () => {});
  try {
    await server.start();
  } catch (error) {
    if (!(error instanceof PluresError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return;
  }
  console.log(`Process ${process.pid} serves an empty store on the channel ${bold(channel)}.`);
  console.log("Start `npm run demo:client` in other terminals, as often as you like.");
  console.log("Ctrl-C stops the server. The store is in memory, so it ends with the server.\n");

  const started = performance.now();
  const timer = setInterval(() => showStatus(server, store), STATUS_MS);
  await server.closed;
  clearInterval(timer);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const { nodes, puts, deletes } = store.stats();
  const counts = [nodes, puts, deletes].map(formatCount);
  clearLine();
  const text = `${counts[0]} nodes, ${counts[1]} puts, ${counts[2]} deletes`;
  console.log(`Stopped after ${seconds} s: ${text}.`);
}

let shownClients = 0;

function showStatus(server: IPCServer, store: CrdtStore): void {
  const { nodes, version, usedBytes } = store.stats();
  const { clients } = server;
  if (!process.stdout.isTTY && clients === shownClients) return;
  shownClients = clients;
  const megabytes = (usedBytes / MIB).toFixed(1);
  const text =
    `${formatCount(nodes)} nodes, ${megabytes} MiB   clients: ${clients}   ` +
    `version ${formatCount(version)}`;
  clearLine();
  process.stdout.write(process.stdout.isTTY ? text : `${text}\n`);
}

/** The status line is overwritten each time. */
function clearLine(): void {
  if (process.stdout.isTTY) process.stdout.write("\r\u001b[2K");
}

await main();
