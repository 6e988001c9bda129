/** How busy the machine is with processes that are not the benchmark's. */
import { readFileSync, readdirSync } from "node:fs";

/** utime, stime, cutime and cstime, counted from behind the program's name, which may hold spaces. */
const UTIME_INDEX = 11;
const TIMES = 4;
/** user, nice, system, idle, iowait, irq, softirq and steal, since the machine started. */
const STAT_FIELDS = 8;
const IDLE_INDEXES = new Set([3, 4]);

/** This process and all its descendants are the benchmark's, those that have ended too. */
export class BackgroundLoad {
  #from: Look | undefined;
  #background = 0;
  #all = 0;

  start(): this {
    this.#from = look();
    return this;
  }

  /** May be started again: the times add up. */
  stop(): this {
    if (!this.#from) return this;
    const { busy, all, own } = look();
    this.#background += busy - this.#from.busy - (own - this.#from.own);
    this.#all += all - this.#from.all;
    this.#from = undefined;
    return this;
  }

  /** For reports. */
  sentence(): string {
    return backgroundSentence(this.percent());
  }

  /** Of all processors together; 0 for a time shorter than a tick. */
  percent(): number {
    return this.#all > 0 ? Math.min(100, Math.max(0, (this.#background / this.#all) * 100)) : 0;
  }
}

export function backgroundSentence(percent: number): string {
  return `Background CPU load during the run: ${percent.toFixed(0)} %.`;
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

/** Of a process, its ended children and its live descendants. */
function treeTicks(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    let ticks = 0;
    for (let index = UTIME_INDEX; index < UTIME_INDEX + TIMES; index++) ticks += +fields[index]!;
    for (const child of childPids(pid)) ticks += treeTicks(child);
    return ticks;
  } catch {
    // It ended between two looks: its time counts as its parent's from then on.
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
