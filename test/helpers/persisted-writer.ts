/** A writer that continues while servers are killed, and records the result of each write. */
import { setTimeout as sleep } from "node:timers/promises";

import { IPCClient } from "../../src/index.ts";
import type { WriteResult, WriterReport } from "../disk/persisted-history.ts";

export interface WriterArgs {
  channel: string;
  name: string;
  /** Writes in flight at one time. */
  inFlight: number;
  /** One of so many acknowledged puts is deleted; 0: none is, and no counter is incremented. */
  deleteEach: number;
}

/** The tools of the program. */
interface Tools {
  say(value: unknown): void;
  outcome(action: () => unknown): Promise<string>;
  until(condition: () => unknown): Promise<void>;
  switchesOf(pid: "self"): number;
}

const BLOCKED_MS = 250;

/** Writes until the process gets a SIGTERM. Then it says its `WriterReport`. */
export async function writeUntilStopped(args: WriterArgs, tools: Tools): Promise<void> {
  const client = await IPCClient.connect(args.channel, {
    timeoutMs: 20_000,
    requestTimeoutMs: 60_000,
  });
  const writer = new Writer(client, args, tools);
  process.on("SIGTERM", () => writer.stop());
  tools.say("connected");
  await writer.run();
  tools.say(writer.report);
  client.close();
}

class Writer {
  readonly report: WriterReport;
  readonly #client: IPCClient;
  readonly #args: WriterArgs;
  readonly #tools: Tools;
  #server = 0;
  #next = 0;
  #isOver = false;

  constructor(client: IPCClient, args: WriterArgs, tools: Tools) {
    this.#client = client;
    this.#args = args;
    this.#tools = tools;
    this.report = {
      name: args.name,
      writes: [],
      violations: [],
      reads: 0,
      readMsMax: 0,
      blockedReads: 0,
      reconnects: [],
    };
    client.on("reconnect", ({ serverPid }) => {
      this.#server++;
      this.report.reconnects.push({ pid: serverPid, atMs: Date.now() });
    });
  }

  stop(): void {
    this.#isOver = true;
  }

  async run(): Promise<void> {
    const lanes = Array.from({ length: this.#args.inFlight }, () => this.#keepPutting());
    const counting = this.#args.deleteEach ? [this.#keepCounting()] : [];
    await Promise.all([...lanes, ...counting, this.#keepBatching(), this.#keepReading()]);
  }

  async #keepPutting(): Promise<void> {
    const { name, deleteEach } = this.#args;
    while (!this.#isOver) {
      const number = this.#next++;
      const id = `${name}-${number}`;
      const put = () => this.#client.put(id, id, { ifAbsent: true });
      const answer = await this.#record("put", id, put);
      const isDeleted = deleteEach && number % deleteEach === 0 && answer === "OK";
      if (isDeleted) await this.#record("delete", id, () => this.#client.delete(id));
    }
  }

  async #keepBatching(): Promise<void> {
    for (let number = 0; !this.#isOver; number++) {
      const ids = [0, 1, 2].map((part) => `batch ${this.#args.name}-${number}.${part}`);
      await this.#tools.outcome(() => this.#client.batch(ids.map((id) => ({ put: id, data: id }))));
    }
  }

  /** After an unknown result the next server shows whether the increment was executed. */
  async #keepCounting(): Promise<void> {
    const id = `count ${this.#args.name}`;
    for (let known = 0; !this.#isOver;) {
      const answer = await this.#tools.outcome(() => this.#client.increment(id, "n", 1));
      if (answer === "OK") known++;
      await this.#tools.until(() => this.#client.connected);
      const n: number = this.#client.get(id)?.n ?? 0;
      const mayBeMore = answer === "ERR_SERVER_GONE" && n === known + 1;
      if (n === known || mayBeMore) known = n;
      else this.report.violations.push(`${n} of ${known} increments are found (${answer})`);
    }
  }

  async #keepReading(): Promise<void> {
    const { report } = this;
    while (!this.#isOver) {
      const switches = this.#tools.switchesOf("self");
      const startedMs = performance.now();
      void this.#client.get(`${report.name}-${report.reads % (this.#next + 1)}`);
      const ms = performance.now() - startedMs;
      report.reads++;
      report.readMsMax = Math.max(report.readMsMax, ms);
      // A busy machine preempts this thread, which is no voluntary switch. A read that waits is
      // one. The count is of this thread: other threads of the process wait all the time.
      if (ms > BLOCKED_MS && this.#tools.switchesOf("self") !== switches) report.blockedReads++;
      await sleep(1);
    }
  }

  async #record(
    kind: WriteResult["kind"],
    id: string,
    write: () => Promise<unknown>,
  ): Promise<string> {
    const result: WriteResult = { kind, id, outcome: "?", server: 0, atMs: 0 };
    this.report.writes.push(result);
    result.outcome = await this.#tools.outcome(write);
    result.server = this.#server;
    result.atMs = Date.now();
    return result.outcome;
  }
}
