/**
 * CRC-32 (the one of zlib, PNG and Ethernet): whether a delta arrived as it was sent. It finds
 * accidents, and is no signature.
 *
 * Eight bytes a step: table k says what a byte does to the sum that k more bytes follow.
 */
import { SCRATCH_CHECKSUM, SCRATCH_CHECKSUM_MADE } from "../layout/memory";

const POLYNOMIAL: u32 = 0xedb88320;
const TABLE_BYTES: u32 = 1024;
const TABLES: u32 = 8;
/** Any number but the 0 of a fresh page. */
const MADE: u32 = 0x43524333;

/** The checksum of `bytes` bytes at `start`. */
export function checksum(scratch: u32, start: u32, bytes: u32): u32 {
  const table = scratch + SCRATCH_CHECKSUM;
  if (load<u32>(scratch + SCRATCH_CHECKSUM_MADE) != MADE) makeTables(scratch, table);
  let sum: u32 = 0xffffffff;
  const end = start + bytes;
  const steps = start + (bytes & ~7);
  let at = start;
  for (; at < steps; at += 8) {
    // The half that does not depend on the sum comes first, and each pair separately.
    const high = load<u32>(at + 4);
    const behind =
      entryOf(table, 3, high) ^
      entryOf(table, 2, high >> 8) ^
      (entryOf(table, 1, high >> 16) ^ entryOf(table, 0, high >> 24));
    const low = load<u32>(at) ^ sum;
    const front =
      entryOf(table, 7, low) ^
      entryOf(table, 6, low >> 8) ^
      (entryOf(table, 5, low >> 16) ^ entryOf(table, 4, low >> 24));
    sum = front ^ behind;
  }
  for (; at < end; at++) sum = entryOf(table, 0, sum ^ load<u8>(at)) ^ (sum >> 8);
  return ~sum;
}

/** What table `k` has for the lowest byte of `index`. */
function entryOf(table: u32, k: u32, index: u32): u32 {
  return load<u32>(table + k * TABLE_BYTES + (index & 0xff) * 4);
}

function makeTables(scratch: u32, table: u32): void {
  for (let byte: u32 = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = (value >> 1) ^ (value & 1 ? POLYNOMIAL : 0);
    store<u32>(table + byte * 4, value);
  }
  for (let at = table; at < table + (TABLES - 1) * TABLE_BYTES; at += 4) {
    const value = load<u32>(at);
    store<u32>(at + TABLE_BYTES, entryOf(table, 0, value) ^ (value >> 8));
  }
  store<u32>(scratch + SCRATCH_CHECKSUM_MADE, MADE);
}
