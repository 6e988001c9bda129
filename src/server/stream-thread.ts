/** The server's handle on the stream's thread. */
import type { Worker } from "node:worker_threads";
import { startThread } from "../memory/threads.ts";
import { unpackError } from "../support/packed-error.ts";
import type { SlotTable } from "./slot-table.ts";
import type { SlotMessage } from "./stream-engine.ts";
import type { StreamCommand, StreamData, StreamMessage } from "./stream-worker.ts";

export class StreamThread {
  readonly #worker: Worker;
  readonly #slots: SlotTable;
  readonly #ended: Promise<void>;
  readonly #engine: (message: SlotMessage) => void;
  #isOver = false;
  #listening: ((message: StreamMessage & { kind: "listening" }) => void) | undefined;

  /** `engine` gets what the engine's thread would say of a slot. */
  constructor(data: StreamData, slots: SlotTable, engine: (message: SlotMessage) => void) {
    this.#slots = slots;
    this.#engine = engine;
    this.#worker = startThread("stream", data);
    this.#worker.on("message", (message: StreamMessage) => this.#receive(message));
    // Mirrors see the hang-up. The others are unaffected.
    this.#worker.on("error", () => {});
    this.#ended = new Promise((resolve) => {
      this.#worker.once("exit", () => {
        this.#isOver = true;
        this.#listening?.({ kind: "listening", error: undefined });
        resolve();
      });
    });
    this.#worker.unref();
  }

  /** Resolves when mirrors can connect at `path`. Rejects with an error of the system. */
  async listen(path: string): Promise<void> {
    this.#worker.ref();
    const listening = new Promise<StreamMessage & { kind: "listening" }>((resolve) => {
      this.#listening = resolve;
    });
    this.#post({ kind: "listen", path });
    const { error } = await listening;
    this.#worker.unref();
    if (error) throw unpackError(error);
  }

  /** Makes the socket again unless it is at `path`. */
  restore(path: string): void {
    this.#post({ kind: "restore", path });
  }

  unlisten(): void {
    this.#post({ kind: "unlisten" });
  }

  /** The engine serves the slot no more. */
  broken(slot: number): void {
    this.#post({ kind: "broken", slot });
  }

  /** The engine has ended: resolves when the mirrors have heard of it. */
  async finish(): Promise<void> {
    this.#worker.ref();
    this.#post({ kind: "finish" });
    await this.#ended;
  }

  #receive(message: StreamMessage): void {
    if (message.kind === "listening") this.#listening?.(message);
    else if (message.kind === "release") this.#slots.hangUp(message.slot);
    else if (message.kind !== "reserve") this.#engine(message);
    else {
      const { peer, client } = message;
      this.#post({ kind: "opened", peer, client, slot: this.#slots.reserveStreamed() });
    }
  }

  #post(command: StreamCommand): void {
    if (!this.#isOver) this.#worker.postMessage(command);
  }
}
