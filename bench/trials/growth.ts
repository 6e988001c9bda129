/** The growth of costs with the number of nodes: reading, attaching, memory. */
import type { Usage } from "../handlers.ts";
import { type Figure, valueOf } from "../figure.ts";
import { BackgroundLoad } from "../background-load.ts";
import type { PeerName } from "../peers/index.ts";
import type { Trial } from "../rounds.ts";
import { type Performer, Stage } from "../stage.ts";
import { type Family, type Run, playOn } from "./family.ts";

const NAME = "growth";
const PEERS: readonly PeerName[] = ["map", "ipc", "ipc-uncached", "lmdb-json", "lmdb-msgpack"];
const ATTACHING: readonly PeerName[] = ["ipc", "lmdb-json"];
const QUICK = [10_000, 1_000_000];
const FULL = [1000, 10_000, 100_000, 1_000_000];

const GET: Trial = { name: "get", title: "get", operation: "get", mode: "each", chunk: 1000 };
const ATTACH = { name: "attach", title: "attach a new process" };
const MEMORY = { name: "memory", title: "memory of a person" };
const MEMORY_CITIES = { name: "memory-cities", title: "memory of a city" };

export const growth: Family = {
  name: NAME,
  sizeUnit: "nodes",
  title: "How it grows: 1,000 to 1,000,000 nodes",
  trials: [GET, ATTACH, MEMORY, MEMORY_CITIES],
  run: async (run) => {
    const figures: Figure[] = [];
    const sizes = run.isQuick ? QUICK : FULL;
    const wanted = [GET, ATTACH, MEMORY].filter(({ name }) => run.wants(NAME, name));
    for (const nodes of wanted.length > 0 ? sizes : []) {
      figures.push(...(await atSize(run, nodes)));
    }
    if (!run.isQuick && run.wants(NAME, MEMORY_CITIES.name)) {
      figures.push(...(await memoryOfCities(run)));
    }
    return figures;
  },
};

async function atSize(run: Run, nodes: number): Promise<Figure[]> {
  run.report(0, 1, `filling peers with ${nodes.toLocaleString("en-US")} nodes`);
  // Filling the other peers takes too long for a quick run.
  const quick: readonly PeerName[] = nodes > 100_000 ? ["ipc"] : ["ipc", "ipc-uncached"];
  const stage = await Stage.open({
    peers: run.isQuick ? quick : PEERS,
    dataset: `people:${nodes}`,
  });
  try {
    const figures = run.wants(NAME, GET.name)
      ? await playOn(run, NAME, stage, [{ ...GET, at: nodes }])
      : [];
    if (run.wants(NAME, ATTACH.name)) figures.push(...(await attach(run, stage, nodes)));
    if (run.wants(NAME, MEMORY.name)) figures.push(...(await memory(stage, MEMORY, nodes)));
    return figures;
  } finally {
    await stage.close();
  }
}

/** Attaches new processes, in which no code is compiled and no page is mapped. */
async function attach(run: Run, stage: Stage, at: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const performer of stage.contenders) {
    const { peer } = performer;
    if (!ATTACHING.includes(peer) || !performer.isThere) continue;
    const background = new BackgroundLoad().start();
    const times: number[] = [];
    for (let round = 0; round < Math.max(3, run.rounds); round++) {
      run.report(round, run.rounds, `${ATTACH.title} · ${peer}`);
      const { client, connectMs } = await performer.addClient();
      times.push(connectMs);
      performer.clients.pop();
      await client.end();
    }
    const name = { family: NAME, trial: ATTACH.name, title: ATTACH.title, peer, at };
    figures.push(valueOf(name, "ms", times, background.stop().percent()));
  }
  return figures;
}

async function memoryOfCities(run: Run): Promise<Figure[]> {
  run.report(0, 1, "filling peers with the cities");
  const stage = await Stage.open({ peers: ["ipc", "lmdb-json", "redis"], dataset: "cities" });
  try {
    return await memory(stage, MEMORY_CITIES);
  } finally {
    await stage.close();
  }
}

async function memory(
  stage: Stage,
  { name: trial, title }: { name: string; title: string },
  at?: number,
): Promise<Figure[]> {
  const used: Figure[] = [];
  const json: Figure[] = [];
  const sized = at === undefined ? {} : { at };
  for (const performer of stage.contenders) {
    // Its server holds the same as that of `ipc`.
    if (performer.peer === "ipc-uncached") continue;
    const usage = await usageOf(performer);
    if (usage?.usedBytes === undefined) continue;
    const { usedBytes, jsonBytes, nodes } = usage;
    const name = { family: NAME, trial, title, peer: performer.peer, ...sized };
    used.push(valueOf(name, "bytes", [usedBytes / nodes]));
    if (performer.peer !== "ipc") continue;
    const jsonName = { ...name, trial: `${trial}-json`, title: `${title} as JSON text` };
    json.push(valueOf(jsonName, "bytes", [jsonBytes / nodes]));
  }
  return [...used, ...json];
}

async function usageOf(performer: Performer): Promise<Usage | undefined> {
  return performer.isThere ? performer.server!.request<Usage>("usage") : undefined;
}
