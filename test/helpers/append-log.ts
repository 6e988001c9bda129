/** Directories whose records are in the append log, for tests. */
import { bytesOf } from "../../src/disk/byte-range.ts";
import { AppendLog } from "../../src/disk/append-log.ts";
import { type Disk, openDisk } from "../../src/disk/data-directory.ts";
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
    const records = [...disk.getRange({ start: NODES_START, end: REPLICAS_END })].map(
      ({ key, value }) => ({ key: Buffer.from(key), value: Buffer.from(value) }),
    );
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
