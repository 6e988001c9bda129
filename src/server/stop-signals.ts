/** Signals that end a server: it stops first, then the signal has its usual effect. */

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

export class StopSignals {
  readonly #stop: () => Promise<void>;
  readonly #handlers = new Map<NodeJS.Signals, () => void>();

  constructor(stop: () => Promise<void>) {
    this.#stop = stop;
  }

  listen(): void {
    for (const signal of SIGNALS) {
      const handler = () => void this.#receive(signal);
      this.#handlers.set(signal, handler);
      // First: a listener that the program set by `once` can still be counted.
      process.prependListener(signal, handler);
    }
  }

  unlisten(): void {
    for (const [signal, handler] of this.#handlers) process.off(signal, handler);
    this.#handlers.clear();
  }

  /**
   * After the stop the signal is sent again, so that the exit code is the usual one. If the program
   * handles the signal too, it is not: the program decides.
   */
  async #receive(signal: NodeJS.Signals): Promise<void> {
    this.unlisten();
    const isHandled = process.listenerCount(signal) > 0;
    await this.#stop();
    // One turn of the event loop for code that awaits `closed`.
    if (!isHandled) setImmediate(() => process.kill(process.pid, signal));
  }
}
