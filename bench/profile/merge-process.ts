/** The process that merges deltas while V8 samples its call stack. */
import { readFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import type { Profiler } from "node:inspector";
import { answerRequests } from "../child.ts";
import { pluresdb } from "../merge/pluresdb.ts";
import { makeWork } from "../merge/work.ts";
import { NS_A_MS } from "../units.ts";

export interface Samples {
  /** Nanoseconds a field, with the cost of the samples. */
  fieldNs: number;
  /** Shares of the time of all samples, by the source file of the code. */
  shares: [file: string, share: number][];
}

const CHANGES = 100_000;
const SAMPLE_US = 100;
const CORE_TEXT = new URL("../../../build/core.wat", import.meta.url);
/** Merged before the samples start: in it nodes get their cells, and values grow. */
const FIRST_SHARE = 0.1;
/** Samples include their own start and stop, under this name. */
const INSPECTOR = "native dispatch";

async function sample(rounds: number): Promise<Samples> {
  const work = makeWork(CHANGES);
  const { start, deltas } = pluresdb.write(work);
  const first = Math.ceil(deltas.length * FIRST_SHARE);
  const inspector = new Session();
  inspector.connect();
  await inspector.post("Profiler.enable");
  await inspector.post("Profiler.setSamplingInterval", { interval: SAMPLE_US });
  const usOf = new Map<string, number>();
  let elapsedMs = 0;
  for (let round = 0; round <= rounds; round++) {
    const replica = await pluresdb.open(start);
    void replica.merge(deltas.slice(0, first));
    await inspector.post("Profiler.start");
    const startedMs = performance.now();
    void replica.merge(deltas.slice(first));
    const tookMs = performance.now() - startedMs;
    const { profile } = (await inspector.post("Profiler.stop")) as { profile: Profiler.Profile };
    await replica.close();
    // The first round compiles.
    if (round === 0) continue;
    elapsedMs += tookMs;
    addSamples(usOf, profile);
  }
  const all = Array.from(usOf.values()).reduce((sum, us) => sum + us, 0);
  const fields = rounds * CHANGES * (1 - FIRST_SHARE);
  return {
    fieldNs: (elapsedMs * NS_A_MS) / fields,
    shares: Array.from(usOf, ([file, us]) => [file, us / all]),
  };
}

function addSamples(usOf: Map<string, number>, { nodes, samples, timeDeltas }: Profiler.Profile) {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  for (const [index, id] of samples!.entries()) {
    const file = fileOf(frames.get(id)!);
    if (file === INSPECTOR) continue;
    usOf.set(file, (usOf.get(file) ?? 0) + Math.max(0, timeDeltas![index]!));
  }
}

const coreFunctions = Array.from(
  readFileSync(CORE_TEXT, "utf8").matchAll(/^ \(func \$"?([^\s"()]+)/gm),
  ([, name]) => name!,
);

/** V8 numbers the functions of the core. Its text has their names, which begin with the file. */
function fileOf({ functionName, url }: { functionName: string; url: string }): string {
  const number = /^wasm-function\[(\d+)\]$/.exec(functionName)?.[1];
  if (number !== undefined) return coreFunctions[+number]!.replace(/^(assembly\/.+)\/.*$/, "$1.ts");
  if (functionName.startsWith("(")) return functionName.slice(1, -1);
  if (url === "") return `native ${functionName}`;
  const path = /\/(?:dist\/)?((?:src|bench)\/.*)\.js$/.exec(url)?.[1];
  return path === undefined ? "Node.js" : `${path}.ts`;
}

if (process.argv[2] === "merge") answerRequests({ sample });
