/**
 * A client with usual operations beside unusual clients. It writes and reads its own nodes, checks
 * every answer, and times each write. The test names phases in a node, and each phase has its
 * figures.
 */
import type { IPCClient } from "../../../src/index.ts";
import type { Program } from "../program.ts";
import type { World } from "../world.ts";
import type { Body } from "./run.ts";

export interface Figures {
  count: number;
  p50Us: number;
  p99Us: number;
  maxUs: number;
}

/** The node with the name of the phase. The phase "end" ends the program. */
const PHASE_ID = "phase";

const work: Body<{ channel: string; name: string; phaseId: string }> = async (
  { connected, same, say, turn },
  { channel, name, phaseId },
) => {
  const client = await connected(channel);
  const timesUs: Record<string, number[]> = {};
  for (let n = 0; ; n++) {
    const phase = client.get(phaseId) as string;
    if (phase === "end") break;
    const id = `${name}-${n % 100}`;
    const data = { n, name, text: "x".repeat(n % 500) };
    const startedMs = performance.now();
    if (n % 2) client.putSync(id, data);
    else same(await client.put(id, data), id);
    (timesUs[phase] ??= []).push((performance.now() - startedMs) * 1000);
    same(client.get(id), data);
    if (n % 7 === 0) {
      same(client.deleteSync(id), true);
      same(client.get(id), undefined);
    }
    if (n % 10 === 0) await turn();
  }
  const figures = Object.entries(timesUs).map(([phase, times]) => {
    times.sort((a, b) => a - b);
    const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)]!);
    const all = { count: times.length, p50Us: at(0.5), p99Us: at(0.99), maxUs: at(1) };
    return [phase, all];
  });
  say(Object.fromEntries(figures));
};

export class Steady {
  readonly #phases: IPCClient;
  readonly #programs: Program[];

  private constructor(phases: IPCClient, programs: Program[]) {
    this.#phases = phases;
    this.#programs = programs;
  }

  /** Starts `count` programs, in the phase "before". */
  static async start(world: World, count = 1): Promise<Steady> {
    const phases = await world.connect();
    await phases.put(PHASE_ID, "before");
    const programs = Array.from({ length: count }, (_, i) =>
      world.start(work, { channel: world.channel, name: `steady-${i}`, phaseId: PHASE_ID }),
    );
    await Promise.all(programs.map((program) => program.said()));
    return new Steady(phases, programs);
  }

  async phase(name: string): Promise<void> {
    await this.#phases.put(PHASE_ID, name);
  }

  /**
   * Ends the programs, which must all succeed, and deletes their nodes. Returns the first one's
   * figures.
   */
  async end(): Promise<Record<string, Figures>> {
    await this.phase("end");
    const said = this.#programs.map((program) => program.said<Record<string, Figures>>());
    const [first] = await Promise.all(said);
    await Promise.all(this.#programs.map((program) => program.succeeded()));
    for (const { id } of this.#phases.list({ prefix: "steady-" })) await this.#phases.delete(id);
    await this.#phases.delete(PHASE_ID);
    this.#phases.close();
    return first!;
  }
}

/** Prints and returns the 99th percentile of a phase as a multiple of that of "before". */
export function printRatio(figures: Record<string, Figures>, phase: string): number {
  const ratio = figures[phase]!.p99Us / figures["before"]!.p99Us;
  console.log(`${JSON.stringify(figures)}: p99 of "${phase}" ${ratio.toFixed(2)} × "before"`);
  return ratio;
}
