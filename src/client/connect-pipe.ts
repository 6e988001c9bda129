/** Connecting by a pipe: to the process that lets mirrors in at its other end. */
import { clearInterval, clearTimeout, setInterval, setTimeout } from "node:timers";
import { setTimeout as sleep } from "node:timers/promises";
import { performance } from "node:perf_hooks";
import type { Pipe } from "../pipe/pipe.ts";
import type { PluresError } from "../support/error.ts";
import { aborted, throwIfAborted, tooLate } from "./connect-errors.ts";
import type { Connect, ConnectWait, Connection } from "./connection.ts";
import { OwnConnection } from "./own-connection.ts";
import { OwnMirror } from "./own-mirror.ts";

/** How long the other end may take to answer, if the caller sets no limit. */
const WELCOME_MS = 5000;
const WELCOME_MS_MIN = 1000;
/** The next part of a snapshot comes within this. */
const SNAPSHOT_MS = 30_000;
const POLL_MS_MIN = 10;
const POLL_MS_MAX = 1000;
const ALIVE_MS = 0x7fffffff;

/** The other end of pipes. @internal */
export interface Remote {
  /** Its name, in messages. */
  name: string;
  /** A pipe to it. Undefined: no process answers now. "never": nor later, and an error has said so. */
  open(wait: ConnectWait): Promise<Pipe | undefined | "never">;
  absent(timeoutMs: number): PluresError;
  /** Of the copy; undefined: as the server's. */
  capacityBytes: number | undefined;
}

/** Connects to a server through the pipes of `remote`. @internal */
export function connectPipe(remote: Remote): Connect {
  return async (_channel, wait) => {
    // A pipe alone keeps no process alive.
    const alive = setInterval(() => {}, ALIVE_MS);
    if (wait.ref === false) alive.unref();
    try {
      return await find(remote, wait);
    } finally {
      clearInterval(alive);
    }
  };
}

async function find(remote: Remote, wait: ConnectWait): Promise<Connection> {
  const { signal, timeoutMs } = wait;
  const deadlineMs = performance.now() + timeoutMs;
  let pollMs = POLL_MS_MIN;
  // Ends with a connection, or an error at the deadline.
  for (;;) {
    throwIfAborted(signal, remote.name);
    const pipe = await openInTime(remote, wait, deadlineMs);
    const found = pipe && (await attempt(pipe, remote, wait, deadlineMs));
    if (found) return found;
    const leftMs = deadlineMs - performance.now();
    if (leftMs <= 0) throw remote.absent(timeoutMs);
    const options = { ref: wait.ref ?? true, ...(signal && { signal }) };
    await sleep(Math.min(pollMs, leftMs), undefined, options).catch(() => {});
    pollMs = Math.min(pollMs * 2, POLL_MS_MAX);
  }
}

/** Undefined: no process answers now. Rejects with ERR_TIMEOUT, ERR_ABORTED and the errors of `open`. */
function openInTime(
  remote: Remote,
  wait: ConnectWait,
  deadlineMs: number,
): Promise<Pipe | undefined> {
  const { signal, ref } = wait;
  return new Promise((resolve, reject) => {
    let isOver = false;
    const end = () => {
      isOver = true;
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
    const fail = (error: unknown) => {
      end();
      reject(error as Error);
    };
    const onAbort = () => fail(aborted(remote.name, signal));
    const ms = answerMs(wait, deadlineMs);
    const timer = setTimeout(() => fail(tooLate(remote.name, ms)), ms);
    if (ref === false) timer.unref();
    signal?.addEventListener("abort", onAbort);
    remote.open(wait).then((pipe) => {
      if (pipe === "never") return clearTimeout(timer);
      if (isOver) return pipe?.close();
      end();
      resolve(pipe);
    }, fail);
  });
}

/** How long the other end may take for its next step. */
function answerMs({ timeoutMs }: ConnectWait, deadlineMs: number): number {
  const isLimited = timeoutMs > 0 && timeoutMs < Infinity;
  return isLimited ? Math.max(deadlineMs - performance.now(), WELCOME_MS_MIN) : WELCOME_MS;
}

/** Undefined: the other end hung up before the client had a slot. */
function attempt(
  pipe: Pipe,
  { name, capacityBytes }: Remote,
  wait: ConnectWait,
  deadlineMs: number,
): Promise<OwnConnection | undefined> {
  const { signal, onProgress, ref } = wait;
  return new Promise((resolve, reject) => {
    let connection: OwnConnection | undefined;
    let timer: NodeJS.Timeout | undefined;
    const late = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => mirror.end(tooLate(name, ms)), ms);
      if (ref === false) timer.unref();
    };
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
    const onAbort = () => mirror.end(aborted(name, signal));
    late(answerMs(wait, deadlineMs));
    signal?.addEventListener("abort", onAbort);
    const mirror = new OwnMirror(pipe, name, capacityBytes, {
      progress: (nodes, nodesExpected) => {
        late(SNAPSHOT_MS);
        if (nodesExpected > 0) onProgress?.(nodes, nodesExpected);
      },
      open: () => {
        settle();
        connection = new OwnConnection(name, mirror);
        resolve(connection);
      },
      woken: () => connection?.woken(),
      over: (error) => {
        settle();
        if (connection) connection.lose();
        else if (error === undefined) resolve(undefined);
        else reject(error as Error);
      },
    });
  });
}
