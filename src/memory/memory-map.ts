/** The memory map: where things lie in a process's linear memory, and the memory itself. */
import { RECORD_GROWTH, RECORD_HEAD_BYTES } from "../../assembly/layout/disk.ts";
import { DELTA_EXTRA_BYTES } from "../../assembly/layout/delta.ts";
import { JOURNAL_RING, JOURNAL_STATE_BYTES } from "../../assembly/layout/journal.ts";
import { PAGE_BYTES, STORE_BASE } from "../../assembly/layout/memory.ts";
import { ENTRY_BYTES, SLOT_BYTES } from "../../assembly/layout/slot.ts";
import { MESSAGE_BYTES_MAX } from "../../assembly/layout/stream.ts";
import { PluresError } from "../support/error.ts";
import { newMemory } from "./new-memory.ts";

/** Behind the store: slots, the engine's table of slots, the staging area for requests, the stream's. */
export interface MemoryMap {
  readonly capacityBytes: number;
  readonly valueBytesMax: number;
  readonly slotCount: number;
  readonly slotsBase: number;
  readonly tableBase: number;
  readonly stagingBase: number;
  readonly stagingEnd: number;
  /** Where the journal of a store with a directory is; 0: it has none. */
  readonly journalBase: number;
  readonly journalRingBytes: number;
  /** The largest value block that can be written to disk, and where its record is made. */
  readonly blockBytesMax: number;
  readonly recordBase: number;
  /** Where a feed or a copy has its scratch page, and behind that its message. */
  readonly streamBase: number;
  /** Words of the thread that serves mirrors. */
  readonly streamWords: number;
  readonly end: number;
}

/** Words of the stream's thread: the engine raises the first one to wake it. */
export const STREAM_WAKES = 0;
/** 1 while the thread wants to be woken when the change log grows. */
export const STREAM_WATCHING = 64;
/** The right to execute requests: server/engine-right.ts. */
export const STREAM_RIGHT = 128;
const STREAM_WORDS_BYTES = 192;

/** The journal of a store with a directory: the size of its ring. */
interface JournalPlan {
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
  // The block of a merged value has parts, names and values behind the data.
  const blockBytesMax = 2 * valueBytesMax + JOURNAL_STATE_BYTES;
  const recordBase = journalBase + JOURNAL_RING + journalRingBytes;
  const recordEnd = recordBase + RECORD_HEAD_BYTES + RECORD_GROWTH * blockBytesMax;
  const streamBase = Math.ceil((journal ? recordEnd : stagingEnd + 8) / PAGE_BYTES) * PAGE_BYTES;
  const streamWords = streamBase + PAGE_BYTES + MESSAGE_BYTES_MAX;
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
    streamBase,
    streamWords,
    end: streamWords + STREAM_WORDS_BYTES,
  };
}

export function slotBase(map: MemoryMap, slot: number): number {
  return map.slotsBase + slot * SLOT_BYTES;
}

export function entryBase(map: MemoryMap, slot: number): number {
  return map.tableBase + slot * ENTRY_BYTES;
}

/** Bytes behind a store's header that stay unused: with them tests place all else above 2 or 3 GiB. */
export const GAP_BYTES = Number(process.env["PLURESDB_IPC_GAP_BYTES"] ?? 0);

/** 4 GiB: what 32-bit addresses reach. */
const MEMORY_PAGES_MAX = 65536;

/** Zeroed memory for the map: address space only, until a page is touched. @internal */
export function createMemory(map: MemoryMap): WebAssembly.Memory {
  const pages = Math.ceil((map.end + 8) / PAGE_BYTES);
  if (pages > MEMORY_PAGES_MAX) {
    throw new PluresError(
      "ERR_BAD_OPTION",
      `capacityBytes, maxClients and valueBytesMax together need ${pages * PAGE_BYTES} bytes; ` +
        `expected at most ${MEMORY_PAGES_MAX * PAGE_BYTES}. Nothing was made. Lower one of them.`,
    );
  }
  if (typeof WebAssembly === "undefined") {
    throw new PluresError(
      "ERR_UNSUPPORTED_PLATFORM",
      "This process has no WebAssembly, in which a store works; nothing was made. Start Node.js " +
        "without --jitless.",
    );
  }
  try {
    return newMemory(pages);
  } catch (cause) {
    throw new PluresError(
      "ERR_NO_SPACE",
      `This process cannot reserve ${pages * PAGE_BYTES} bytes of address space for the store; ` +
        "nothing was made. V8 reserves some 10 GiB around each memory, of any capacityBytes: raise " +
        "the limit on virtual memory (ulimit -v) above that for each store and client, or start " +
        "Node.js with --disable-wasm-trap-handler.",
      { cause },
    );
  }
}
