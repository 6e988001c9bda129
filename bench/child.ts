/**
 * Child processes that answer requests, for the benchmarks and the demo.
 *
 * No child outlives its parent. A child exits when its channel to the parent closes, however the
 * parent ended. On a signal the parent closes the channels and waits for the children.
 */
import { type ChildProcess, fork } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

export type Handlers = Record<string, (argument: any) => unknown>;

interface Request {
  number: number;
  name: string;
  argument: unknown;
}

type Message = { number: number; result?: unknown; error?: string } | { note: unknown };

interface Waiting {
  resolve: (result: any) => void;
  reject: (error: Error) => void;
}

/** A child that has not exited by itself is then killed. */
const LEAVE_MS_MAX = 3000;
const SIGNAL_EXIT_BASE = 128;

const children = new Set<Child>();
let isListening = false;
let isInterrupted = false;

export class Child {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  readonly #exited: Promise<void>;
  #requests = 0;
  /** Called with each note of the child. */
  onNote: (note: any) => void = () => {};

  constructor(module: URL, ...args: string[]) {
    listenToSignals();
    this.#process = fork(fileURLToPath(module), args);
    this.#process.on("message", (message) => this.#receive(message as Message));
    this.#exited = new Promise((resolve) => {
      this.#process.once("exit", (code, signal) => {
        children.delete(this);
        this.#failAll(`Process ${this.pid} ended with ${signal ?? code}.`);
        resolve();
      });
    });
    children.add(this);
  }

  get pid(): number {
    return this.#process.pid!;
  }

  request<Result = void>(name: string, argument?: unknown): Promise<Result> {
    return new Promise((resolve, reject) => {
      const number = ++this.#requests;
      this.#waiting.set(number, { resolve, reject });
      this.#process.send({ number, name, argument }, (error) => {
        if (error) this.#failAll(error.message);
      });
    });
  }

  /** Asks the child to exit and waits for its end. */
  async end(): Promise<void> {
    if (this.#process.connected) this.#process.disconnect();
    const kill = setTimeout(() => this.#process.kill("SIGKILL"), LEAVE_MS_MAX);
    await this.#exited;
    clearTimeout(kill);
  }

  #receive(message: Message): void {
    if ("note" in message) return this.onNote(message.note);
    const waiting = this.#waiting.get(message.number);
    this.#waiting.delete(message.number);
    if (message.error === undefined) waiting?.resolve(message.result);
    else waiting?.reject(new Error(`Process ${this.pid}: ${message.error}`));
  }

  #failAll(reason: string): void {
    // After Ctrl-C the user needs no message.
    if (isInterrupted) return;
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
    this.#waiting.clear();
  }
}

export async function endChildren(): Promise<void> {
  await Promise.all([...children].map((child) => child.end()));
}

function listenToSignals(): void {
  if (isListening) return;
  isListening = true;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, async () => {
      isInterrupted = true;
      await endChildren();
      // The shell's code. Unlike the signal, `exit` runs the handlers that tidy up.
      process.exit(SIGNAL_EXIT_BASE + constants.signals[signal]);
    });
  }
}

/** In the child: answers the parent's requests until it disconnects, then calls `leave` and exits. */
export function answerRequests(handlers: Handlers, leave: () => unknown = () => {}): void {
  process.on("message", async ({ number, name, argument }: Request) => {
    try {
      const handler = handlers[name];
      if (!handler) throw new Error(`there is no handler "${name}"`);
      send({ number, result: await handler(argument) });
    } catch (error) {
      send({ number, error: error instanceof Error ? (error.stack ?? error.message) : `${error}` });
    }
  });
  process.once("disconnect", async () => {
    await leave();
    process.exit();
  });
}

/** In the child: sends the parent a note. */
export function sendNote(note: unknown): void {
  send({ note });
}

/** Does nothing after a disconnect, which ends this process. */
function send(message: Message): void {
  if (process.connected) process.send!(message, () => {});
}
