/**
 * The server's slots and their clients, from the connection to the engine's last look.
 *
 * A client of pages maps its slot, which is a memfd, and is woken by a byte on its socket. The slot of a
 * mirror's client is in the server's memory, where the stream's thread copies its rings.
 *
 *   FREE ─ connect ─▶ reserved ─ mapped ─▶ ACTIVE ─ hang-up ─▶ CLOSING ─ engine done ─▶ FREE
 *
 * Only the main thread reserves slots. Only the engine releases a slot that was active.
 */
import { CONTROL_SLOTS } from "../../assembly/layout/memory.ts";
import * as SLOT from "../../assembly/layout/slot.ts";
import { STORE_CLIENTS } from "../../assembly/layout/store.ts";
import { ringDoorbell } from "../memory/doorbell.ts";
import { entryBase, slotBase } from "../memory/memory-map.ts";
import type { Native } from "../memory/native.ts";
import type { Signals } from "../memory/signals.ts";
import type { StoreMemory } from "../memory/store-memory.ts";
import type { Shared } from "./share-store.ts";

/** In place of a descriptor: the engine wakes the stream's thread. */
export const WAKE_STREAM = -2;
const NO_FD = -1;

interface Reserved {
  isActive: boolean;
  /** Its rings are copied to another process and back. */
  isStreamed?: boolean;
  /** Descriptors of a client of another process. */
  slotFd: number;
  wakeFd: number;
}

export class SlotTable {
  readonly #memory: StoreMemory;
  readonly #signals: Signals;
  /** For clients of other processes. */
  readonly #native: Native | undefined;
  readonly #taken = new Map<number, Reserved>();

  constructor({ memory, signals, files }: Shared) {
    this.#memory = memory;
    this.#signals = signals;
    this.#native = files?.native;
    this.#publishCount();
    this.#activate(SLOT.SLOT_LOCAL, NO_FD);
  }

  /** The number of clients that have a slot. */
  get count(): number {
    return this.#taken.size;
  }

  /** An active slot in this process's memory, for a client of a mirror; undefined: none is free. */
  reserveStreamed(): number | undefined {
    const slot = this.#findFree();
    if (slot === undefined) return undefined;
    this.#taken.set(slot, { slotFd: NO_FD, wakeFd: NO_FD, isActive: true, isStreamed: true });
    this.#publishCount();
    this.#activate(slot, WAKE_STREAM);
    return slot;
  }

  /** Whether a client of a mirror has the slot. */
  isStreamed(slot: number): boolean {
    return this.#taken.get(slot)?.isStreamed === true;
  }

  /** Maps a slot for the client behind `socketFd`; undefined: no slot or no memory is free. */
  reserve(native: Native, socketFd: number): { slot: number; slotFd: number } | undefined {
    const slot = this.#findFree();
    if (slot === undefined) return undefined;
    const { pages, map } = this.#memory;
    const { seals } = native;
    const slotFd = native.memfdCreate("pluresdb-slot", SLOT.SLOT_BYTES);
    const errno = native.allocate(slotFd, 0, SLOT.SLOT_USED_BYTES);
    if (errno) {
      native.close(slotFd);
      return undefined;
    }
    try {
      native.seal(slotFd, seals.SHRINK | seals.GROW);
      native.map(pages.bytes, slotBase(map, slot), SLOT.SLOT_BYTES, slotFd, true);
      const wakeFd = native.duplicate(socketFd);
      this.#taken.set(slot, { isActive: false, slotFd, wakeFd });
      this.#publishCount();
    } catch (error) {
      native.close(slotFd);
      throw error;
    }
    return { slot, slotFd };
  }

  /** The client has mapped its slot: no other process can map it, and the engine serves it. */
  activate(slot: number): void {
    const reserved = this.#taken.get(slot);
    if (!reserved || reserved.isActive) return;
    const native = this.#native!;
    const { seals } = native;
    native.seal(reserved.slotFd, seals.FUTURE_WRITE | seals.SEAL);
    // Until now the client could punch holes, which an access here would have to fill.
    const errno = native.allocate(reserved.slotFd, 0, SLOT.SLOT_USED_BYTES);
    if (errno) throw new Error(`the slot has holes that cannot be filled (errno ${errno})`);
    native.close(reserved.slotFd);
    reserved.isActive = true;
    this.#activate(slot, reserved.wakeFd);
    // The client may have rung for its first request before the slot was active.
    this.#ring();
  }

  /** The client is gone. An active slot is free when the engine has released it. */
  hangUp(slot: number): void {
    const reserved = this.#taken.get(slot);
    if (!reserved) return;
    if (!reserved.isActive) {
      this.#native!.close(reserved.slotFd);
      this.free(slot);
      return;
    }
    const { words } = this.#memory.pages;
    Atomics.store(
      words,
      (entryBase(this.#memory.map, slot) + SLOT.ENTRY_STATE) >>> 2,
      SLOT.STATE_CLOSING,
    );
    this.#ring();
  }

  /** The engine has released the slot, or never had it: clears it, closes its descriptors. */
  free(slot: number): void {
    const reserved = this.#taken.get(slot);
    if (!reserved) return;
    this.#taken.delete(slot);
    this.#publishCount();
    const { bytes } = this.#memory.pages;
    const base = slotBase(this.#memory.map, slot);
    if (reserved.isStreamed) return void bytes.fill(0, base, base + SLOT.SLOT_USED_BYTES);
    this.#native!.close(reserved.wakeFd);
    this.#native!.unmap(bytes, base, SLOT.SLOT_BYTES);
  }

  /** The engine has ended: frees all slots. */
  freeAll(): void {
    for (const [slot, reserved] of this.#taken) {
      if (!reserved.isActive) this.#native!.close(reserved.slotFd);
      this.free(slot);
    }
  }

  #publishCount(): void {
    Atomics.store(this.#memory.pages.words, STORE_CLIENTS >>> 2, this.#taken.size);
  }

  #ring(): void {
    ringDoorbell(this.#signals, this.#memory.pages);
  }

  #findFree(): number | undefined {
    for (let slot = SLOT.SLOT_LOCAL + 1; slot < this.#memory.map.slotCount; slot++) {
      if (!this.#taken.has(slot)) return slot;
    }
    return undefined;
  }

  /** SYNC POINT: slot state. The entry is complete before the engine can see it active. */
  #activate(slot: number, wakeFd: number): void {
    const { pages, map } = this.#memory;
    const entry = entryBase(map, slot);
    pages.bytes.fill(0, entry + SLOT.ENTRY_STATE + 4, entry + SLOT.ENTRY_BYTES);
    pages.words[(entry + SLOT.ENTRY_BASE) >>> 2] = slotBase(map, slot);
    pages.words[(entry + SLOT.ENTRY_WAKE_FD) >>> 2] = wakeFd;
    const used = Atomics.load(pages.words, CONTROL_SLOTS >>> 2);
    Atomics.store(pages.words, CONTROL_SLOTS >>> 2, Math.max(used, slot + 1));
    Atomics.store(pages.words, (entry + SLOT.ENTRY_STATE) >>> 2, SLOT.STATE_ACTIVE);
  }
}
