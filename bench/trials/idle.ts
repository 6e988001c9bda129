/** The processor time of a server and its clients without requests. */
import { setTimeout } from "node:timers/promises";
import { valueOf } from "../figure.ts";
import { BackgroundLoad } from "../background-load.ts";
import { threadSeconds } from "../machine.ts";
import { Stage } from "../stage.ts";
import type { Family } from "./family.ts";
import { OPERATION_TRIALS } from "./operations.ts";

const CLIENTS = 3;
/** Each client works so long first, so that its code has run. */
const BUSY_MS = 2;
const TRIAL = { name: "idle", title: `a server and ${CLIENTS} clients, idle` };

export const idle: Family = {
  name: "idle",
  title: "Idle processes",
  trials: [TRIAL],
  run: async (run) => {
    if (!run.wants("idle", TRIAL.name)) return [];
    const stage = await Stage.open({ peers: ["ipc"], dataset: "people:100", clients: CLIENTS });
    const ipc = stage.contender("ipc");
    const putSync = OPERATION_TRIALS.find(({ name }) => name === "put-sync")!;
    await ipc.measure({ ...putSync, isCrowded: true }, BUSY_MS);
    // V8 collects garbage once, some ten seconds after a process has fallen idle. Only the lasting
    // load counts, so the run settles until then; a quick run ends before.
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

/** The mean load of all processes together, in percent of one processor. */
async function sample(pids: readonly number[], seconds: number): Promise<number> {
  const used = () => pids.reduce((sum, pid) => sum + threadSeconds(pid), 0);
  const started = performance.now();
  const usedBefore = used();
  await setTimeout(seconds * 1000);
  const elapsedSeconds = (performance.now() - started) / 1000;
  return ((used() - usedBefore) / elapsedSeconds) * 100;
}
