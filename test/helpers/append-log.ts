/** Directories whose records are in the append log, for tests. */
import assert from "node:assert/strict";
import { OK } from "../../assembly/layout/status.ts";
import { APPEND_LOG_END, APPEND_LOG_START } from "../../src/disk/append-log-entry.ts";
import { bytesOf } from "../../src/disk/byte-range.ts";
import { AppendLog } from "../../src/disk/append-log.ts";
import { META_KEY } from "../../src/disk/committer.ts";
import { type Disk, openDisk } from "../../src/disk/data-directory.ts";
import { LargeRecords } from "../../src/disk/large-record.ts";
import { LatestRecords, type Take } from "../../src/disk/latest-records.ts";
import { NODES_START, REPLICAS_END } from "../../src/disk/loader.ts";

/** Changes the records in LMDB, in one transaction. */
export function changeDisk(path: string, edit: (disk: Disk) => void): void {
  const disk = openDisk(path);
  try {
    disk.transactionSync(() => edit(disk));
  } finally {
    void disk.close();
  }
}

/** Moves the records from their keys to the append log, as a server that is killed leaves them. */
export function moveToAppendLog(path: string): void {
  changeDisk(path, (disk) => {
    // Large ones stay at their keys.
    const records = [...disk.getRange({ start: NODES_START, end: REPLICAS_END })]
      .filter(({ key }) => !LargeRecords.has(bytesOf(key)))
      .map(({ key, value }) => ({ key: Buffer.from(key), value: Buffer.from(value) }));
    const log = new AppendLog(disk);
    for (const { key, value } of records) {
      // An older entry first, which the record must hide.
      log.remove(bytesOf(key));
      disk.remove(bytesOf(key));
      log.put(bytesOf(key), bytesOf(value));
    }
    log.flush();
  });
}

/** Passes on the latest records, in the append log or at their keys. */
export function readLatest(disk: Disk, take: Take): void {
  const latest = new LatestRecords(take);
  for (const { value } of disk.getRange({ start: APPEND_LOG_START, end: APPEND_LOG_END })) {
    latest.addEntry(Buffer.from(value));
  }
  const large = new LargeRecords((key, record) => latest.add(key, record));
  for (const { key, value } of disk.getRange({ start: META_KEY, end: REPLICAS_END })) {
    const [name, record] = [bytesOf(key), bytesOf(value)];
    if (!LargeRecords.has(name)) latest.add(name, record);
    else assert.equal(large.add(name, record), OK);
  }
  assert.deepEqual(large.end(), []);
  latest.end();
}
