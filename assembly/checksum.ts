/**
 * CRC-32 (the one of zlib, PNG and Ethernet): whether a delta arrived as it was sent. It finds
 * accidents, and is no signature.
 */
import { SCRATCH_CHECKSUM } from "./layout";

const POLYNOMIAL: u32 = 0xedb88320;
const TABLE_ENTRIES: u32 = 256;
/** The table's second entry: what a table that is made has there. */
const TABLE_SECOND: u32 = 0x77073096;

/** The checksum of `bytes` bytes at `start`. Its table is made at the first call. */
export function checksum(scratch: u32, start: u32, bytes: u32): u32 {
  const table = scratch + SCRATCH_CHECKSUM;
  if (load<u32>(table + 4) != TABLE_SECOND) makeTable(table);
  let sum: u32 = 0xffffffff;
  const end = start + bytes;
  for (let at = start; at < end; at++) {
    sum = load<u32>(table + ((sum ^ load<u8>(at)) & 0xff) * 4) ^ (sum >> 8);
  }
  return ~sum;
}

function makeTable(table: u32): void {
  for (let entry: u32 = 0; entry < TABLE_ENTRIES; entry++) {
    let value = entry;
    for (let bit = 0; bit < 8; bit++) value = (value >> 1) ^ (value & 1 ? POLYNOMIAL : 0);
    store<u32>(table + entry * 4, value);
  }
}
