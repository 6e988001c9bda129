/** Runs trials in rounds, the peers by turns: what disturbs the machine disturbs both. */
import type { Child } from "./child.ts";
import type { MeasureRequest } from "./handlers.ts";
import type { Measurement } from "./measure.ts";
import { type Outcome, compare } from "./summary.ts";
import { TRIALS } from "./trials.ts";

export interface Rounds {
  rounds: number;
  /** For each of the two passes of a trial. */
  budgetMs: number;
  /** The client processes, connected. */
  ipc: Child;
  http: Child;
  onProgress?: (done: number, total: number, trial: string) => void;
}

/** For a trial's warming up, which is not counted. */
const WARM_UP_MS = 50;

export async function runRounds({ rounds, budgetMs, ipc, http, onProgress }: Rounds) {
  const results = TRIALS.map(({ name }) => ({
    name,
    ipc: [] as Measurement[],
    http: [] as Measurement[],
  }));
  const total = (rounds + 1) * results.length;
  for (let round = 0; round <= rounds; round++) {
    for (const [index, result] of results.entries()) {
      onProgress?.(round * results.length + index, total, result.name);
      const isWarmUp = round === 0;
      const request = { trial: result.name, budgetMs: isWarmUp ? WARM_UP_MS : budgetMs };
      const turns: ("ipc" | "http")[] = round % 2 ? ["ipc", "http"] : ["http", "ipc"];
      for (const turn of turns) {
        const measured = await measureIn(turn === "ipc" ? ipc : http, request);
        if (!isWarmUp) result[turn].push(measured);
      }
    }
  }
  onProgress?.(total, total, "done");
  return results.map((result): Outcome => compare(result.name, result.ipc, result.http));
}

function measureIn(client: Child, request: MeasureRequest): Promise<Measurement> {
  return client.request<Measurement>("measure", request);
}
