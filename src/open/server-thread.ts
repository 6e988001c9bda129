/** The thread that serves a channel, as the thread that called `open` sees it. */
import { debuglog } from "node:util";
import type { Worker } from "node:worker_threads";
import type { Progress } from "../disk/loader.ts";
import { nativeFile } from "../memory/native.ts";
import { PluresError } from "../support/error.ts";
import { startThread } from "../memory/threads.ts";
import { type Ending, processEnd } from "../support/process-end.ts";
import { type PackedError, packError, threadFailed, unpackError } from "../support/packed-error.ts";
import type { ServerData, ServerMessage, Stage } from "./server-worker.ts";

/** How long the end of the process waits for the last commit. */
const END_MS = 30_000;
const debug = debuglog("pluresdb");

export interface ServerThreadOptions {
  /** Whether signals end it before they end the process. */
  signals: boolean;
  onProgress: Progress | undefined;
  /** Whether its start keeps the process alive. */
  ref: boolean;
  /** Ends the start. */
  signal: AbortSignal | undefined;
}

export class ServerThread {
  /** Resolves when it has ended. */
  readonly ended: Promise<void>;
  readonly #worker: Worker;
  readonly #rest: Int32Array;
  readonly #onProgress: Progress | undefined;
  readonly #ending: Ending;
  readonly #channel: string;
  readonly #startedMs = Date.now();
  #error: PackedError | undefined;
  #isServing = false;
  #serving!: () => void;

  /** Resolves when clients can connect. Rejects with the errors of opening, locking and starting. */
  static async start(
    data: Omit<ServerData, "rest" | "hasProgress" | "addon">,
    options: ServerThreadOptions,
  ): Promise<ServerThread> {
    const thread = new ServerThread(data, options);
    const serving = new Promise<void>((resolve) => (thread.#serving = resolve));
    const abort = () => void thread.#worker.terminate();
    options.signal?.addEventListener("abort", abort);
    try {
      await Promise.race([serving, thread.ended]);
    } finally {
      options.signal?.removeEventListener("abort", abort);
    }
    if (!thread.#isServing) throw thread.#failure() ?? aborted(data.channel, options.signal);
    return thread;
  }

  private constructor(
    data: Omit<ServerData, "rest" | "hasProgress" | "addon">,
    { signals, onProgress, ref }: ServerThreadOptions,
  ) {
    this.#channel = data.channel;
    const rest = new SharedArrayBuffer(4);
    this.#rest = new Int32Array(rest);
    this.#onProgress = onProgress;
    this.#worker = startWorker({
      ...data,
      rest,
      hasProgress: onProgress !== undefined,
      addon: nativeFile(),
    });
    this.#worker.on("message", (message: ServerMessage) => this.#receive(message));
    this.#worker.on("error", (cause) => (this.#error ??= packError(cause)));
    this.ended = new Promise((resolve) => {
      this.#worker.once("exit", () => {
        this.#isServing = false;
        processEnd.delete(this.#ending);
        resolve();
      });
    });
    if (!ref) this.#worker.unref();
    this.#ending = {
      kind: "server",
      onSignals: signals,
      end: () => this.stop(),
      endNow: () => this.#stopNow(),
    };
  }

  get isServing(): boolean {
    return this.#isServing;
  }

  /** Hands the channel over: resolves when everything is at rest. Rejects with ERR_NOT_DURABLE. */
  async stop(): Promise<void> {
    this.#worker.ref();
    this.#worker.postMessage("stop");
    await this.ended;
    const error = this.#failure();
    if (error) throw error;
  }

  /** Made where it is thrown, so that its stack has the line of the program that waits. */
  #failure(): PluresError | undefined {
    return this.#error && unpackError(this.#error);
  }

  #receive(message: ServerMessage): void {
    if (message.kind === "progress") this.#onProgress?.(message.done, message.total);
    else if (message.kind === "serving") {
      this.#isServing = true;
      debug("%s", this.#durations(message.stages));
      // From now on what it holds must come to rest first. It keeps no process alive.
      processEnd.add(this.#ending);
      this.#worker.unref();
      this.#serving();
    } else if (message.error) this.#error = message.error;
  }

  /** What the start was made of: the others wait so long at a take-over. */
  #durations(stages: Stage[]): string {
    let beforeMs = this.#startedMs;
    const parts = stages.map(([name, endMs]) => {
      const part = `${name} ${endMs - beforeMs} ms`;
      beforeMs = endMs;
      return part;
    });
    return `${this.#channel} is served after ${beforeMs - this.#startedMs} ms: ${parts.join(", ")}`;
  }

  /** At the exit of the process promises cannot resolve. */
  #stopNow(): void {
    this.#worker.postMessage("stop");
    Atomics.wait(this.#rest, 0, 0, END_MS);
  }
}

function startWorker(data: ServerData): Worker {
  try {
    return startThread("server", data);
  } catch (cause) {
    throw threadFailed((cause as Error).message, cause);
  }
}

function aborted(channel: string, signal: AbortSignal | undefined): PluresError {
  if (!signal?.aborted) return threadFailed("it ended", undefined);
  return new PluresError("ERR_ABORTED", `Opening "${channel}" was aborted by its signal.`, {
    cause: signal.reason,
  });
}
