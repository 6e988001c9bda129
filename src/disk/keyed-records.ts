/** The records at their keys, as the transactions of a committer change them. */
import { RECORD_KEY_LARGE, RECORD_KEY_NODE, RECORD_VERSION } from "../../assembly/layout/disk.ts";
import { type Bytes, bytesOf, nameOf } from "./byte-range.ts";
import type { Disk } from "./disk.ts";
import * as large from "./large-record.ts";

export class KeyedRecords {
  readonly #disk: Disk;
  /** The large records, by their nodes' keys: no other ones have parts to remove. */
  readonly #large = new Map<string, large.LargeHead>();

  /**
   * Reads the heads of the large records. Throws if one is damaged. After a failed transaction the
   * object is invalid, because it has changes that the disk has not.
   */
  constructor(disk: Disk) {
    this.#disk = disk;
    for (const { key, value } of disk.getRange({
      start: large.LARGE_START,
      end: large.LARGE_END,
    })) {
      const head = large.decodeHead(bytesOf(value));
      if (typeof head === "number") throw new Error("the head of a large record is damaged");
      this.#large.set(nameOf(bytesOf(large.keyOfKind(RECORD_KEY_NODE, bytesOf(key)))), head);
    }
  }

  put(key: Bytes, record: Bytes): void {
    // The vector of a replica, which has a few pages at most, stays whole.
    const isNode = key.buffer[key.start] === RECORD_KEY_NODE;
    const isLarge = isNode && large.isLarge(record.end - record.start);
    const wasLarge = this.#dropLarge(key, isLarge);
    if (!isLarge) return this.#disk.put(key, record);
    if (!wasLarge) this.#disk.remove(key);
    this.#putLarge(key, record);
  }

  remove(key: Bytes): void {
    if (!this.#dropLarge(key)) this.#disk.remove(key);
  }

  #putLarge(key: Bytes, record: Bytes): void {
    const { buffer, start, end } = record;
    const version = buffer.readBigUInt64LE(start + RECORD_VERSION);
    const head = { version, bytes: end - start };
    this.#disk.put(
      bytesOf(large.keyOfKind(RECORD_KEY_LARGE, key)),
      bytesOf(large.encodeHead(head)),
    );
    for (let index = 0; index < large.partCount(head); index++) {
      const part = large.encodePart(record, index);
      this.#disk.put(bytesOf(large.partKey(version, index)), bytesOf(part));
    }
    this.#large.set(nameOf(key), head);
  }

  /** Removes the large record of a node, unless its head is replaced. False: there is none. */
  #dropLarge(key: Bytes, isReplaced = false): boolean {
    if (this.#large.size === 0) return false;
    const name = nameOf(key);
    const head = this.#large.get(name);
    if (!head) return false;
    this.#large.delete(name);
    if (!isReplaced) this.#disk.remove(bytesOf(large.keyOfKind(RECORD_KEY_LARGE, key)));
    for (let index = 0; index < large.partCount(head); index++) {
      this.#disk.remove(bytesOf(large.partKey(head.version, index)));
    }
    return true;
  }
}
