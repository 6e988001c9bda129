/**
 * A race between processes: one writer at full speed and some readers on the same served store. The
 * upper half of the file runs in the test, the lower one in each of the processes.
 */
import * as assert from "node:assert/strict";
import { type ChildProcess, fork } from "node:child_process";
import { CrdtStore, IPCClient, IPCServer } from "../../src/index.ts";
import { Dice } from "../helpers/core-random.ts";

/** The report of a process to the test. A race adds its own counts. */
export interface RaceReport {
  kind: "ready" | "done" | "failed";
  retries: number;
  error: string;
}

export interface Race {
  childFile: URL;
  channel: string;
  store: CrdtStore;
  seed: number;
  readers: number;
  /** The sum over all readers. */
  reads: number;
  /** Called when the writer has written the initial nodes. */
  ready?(): void;
}

/** Runs the race to its end. Returns the reports of all processes; throws if one failed. */
export async function runRace<Report extends RaceReport>(race: Race): Promise<Report[]> {
  const { childFile, channel, store, seed, readers, reads } = race;
  const server = await new IPCServer(channel, store).start();
  const children: ChildProcess[] = [];
  const start = (role: string, number: number) => {
    const args = [role, channel, String(seed + number), String(Math.ceil(reads / readers))];
    const child = fork(childFile, args);
    children.push(child);
    return child;
  };
  try {
    const writer = start("writer", 0);
    assert.equal((await reportOf<Report>(writer)).kind, "ready");
    race.ready?.();
    const running = Array.from({ length: readers }, (_, i) => start("reader", 1 + i));
    const read = Promise.all(running.map((child) => reportOf<Report>(child)));
    const reports = (await read) as Report[];
    const written = reportOf<Report>(writer);
    writer.send("stop");
    reports.push(await written);
    for (const { error } of reports) assert.equal(error, "");
    return reports;
  } finally {
    for (const child of children) child.kill("SIGKILL");
    await server.stop();
  }
}

/** The next report of a process. Throws if it ends without one. */
function reportOf<Report>(child: ChildProcess): Promise<Report> {
  return new Promise((resolve, reject) => {
    child.once("message", (report) => resolve(report as Report));
    child.once("exit", (code, signal) => {
      reject(new Error(`a process ended with ${signal ?? code} and without a report`));
    });
  });
}

// ── In each process ─────────────────────────────────────────────────────────────────────────────

/** One process of the race, connected, with a report to fill in. */
export class Racer<Data, Report extends RaceReport> {
  readonly client: IPCClient<Data>;
  readonly dice: Dice;
  readonly report: Report;
  readonly #stopping = new AbortController();

  private constructor(client: IPCClient<Data>, seed: number, report: Report) {
    this.client = client;
    this.dice = new Dice(seed);
    this.report = report;
    process.on("message", () => this.#stopping.abort());
  }

  static async join<Data, Report extends RaceReport>(report: Report): Promise<Racer<Data, Report>> {
    const [, channel, seed] = process.argv.slice(2);
    const client = await IPCClient.connect<Data>(channel!, { requestTimeoutMs: 60_000 });
    return new Racer(client, Number(seed), report);
  }

  /** True if the test has asked the writer to stop. */
  get isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** Reports that the initial nodes are written, so that the readers start. */
  async tellReady(): Promise<void> {
    await this.#tell({ ...this.report, kind: "ready" });
  }

  /** Writes or reads, by the role of this process, and reports the result. */
  async run(write: () => Promise<void>, read: (reads: number) => Promise<void>): Promise<void> {
    const { client, report } = this;
    const [role, , , reads] = process.argv.slice(2);
    try {
      if (role === "writer") await write();
      else await read(Number(reads));
    } catch (error) {
      report.kind = "failed";
      report.error = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    report.retries = client.stats().readRetries;
    client.close();
    await this.#tell(report);
    process.disconnect();
  }

  #tell(message: Report): Promise<void> {
    return new Promise((resolve) => process.send!(message, () => resolve()));
  }
}
