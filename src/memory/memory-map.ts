/** Where things lie in a process's linear memory, and the memory itself. */
import { RECORD_GROWTH, RECORD_HEAD_BYTES } from "../../assembly/layout/disk.ts";
import { DELTA_EXTRA_BYTES } from "../../assembly/layout/delta.ts";
import { JOURNAL_RING, JOURNAL_STATE_BYTES } from "../../assembly/layout/journal.ts";
import { PAGE_BYTES, STORE_BASE } from "../../assembly/layout/memory.ts";
import { ENTRY_BYTES, SLOT_BYTES } from "../../assembly/layout/slot.ts";
import { PluresError } from "../support/error.ts";

/** Behind the store: slots, then the engine's table of them, then the place to encode bodies. */
export interface MemoryMap {
  readonly capacityBytes: number;
  readonly valueBytesMax: number;
  readonly slotCount: number;
  readonly slotsBase: number;
  readonly tableBase: number;
  readonly stagingBase: number;
  readonly stagingEnd: number;
  /** Where the journal is, of a store that is kept on disk; 0: there is none. */
  readonly journalBase: number;
  readonly journalRingBytes: number;
  /** The largest value block that can be written to disk, and where that is done. */
  readonly blockBytesMax: number;
  readonly recordBase: number;
  readonly end: number;
}

/** Whether a store is kept on disk, and how large the ring of its journal is. */
export interface JournalPlan {
  ringBytes: number;
}

export function planMemory(
  capacityBytes: number,
  valueBytesMax: number,
  slotCount: number,
  journal?: JournalPlan,
): MemoryMap {
  const slotsBase = STORE_BASE + capacityBytes;
  const tableBase = slotsBase + slotCount * SLOT_BYTES;
  const stagingBase = tableBase + slotCount * ENTRY_BYTES;
  // Room for the largest value with its head, and for the largest delta.
  const stagingEnd = stagingBase + valueBytesMax + DELTA_EXTRA_BYTES;
  const journalBase = journal ? Math.ceil((stagingEnd + 8) / PAGE_BYTES) * PAGE_BYTES : 0;
  const journalRingBytes = journal?.ringBytes ?? 0;
  // A merged value has its parts, names and values behind its data.
  const blockBytesMax = 2 * valueBytesMax + JOURNAL_STATE_BYTES;
  const recordBase = journalBase + JOURNAL_RING + journalRingBytes;
  const recordEnd = recordBase + RECORD_HEAD_BYTES + RECORD_GROWTH * blockBytesMax;
  return {
    capacityBytes,
    valueBytesMax,
    slotCount,
    slotsBase,
    tableBase,
    stagingBase,
    stagingEnd,
    journalBase,
    journalRingBytes,
    blockBytesMax,
    recordBase,
    end: journal ? recordEnd : stagingEnd,
  };
}

export function slotBase(map: MemoryMap, slot: number): number {
  return map.slotsBase + slot * SLOT_BYTES;
}

export function entryBase(map: MemoryMap, slot: number): number {
  return map.tableBase + slot * ENTRY_BYTES;
}

/** 4 GiB: what 32-bit addresses reach. */
const MEMORY_PAGES_MAX = 65536;

/** Zeroed memory for the map: address space only, until a page is touched. @internal */
export function createMemory(map: MemoryMap): WebAssembly.Memory {
  const pages = Math.ceil((map.end + 8) / PAGE_BYTES);
  if (pages > MEMORY_PAGES_MAX) {
    throw new PluresError(
      "ERR_BAD_OPTION",
      `capacityBytes, maxClients and valueBytesMax together take ${pages * PAGE_BYTES} bytes; ` +
        `expected at most ${MEMORY_PAGES_MAX * PAGE_BYTES}. Lower one of them.`,
    );
  }
  try {
    return new WebAssembly.Memory({ shared: true, initial: pages, maximum: pages });
  } catch (cause) {
    throw new PluresError(
      "ERR_NO_SPACE",
      `This process cannot reserve ${pages * PAGE_BYTES} bytes of address space for the store. ` +
        "Use a smaller capacityBytes, or raise the limit on virtual memory (ulimit -v).",
      { cause },
    );
  }
}
