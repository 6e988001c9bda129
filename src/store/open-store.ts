/** Opening a store: its memory by its options, empty, or filled from its directory. */
import { randomBytes } from "node:crypto";
import { CONTROL_ALONE } from "../../assembly/layout/memory.ts";
import { Persistence } from "../disk/persistence.ts";
import { planMemory } from "../memory/memory-map.ts";
import { type StoreMemory, buildMemory } from "../memory/store-memory.ts";
import { formatStore } from "./format-store.ts";
import { type StoreOptions, readStoreOptions } from "./store-options.ts";

interface OpenedStore {
  memory: StoreMemory;
  /** Of a store with a path. */
  persistence: Persistence | undefined;
}

/** Throws ERR_BAD_OPTION, and the errors of a directory that cannot be loaded. */
export function openStore(options: StoreOptions): OpenedStore {
  const read = readStoreOptions(options);
  const { path, capacityBytes, valueBytesMax, aheadMsMax, actor, ringBytes } = read;
  const journal = path === undefined ? undefined : { ringBytes };
  const memory = buildMemory(planMemory(capacityBytes, valueBytesMax, 0, journal));
  const format = (stored?: bigint) =>
    formatStore(memory, actor ?? stored ?? randomBytes(8).readBigUInt64LE(), aheadMsMax);
  let persistence: Persistence | undefined;
  if (path === undefined) format();
  else {
    persistence = new Persistence(path, read.durability === "sync", memory);
    try {
      persistence.load(format, options.onProgress);
    } catch (error) {
      persistence.abandon();
      throw error;
    }
  }
  // Nothing reads while this thread writes, until a server moves the store to shared pages.
  memory.pages.words[CONTROL_ALONE >>> 2] = 1;
  return { memory, persistence };
}
