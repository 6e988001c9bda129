/** The tools of the programs of `../program.ts`: the library, and messages to their test. */
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { readFileSync, readdirSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { setTimeout as sleep } from "node:timers/promises";

import { DOORBELL_BYTES, PAGE_BYTES } from "../../../assembly/layout/memory.ts";
import { SLOT_BYTES, WELCOME_BYTES } from "../../../assembly/layout/slot.ts";
import { IPCClient, PluresError } from "../../../src/index.ts";
import { loadNative } from "../../../src/memory/native.ts";

export * as fs from "node:fs";
export * as net from "node:net";
export * as layout from "../layout.ts";
export { copyDisk } from "../../../src/disk/backup.ts";
export { viewDisk } from "../../../src/disk/data-directory.ts";
export { internalsOf } from "../../../src/store/store.ts";
export { recordHistory } from "./historian.ts";
export { fork } from "node:child_process";
export * as threads from "node:worker_threads";
export { setImmediate as turn } from "node:timers/promises";
export { CrdtStore, IPCServer, open, servePort, serveWebSocket } from "../../../src/index.ts";
export { Mirror } from "../mirror.ts";
export { Dice, editDoc, stateOf } from "../document-edits.ts";
export { writeUntilStopped } from "../persisted-writer.ts";
export { writeShared } from "../shared-writer.ts";
export { sampleValues } from "../values.ts";
export { IPCClient, PluresError, loadNative, sleep };

/** Sizes on the socket and in the pages, for programs that connect without the library's client. */
export const bytesOf = {
  doorbell: DOORBELL_BYTES,
  page: PAGE_BYTES,
  slot: SLOT_BYTES,
  welcome: WELCOME_BYTES,
};

/** Connects without the library's client. Returns the socket and the descriptors of the welcome. */
export async function greet(path: string): Promise<{ socket: number; fds: number[] }> {
  const native = loadNative();
  const socket = native.connect(path);
  for (;;) {
    const received = await native.receive(socket, WELCOME_BYTES, 3, 100);
    if (received) return { socket, fds: received.fds };
  }
}

/** Another build of the library. */
export async function load(index: string): Promise<typeof import("../../../src/index.ts")> {
  return import(index);
}

/**
 * Writes one line to the test. Synchronous, so that it arrives even if this process is killed next.
 */
export function say(value: unknown): void {
  const line = Buffer.from(`${JSON.stringify(value)}\n`);
  // A write is shorter than the line if the pipe is full, or if a signal interrupts it.
  for (let at = 0; at < line.length;) {
    try {
      at += writeSync(1, line, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      block(1);
    }
  }
}

/** Ends the program with exit code 1 unless the two are deeply and strictly equal. */
export function same(actual: unknown, expected: unknown): void {
  assert.deepEqual(actual, expected);
}

/** "OK", or the code of the PluresError. Throws other errors. */
export async function outcome(action: () => unknown): Promise<string> {
  try {
    await action();
    return "OK";
  } catch (error) {
    if (error instanceof PluresError) return error.code;
    throw error;
  }
}

/** Waits until `condition` holds. The watchdog of the program bounds it. */
export async function until(condition: () => unknown): Promise<void> {
  while (!(await condition())) await sleep(2);
}

/** Stops this thread, its event loop included. */
export function block(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** Starts a process that inherits everything and outlives this one. Returns its pid. */
export function childOf(): number {
  const program = "setTimeout(() => {}, 60_000)";
  return spawn(process.execPath, ["--eval", program], { stdio: "ignore", detached: true }).pid!;
}

/** The number of open descriptors of a process. */
export function descriptorsOf(pid: number | "self"): number {
  // Windows does not list them.
  if (process.platform === "win32") return 0;
  return readdirSync(`/proc/${pid}/fd`).length;
}

/** The number of voluntary context switches of the main thread of a process. */
export function switchesOf(pid: number | "self"): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/^voluntary_ctxt_switches:\s+(\d+)$/m.exec(status)![1]);
}

/** Limits a resource of a process, as prlimit names it. */
export function limit(pid: number, resource: string, most: number | string): void {
  execFileSync("prlimit", ["--pid", String(pid), `--${resource}=${most}`]);
}

/** Connects and says so. Most clients of the tests start like this. */
export async function connected(channel: string, requestTimeoutMs = 20_000): Promise<IPCClient> {
  const client = await IPCClient.connect(channel, { requestTimeoutMs });
  say("connected");
  return client;
}

/** Whether this process has loaded Loro. It is a CommonJS module, so Node.js lists its files. */
export function loadsLoro(): boolean {
  return Object.keys(createRequire(import.meta.url).cache).some((file) => file.includes("loro"));
}
