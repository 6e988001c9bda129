/**
 * The end of the process, for everything in it that must come to rest first.
 *
 * A process has one list of them, also with two copies of the package, and one listener an event. A
 * signal stops the servers and flushes the stores, and then has its usual effect. At the exit there
 * is no time for promises: the same happens synchronously.
 */
import process from "node:process";
import { setImmediate } from "node:timers";
import { isMainThread } from "node:worker_threads";

/** Something that must come to rest before the process ends. */
export interface Ending {
  /** Servers come before their stores. */
  kind: "server" | "store";
  /** Whether signals end it too. */
  onSignals: boolean;
  /** Resolves when the process may end. */
  end(): Promise<void>;
  /** The same at once, as far as possible. */
  endNow(): void;
}

/**
 * Signals that end a process unless it listens. SIGUSR1 starts the debugger of Node.js. SIGBREAK is one
 * of Windows, which has SIGINT and SIGHUP besides. A name that a platform does not have is no event there.
 */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR2", "SIGBREAK"] as const;
/** Those that also mean something else, such as a reload, a report or a restart, to a listener. */
const MESSAGES: ReadonlySet<string> = new Set(["SIGHUP", "SIGUSR2"]);
const KINDS = ["server", "store"] as const;

class ProcessEnd {
  readonly #endings = new Set<Ending>();
  readonly #onExit = () => this.#exit();
  readonly #onSignal = (signal: NodeJS.Signals) => void this.#receive(signal);
  #listensToExit = false;
  #listensToSignals = false;
  #isLeaving = false;
  #isEnding = false;

  add(ending: Ending): void {
    this.#endings.add(ending);
    this.#update();
  }

  delete(ending: Ending): void {
    this.#endings.delete(ending);
    this.#update();
  }

  #of(kind: Ending["kind"]): Ending[] {
    return [...this.#endings].filter((ending) => ending.kind === kind);
  }

  /** Listens while there is something to end. */
  #update(): void {
    const needsExit = this.#endings.size > 0;
    if (needsExit !== this.#listensToExit) {
      if (needsExit) process.prependListener("exit", this.#onExit);
      else process.off("exit", this.#onExit);
      this.#listensToExit = needsExit;
    }
    // Node.js gives signals to the main thread only. During the end the list becomes shorter.
    if (!isMainThread || this.#isEnding) return;
    if (this.#endsOnSignals()) this.#listenToSignals(true);
    else if (this.#listensToSignals) this.#leaveSignals();
  }

  #endsOnSignals(): boolean {
    return [...this.#endings].some(({ onSignals }) => onSignals);
  }

  /**
   * Not at once: Node.js reads signals once a turn of the event loop, and drops one that came before
   * if no listener is left, such as during a `close` that waits for the disk.
   */
  #leaveSignals(): void {
    if (this.#isLeaving) return;
    this.#isLeaving = true;
    const leave = () => {
      this.#isLeaving = false;
      if (!this.#isEnding && !this.#endsOnSignals()) this.#listenToSignals(false);
    };
    // This turn may have read them already, the next one certainly does.
    setImmediate(() => setImmediate(leave).unref()).unref();
  }

  #listenToSignals(listens: boolean): void {
    if (listens === this.#listensToSignals) return;
    this.#listensToSignals = listens;
    for (const signal of SIGNALS) {
      // First: a listener that the program set by `once` can still be counted.
      if (listens) process.prependListener(signal, this.#onSignal);
      else process.off(signal, this.#onSignal);
    }
  }

  #exit(): void {
    const errors: unknown[] = [];
    for (const ending of KINDS.flatMap((kind) => this.#of(kind))) {
      try {
        ending.endNow();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }

  /**
   * This listener stays until everything is at rest: packages such as signal-exit send the signal
   * again as soon as they find themselves alone. A second signal changes nothing. If the program
   * handles the signal too, the program decides how it ends, and for a message whether it does.
   */
  async #receive(signal: NodeJS.Signals): Promise<void> {
    if (this.#isEnding) return;
    const isHandled = process.listenerCount(signal) > 1 + passiveListeners();
    if (isHandled && MESSAGES.has(signal)) return;
    this.#isEnding = true;
    for (const kind of KINDS) {
      const endings = this.#of(kind).filter(({ onSignals }) => onSignals);
      await Promise.allSettled(endings.map((ending) => ending.end()));
    }
    // One turn of the event loop for code that awaits `closed`.
    setImmediate(() => {
      this.#isEnding = false;
      if (isHandled) return this.#update();
      this.#listenToSignals(false);
      endBySignal(signal);
    });
  }
}

/** Ends this process as the signal does. Windows cannot send itself each signal that it receives. */
export function endBySignal(signal: NodeJS.Signals): void {
  try {
    process.kill(process.pid, signal);
  } catch {
    process.kill(process.pid, "SIGKILL");
  }
}

/**
 * The listeners of signal-exit, which many packages bring. It has one for each of its loaded copies,
 * acts only if no other listener exists, and counts them where all copies find the number.
 */
function passiveListeners(): number {
  const { __signal_exit_emitter__: third } = process as { __signal_exit_emitter__?: unknown };
  const fourth = (globalThis as Record<symbol, unknown>)[Symbol.for("signal-exit emitter")];
  let count = 0;
  for (const emitter of new Set([third, fourth])) {
    const found = (emitter as { count?: unknown } | undefined)?.count;
    if (typeof found === "number") count += found;
  }
  return count;
}

/** Registered, so that two copies of the package end together. Its shape must stay. */
const KEY = Symbol.for("pluresdb-ipc.process-end");
const registry = globalThis as Record<symbol, unknown>;

export const processEnd = (registry[KEY] ??= new ProcessEnd()) as ProcessEnd;
