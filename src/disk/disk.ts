/**
 * An LMDB environment whose keys and records are bytes.
 *
 * The writes of a transaction are gathered here and go to LMDB in one native call, which the end of
 * this thread cannot cut off.
 *
 *   one write of a batch: │ keyBytes u32 │ valueBytes u32, or REMOVED │ key │ value │
 */
import { type DiskHandle, type DiskScan, type Native, loadNative } from "../memory/native.ts";
import type { Bytes } from "./byte-range.ts";

const HEADER_BYTES = 8;
/** In place of the value's size: the key is removed. */
const REMOVED = 0xffffffff;
const BATCH_BYTES_MIN = 0x10000;
/** A larger batch is dropped after its transaction. */
const BATCH_BYTES_KEPT = 0x1000000;
const NO_KEY = Buffer.alloc(1);

/** @internal */
export interface DiskEntry {
  key: Buffer;
  value: Buffer;
}

/** @internal */
export class Disk {
  readonly #native: Native = loadNative();
  readonly #handle: DiskHandle;
  #batch = Buffer.allocUnsafe(BATCH_BYTES_MIN);
  #bytes = 0;
  #isWriting = false;
  /** How long the disk took for the last transaction. */
  flushMs = 0;

  readonly #closed: () => void;

  /**
   * Opens the file, and makes it unless `readOnly`. `closed` is called when it is closed. Throws
   * errors with `code` and `errno`.
   */
  constructor(file: string, readOnly: boolean, closed = () => {}) {
    this.#handle = this.#native.diskOpen(file, readOnly);
    this.#closed = closed;
  }

  /** The number of keys. */
  get count(): number {
    return this.#native.diskCount(this.#handle);
  }

  /** A copy of the record in the last commit. */
  get(key: Buffer): Buffer | undefined {
    return this.#native.diskGet(this.#handle, key);
  }

  /** The records of one commit in the order of their keys, which are copies. */
  *getRange({ start = NO_KEY, end }: { start?: Buffer; end?: Buffer } = {}): Generator<DiskEntry> {
    const native = this.#native;
    const scan: DiskScan | undefined = native.diskScan(this.#handle, start);
    if (!scan) return;
    try {
      for (;;) {
        const entry = native.diskNext(scan);
        if (!entry || (end && entry.key.compare(end) >= 0)) return;
        yield entry;
      }
    } finally {
      native.diskEndScan(scan);
    }
  }

  /** Commits the writes of `write`, which are on disk when this returns, or none if it throws. */
  transactionSync(write: () => void): void {
    this.#isWriting = true;
    this.#bytes = 0;
    try {
      write();
      const batch = this.#batch.subarray(0, this.#bytes);
      this.flushMs = this.#native.diskCommit(this.#handle, batch);
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
      const keyEnd = at + HEADER_BYTES + batch.readUInt32LE(at);
      const valueBytes = batch.readUInt32LE(at + 4);
      const end = keyEnd + (valueBytes === REMOVED ? 0 : valueBytes);
      if (key.equals(batch.subarray(at + HEADER_BYTES, keyEnd))) return batch.subarray(keyEnd, end);
      at = end;
    }
    return undefined;
  }

  close(): void {
    this.#native.diskClose(this.#handle);
    this.#closed();
  }

  /** Copies the last commit to the open file `fd`, and that to the disk. */
  copyTo(fd: number): Promise<void> {
    return this.#native.diskCopy(this.#handle, fd);
  }

  /** Adds a write; returns the address of its value. */
  #add(key: Bytes, size: number, valueBytes: number): number {
    if (!this.#isWriting) throw new Error("a write outside of a transaction");
    const keyBytes = key.end - key.start;
    const start = this.#bytes;
    this.#bytes += HEADER_BYTES + keyBytes + valueBytes;
    if (this.#bytes > this.#batch.length) this.#grow();
    this.#batch.writeUInt32LE(keyBytes, start);
    this.#batch.writeUInt32LE(size, start + 4);
    key.buffer.copy(this.#batch, start + HEADER_BYTES, key.start, key.end);
    return start + HEADER_BYTES + keyBytes;
  }

  #grow(): void {
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes, 2 * this.#batch.length));
    this.#batch.copy(larger);
    this.#batch = larger;
  }
}
