/** Directories whose records are in the log, for tests. */
import { bytesOf } from "../../src/disk/byte-range.ts";
import { DiskLog } from "../../src/disk/append-log.ts";
import { type Disk, openDisk } from "../../src/disk/data-directory.ts";
import { NODES_START, REPLICAS_END } from "../../src/disk/loader.ts";

/** Changes records as LMDB has them. */
export function changeDisk(path: string, edit: (disk: Disk) => void): void {
  const disk = openDisk(path);
  try {
    disk.transactionSync(() => edit(disk));
  } finally {
    void disk.close();
  }
}

/** Moves what is in its place into the log: what a server leaves that was killed after a burst. */
export function unfold(path: string): void {
  changeDisk(path, (disk) => {
    const records = [...disk.getRange({ start: NODES_START, end: REPLICAS_END })].map(
      ({ key, value }) => ({ key: Buffer.from(key), value: Buffer.from(value) }),
    );
    const log = new DiskLog(disk);
    for (const { key, value } of records) {
      // A stale one first, of which nothing may be seen.
      log.remove(bytesOf(key));
      disk.removeSync(key);
      log.put(bytesOf(key), bytesOf(value));
    }
    log.flush();
  });
}
