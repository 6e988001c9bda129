/** How much of a processor a server and its clients use while nobody asks for anything. */
import { setTimeout } from "node:timers/promises";
import { valueOf } from "../figure.ts";
import { BackgroundLoad } from "../background-load.ts";
import { threadSeconds } from "../machine.ts";
import { Stage } from "../stage.ts";
import type { Family } from "./family.ts";
import { OPERATION_TRIALS } from "./operations.ts";

const CLIENTS = 3;
/** What each client does first, so that all of them have been busy. */
const BUSY_MS = 2;
const TRIAL = { name: "idle", title: `a server and ${CLIENTS} clients, idle` };

export const idle: Family = {
  name: "idle",
  title: "Left alone",
  trials: [TRIAL],
  run: async (run) => {
    if (!run.wants("idle", TRIAL.name)) return [];
    const stage = await Stage.open({ peers: ["ipc"], dataset: "people:100", clients: CLIENTS });
    const ipc = stage.contender("ipc");
    const putSync = OPERATION_TRIALS.find(({ name }) => name === "put-sync")!;
    await ipc.measure({ ...putSync, isCrowded: true }, BUSY_MS);
    // Some ten seconds after a process has fallen idle V8 collects its garbage, once: what goes on
    // for ever is what counts, so that is waited for, or the watching ends before it comes.
    run.report(0, 1, `${TRIAL.title}, settling for ${run.settleSeconds} s`);
    await setTimeout(run.settleSeconds * 1000);
    const background = new BackgroundLoad().start();
    run.report(0, 1, `${TRIAL.title}, watched for ${run.idleSeconds} s`);
    const pids = [ipc.server!, ...ipc.clients].map(({ pid }) => pid);
    const percent = await sample(pids, run.idleSeconds);
    background.stop();
    await stage.close();
    const name = { family: "idle", trial: TRIAL.name, title: TRIAL.title, peer: "ipc" as const };
    return [valueOf(name, "%", [percent], background.percent())];
  },
};

/** Of one processor, all processes together, on average. */
async function sample(pids: readonly number[], seconds: number): Promise<number> {
  const used = () => pids.reduce((sum, pid) => sum + threadSeconds(pid), 0);
  const started = performance.now();
  const usedBefore = used();
  await setTimeout(seconds * 1000);
  const elapsedSeconds = (performance.now() - started) / 1000;
  return ((used() - usedBefore) / elapsedSeconds) * 100;
}
