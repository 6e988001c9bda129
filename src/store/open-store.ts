/** Opening a store: its memory by its options, empty, or filled from its directory. */
import { randomBytes } from "node:crypto";
import {
  CAPACITY_BYTES_MAX,
  CONTROL_ALONE,
  VALUE_BYTES_MAX,
} from "../../assembly/layout/memory.ts";
import { Persistence } from "../disk/persistence.ts";
import { GAP_BYTES, planMemory } from "../memory/memory-map.ts";
import { type StoreMemory, buildMemory } from "../memory/store-memory.ts";
import { checkOption, integerOption } from "../support/options.ts";
import { pathOf } from "../support/path-option.ts";
import {
  type StoreOptions,
  actorOption,
  capacityOption,
  durabilityOption,
  journalOption,
} from "./store-options.ts";

const VALUE_BYTES_DEFAULT = 0x1000000;
const AHEAD_MS_DEFAULT = 60_000;
const AHEAD_MS_MAX = 0xffffffff;

interface OpenedStore {
  memory: StoreMemory;
  /** Of a store with a path. */
  persistence: Persistence | undefined;
}

/** Throws ERR_BAD_OPTION, and the errors of a directory that cannot be loaded. */
export function openStore(options: StoreOptions): OpenedStore {
  const capacityBytes = Math.min(
    capacityOption(options.capacityBytes) + GAP_BYTES,
    CAPACITY_BYTES_MAX,
  );
  const { maxAheadMs, onProgress } = options;
  const path = options.path === undefined ? undefined : pathOf("The option path", options.path);
  const valueBytesMax = integerOption(
    "valueBytesMax",
    options.valueBytesMax,
    VALUE_BYTES_DEFAULT,
    1,
    VALUE_BYTES_MAX,
  );
  const aheadMsMax = integerOption("maxAheadMs", maxAheadMs, AHEAD_MS_DEFAULT, 0, AHEAD_MS_MAX);
  const durability = durabilityOption(path, options.durability);
  checkOption("onProgress", onProgress, typeof onProgress === "function", "a function");
  const actor = actorOption(options.actor);
  const ringBytes = journalOption(options.journalBytes);
  const journal = path === undefined ? undefined : { ringBytes };
  const memory = buildMemory(planMemory(capacityBytes, valueBytesMax, 0, journal));
  const format = (stored?: bigint) =>
    formatStore(memory, actor ?? stored ?? randomBytes(8).readBigUInt64LE(), aheadMsMax);
  let persistence: Persistence | undefined;
  if (path === undefined) format();
  else {
    persistence = new Persistence(path, durability === "sync", memory);
    try {
      persistence.load(format, onProgress);
    } catch (error) {
      persistence.abandon();
      throw error;
    }
  }
  // Nothing reads while this thread writes, until a server moves the store to shared pages.
  memory.pages.words[CONTROL_ALONE >>> 2] = 1;
  return { memory, persistence };
}

function formatStore({ core, map }: StoreMemory, actor: bigint, aheadMsMax: number): void {
  const seed = randomBytes(8);
  core.format(
    map.capacityBytes,
    seed.readUInt32LE(0),
    seed.readUInt32LE(4),
    Number(actor & 0xffffffffn),
    Number(actor >> 32n),
    map.valueBytesMax,
    aheadMsMax,
    0,
    GAP_BYTES,
  );
}
