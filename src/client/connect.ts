/**
 * Connecting to a channel: from its name to the server's pages in this process's memory.
 *
 * The server sends one welcome message with three descriptors. The client trusts their content only
 * after it has compared the layout's fingerprint.
 */
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import {
  READY_PATH,
  READY_PATH_BYTES_MAX,
  WELCOME_BYTES,
  WELCOME_FDS,
} from "../../assembly/layout/slot.ts";
import { type ChannelPaths, openChannel, withSocketPath } from "../channel/channel.ts";
import { readReady } from "../channel/ready.ts";
import { readWelcome } from "../channel/welcome.ts";
import { type Native, type Received, loadNative } from "../memory/native.ts";
import { PluresError } from "../support/error.ts";
import { collectGarbage } from "../support/garbage.ts";
import { permitted } from "../support/permissions.ts";
import { pagesError } from "../support/system-errors.ts";
import { HangUps } from "./hang-ups.ts";
import { hungUp, noServer, socketError, throwIfAborted, tooLate } from "./connect-errors.ts";
import type { ConnectWait } from "./connection.ts";
import { PagesConnection, mapPages } from "./pages-connection.ts";
import { openSessionCount } from "./session.ts";

/**
 * The server accepts and answers at once unless it is stopped or very busy. A caller without a time
 * limit, and one that tries again, waits so long.
 */
const WELCOME_MS = 5000;
const WELCOME_MS_MIN = 1000;
/** A slot whose client is gone is free again when the server's main thread has noticed. */
const SLOT_MS_MIN = 1000;
const SLOT_MS_MAX = 5000;
const POLL_MS_MIN = 5;
const POLL_MS_MAX = 100;
const SLICE_MS = 100;
/** Between two collections for sessions that search. */
const COLLECT_MS = 30_000;

/** When this thread last collected. */
let collectedMs = -Infinity;

/** Connects to the server of `channel` by shared pages: a `Connect`. */
export function connectPages(channel: string, wait: ConnectWait): Promise<PagesConnection> {
  return permitted(() => find(channel, wait));
}

async function find(channel: string, wait: ConnectWait): Promise<PagesConnection> {
  const native = loadNative();
  const { group, directory, signal } = wait;
  const startedMs = performance.now();
  const deadlineMs = startedMs + wait.timeoutMs;
  const slotDeadlineMs = startedMs + Math.max(SLOT_MS_MIN, Math.min(wait.timeoutMs, SLOT_MS_MAX));
  const hangUps = new HangUps();
  let pollMs = POLL_MS_MIN;
  let isFull = false;
  // Ends with a connection, or an error at one of the deadlines.
  for (;;) {
    const wasFull = isFull;
    isFull = false;
    let isHungUp = false;
    throwIfAborted(signal, channel);
    // Each time: a group's directory may come with its server.
    const paths = openChannel(channel, { group, role: "client", directory });
    const { owner } = paths;
    const fd = tryConnect(native, paths);
    if (fd !== undefined) {
      if (group !== undefined) checkServer(native, fd, channel, owner);
      const leftMs = deadlineMs - performance.now();
      // A process listens: it gets a moment even if the time is nearly over.
      const isLimited = wait.timeoutMs > 0 && wait.timeoutMs < Infinity;
      const patientMs = isLimited ? Math.max(leftMs, WELCOME_MS_MIN) : WELCOME_MS;
      const welcomeMs = wait.answerMs ?? patientMs;
      try {
        const connection = await greet({ native, fd, channel, welcomeMs, signal });
        if (connection) return connection;
        isHungUp = true;
      } catch (error) {
        isFull = (error as PluresError).code === "ERR_TOO_MANY_CLIENTS";
        if (!isFull || performance.now() >= slotDeadlineMs) throw error;
        if (!wasFull && openSessionCount() > 0) collectDropped(wait.ref === false);
      }
    }
    const endMs = isHungUp ? Math.max(deadlineMs, hangUps.deadlineMs(paths.socket)) : deadlineMs;
    const leftMs = (isFull ? slotDeadlineMs : endMs) - performance.now();
    if (leftMs <= 0 && isHungUp) throw hungUp(channel);
    if (leftMs <= 0 && !isFull) throw noServer(channel, wait.timeoutMs);
    const options = { ref: wait.ref ?? true, ...(signal && { signal }) };
    await sleep(Math.max(0, Math.min(pollMs, leftMs)), undefined, options).catch(() => {});
    pollMs = Math.min(pollMs * 2, POLL_MS_MAX);
  }
}

