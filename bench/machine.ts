/** The machine that the figures are from, and how much of it processes use. */
import { readFileSync, readdirSync } from "node:fs";
import { availableParallelism, cpus, release, type as systemType } from "node:os";

/** The unit of the times in /proc/<pid>/stat: fixed for programs, whatever the kernel's own is. */
const TICKS_PER_SECOND = 100;
/** Where utime and stime stand behind the program's name, which may hold spaces. */
const UTIME_INDEX = 11;
const STIME_INDEX = 12;
/** user, nice, system, idle, iowait, irq, softirq, steal: what the machine did since it started. */
const STAT_FIELDS = 8;
const IDLE_INDEXES = new Set([3, 4]);

export function machineLine(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  const kernel = `${systemType()} ${release()}`;
  return `${model}, ${availableParallelism()} cores, Node.js ${process.version}, ${kernel}`;
}

/** The processor time that a process has used, all threads, seconds. */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[UTIME_INDEX]) + Number(fields[STIME_INDEX])) / TICKS_PER_SECOND;
}

/** The same of the threads that live, to the nanosecond: for processes that do hardly anything. */
export function threadSeconds(pid: number): number {
  const folder = `/proc/${pid}/task`;
  const nanoseconds = readdirSync(folder).map((thread) =>
    Number(readFileSync(`${folder}/${thread}/schedstat`, "utf8").split(" ", 1)[0]),
  );
  return nanoseconds.reduce((sum, number) => sum + number, 0) / 1e9;
}

/** How busy the machine is with others: no figure is worth more than the quiet it was taken in. */
export class OtherWork {
  readonly #pids: readonly number[];
  readonly #before: { busy: number; all: number; own: number };

  /** `pids`: the processes that are not others. */
  constructor(pids: readonly number[]) {
    this.#pids = pids;
    this.#before = this.#look();
  }

  /** Since the construction, of all processors together. */
  percent(): number {
    const { busy, all, own } = this.#look();
    const others = busy - this.#before.busy - (own - this.#before.own);
    return Math.max(0, (others / (all - this.#before.all)) * 100);
  }

  #look() {
    const line = readFileSync("/proc/stat", "utf8").split("\n", 1)[0]!;
    const ticks = line
      .split(/ +/)
      .slice(1, 1 + STAT_FIELDS)
      .map(Number);
    const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
    const busy = sum(ticks.filter((_, index) => !IDLE_INDEXES.has(index)));
    const own = sum(this.#pids.map((pid) => cpuSeconds(pid))) * TICKS_PER_SECOND;
    return { busy, all: sum(ticks), own };
  }
}
