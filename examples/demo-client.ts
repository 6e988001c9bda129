/**
 * The demo's client: `npm run demo:client [channel]`, beside `npm run demo:server`.
 *
 * `demo.ts` starts it as `demo-client.js child <channel> <job>` and sends it requests.
 */
import { answerRequests, sendNote } from "../bench/child.ts";
import { measureHandlers } from "../bench/handlers.ts";
import { ipcPeerClient } from "../bench/peers/ipc.ts";
import { IPCClient, PluresError } from "../src/index.ts";
import { type City, cities as loadCities } from "../bench/data/cities.ts";
import { runInTerminal } from "./client-terminal.ts";
import { fingerprint } from "./fingerprint.ts";
import { type Job, edit, load, read } from "./work.ts";

const JOBS = { load, read, edit };
export type JobName = keyof typeof JOBS;

/** Faster updates are invisible. */
const NOTE_MS = 40;

async function main(): Promise<void> {
  const [role, channel, job] = process.argv.slice(2);
  if (role === "child") answerParent(channel!, job as JobName);
  else await runInTerminal(role).catch(endWith);
}

/** The end of the server is an error message, without a stack. */
function endWith(error: unknown): void {
  if (!(error instanceof PluresError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}

function answerParent(channel: string, job: JobName): void {
  const cities = loadCities();
  let client: IPCClient<City>;
  answerRequests(
    {
      connect: async () => {
        client = await IPCClient.connect<City>(channel);
        return client.mode;
      },
      work: () => JOBS[job]({ client, cities, report: noteReporter() }),
      fingerprint: () => fingerprint(client.entries()),
      ...measureHandlers(() => ipcPeerClient(client, cities.field), cities),
    },
    () => client.close(),
  );
}

function noteReporter(): Job["report"] {
  let lastMs = 0;
  return (done, total) => {
    const nowMs = performance.now();
    if (nowMs - lastMs < NOTE_MS) return;
    lastMs = nowMs;
    sendNote({ done, total });
  };
}

await main();
