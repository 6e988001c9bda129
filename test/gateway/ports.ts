/** Ports as Electron and pages have them, in Node.js. */
import { EventEmitter } from "node:events";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { type PluresError, servePort } from "../../src/index.ts";

/** A port of the channel that `db` is on. */
export function newPort(db: { channel: string }): MessagePort {
  const { port1, port2 } = new MessageChannel();
  servePort(db, port1);
  // The test ends without closing it.
  port1.unref();
  return port2;
}

/** "OK", or the code of its error. */
export const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "OK",
    (error: PluresError) => error.code ?? String(error),
  );

/** A port of Electron's main and utility processes: events of Node.js, with the message in an event. */
export class MainPort extends EventEmitter {
  peer: MainPort | undefined;
  #queue: unknown[] | undefined = [];

  postMessage(message: unknown): void {
    const copy = structuredClone(message);
    setImmediate(() => this.peer?.receive(copy));
  }

  receive(data: unknown): void {
    if (this.#queue) this.#queue.push(data);
    else this.emit("message", { data, ports: [] });
  }

  /** Messages wait until the next `start`. */
  hold(): void {
    this.#queue = [];
  }

  start(): void {
    const queue = this.#queue ?? [];
    this.#queue = undefined;
    for (const data of queue) this.emit("message", { data, ports: [] });
  }

  close(): void {
    const { peer } = this;
    this.peer = undefined;
    if (peer) setImmediate(() => peer.emit("close"));
  }
}

/** A port of a page: an EventTarget that has to be started. */
export class PagePort extends EventTarget {
  readonly main: MainPort;

  constructor(main: MainPort) {
    super();
    this.main = main;
    main.on("message", ({ data }) => {
      this.dispatchEvent(Object.assign(new Event("message"), { data }));
    });
    main.on("close", () => this.dispatchEvent(new Event("close")));
  }

  postMessage(message: unknown): void {
    this.main.postMessage(message);
  }

  start(): void {
    this.main.start();
  }
}