/**
 * Clients of this thread that the program has dropped may have the slots. Sessions that search may do
 * so for hours, and collecting stops the whole thread.
 */
function collectDropped(isSearch: boolean): void {
  const nowMs = performance.now();
  if (isSearch && nowMs < collectedMs + COLLECT_MS) return;
  collectedMs = nowMs;
  try {
    collectGarbage();
  } catch {
    // This Node.js cannot: the slots come back later.
  }
}

/** In a group's directory a client trusts servers of the directory's owner only. */
function checkServer(native: Native, fd: number, channel: string, owner: number): void {
  const { uid, pid } = native.peer(fd);
  if (uid === owner) return;
  native.close(fd);
  throw new PluresError(
    "ERR_PERMISSION",
    `The channel "${channel}" is served by user ${uid} (process ${pid}); expected user ${owner}, ` +
      "the owner of its directory. Nothing was sent. Serve the channel as that user.",
  );
}

/** A connected descriptor, or undefined when no process listens. */
function tryConnect(native: Native, paths: ChannelPaths): number | undefined {
  try {
    return withSocketPath(paths, (path) => native.connect(path));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ECONNREFUSED" || code === "EAGAIN") return undefined;
    throw socketError(paths.socket, cause);
  }
}

/** A connected socket on which the server's welcome is expected. */
interface Greeting {
  native: Native;
  fd: number;
  channel: string;
  welcomeMs: number;
  signal: AbortSignal | undefined;
}

/** Maps the pages of the welcome; undefined when the server hung up before it answered. */
async function greet(greeting: Greeting): Promise<PagesConnection | undefined> {
  const { native, fd, channel } = greeting;
  let fds: number[] = [];
  try {
    const received = await receive(greeting, WELCOME_BYTES);
    if (!received) {
      native.close(fd);
      return undefined;
    }
    fds = received.fds;
    const welcome = readWelcome(received, channel);
    const memory = mapPages(native, channel, welcome, fds);
    for (const mapped of fds.splice(0)) native.close(mapped);
    // This byte says that the slot is mapped, so that no other process can map it any more. The
    // server's answer says that the engine looks at the slot.
    native.wakeByte(fd);
    const answer = await receive(greeting, READY_PATH + READY_PATH_BYTES_MAX);
    const store = answer && readReady(answer.bytes);
    if (store) return new PagesConnection(native, fd, channel, { ...welcome, store }, memory);
    native.close(fd);
    return undefined;
  } catch (error) {
    for (const left of [...fds, fd]) closeQuietly(native, left);
    throw pagesError(error);
  }
}

/** The next message; undefined when the server hung up instead. */
async function receive(
  { native, fd, channel, welcomeMs, signal }: Greeting,
  bytesMax: number,
): Promise<Received | undefined> {
  const deadlineMs = performance.now() + welcomeMs;
  while (performance.now() < deadlineMs) {
    throwIfAborted(signal, channel);
    try {
      const received = await native.receive(fd, bytesMax, WELCOME_FDS, SLICE_MS);
      if (received) return received.bytes.length ? received : undefined;
    } catch (error) {
      // A server that dies with bytes of this client unread.
      if ((error as NodeJS.ErrnoException).code === "ECONNRESET") return undefined;
      throw error;
    }
  }
  throw tooLate(channel, welcomeMs);
}

function closeQuietly(native: Native, fd: number): void {
  try {
    native.close(fd);
  } catch {
    // Closed or handed over already.
  }
}
