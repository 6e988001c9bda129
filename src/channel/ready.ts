/**
 * The ready message: what a server says of its store once a client's slot is active. Its one writer
 * and its one parser.
 *
 * Its fields and their offsets: `assembly/layout/slot.ts`.
 */
import * as SLOT from "../../assembly/layout/slot.ts";

/** What a served store is, apart from its content. */
export interface ServedStore {
  durability: "memory" | "async" | "sync";
  /** The directory of a store on disk, as the server calls it. */
  path: string | undefined;
  /** The directory's identity, by whatever name; 0n without one. */
  device: bigint;
  inode: bigint;
}

const DURABILITIES = ["memory", "async", "sync"] as const;

export function writeReady({ durability, path = "", device, inode }: ServedStore): Uint8Array {
  const name = Buffer.from(path).subarray(0, SLOT.READY_PATH_BYTES_MAX);
  const ready = Buffer.alloc(SLOT.READY_PATH + name.length);
  ready.writeUInt32LE(DURABILITIES.indexOf(durability), SLOT.READY_DURABILITY);
  ready.writeUInt32LE(name.length, SLOT.READY_PATH_BYTES);
  ready.writeBigUInt64LE(BigInt.asUintN(64, device), SLOT.READY_DEVICE);
  ready.writeBigUInt64LE(BigInt.asUintN(64, inode), SLOT.READY_INODE);
  name.copy(ready, SLOT.READY_PATH);
  return ready;
}

/** Undefined: it is no such message. Bytes behind it are wake-ups. */
export function readReady(bytes: Uint8Array): ServedStore | undefined {
  if (bytes.length < SLOT.READY_PATH) return undefined;
  const ready = Buffer.from(bytes);
  const durability = DURABILITIES[ready.readUInt32LE(SLOT.READY_DURABILITY)];
  const end = SLOT.READY_PATH + ready.readUInt32LE(SLOT.READY_PATH_BYTES);
  if (durability === undefined || end > bytes.length) return undefined;
  return {
    durability,
    path: ready.toString("utf8", SLOT.READY_PATH, end) || undefined,
    device: ready.readBigUInt64LE(SLOT.READY_DEVICE),
    inode: ready.readBigUInt64LE(SLOT.READY_INODE),
  };
}
