/**
 * Mirrors under load, of which one is stopped: `npm run bench:mirror-stopped`.
 *
 *   npm run bench:mirror-stopped -- [--mirrors 8] [--seconds 60] [--check]
 *
 * Processes with a mirror each write at a fixed rate, and measure their awaited writes. One of them is stopped with
 * SIGSTOP for `--seconds`. The others' 99th percentile while it is stopped is compared with that of an equal
 * time before. It then goes on. When all have stopped writing, the content of every mirror is compared with
 * the server's, by fingerprint.
 *
 * Exit code 1: a mirror differs, or the 99th percentile has more than doubled and `--check` is given; 2:
 * invalid options.
 */
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { fingerprint } from "../../examples/fingerprint.ts";
import { CrdtStore, IPCClient, IPCServer } from "../../src/index.ts";
import { BackgroundLoad } from "../background-load.ts";
import { Child, answerRequests, endChildren } from "../child.ts";
import { runCommand } from "../command.ts";
import { printTable } from "../table.ts";

const USAGE = "usage: npm run bench:mirror-stopped -- [--mirrors N] [--seconds N] [--check]";
const CHANNEL = "bench-stopped";
const MIRRORS = 8;
const SECONDS = 60;
const WRITES_A_SECOND = 100;
const NODES = 500;
const TEXT_CHARS_MAX = 300;
const P99 = 0.99;
const RATIO_MAX = 2;
/** The stopped mirror has so long to become current. */
const SETTLE_MS = 5000;
/** A write that is on its way when its process is stopped waits that long, and longer. */
const REQUEST_TIMEOUT_MS = 300_000;

interface Settings {
  mirrors: number;
  seconds: number;
  check: boolean;
}

/** A process that serves: `bench:mirror-stopped` starts itself. */
async function serve(): Promise<void> {
  const store = new CrdtStore({ capacityBytes: 0x2000000 });
  await new IPCServer(CHANNEL, store).start();
  answerRequests({ fingerprint: () => fingerprint(store.entries()) });
}

/** A process with a mirror, that writes until it is asked to end. */
async function write(number: number): Promise<void> {
  const client = await IPCClient.connect(CHANNEL, {
    transport: "mirror",
    requestTimeoutMs: REQUEST_TIMEOUT_MS,
  });
  let times: number[] = [];
  let failures = 0;
  const state = { isOver: false };
  const writing = (async () => {
    for (let n = 0; !state.isOver; n++) {
      const startedMs = performance.now();
      const value = { n, text: "x".repeat(n % TEXT_CHARS_MAX) };
      await client.put(`${number}/${n % NODES}`, value).catch(() => failures++);
      times.push(performance.now() - startedMs);
      await sleep(1000 / WRITES_A_SECOND);
    }
  })();
  answerRequests(
    {
      times: () => {
        const taken = times;
        times = [];
        return taken;
      },
      end: async () => {
        state.isOver = true;
        await writing;
        return failures;
      },
      fingerprint: () => fingerprint(client.entries()),
    },
    () => client.close(),
  );
}

async function main({ mirrors, seconds, check }: Settings): Promise<void> {
  const self = new URL(import.meta.url);
  const server = new Child(self, "serve");
  await server.request("fingerprint");
  const writers = Array.from({ length: mirrors }, (_, n) => new Child(self, "write", `${n}`));
  const others = writers.slice(1);
  const percentile = async () => {
    const times = (await Promise.all(others.map((each) => each.request<number[]>("times")))).flat();
    return times.toSorted((a, b) => a - b)[Math.floor(P99 * (times.length - 1))]!;
  };
  await percentile();
  const background = new BackgroundLoad().start();
  await sleep(seconds * 1000);
  const beforeMs = await percentile();
  process.kill(writers[0]!.pid, "SIGSTOP");
  await sleep(seconds * 1000);
  const stoppedMs = await percentile();
  process.kill(writers[0]!.pid, "SIGCONT");
  await sleep(SETTLE_MS);
  const afterMs = await percentile();
  const failures = await Promise.all(writers.map((each) => each.request<number>("end")));
  await sleep(SETTLE_MS);
  const [expected, ...found] = await Promise.all(
    [server, ...writers].map(async (each) => JSON.stringify(await each.request("fingerprint"))),
  );
  const equal = found.filter((each) => each === expected).length;
  const ratio = stoppedMs / beforeMs;
  printTable(
    `${mirrors} mirrors, ${WRITES_A_SECOND} writes a second each, one stopped for ${seconds} s`,
    ["", "99th percentile of the others' awaited writes, ms"],
    [
      ["before", beforeMs.toFixed(2)],
      ["while it is stopped", stoppedMs.toFixed(2)],
      ["while it catches up", afterMs.toFixed(2)],
      ["stopped / before", ratio.toFixed(2)],
    ],
  );
  console.log(
    `${equal} of ${mirrors} mirrors equal the server. Failed writes: ${failures.join()}.`,
  );
  console.log(background.stop().sentence());
  if (equal < mirrors || (check && ratio > RATIO_MAX)) process.exitCode = 1;
  await endChildren();
}

function readSettings(): Settings {
  const { values } = parseArgs({
    options: {
      mirrors: { type: "string" },
      seconds: { type: "string" },
      check: { type: "boolean", default: false },
    },
  });
  const whole = (name: "mirrors" | "seconds", fallback: number) => {
    const number = Number(values[name] ?? fallback);
    if (Number.isInteger(number) && number >= 2) return number;
    throw new Error(`--${name} takes a whole number from 2.`);
  };
  const mirrors = whole("mirrors", MIRRORS);
  return { mirrors, seconds: whole("seconds", SECONDS), check: values.check };
}

const [, , role, number] = process.argv;
if (role === "serve") await serve();
else if (role === "write") await write(Number(number));
else await runCommand(USAGE, readSettings, main);
