/**
 * Connecting to a channel by a mirror: a thread of this process gets a copy of the store over a socket.
 * No addon is needed.
 */
import { performance } from "node:perf_hooks";
import { createConnection } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { clearTimeout, setTimeout } from "node:timers";
import type { Worker } from "node:worker_threads";
import { tooManyClients } from "../channel/welcome.ts";
import { type ChannelPaths, openChannel } from "../channel/channel.ts";
import { IS_SECRET_USED, readSecret } from "../channel/secret.ts";
import { coreModule } from "../memory/core-module.ts";
import { coolThread, startThread, warmThread } from "../memory/threads.ts";
import { TOO_MANY } from "../../assembly/layout/status.ts";
import { unpackError } from "../support/packed-error.ts";
import type { ConnectWait, Connection } from "./connection.ts";
import { HangUps } from "./hang-ups.ts";
import { hungUp, noServer, socketError, throwIfAborted, tooLate } from "./connect-errors.ts";
import { MirrorConnection, viewMirror } from "./mirror-connection.ts";
import {
  BY_CLIENT,
  BY_MIRROR,
  Desk,
  LEAVING,
  MIRROR,
  OPEN,
  OPENING,
  REFUSED,
  ringMirror,
} from "./mirror-desk.ts";
import { MirrorLane } from "./mirror-lane.ts";
import { type SharedMirror, askMirrors, desksIn } from "./mirror-sharing.ts";
import type { MirrorData, MirrorMessage } from "./mirror-worker.ts";

/** How long a server may take to answer, if the caller sets no limit. */
const WELCOME_MS = 5000;
const WELCOME_MS_MIN = 1000;
/** How long its thread may take to run. */
const START_MS = 30_000;
/** The next message of a snapshot comes within this. */
const SNAPSHOT_MS = 30_000;
const SLOT_MS_MIN = 1000;
const SLOT_MS_MAX = 5000;
const POLL_MS_MIN = 5;
const POLL_MS_MAX = 100;
const SLICE_MS = 50;

/** A mirror that this thread has started, with its second connection if that came about. */
interface OwnMirror {
  shared: SharedMirror;
  lane: MirrorLane | undefined;
}

/** The mirrors that this thread has started, and those that it is starting. */
const mirrors = new Map<string, Promise<OwnMirror | undefined>[]>();

const attempts = new Map<string, Promise<unknown>>();
/** Their threads: one that nothing refers to is collected, and ends. */
const threads = new Set<Worker>();

/** Clients that wait for a server. */
let waiting = 0;

/** Connects to the server of `channel` by a mirror: a `Connect`. */
export async function connectMirror(channel: string, wait: ConnectWait): Promise<Connection> {
  waiting++;
  try {
    return await find(channel, wait);
  } finally {
    if (--waiting === 0) coolThread("mirror");
  }
}

async function find(channel: string, wait: ConnectWait): Promise<Connection> {
  const { group, directory, signal } = wait;
  const startedMs = performance.now();
  const deadlineMs = startedMs + wait.timeoutMs;
  const slotDeadlineMs = startedMs + Math.max(SLOT_MS_MIN, Math.min(wait.timeoutMs, SLOT_MS_MAX));
  const hangUps = new HangUps();
  let pollMs = POLL_MS_MIN;
  // Ends with a connection, or an error at one of the deadlines.
  for (;;) {
    throwIfAborted(signal, channel);
    // Each time: a group's directory may come with its server.
    const paths = openChannel(channel, { group, role: "client", directory });
    let fullPid: number | undefined;
    let isHungUp = false;
    // A server has made its secret before it listens.
    if ((!IS_SECRET_USED || readSecret(paths)) && (await isServed(paths))) {
      const found = await inTurn(paths.stream, () => attach(channel, paths, wait, deadlineMs));
      if (found && !("fullPid" in found)) return found;
      fullPid = found?.fullPid;
      isHungUp = fullPid === undefined;
    } else {
      // It takes longer to run than many a server to come.
      warmThread("mirror");
    }
    const endMs = isHungUp ? Math.max(deadlineMs, hangUps.deadlineMs(paths.stream)) : deadlineMs;
    const leftMs = (fullPid === undefined ? endMs : slotDeadlineMs) - performance.now();
    if (leftMs <= 0) {
      if (fullPid !== undefined) throw tooManyClients(channel, fullPid);
      throw isHungUp ? hungUp(channel) : noServer(channel, wait.timeoutMs);
    }
    const options = { ref: wait.ref ?? true, ...(signal && { signal }) };
    await sleep(Math.max(0, Math.min(pollMs, leftMs)), undefined, options).catch(() => {});
    pollMs = Math.min(pollMs * 2, POLL_MS_MAX);
  }
}

/** One attempt at a time: those that are made together get one mirror. */
async function inTurn<Result>(key: string, attempt: () => Promise<Result>): Promise<Result> {
  const before = attempts.get(key);
  const mine = (async () => {
    await before?.catch(() => {});
    return attempt();
  })();
  attempts.set(key, mine);
  try {
    return await mine;
  } finally {
    if (attempts.get(key) === mine) attempts.delete(key);
  }
}

/** Whether a process listens. A look costs less than a thread. */
async function isServed(paths: ChannelPaths): Promise<boolean> {
  const socket = createConnection(paths.stream);
  const error = await new Promise<Error | undefined>((resolve) => {
    socket.once("connect", () => resolve(undefined));
    socket.once("error", resolve);
  });
  socket.destroy();
  if (error === undefined) return true;
  const { code } = error as NodeJS.ErrnoException;
  // ECONNRESET: it was killed before it accepted the connection.
  if (["ENOENT", "ECONNREFUSED", "EAGAIN", "ECONNRESET"].includes(code!)) return false;
  throw socketError(paths.stream, error);
}

