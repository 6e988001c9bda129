/** Making a new store in its memory. */
import { randomBytes } from "node:crypto";
import { newOpening } from "../disk/history.ts";
import { GAP_BYTES } from "../memory/memory-map.ts";
import { writeOpenings } from "../memory/openings.ts";
import type { StoreMemory } from "../memory/store-memory.ts";

export function formatStore(
  { core, map, pages }: StoreMemory,
  actor: bigint,
  aheadMsMax: number,
): void {
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
  // A store that is loaded adds the openings before.
  writeOpenings(pages, [newOpening(0)], 0);
}
