/**
 * The records of a store on disk: keys and records are bytes.
 *
 * The writes of a transaction are gathered here as `write-batch.ts` draws them, and go to the
 * environment in one call. The end of this thread cannot cut off that of LMDB.
 */
import type { Bytes } from "./byte-range.ts";
import type { DiskEntry, Environment } from "./environment.ts";
import { FileEnvironment } from "./file-environment.ts";
import { NativeEnvironment, lmdbOrNone } from "./native-environment.ts";
import { REMOVED, VALUE_BYTES, WRITE_HEAD_BYTES } from "./write-batch.ts";

const BATCH_BYTES_MIN = 0x10000;
/** A larger batch is dropped after its transaction. */
const BATCH_BYTES_KEPT = 0x1000000;
const NO_KEY = Buffer.alloc(1);

/** @internal */
export class Disk {
  readonly #environment: Environment;
  #batch = Buffer.allocUnsafe(BATCH_BYTES_MIN);
  #bytes = 0;
  #isWriting = false;
  /** How long the disk took for the last transaction. */
  flushMs = 0;

  readonly #closed: () => void;

  /**
   * Opens the file. `closed` is called when it is closed. With `isByFiles` LMDB stays out of it, because
   * a process without LMDB may write it. Throws errors with `code` and `errno`, and FileDamage.
   */
  constructor(file: string, readOnly: boolean, closed = () => {}, isByFiles = false) {
    const native = isByFiles ? undefined : lmdbOrNone();
    this.#environment = native
      ? new NativeEnvironment(native, file, readOnly)
      : new FileEnvironment(file, readOnly);
    this.#closed = closed;
  }

  /** The number of keys. */
  get count(): number {
    return this.#environment.count();
  }

  /** A copy of the record in the last commit. */
  get(key: Buffer): Buffer | undefined {
    return this.#environment.get(key);
  }

  /** The records of one commit in the order of their keys, which are copies. */
  *getRange({ start = NO_KEY, end }: { start?: Buffer; end?: Buffer } = {}): Generator<DiskEntry> {
    const scan = this.#environment.scan(start);
    if (!scan) return;
    try {
      for (;;) {
        const entry = scan.next();
        if (!entry || (end && entry.key.compare(end) >= 0)) return;
        yield entry;
      }
    } finally {
      scan.end();
    }
  }

  /** Commits the writes of `write`, which are on disk when this returns, or none if it throws. */
  transactionSync(write: () => void): void {
    this.#isWriting = true;
    this.#bytes = 0;
    try {
      write();
      const batch = this.#batch.subarray(0, this.#bytes);
      this.flushMs = this.#environment.commit(batch);
    } finally {
      this.#isWriting = false;
      this.#bytes = 0;
      if (this.#batch.length > BATCH_BYTES_KEPT) this.#batch = Buffer.allocUnsafe(BATCH_BYTES_MIN);
    }
  }

  /** Inside a transaction: copies the record. */
  put(key: Bytes, value: Bytes): void {
    const valueBytes = value.end - value.start;
    const at = this.#add(key, valueBytes, valueBytes);
    value.buffer.copy(this.#batch, at, value.start, value.end);
  }

  /** Inside a transaction. */
  remove(key: Bytes): void {
    this.#add(key, REMOVED, 0);
  }

  /** Inside a transaction: a record that it has put, and that is not in the last commit. */
  written(key: Buffer): Buffer | undefined {
    const batch = this.#batch;
    for (let at = 0; at < this.#bytes;) {
      const keyEnd = at + WRITE_HEAD_BYTES + batch.readUInt32LE(at);
      const valueBytes = batch.readUInt32LE(at + VALUE_BYTES);
      const end = keyEnd + (valueBytes === REMOVED ? 0 : valueBytes);
      if (key.equals(batch.subarray(at + WRITE_HEAD_BYTES, keyEnd)))
        return batch.subarray(keyEnd, end);
      at = end;
    }
    return undefined;
  }

  close(): void {
    this.#environment.close();
    this.#closed();
  }

  /** Copies the last commit to the open file `fd`, and that to the disk. */
  copyTo(fd: number): Promise<void> {
    return this.#environment.copyTo(fd);
  }

  /** Adds a write; returns the address of its value. */
  #add(key: Bytes, size: number, valueBytes: number): number {
    if (!this.#isWriting) throw new Error("a write outside of a transaction");
    const keyBytes = key.end - key.start;
    const start = this.#bytes;
    this.#bytes += WRITE_HEAD_BYTES + keyBytes + valueBytes;
    if (this.#bytes > this.#batch.length) this.#grow();
    this.#batch.writeUInt32LE(keyBytes, start);
    this.#batch.writeUInt32LE(size, start + VALUE_BYTES);
    key.buffer.copy(this.#batch, start + WRITE_HEAD_BYTES, key.start, key.end);
    return start + WRITE_HEAD_BYTES + keyBytes;
  }

  #grow(): void {
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes, 2 * this.#batch.length));
    this.#batch.copy(larger);
    this.#batch = larger;
  }
}
