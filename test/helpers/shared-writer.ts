/**
 * A process that opens a channel and writes, and may be killed at any time: the results of its writes
 * are in a file that outlives it.
 */
import { readFileSync, writeSync, openSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

import { type OpenOptions, PluresError, open } from "../../src/index.ts";

export interface SharedWriterArgs {
  channel: string;
  options: OpenOptions;
  name: string;
  file: string;
  /** Writes in flight at one time. */
  inFlight: number;
}

/** What the file of one writer says. */
export interface SharedWrites {
  /** Ids of puts that were begun, and of those that were acknowledged. */
  begun: Set<string>;
  acknowledged: Set<string>;
  /** The same of increments of the writer's counter. */
  increments: { begun: number; acknowledged: number };
  /** Outcomes of writes other than OK. */
  failures: string[];
  /** From the last acknowledgement of the old server to the first of the next, milliseconds. */
  gapsMs: number[];
  longestReadMs: number;
}

/** Writes until the process gets a SIGTERM. Says "opened" first and "done" last. */
export async function writeShared(
  { channel, options, name, file, inFlight }: SharedWriterArgs,
  say: (word: string) => void,
): Promise<void> {
  const fd = openSync(file, "a");
  const note = (line: string) => writeSync(fd, `${line}\n`);
  const state = { isOver: false };
  process.on("SIGTERM", () => (state.isOver = true));
  const db = await open(channel, options);
  say("opened");
  let lastMs = performance.now();
  let beforeMs: number | undefined;
  db.on("disconnect", () => (beforeMs ??= lastMs));
  const settle = async (write: Promise<unknown>, what: string) => {
    const sentTo = db.serverPid;
    const outcome = await write.then(
      () => "OK",
      (error: unknown) => (error instanceof PluresError ? error.code : String(error)),
    );
    note(`${outcome} ${what}`);
    if (outcome !== "OK") return;
    lastMs = performance.now();
    if (beforeMs === undefined || !db.connected || sentTo === 0) return;
    note(`GAP ${lastMs - beforeMs}`);
    beforeMs = undefined;
  };
  const put = async (next: () => number) => {
    while (!state.isOver) {
      const id = `${name}-${next()}`;
      note(`TRY ${id}`);
      await settle(db.put(id, id, { ifAbsent: true }), id);
    }
  };
  const count = async () => {
    while (!state.isOver) {
      note("TRY +");
      await settle(db.increment(`count ${name}`, "n"), "+");
    }
  };
  const read = async () => {
    let longestMs = 0;
    for (let n = 0; !state.isOver; n++) {
      const startedMs = performance.now();
      void db.get(`${name}-${n % 100}`);
      const ms = performance.now() - startedMs;
      if (ms > longestMs) note(`READ ${(longestMs = ms)}`);
      await sleep(1);
    }
  };
  let number = 0;
  const lanes = Array.from({ length: inFlight }, () => put(() => number++));
  await Promise.all([...lanes, count(), read()]);
  await db.close();
  say("done");
}

export function readSharedWrites(file: string): SharedWrites {
  const found: SharedWrites = {
    begun: new Set(),
    acknowledged: new Set(),
    increments: { begun: 0, acknowledged: 0 },
    failures: [],
    gapsMs: [],
    longestReadMs: 0,
  };
  for (const line of readFileSync(file, "utf8").split("\n").slice(0, -1)) {
    const [kind, what] = line.split(" ") as [string, string];
    if (kind === "GAP") found.gapsMs.push(Number(what));
    else if (kind === "READ") found.longestReadMs = Number(what);
    else if (kind === "TRY" && what === "+") found.increments.begun++;
    else if (kind === "TRY") found.begun.add(what);
    else if (kind !== "OK") found.failures.push(`${what} was answered ${kind}`);
    else if (what === "+") found.increments.acknowledged++;
    else found.acknowledged.add(what);
  }
  return found;
}
