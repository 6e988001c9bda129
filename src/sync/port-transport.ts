/** A pair of ports as a transport: threads of a process, or pages and frames of a browser. */
import { queueMicrotask } from "../support/globals.ts";
import { checkOption } from "../support/options.ts";
import type { SyncTransport, SyncListener } from "./transport.ts";

/** What a `MessagePort` of Node.js or of a browser has. */
export interface PortLike {
  /** Sends a message to the other end. */
  postMessage(message: unknown): void;
  /** Calls `listener` at each such event. */
  addEventListener(type: "message" | "close", listener: (event: any) => void): void;
  /** Calls `listener` no more. */
  removeEventListener(type: "message" | "close", listener: (event: any) => void): void;
  /** Lets messages come. */
  start?(): void;
  /** Ends the connection. */
  close(): void;
}

/** A port queues without a limit: so many bytes may be on their way before the other side confirms. */
const UNCONFIRMED_BYTES_MAX = 2 ** 20;
const BYTES_MAX = 2 ** 20;

/** Replicates over a port; the other end of the channel belongs to the other replica. */
export function portTransport(port: PortLike): SyncTransport {
  const fits =
    typeof port?.postMessage === "function" && typeof port.addEventListener === "function";
  checkOption("port", port ?? null, fits, "a MessagePort");
  return new PortTransport(port);
}

class PortTransport implements SyncTransport {
  readonly isBroadcast = false;
  readonly bytesMax = BYTES_MAX;
  readonly #port: PortLike;
  #listener: SyncListener | undefined;
  #unconfirmed = 0;
  #waiting: (() => void)[] = [];
  /** Messages are taken one after the other, so that a slow store slows the sender down. */
  #before: Promise<void> = Promise.resolve();
  readonly #take = ({ data }: { data: unknown }) => this.#taken(data);
  readonly #end = () => this.#ended();

  constructor(port: PortLike) {
    this.#port = port;
  }

  start(listener: SyncListener): void {
    this.#listener = listener;
    this.#port.addEventListener("message", this.#take);
    this.#port.addEventListener("close", this.#end);
    this.#port.start?.();
    queueMicrotask(() => this.#listener?.up());
  }

  async send(bytes: Uint8Array): Promise<void> {
    if (!this.#listener) return;
    this.#unconfirmed += bytes.length;
    // A copy: the message may be a part of a larger buffer, which would be copied as well.
    this.#port.postMessage(new Uint8Array(bytes));
    while (this.#unconfirmed > UNCONFIRMED_BYTES_MAX && this.#listener) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async close(): Promise<void> {
    this.#leave();
    this.#port.close();
  }

  #taken(data: unknown): void {
    if (typeof data === "number") {
      this.#unconfirmed -= data;
      for (const resolve of this.#waiting.splice(0)) resolve();
    } else if (data instanceof Uint8Array) {
      this.#before = this.#before.then(async () => {
        await this.#listener?.message(data);
        if (this.#listener) this.#port.postMessage(data.length);
      });
    }
  }

  #ended(): void {
    const listener = this.#listener;
    this.#leave();
    listener?.ended();
  }

  #leave(): void {
    this.#listener = undefined;
    this.#port.removeEventListener("message", this.#take);
    this.#port.removeEventListener("close", this.#end);
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
