/** The machine of the figures, and the processor time of a process. */
import { readFileSync, readdirSync } from "node:fs";
import { availableParallelism, cpus, release, totalmem, type as systemType } from "node:os";

export interface Machine {
  processor: string;
  cores: number;
  memoryGiB: number;
  node: string;
  kernel: string;
}

export function machine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown processor",
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    kernel: `${systemType()} ${release()}`,
  };
}

export function machineLine(): string {
  const { processor, cores, node, kernel } = machine();
  return `${processor}, ${cores} cores, Node.js ${node}, ${kernel}`;
}

/** The processor time of a process's threads, to the nanosecond: it resolves an idle process. */
export function threadSeconds(pid: number): number {
  const folder = `/proc/${pid}/task`;
  const nanoseconds = readdirSync(folder).map((thread) =>
    Number(readFileSync(`${folder}/${thread}/schedstat`, "utf8").split(" ", 1)[0]),
  );
  return nanoseconds.reduce((sum, number) => sum + number, 0) / 1e9;
}

/** A clock that all processes of the machine share. */
export function nowNs(): number {
  return Number(process.hrtime.bigint());
}
