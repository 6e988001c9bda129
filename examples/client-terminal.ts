/** The demo's client in a separate terminal. */
import { bold, formatCount, formatRate, formatTime, newTable } from "../bench/table.ts";
import { measure } from "../bench/measure.ts";
import { ipcPeerClient } from "../bench/peers/ipc.ts";
import { OPERATION_TRIALS } from "../bench/trials/operations.ts";
import { IPCClient, PluresError } from "../src/index.ts";
import { type City, cities as loadCities } from "../bench/data/cities.ts";
import { DEMO_CHANNEL } from "./demo-channel.ts";
import { Progress } from "./progress.ts";
import { load } from "./work.ts";

const CONNECT_MS_MAX = 10_000;
const BUDGET_MS = 300;

export async function runInTerminal(channel = DEMO_CHANNEL): Promise<void> {
  const client = await connect(channel);
  if (!client) return;
  const cities = loadCities();
  console.log(
    `Process ${process.pid} is a client of process ${client.serverPid} on ${bold(channel)}; ` +
      `the store has ${formatCount(client.count())} nodes.`,
  );
  if (client.count() < cities.count) {
    const progress = new Progress();
    const report = (done: number, total: number) => progress.update("load", done, total);
    progress.finish("load", (await load({ client, cities, report })).text);
  }

  const { prefix } = cities.listed;
  const first = client.list({ prefix, limit: 3 }).map(({ data }) => data.name);
  const last = client.list({ prefix, limit: 2, reverse: true }).map(({ data }) => data.name);
  console.log(`\n${prefix} ${first.join(", ")} … ${last.reverse().join(", ")}\n`);
  await showTable(client, cities);
  client.close();
}

async function connect(channel: string): Promise<IPCClient<City> | undefined> {
  try {
    return await IPCClient.connect<City>(channel, { timeoutMs: CONNECT_MS_MAX });
  } catch (error) {
    if (!(error instanceof PluresError)) throw error;
    console.error(error.message);
    if (error.code === "ERR_NO_SERVER") console.error("Start one: npm run demo:server");
    process.exitCode = 1;
    return undefined;
  }
}

async function showTable(
  client: IPCClient<City>,
  cities: ReturnType<typeof loadCities>,
): Promise<void> {
  const table = newTable(["left", "right", "right", "right"], ["", "ops/s", "p50", "p99"]);
  for (const trial of OPERATION_TRIALS) {
    // Other clients may do the same: a city that one of them has deleted is no error.
    const shared = { ...trial, isCrowded: true };
    const result = await measure(ipcPeerClient(client, cities.field), cities, shared, BUDGET_MS);
    const { opsPerSecond = 0, latency } = result;
    const name =
      trial.name === "list" ? `list, ${formatCount(cities.listed.count)} nodes` : trial.title;
    table.push([
      name,
      formatRate(opsPerSecond),
      formatTime(latency?.p50),
      formatTime(latency?.p99),
    ]);
  }
  console.log(String(table));
}
