/** The writes of a served store in its process: through a slot, like a client's. */
import { CONTROL_ENDED, ENDED_FAILED } from "../../assembly/layout/memory.ts";
import { SLOT_LOCAL } from "../../assembly/layout/slot.ts";
import { OK } from "../../assembly/layout/status.ts";
import { engineFailed } from "./engine-thread.ts";
import type { PluresError } from "../support/error.ts";
import { slotBase } from "../memory/memory-map.ts";
import { ringDoorbell } from "../memory/doorbell.ts";
import type { Signals } from "../memory/signals.ts";
import { Slot, type SlotSignals } from "../request/slot.ts";
import type { Writer } from "../store/store-core.ts";
import type { Reply } from "../request/reply.ts";
import type { StoreMemory } from "../memory/store-memory.ts";

export class LocalWriter implements Writer, SlotSignals {
  readonly #memory: StoreMemory;
  readonly #signals: Signals;
  readonly #slot: Slot;
  readonly #timeoutMs: number;
  readonly #isSync: boolean;
  /** Set when the engine has failed. Every request throws it. */
  failure: PluresError | undefined;

  /** `isSync`: the engine acknowledges a request when it is on disk. */
  constructor(memory: StoreMemory, signals: Signals, timeoutMs: number, isSync: boolean) {
    this.#memory = memory;
    this.#signals = signals;
    this.#slot = new Slot(memory, slotBase(memory.map, SLOT_LOCAL), this);
    this.#timeoutMs = timeoutMs;
    this.#isSync = isSync;
  }

  request(op: number, total: number, timeoutMs = this.#timeoutMs): Reply | undefined {
    return this.#request(op, total, true, timeoutMs);
  }

  execute(op: number, total: number): Reply | undefined {
    return this.#request(op, total, !this.#isSync, this.#timeoutMs);
  }

  /** Under `sync` the acknowledgement waits for the disk. `waits`: so does this. */
  #request(op: number, total: number, waits: boolean, timeoutMs: number): Reply | undefined {
    if (this.failure || this.#ended() === ENDED_FAILED)
      throw this.failure ?? engineFailed(undefined);
    if (this.#ended()) return undefined;
    const { stagingBase } = this.#memory.map;
    const request = this.#slot.send(op, stagingBase, total);
    const gone = () => engineFailed(undefined);
    try {
      if (waits) this.#slot.wait(request, stagingBase, timeoutMs, gone);
      else this.#slot.waitExecuted(stagingBase, timeoutMs, gone);
    } catch (error) {
      // Stopped before it saw the request: the caller is the writer now.
      if (this.#ended() && this.#ended() !== ENDED_FAILED) return undefined;
      throw error;
    }
    const acked = this.#slot.acked();
    const reply = this.#slot.take(request) ?? { status: OK, data: undefined };
    this.#slot.dropReplies(acked);
    return reply;
  }

  ring(): void {
    ringDoorbell(this.#signals, this.#memory.pages);
  }

  sleep(address: number, expected: number, ms: number): boolean {
    if (this.#ended()) return false;
    this.#signals.sleep(this.#memory.pages, address, expected, ms);
    return !this.#ended();
  }

  #ended(): number {
    return Atomics.load(this.#memory.pages.words, CONTROL_ENDED >>> 2);
  }
}
