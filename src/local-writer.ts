/** The served store's own writes: through a slot of its own, as everybody's. */
import { OK, OP_DELETE, OP_GET, OP_PUT, SLOT_LOCAL } from "../assembly/layout.ts";
import type { PluresError } from "./error.ts";
import { slotBase } from "./memory-map.ts";
import type { Native } from "./native.ts";
import { Slot } from "./slot.ts";
import type { StoreMemory, Writer } from "./store.ts";

const OPS = { put: OP_PUT, delete: OP_DELETE, get: OP_GET };

export class LocalWriter implements Writer {
  readonly #slot: Slot;
  readonly #staging: number;
  readonly #timeoutMs: number;
  /** Set when the engine has failed: every request throws it. */
  failure: PluresError | undefined;

  constructor(parts: StoreMemory, native: Native, timeoutMs: number) {
    const base = slotBase(parts.map, SLOT_LOCAL);
    this.#slot = new Slot(parts.core, parts.pages, native, base, -1);
    this.#staging = parts.body.address;
    this.#timeoutMs = timeoutMs;
  }

  request(op: "put" | "delete" | "get", total: number): { status: number; data?: Buffer } {
    if (this.failure) throw this.failure;
    const request = this.#slot.send(OPS[op], this.#staging, total);
    this.#slot.wait(request, this.#staging, this.#timeoutMs, () => this.failure!);
    this.#slot.acked();
    return this.#slot.take(request) ?? { status: OK };
  }
}
