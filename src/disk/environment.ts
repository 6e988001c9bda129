/**
 * What holds a store's records on disk: LMDB in the addon, or Node.js alone where no addon loads. Both
 * use the same file.
 */

/** @internal */
export interface DiskEntry {
  key: Buffer;
  value: Buffer;
}

/** The records of one commit in the order of their keys, as copies. */
export interface Scan {
  /** Undefined at the end, which ends the scan. */
  next(): DiskEntry | undefined;
  end(): void;
}

export interface Environment {
  /** The number of keys. */
  count(): number;
  /** A copy of the record in the last commit. */
  get(key: Buffer): Buffer | undefined;
  /** The records from `start` on. Undefined: there are none. */
  scan(start: Buffer): Scan | undefined;
  /** Commits the writes of a batch (`write-batch.ts`), all or none, to the disk. Returns how long that took, in ms. */
  commit(batch: Buffer): number;
  /** Copies the last commit to an open file, and that to the disk. */
  copyTo(fd: number): Promise<void>;
  close(): void;
}
