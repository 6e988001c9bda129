/** Timers as Node.js has them. A page lacks `setImmediate`: a message to itself comes as soon. */
const { setTimeout: startTimeout, clearTimeout: endTimeout } = globalThis;
const { setInterval: startInterval, clearInterval: endInterval } = globalThis;

/** A timer as an object. No timer keeps a page alive. */
class Timer {
  readonly id: any;

  constructor(id: any) {
    this.id = id;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

export const setTimeout = (run: () => void, ms?: number) => new Timer(startTimeout(run, ms));
export const clearTimeout = (timer?: Timer) => endTimeout(timer?.id);
export const setInterval = (run: () => void, ms?: number) => new Timer(startInterval(run, ms));
export const clearInterval = (timer?: Timer) => endInterval(timer?.id);

const waiting = new Map<object, () => void>();
const { MessageChannel } = globalThis;
const { port1: receiver, port2: sender } = new MessageChannel();

(receiver as unknown as { onmessage: () => void }).onmessage = () => {
  const [first] = waiting;
  if (!first) return;
  waiting.delete(first[0]);
  first[1]();
};

export function setImmediate(run: () => void): object {
  const handle = {};
  waiting.set(handle, run);
  sender.postMessage(0);
  return handle;
}

export function clearImmediate(handle: object | undefined): void {
  if (handle) waiting.delete(handle);
}
