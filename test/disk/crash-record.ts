/**
 * The record of a data file's writes (`test/preload/recorder.cc`), and the files that a power cut may
 * leave: all bytes that were synced, and of later writes any subset, torn at any sector.
 */
import { readFileSync } from "node:fs";

import type { Dice } from "../helpers/core-random.ts";

/** As in the recorder. */
const WRITE = 1;
const SYNCED_WRITE = 2;
const SYNCED_END = 3;
const SYNC_BEGIN = 4;
const SYNC_END = 5;
const RESIZE = 6;
const HEADER_BYTES = 24;
const OFFSET_AT = 8;
const BYTES_AT = 16;
/** A disk writes a sector whole or not at all. */
const SECTOR_BYTES = 512;

export interface Entry {
  event: number;
  offset: number;
  data: Buffer;
  /** Where the entry ends in the record. */
  end: number;
}

/** A sync that the disk ignores: a planted fault. */
export type Missing = "sync" | "synced write" | undefined;

export function readRecord(file: string): Entry[] {
  const bytes = readFileSync(file);
  const entries: Entry[] = [];
  for (let at = 0; at + HEADER_BYTES <= bytes.length;) {
    const length = Number(bytes.readBigUInt64LE(at + BYTES_AT));
    const start = at + HEADER_BYTES;
    // A killed process may leave half an entry.
    if (start + length > bytes.length) break;
    entries.push({
      event: bytes.readUInt32LE(at),
      offset: Number(bytes.readBigUInt64LE(at + OFFSET_AT)),
      data: bytes.subarray(start, start + length),
      end: start + length,
    });
    at = start + length;
  }
  return entries;
}

/** A file that a power cut after `entries` may leave, which had the bytes `base` before them. */
export function fileAfter(base: Buffer, entries: Entry[], dice: Dice, missing: Missing): Buffer {
  const durable = durableWrites(entries, missing);
  const share = dice.pick([0, 0.1, 0.5, 0.9, 1]);
  const isTorn = dice.chance(0.5);
  let size = base.length;
  for (const { event, offset, data } of entries) {
    if (event === RESIZE) size = Math.max(size, offset);
    else size = Math.max(size, offset + data.length);
  }
  const file = Buffer.alloc(size);
  base.copy(file);
  let end = base.length;
  entries.forEach((entry, index) => {
    const { event, offset, data } = entry;
    if (event === RESIZE && dice.chance(share)) end = offset;
    if (event !== WRITE && event !== SYNCED_WRITE) return;
    const isWhole = durable.has(index) || (!isTorn && dice.chance(share));
    for (let at = 0; at < data.length; at += SECTOR_BYTES - ((offset + at) % SECTOR_BYTES)) {
      const next = Math.min(data.length, at + SECTOR_BYTES - ((offset + at) % SECTOR_BYTES));
      if (!isWhole && !(isTorn && dice.chance(share))) continue;
      data.copy(file, offset + at, at, next);
      end = Math.max(end, offset + next);
    }
  });
  return file.subarray(0, end);
}

/** The indexes of the writes that a sync covers. */
function durableWrites(entries: Entry[], missing: Missing): Set<number> {
  const durable = new Set<number>();
  let pending: number[] = [];
  let covered: number[] = [];
  let synced = -1;
  entries.forEach(({ event }, index) => {
    if (event === WRITE) pending.push(index);
    else if (event === SYNCED_WRITE) synced = index;
    else if (event === SYNCED_END && missing !== "synced write") durable.add(synced);
    else if (event === SYNC_BEGIN) covered = [...pending];
    else if (event === SYNC_END && missing !== "sync") {
      for (const write of covered) durable.add(write);
      pending = pending.filter((write) => !durable.has(write));
    }
  });
  return durable;
}
