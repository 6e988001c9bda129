/** The server's handle on the engine's thread. */
import { performance } from "node:perf_hooks";
import type { Worker } from "node:worker_threads";
import { CONTROL_ENDED, CONTROL_STOP } from "../../assembly/layout/memory.ts";
import type { EngineData, EngineMessage } from "./engine-worker.ts";
import { ringDoorbell } from "../memory/doorbell.ts";
import { PluresError } from "../support/error.ts";
import type { Pages } from "../memory/pages.ts";
import type { Signals } from "../memory/signals.ts";
import { startThread } from "../memory/threads.ts";

/** The end of the thread wakes no waiter, so a waiter looks this often. */
const ENDED_LOOK_MS = 1;

interface EngineEvents {
  message(message: EngineMessage): void;
  /** The thread ended without a stop. */
  failed(error: PluresError): void;
}

export class EngineThread {
  readonly #worker: Worker;
  readonly #pages: Pages;
  readonly #signals: Signals;
  readonly #ended: Promise<unknown>;
  #isStopping = false;

  /** Starts the thread. It posts `ready` when it serves. */
  constructor(data: EngineData, pages: Pages, signals: Signals, events: EngineEvents) {
    this.#pages = pages;
    this.#signals = signals;
    Atomics.store(pages.words, CONTROL_STOP >>> 2, 0);
    Atomics.store(pages.words, CONTROL_ENDED >>> 2, 0);
    this.#worker = startThread("engine", data);
    this.#worker.on("message", (message: EngineMessage) => events.message(message));
    let cause: unknown;
    this.#worker.on("error", (error) => (cause = error));
    this.#ended = new Promise((resolve) => this.#worker.once("exit", resolve));
    void this.#ended.then(() => {
      if (cause !== undefined || !this.#isStopping) events.failed(engineFailed(cause));
    });
  }

  /** Asks the thread to end and wakes it. It first executes the requests sent before. */
  signalStop(): void {
    this.#isStopping = true;
    Atomics.store(this.#pages.words, CONTROL_STOP >>> 2, 1);
    ringDoorbell(this.#signals, this.#pages);
  }

  /** Blocks until the thread has ended, for at most `timeoutMs`. */
  waitEnded(timeoutMs: number): void {
    const { words } = this.#pages;
    const deadlineMs = performance.now() + timeoutMs;
    while (!Atomics.load(words, CONTROL_ENDED >>> 2) && performance.now() < deadlineMs) {
      Atomics.wait(words, CONTROL_ENDED >>> 2, 0, ENDED_LOOK_MS);
    }
  }

  /** Resolves when the thread has ended. From then on the store has no writer. */
  async stop(): Promise<void> {
    this.signalStop();
    await this.#ended;
  }
}

export function engineFailed(cause: unknown): PluresError {
  const reason = cause instanceof Error ? cause.message : "its thread ended";
  return new PluresError(
    "ERR_ENGINE_FAILED",
    `The engine failed (${reason}) and the server has stopped. Acknowledged writes can still be ` +
      "read. Start a new server, and please report the cause.",
    { cause },
  );
}
