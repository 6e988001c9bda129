/**
 * Moving a store to the memory that it is served from: pages that other processes can map, or without
 * the addon memory of this process alone.
 */
import { BUCKET_BYTES } from "../../assembly/layout/indexes.ts";
import * as MEMORY from "../../assembly/layout/memory.ts";
import * as STORE from "../../assembly/layout/store.ts";
import { PluresError } from "../support/error.ts";
import { pagesError } from "../support/system-errors.ts";
import type { Backing } from "../memory/heap-growth.ts";
import type { Pages } from "../memory/pages.ts";
import { planMemory } from "../memory/memory-map.ts";
import type { Native } from "../memory/native.ts";
import { type Signals, signalsOf } from "../memory/signals.ts";
import { type StoreMemory, buildMemory } from "../memory/store-memory.ts";

/** The sealed memfds that other processes map. */
export interface SharedFiles {
  native: Native;
  storeFd: number;
  doorbellFd: number;
}

/** The memory of a served store. */
export interface Shared {
  memory: StoreMemory;
  signals: Signals;
  /** Undefined: no other process can map the store. */
  files: SharedFiles | undefined;
}

/** A copy of the store `from`, with room for `clientsMax` clients. */
export function shareStore(
  native: Native | undefined,
  from: StoreMemory,
  channel: string,
  clientsMax: number,
): Shared {
  const { capacityBytes, valueBytesMax, journalRingBytes } = from.map;
  const journal = journalRingBytes ? { ringBytes: journalRingBytes } : undefined;
  const memory = buildMemory(planMemory(capacityBytes, valueBytesMax, 1 + clientsMax, journal));
  const files = native && mapFiles(native, memory, channel);
  const shared: Shared = { memory, signals: signalsOf(native), files };
  try {
    copyStore(from, shared);
  } catch (error) {
    closeFiles(shared);
    throw pagesError(error);
  }
  return shared;
}

/** Maps new memfds over the doorbell and the store, and seals them. */
function mapFiles(native: Native, { map, pages }: StoreMemory, channel: string): SharedFiles {
  const { bytes } = pages;
  const { seals } = native;
  let [doorbellFd, storeFd] = [-1, -1];
  try {
    doorbellFd = native.memfdCreate("pluresdb-doorbell", MEMORY.DOORBELL_BYTES);
    storeFd = native.memfdCreate(`pluresdb:${channel}`, map.capacityBytes);
    checkReal(native.allocate(doorbellFd, 0, MEMORY.COMMIT_BYTES), MEMORY.COMMIT_BYTES);
    native.map(bytes, MEMORY.DOORBELL_BASE, MEMORY.DOORBELL_BYTES, doorbellFd, true);
    native.seal(doorbellFd, seals.SHRINK | seals.GROW | seals.SEAL);
    native.map(bytes, MEMORY.STORE_BASE, map.capacityBytes, storeFd, true);
    // From here on no process can map it writable, truncate it or punch holes in it.
    native.seal(storeFd, seals.SHRINK | seals.GROW | seals.FUTURE_WRITE | seals.SEAL);
  } catch (error) {
    for (const fd of [doorbellFd, storeFd]) if (fd >= 0) native.close(fd);
    throw pagesError(error);
  }
  return { native, storeFd, doorbellFd };
}

function copyStore(from: StoreMemory, shared: Shared): void {
  const { pages } = shared.memory;
  const backing = backingOf(shared);
  for (const [start, end] of usedRanges(from.pages)) {
    checkReal(backing(start - MEMORY.STORE_BASE, end - start), end - start);
    pages.bytes.set(from.pages.bytes.subarray(start, end), start);
  }
  pages.words[STORE.STORE_SLEEPING >>> 2] = 0;
  pages.words[STORE.STORE_ENDED >>> 2] = 0;
}

/**
 * Makes the store's pages real. Without files the system does so at the first access, and ends the
 * process if it has none left.
 */
export function backingOf({ files }: Shared): Backing {
  return files ? (offset, bytes) => files.native.allocate(files.storeFd, offset, bytes) : () => 0;
}

/** Closes the files' descriptors. Mappings stay. */
export function closeFiles({ files }: Shared): void {
  if (files) for (const fd of [files.storeFd, files.doorbellFd]) files.native.close(fd);
}

/** The committed parts of header, change log, buckets and heap. */
export function usedRanges(pages: Pages): [number, number][] {
  const word = (address: number) => pages.words[address >>> 2]! >>> 0;
  const buckets = word(STORE.STORE_BUCKETS);
  const bucketsEnd = buckets + word(STORE.STORE_BUCKETS_COMMITTED) * BUCKET_BYTES;
  const ranges: [number, number][] = [
    [MEMORY.STORE_BASE, MEMORY.STORE_BASE + STORE.STORE_HEADER_BYTES],
    [word(STORE.STORE_LOG), word(STORE.STORE_LOG) + word(STORE.STORE_LOG_BYTES)],
    [buckets, Math.ceil(bucketsEnd / MEMORY.COMMIT_BYTES) * MEMORY.COMMIT_BYTES],
    [word(STORE.STORE_HEAP), word(STORE.STORE_HEAP_END) + MEMORY.STORE_TAIL_BYTES],
  ];
  return ranges;
}

function checkReal(errno: number, bytes: number): void {
  if (!errno) return;
  throw new PluresError(
    "ERR_NO_SPACE",
    `This machine has no ${bytes} bytes of memory free (errno ${errno}); nothing is shared. ` +
      "Free memory, or raise the memory limit of this process or container.",
  );
}
