/** The options of a store. */
import { createHash } from "node:crypto";
import * as JOURNAL from "../../assembly/layout/journal.ts";
import * as MEMORY from "../../assembly/layout/memory.ts";
import type { SchemaOption } from "../database/schemas.ts";
import type { Progress } from "../disk/loader.ts";
import { GAP_BYTES } from "../memory/memory-map.ts";
import { checkOption, integerOption, namesOf } from "../support/options.ts";
import { pathOf } from "../support/path-option.ts";
import type { URL } from "../support/platform-types.ts";

/** Options of `CrdtStore`. */
export interface StoreOptions {
  /** The replica's identity, a name or 64 bits; unique. Default: as on disk, else random. */
  actor?: string | bigint;
  /** The record cache's approximate size, bytes; 0: no cache. Default: 32 MiB. */
  cacheBytes?: number;
  /** The store's maximum size, 1 MiB to 3.5 GiB in bytes; allocated on use. Default: 1 GiB. */
  capacityBytes?: number;
  /** How far stamps of other replicas may be ahead of this clock, milliseconds. Default: 60,000. */
  maxAheadMs?: number;
  /** The directory of a store on disk, a path or a `file:` URL. Without one the store ends with its process. */
  path?: string | URL;
  /**
   * With a path: `sync` acknowledges a write when it is on disk, `async` (default) at once, and it
   * is on disk within 100 ms. Without a path: `memory`.
   */
  durability?: Durability;
  /**
   * With a path: the size of the journal, the ring of changes on their way to the disk; a power of
   * two from 256 KiB to 1 GiB in bytes. Default: 32 MiB.
   */
  journalBytes?: number;
  /** Called while a store is loaded from its directory, with the nodes loaded and their total. */
  onProgress?: Progress;
  /**
   * What data has to be like before this object writes it: a Standard Schema, or an object of them by
   * prefixes of ids. Reads are not checked, and other processes need the option as well.
   */
  schema?: SchemaOption;
  /** The maximum size of one encoded value, up to 256 MiB in bytes. Default: 16 MiB. */
  valueBytesMax?: number;
}

/** When a write is acknowledged: in memory, or on disk soon (`async`), or on disk (`sync`). */
export type Durability = "memory" | "async" | "sync";

/** @internal */
export const STORE_OPTIONS = namesOf<StoreOptions>({
  actor: true,
  cacheBytes: true,
  capacityBytes: true,
  maxAheadMs: true,
  path: true,
  durability: true,
  journalBytes: true,
  onProgress: true,
  schema: true,
  valueBytesMax: true,
});
const CAPACITY_BYTES_DEFAULT = 0x40000000;
const VALUE_BYTES_DEFAULT = 0x1000000;
const AHEAD_MS_DEFAULT = 60_000;
const AHEAD_MS_MAX = 0xffffffff;

/** Checked options, with defaults. @internal */
export interface StorePlan {
  path: string | undefined;
  durability: Durability;
  capacityBytes: number;
  valueBytesMax: number;
  aheadMsMax: number;
  actor: bigint | undefined;
  ringBytes: number;
}

/** Throws ERR_BAD_OPTION. @internal */
export function readStoreOptions(options: StoreOptions): StorePlan {
  const path = options.path === undefined ? undefined : pathOf("The option path", options.path);
  const { valueBytesMax, maxAheadMs, onProgress } = options;
  checkOption("onProgress", onProgress, typeof onProgress === "function", "a function");
  return {
    path,
    durability: durabilityOption(path, options.durability),
    capacityBytes: Math.min(
      capacityOption(options.capacityBytes) + GAP_BYTES,
      MEMORY.CAPACITY_BYTES_MAX,
    ),
    valueBytesMax: integerOption(
      "valueBytesMax",
      valueBytesMax,
      VALUE_BYTES_DEFAULT,
      1,
      MEMORY.VALUE_BYTES_MAX,
    ),
    aheadMsMax: integerOption("maxAheadMs", maxAheadMs, AHEAD_MS_DEFAULT, 0, AHEAD_MS_MAX),
    actor: actorOption(options.actor),
    ringBytes: journalOption(options.journalBytes),
  };
}

/** In bytes of whole pages. */
function capacityOption(value: number | undefined): number {
  const bytes = integerOption(
    "capacityBytes",
    value,
    CAPACITY_BYTES_DEFAULT,
    MEMORY.CAPACITY_BYTES_MIN,
    MEMORY.CAPACITY_BYTES_MAX,
  );
  return Math.ceil(bytes / MEMORY.PAGE_BYTES) * MEMORY.PAGE_BYTES;
}

function journalOption(value: number | undefined): number {
  const bytes = integerOption(
    "journalBytes",
    value,
    JOURNAL.JOURNAL_RING_BYTES_DEFAULT,
    JOURNAL.JOURNAL_RING_BYTES_MIN,
    JOURNAL.JOURNAL_RING_BYTES_MAX,
  );
  const fits = Number.isInteger(Math.log2(bytes));
  checkOption(
    "journalBytes",
    bytes,
    fits,
    `a power of two, such as ${JOURNAL.JOURNAL_RING_BYTES_DEFAULT}`,
  );
  return bytes;
}

function durabilityOption(path: string | undefined, value: unknown): Durability {
  const possible: unknown[] = path === undefined ? ["memory"] : ["async", "sync"];
  const expected = path === undefined ? '"memory" without a path' : '"async" or "sync" with a path';
  checkOption("durability", value, possible.includes(value), expected);
  return (value ?? possible[0]) as Durability;
}

/** 64 bits: a bigint as it is, a name by its hash. */
function actorOption(actor: unknown): bigint | undefined {
  if (typeof actor === "string" && actor !== "") {
    return createHash("sha256").update(actor).digest().readBigUInt64LE();
  }
  const fits = typeof actor === "bigint" && actor >= 0n && actor < 1n << 64n;
  checkOption("actor", actor, fits, "a name or a bigint from 0 to 2^64 - 1");
  return actor as bigint | undefined;
}
