/** A writer that goes on while servers are killed, and remembers what it was told. */
import type { Told, WriterReport } from "./kept-history.ts";
import type { Body } from "./programs/run.ts";

export interface WriterArgs {
  channel: string;
  name: string;
  /** Writes in flight at one time. */
  inFlight: number;
  /** Every so many acknowledged puts are deleted again; 0: none. */
  deleteEach: number;
}

/** Writes until it gets a SIGTERM; then it says its `WriterReport`. */
export const writeOn: Body<WriterArgs> = async (
  { IPCClient, outcome, say, sleep, until },
  { channel, name, inFlight, deleteEach },
) => {
  const client = await IPCClient.connect<any>(channel, {
    timeoutMs: 20_000,
    requestTimeoutMs: 60_000,
  });
  const report: WriterReport = {
    name,
    told: [],
    violations: [],
    reads: 0,
    readMsMax: 0,
    blockedReads: 0,
    reconnects: [],
  };
  let server = 0;
  let isOver = false;
  client.on("reconnect", ({ serverPid }) => {
    server++;
    report.reconnects.push({ pid: serverPid, atMs: Date.now() });
  });
  process.on("SIGTERM", () => (isOver = true));
  say("connected");

  const write = async (kind: Told["kind"], id: string) => {
    const told: Told = { kind, id, outcome: "?", server: 0, atMs: 0 };
    report.told.push(told);
    told.outcome = await outcome(() =>
      kind === "put" ? client.put(id, id, { ifAbsent: true }) : client.delete(id),
    );
    told.server = server;
    told.atMs = Date.now();
    return told.outcome;
  };
  let next = 0;
  const lane = async () => {
    while (!isOver) {
      const number = next++;
      const id = `${name}-${number}`;
      const answer = await write("put", id);
      if (deleteEach && number % deleteEach === 0 && answer === "OK") await write("delete", id);
    }
  };
  // What may have been done is looked up at the next server: it was, or it was not.
  const count = async () => {
    let known = 0;
    while (!isOver) {
      const answer = await outcome(() => client.increment(`count ${name}`, "n", 1));
      if (answer === "OK") known++;
      await until(() => client.connected);
      const n: number = client.get(`count ${name}`)?.n ?? 0;
      if (n === known || (answer === "ERR_SERVER_GONE" && n === known + 1)) known = n;
      else report.violations.push(`${n} of ${known} increments are there (${answer})`);
    }
  };
  const read = async () => {
    while (!isOver) {
      const { voluntaryContextSwitches: switches } = process.resourceUsage();
      const startedMs = performance.now();
      void client.get(`${name}-${Math.floor(Math.random() * next)}`);
      const ms = performance.now() - startedMs;
      report.reads++;
      report.readMsMax = Math.max(report.readMsMax, ms);
      // A busy machine may take the processor away; a read that waits gives it away.
      const gaveAway = process.resourceUsage().voluntaryContextSwitches !== switches;
      if (ms > 250 && gaveAway) report.blockedReads++;
      await sleep(1);
    }
  };
  const counting = deleteEach ? [count()] : [];
  await Promise.all([...Array.from({ length: inFlight }, lane), ...counting, read()]);
  say(report);
  client.close();
};
