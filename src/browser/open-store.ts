/** Opening a store in a page, in place of `store/open-store.ts`: its memory, and the tab that keeps it. */
import { CONTROL_ALONE } from "../../assembly/layout/memory.ts";
import type { Persistence } from "../disk/persistence.ts";
import { planMemory } from "../memory/memory-map.ts";
import { type StoreMemory, buildMemory } from "../memory/store-memory.ts";
import { formatStore } from "../store/format-store.ts";
import { type StoreOptions, readStoreOptions } from "../store/store-options.ts";
import { PluresError } from "../support/error.ts";
import { randomBytes } from "./node/others.ts";
import type { TabPersistence } from "./tab-persistence.ts";

/** Where the options of a store have what keeps it. */
export const KEEPER = Symbol("keeper");

/** A phone has less memory than a computer, and a page shares it with others. */
const CAPACITY_BYTES = 0x10000000;

interface OpenedStore {
  memory: StoreMemory;
  persistence: Persistence | undefined;
}

/** Throws ERR_BAD_OPTION, ERR_UNSUPPORTED_PLATFORM for a path, or ERR_NO_SPACE. */
export function openStore(options: StoreOptions & { [KEEPER]?: TabPersistence }): OpenedStore {
  if (options.path !== undefined) {
    throw new PluresError(
      "ERR_UNSUPPORTED_PLATFORM",
      "A page has no directories, so a store cannot have the option path; nothing was done. Use " +
        '`await open({ name: "my-app" })`, which keeps a store in IndexedDB.',
    );
  }
  const read = readStoreOptions({
    ...options,
    capacityBytes: options.capacityBytes ?? CAPACITY_BYTES,
  });
  const { capacityBytes, valueBytesMax, aheadMsMax, actor } = read;
  const memory = buildMemory(planMemory(capacityBytes, valueBytesMax, 0));
  formatStore(memory, actor ?? randomBytes(8).readBigUInt64LE(), aheadMsMax);
  memory.pages.words[CONTROL_ALONE >>> 2] = 1;
  return { memory, persistence: options[KEEPER] as Persistence | undefined };
}
