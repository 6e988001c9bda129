/** Moving a store to pages that other processes can map. */
import { BUCKET_BYTES } from "../../assembly/layout/indexes.ts";
import * as MEMORY from "../../assembly/layout/memory.ts";
import * as STORE from "../../assembly/layout/store.ts";
import { PluresError } from "../support/error.ts";
import type { Shared } from "./listener.ts";
import { pagesError } from "../support/system-errors.ts";
import type { Pages } from "../memory/pages.ts";
import { planMemory } from "../memory/memory-map.ts";
import type { Native } from "../memory/native.ts";
import { type StoreMemory, buildMemory } from "../memory/store-memory.ts";

/** A copy of the store `from` in a sealed memfd, with room for `clientsMax` clients. */
export function shareStore(
  native: Native,
  from: StoreMemory,
  channel: string,
  clientsMax: number,
): Shared {
  const { capacityBytes, valueBytesMax, journalRingBytes } = from.map;
  const journal = journalRingBytes ? { ringBytes: journalRingBytes } : undefined;
  const memory = buildMemory(planMemory(capacityBytes, valueBytesMax, 1 + clientsMax, journal));
  const { bytes } = memory.pages;
  const { seals } = native;
  let [doorbellFd, storeFd] = [-1, -1];
  try {
    doorbellFd = native.memfdCreate("pluresdb-doorbell", MEMORY.DOORBELL_BYTES);
    storeFd = native.memfdCreate(`pluresdb:${channel}`, capacityBytes);
    makeReal(native, doorbellFd, 0, MEMORY.DOORBELL_BYTES);
    native.map(bytes, MEMORY.DOORBELL_BASE, MEMORY.DOORBELL_BYTES, doorbellFd, true);
    native.seal(doorbellFd, seals.SHRINK | seals.GROW | seals.SEAL);
    native.map(bytes, MEMORY.STORE_BASE, capacityBytes, storeFd, true);
    // From here on no process can map it writable, truncate it or punch holes in it.
    native.seal(storeFd, seals.SHRINK | seals.GROW | seals.FUTURE_WRITE | seals.SEAL);
    for (const [start, end] of usedRanges(from.pages)) {
      makeReal(native, storeFd, start - MEMORY.STORE_BASE, end - start);
      bytes.set(from.pages.bytes.subarray(start, end), start);
    }
    memory.pages.words[STORE.STORE_SLEEPING >>> 2] = 0;
    memory.pages.words[STORE.STORE_ENDED >>> 2] = 0;
  } catch (error) {
    for (const fd of [doorbellFd, storeFd]) if (fd >= 0) native.close(fd);
    throw pagesError(error);
  }
  return { memory, storeFd, doorbellFd };
}

/** The committed parts of header, change log, buckets and heap. */
export function usedRanges(pages: Pages): [number, number][] {
  const word = (address: number) => pages.words[address >>> 2]! >>> 0;
  const buckets = word(STORE.STORE_BUCKETS);
  const bucketsEnd = buckets + word(STORE.STORE_BUCKETS_COMMITTED) * BUCKET_BYTES;
  const ranges: [number, number][] = [
    [MEMORY.STORE_BASE, MEMORY.STORE_BASE + STORE.STORE_HEADER_BYTES],
    [word(STORE.STORE_LOG), word(STORE.STORE_LOG) + word(STORE.STORE_LOG_BYTES)],
    [buckets, Math.ceil(bucketsEnd / MEMORY.MAP_BYTES) * MEMORY.MAP_BYTES],
    [word(STORE.STORE_HEAP), word(STORE.STORE_HEAP_END) + MEMORY.STORE_TAIL_BYTES],
  ];
  return ranges;
}

function makeReal(native: Native, fd: number, offset: number, bytes: number): void {
  const errno = native.allocate(fd, offset, bytes);
  if (!errno) return;
  throw new PluresError(
    "ERR_NO_SPACE",
    `This machine has no ${bytes} bytes of memory free (errno ${errno}); nothing is shared. ` +
      "Free memory, or raise the memory limit of this process or container.",
  );
}
