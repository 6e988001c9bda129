/** The machine that the figures are from, and how much of it processes use. */
import { readFileSync, readdirSync } from "node:fs";
import { availableParallelism, cpus, release, totalmem, type as systemType } from "node:os";

/** Where utime, stime, cutime and cstime stand behind the program's name, which may hold spaces. */
const UTIME_INDEX = 11;
const TIMES = 4;
/** user, nice, system, idle, iowait, irq, softirq, steal: what the machine did since it started. */
const STAT_FIELDS = 8;
const IDLE_INDEXES = new Set([3, 4]);

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

/** The processor time of a process's threads, to the nanosecond: for what does hardly anything. */
export function threadSeconds(pid: number): number {
  const folder = `/proc/${pid}/task`;
  const nanoseconds = readdirSync(folder).map((thread) =>
    Number(readFileSync(`${folder}/${thread}/schedstat`, "utf8").split(" ", 1)[0]),
  );
  return nanoseconds.reduce((sum, number) => sum + number, 0) / 1e9;
}

/**
 * How busy the machine is with others: no figure is worth more than the quiet it was taken in.
 * Everything that this process started is its own, also what has ended meanwhile.
 */
export class OtherWork {
  #from: Look | undefined;
  #others = 0;
  #all = 0;

  start(): this {
    this.#from = look();
    return this;
  }

  /** May be started again: the times add up. */
  stop(): this {
    if (!this.#from) return this;
    const { busy, all, own } = look();
    this.#others += busy - this.#from.busy - (own - this.#from.own);
    this.#all += all - this.#from.all;
    this.#from = undefined;
    return this;
  }

  /** For people: what a figure is worth. */
  sentence(): string {
    return `Others used ${this.percent().toFixed(0)} % of the processors meanwhile.`;
  }

  /** Of all processors together; times in which nobody would notice a tick are no times. */
  percent(): number {
    return this.#all > 0 ? Math.min(100, Math.max(0, (this.#others / this.#all) * 100)) : 0;
  }
}

/** In ticks. */
interface Look {
  busy: number;
  all: number;
  own: number;
}

function look(): Look {
  const line = readFileSync("/proc/stat", "utf8").split("\n", 1)[0]!;
  const ticks = line
    .split(/ +/)
    .slice(1, 1 + STAT_FIELDS)
    .map(Number);
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const busy = sum(ticks.filter((_, index) => !IDLE_INDEXES.has(index)));
  return { busy, all: sum(ticks), own: treeTicks(process.pid) };
}

/** Of a process, its children that ended, and everything below it that lives. */
function treeTicks(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    let ticks = 0;
    for (let index = UTIME_INDEX; index < UTIME_INDEX + TIMES; index++) ticks += +fields[index]!;
    for (const child of childPids(pid)) ticks += treeTicks(child);
    return ticks;
  } catch {
    // It ended between two looks: its time is its parent's from now on.
    return 0;
  }
}

function childPids(pid: number): number[] {
  const folder = `/proc/${pid}/task`;
  return readdirSync(folder).flatMap((thread) => {
    const pids = readFileSync(`${folder}/${thread}/children`, "utf8").trim();
    return pids === "" ? [] : pids.split(" ").map(Number);
  });
}

/** The clock that all processes of the machine share. */
export function nowNs(): number {
  return Number(process.hrtime.bigint());
}
