/** The check and the format in front of a record that this side makes whole: CRC-32 of all behind the check. */
import { crc32 } from "node:zlib";
import { RECORD_CHECK, RECORD_FORMAT } from "../../assembly/layout/disk.ts";
import { BAD_DELTA, BAD_FORMAT, OK } from "../../assembly/layout/status.ts";

const HEAD_BYTES = RECORD_FORMAT + 4;

/** Writes both into the record, which it returns. */
export function sealRecord(record: Buffer, format: number): Buffer {
  record.writeUInt32LE(format, RECORD_FORMAT);
  record.writeUInt32LE(crc32(record.subarray(RECORD_FORMAT)), RECORD_CHECK);
  return record;
}

/** OK if a record is intact and of this format, else the status that the core has for such a one. */
export function sealStatus(record: Buffer, format: number): number {
  if (record.length < HEAD_BYTES) return BAD_DELTA;
  if (record.readUInt32LE(RECORD_CHECK) !== crc32(record.subarray(RECORD_FORMAT))) return BAD_DELTA;
  return record.readUInt32LE(RECORD_FORMAT) === format ? OK : BAD_FORMAT;
}