/** A server without a slot for one more client. */
interface Full {
  fullPid: number;
}

/** A connection, or undefined: the server has just gone. */
async function attach(
  channel: string,
  paths: ChannelPaths,
  wait: ConnectWait,
  deadlineMs: number,
): Promise<MirrorConnection | Full | undefined> {
  const key = paths.stream;
  for (const starting of mirrors.get(key) ?? []) {
    const own = await starting.catch(() => undefined);
    const found = own && (await takeDesk(channel, own.shared, own, wait));
    if (found) return found;
  }
  for (const shared of await askMirrors(key)) {
    const found = await takeDesk(channel, shared, undefined, wait);
    if (found) return found;
  }
  const own = await started(channel, key, paths, wait, deadlineMs);
  return own && takeDesk(channel, own.shared, own, wait);
}

/** Starts a mirror; undefined: the server hung up before the copy was complete. */
async function started(
  channel: string,
  key: string,
  paths: ChannelPaths,
  wait: ConnectWait,
  deadlineMs: number,
): Promise<OwnMirror | undefined> {
  const starting = startMirror(channel, key, paths, wait, deadlineMs, () => {
    const left = (mirrors.get(key) ?? []).filter((each) => each !== starting);
    if (left.length > 0) mirrors.set(key, left);
    else mirrors.delete(key);
  });
  mirrors.set(key, [...(mirrors.get(key) ?? []), starting]);
  return starting;
}

function startMirror(
  channel: string,
  key: string,
  paths: ChannelPaths,
  wait: ConnectWait,
  deadlineMs: number,
  ended: () => void,
): Promise<OwnMirror | undefined> {
  const { signal, onProgress } = wait;
  const path = paths.stream;
  const secret = IS_SECRET_USED ? readSecret(paths) : undefined;
  const data: MirrorData = { key, channel, path, module: coreModule(), secret };
  const worker = startThread("mirror", data);
  threads.add(worker);
  return new Promise<OwnMirror | undefined>((resolve, reject) => {
    let lane: MirrorLane | undefined;
    let timer: NodeJS.Timeout;
    const late = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => giveUp(tooLate(channel, ms)), ms);
      if (wait.ref === false) timer.unref();
    };
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      worker.unref();
    };
    const giveUp = (error: unknown) => {
      settle();
      void worker.terminate();
      if (error) reject(error as Error);
      else resolve(undefined);
    };
    const onAbort = () => {
      try {
        throwIfAborted(signal, channel);
      } catch (error) {
        giveUp(error);
      }
    };
    late(START_MS);
    signal?.addEventListener("abort", onAbort);
    if (wait.ref === false) worker.unref();
    worker.on("message", (message: MirrorMessage) => {
      if (message.kind === "connected") late(welcomeMsOf(wait, deadlineMs));
      else if (message.kind === "welcome") late(SNAPSHOT_MS);
      else if (message.kind === "progress") {
        late(SNAPSHOT_MS);
        onProgress?.(message.nodes, message.nodesExpected);
      } else if (message.kind === "ready") {
        settle();
        const { shared, token } = message;
        lane = new MirrorLane(viewMirror(shared), { channel, path, secret, token });
        // A mirror works without it.
        void lane.open().then(() => resolve({ shared, lane }));
      } else if (message.error) giveUp(unpackError(message.error));
      else giveUp(undefined);
    });
    worker.on("error", giveUp);
    worker.once("exit", () => {
      threads.delete(worker);
      lane?.close();
      settle();
      ended();
      resolve(undefined);
    });
  });
}

/** A process listens: it gets a moment even if the time is nearly over. */
function welcomeMsOf({ timeoutMs, answerMs }: ConnectWait, deadlineMs: number): number {
  const isLimited = timeoutMs > 0 && timeoutMs < Infinity;
  const leftMs = Math.max(deadlineMs - performance.now(), WELCOME_MS_MIN);
  return answerMs ?? (isLimited ? leftMs : WELCOME_MS);
}

/** Opens a desk of the mirror; undefined: it has no free one, or is gone. */
async function takeDesk(
  channel: string,
  shared: SharedMirror,
  own: OwnMirror | undefined,
  wait: ConnectWait,
): Promise<MirrorConnection | Full | undefined> {
  const isForeign = own === undefined;
  const lane = own?.lane?.isOpen ? own.lane : undefined;
  const memory = viewMirror(shared);
  const { words } = memory.pages;
  const { capacityBytes, valueBytesMax } = shared.map;
  const isGone = () =>
    Atomics.load(words, MIRROR.ended) + Atomics.load(words, MIRROR.isEnding) !== 0;
  for (let number = 0; number < desksIn(capacityBytes, valueBytesMax) && !isGone(); number++) {
    const desk = new Desk(memory, number);
    if (!desk.take()) continue;
    desk.way = lane ? BY_CLIENT : BY_MIRROR;
    ringMirror(words);
    await opened(desk, isGone, wait);
    if (desk.state === OPEN) {
      return new MirrorConnection(channel, shared, memory, desk, isForeign, lane);
    }
    const isFull = desk.state === REFUSED && desk.answer === TOO_MANY;
    for (const state of [OPENING, REFUSED]) desk.change(state, LEAVING);
    ringMirror(words);
    return isFull ? { fullPid: shared.serverPid } : undefined;
  }
  return undefined;
}

async function opened(desk: Desk, isGone: () => boolean, { ref, answerMs }: ConnectWait) {
  const deadlineMs = performance.now() + (answerMs ?? WELCOME_MS);
  while (desk.state === OPENING && !isGone() && performance.now() < deadlineMs) {
    await desk.woken(SLICE_MS, ref ?? true);
  }
}
