/**
 * The server's slots: who has which, from the connection to the last look of the engine.
 *
 * FREE → (connect) reserved → (the client mapped it) ACTIVE → (hang-up) CLOSING → (the engine let
 * go) FREE. Only the main thread hands slots out; only the engine lets go of one that was active.
 */
import { CONTROL_SLOTS } from "../../assembly/layout/memory.ts";
import {
  ENTRY_BASE,
  ENTRY_BYTES,
  ENTRY_STATE,
  ENTRY_WAKE_FD,
  SLOT_BYTES,
  SLOT_LOCAL,
  STATE_ACTIVE,
  STATE_CLOSING,
} from "../../assembly/layout/slot.ts";
import { STORE_CLIENTS } from "../../assembly/layout/store.ts";
import { ringDoorbell } from "../memory/doorbell.ts";
import { entryBase, slotBase } from "../memory/memory-map.ts";
import type { Native } from "../memory/native.ts";
import type { StoreMemory } from "../memory/store-memory.ts";

interface Reserved {
  slotFd: number;
  wakeFd: number;
  isActive: boolean;
}

export class SlotTable {
  readonly #memory: StoreMemory;
  readonly #native: Native;
  readonly #taken = new Map<number, Reserved>();

  constructor(memory: StoreMemory, native: Native) {
    this.#memory = memory;
    this.#native = native;
    this.#publishCount();
    this.#activate(SLOT_LOCAL, -1);
  }

  /** Clients that have a slot. */
  get count(): number {
    return this.#taken.size;
  }

  /** Maps pages for a new client of the connection `socketFd`: its slot, or undefined when full. */
  reserve(socketFd: number): { slot: number; slotFd: number } | undefined {
    const slot = this.#findFree();
    if (slot === undefined) return undefined;
    const { pages, map } = this.#memory;
    const native = this.#native;
    const { seals } = native;
    const slotFd = native.memfdCreate("pluresdb-slot", SLOT_BYTES);
    const errno = native.allocate(slotFd, 0, SLOT_BYTES);
    if (errno) {
      native.close(slotFd);
      return undefined;
    }
    try {
      native.seal(slotFd, seals.SHRINK | seals.GROW);
      native.map(pages.bytes, slotBase(map, slot), SLOT_BYTES, slotFd, true);
      const wakeFd = native.duplicate(socketFd);
      this.#taken.set(slot, { slotFd, wakeFd, isActive: false });
      this.#publishCount();
    } catch (error) {
      native.close(slotFd);
      throw error;
    }
    return { slot, slotFd };
  }

  /** The client has mapped its slot: nobody can map it any more, and the engine serves it. */
  activate(slot: number): void {
    const reserved = this.#taken.get(slot);
    if (!reserved || reserved.isActive) return;
    const { seals } = this.#native;
    this.#native.seal(reserved.slotFd, seals.FUTURE_WRITE | seals.SEAL);
    // Until now it could punch holes, which would be filled at some access of ours, or not at all.
    const errno = this.#native.allocate(reserved.slotFd, 0, SLOT_BYTES);
    if (errno) throw new Error(`the slot has holes that cannot be filled (errno ${errno})`);
    this.#native.close(reserved.slotFd);
    reserved.isActive = true;
    this.#activate(slot, reserved.wakeFd);
    // The client may have rung for its first request already, when there was no slot to look at.
    this.#ring();
  }

  /** The client is gone. An active slot is free only once the engine has let go of it. */
  hangUp(slot: number): void {
    const reserved = this.#taken.get(slot);
    if (!reserved) return;
    if (!reserved.isActive) {
      this.#native.close(reserved.slotFd);
      this.free(slot);
      return;
    }
    const { words } = this.#memory.pages;
    Atomics.store(words, (entryBase(this.#memory.map, slot) + ENTRY_STATE) >>> 2, STATE_CLOSING);
    this.#ring();
  }

  /** The engine has let go of the slot (or never had it): its pages and descriptors go. */
  free(slot: number): void {
    const reserved = this.#taken.get(slot);
    if (!reserved) return;
    this.#taken.delete(slot);
    this.#publishCount();
    this.#native.close(reserved.wakeFd);
    this.#native.unmap(this.#memory.pages.bytes, slotBase(this.#memory.map, slot), SLOT_BYTES);
  }

  /** The engine has ended: everything goes. */
  freeAll(): void {
    for (const [slot, reserved] of this.#taken) {
      if (!reserved.isActive) this.#native.close(reserved.slotFd);
      this.free(slot);
    }
  }

  #publishCount(): void {
    Atomics.store(this.#memory.pages.words, STORE_CLIENTS >>> 2, this.#taken.size);
  }

  #ring(): void {
    ringDoorbell(this.#native, this.#memory.pages);
  }

  #findFree(): number | undefined {
    for (let slot = SLOT_LOCAL + 1; slot < this.#memory.map.slotCount; slot++) {
      if (!this.#taken.has(slot)) return slot;
    }
    return undefined;
  }

  /** SYNC POINT: slot state. The entry is complete before the engine can see it active. */
  #activate(slot: number, wakeFd: number): void {
    const { pages, map } = this.#memory;
    const entry = entryBase(map, slot);
    pages.bytes.fill(0, entry + ENTRY_STATE + 4, entry + ENTRY_BYTES);
    pages.words[(entry + ENTRY_BASE) >>> 2] = slotBase(map, slot);
    pages.words[(entry + ENTRY_WAKE_FD) >>> 2] = wakeFd;
    const used = Atomics.load(pages.words, CONTROL_SLOTS >>> 2);
    Atomics.store(pages.words, CONTROL_SLOTS >>> 2, Math.max(used, slot + 1));
    Atomics.store(pages.words, (entry + ENTRY_STATE) >>> 2, STATE_ACTIVE);
  }
}
