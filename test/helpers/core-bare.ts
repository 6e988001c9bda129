/**
 * A minimal host of the core, like one in a browser: `WebAssembly.Memory` and the constants of the
 * layout, without the addon and without `src/`.
 */
import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as L from "./layout.ts";
import { type AuditResult, auditStore } from "./core-audit.ts";
import { CORE_FILE } from "./core-file.ts";

export const MODULE = new WebAssembly.Module(readFileSync(CORE_FILE));

type Exports = Record<string, (...numbers: number[]) => number>;

export interface BareOptions {
  capacityBytes: number;
  valueBytesMax: number;
  slots: number;
}

export interface BareReply {
  status: number;
  request: number;
  total: number;
  /** The piece, without the padding of the frame. */
  piece: Buffer;
}

/** As `npm test -- --high` sets it: bytes that place the store above 2 or 3 GiB. */
export const GAP_BYTES = Number(process.env["PLURESDB_IPC_GAP_BYTES"] ?? 0);
const TICK_MS = 1_700_000_000_000;
const FRAMES_A_TURN = 128;

export class BareHost {
  readonly memory: WebAssembly.Memory;
  readonly core: Exports;
  readonly words: Int32Array;
  readonly bytes: Buffer;
  readonly slotCount: number;
  readonly staging: number;
  /** The number of times that the core asked for pages and for buckets. */
  readonly needs = { pages: 0, buckets: 0 };
  /** While false the heap gets no more pages. */
  hasPages = true;
  readonly #slots: number;
  readonly #table: number;

  constructor(options: BareOptions, shared?: WebAssembly.Memory) {
    const { valueBytesMax, slots } = options;
    const capacityBytes = Math.min(options.capacityBytes + GAP_BYTES, L.CAPACITY_BYTES_MAX);
    this.#slots = L.STORE_BASE + capacityBytes;
    this.#table = this.#slots + slots * L.SLOT_BYTES;
    this.slotCount = slots;
    this.staging = this.#table + slots * L.ENTRY_BYTES;
    const end = this.staging + L.BODY_ID + L.ID_BYTES_MAX + valueBytesMax + 16;
    const pages = Math.ceil(end / L.PAGE_BYTES);
    const memory =
      shared ?? new WebAssembly.Memory({ shared: true, initial: pages, maximum: pages });
    this.memory = memory;
    this.words = new Int32Array(memory.buffer);
    this.bytes = Buffer.from(memory.buffer);
    this.core = new WebAssembly.Instance(MODULE, { env: { memory } }).exports as Exports;
    if (shared) return;
    this.core.format!(capacityBytes, 0x1234, 0x5678, 1, 0, valueBytesMax, 0, 0, GAP_BYTES);
  }

  /** A reader of a store of another thread. */
  static over(memory: WebAssembly.Memory): BareHost {
    return new BareHost({ capacityBytes: 0, valueBytesMax: 0, slots: 0 }, memory);
  }

  word(address: number): number {
    return this.words[address >>> 2]! >>> 0;
  }

  setWord(address: number, value: number): void {
    Atomics.store(this.words, address >>> 2, value | 0);
  }

  /** An export's answer, unsigned. */
  call(name: string, ...numbers: number[]): number {
    return this.core[name]!(...numbers) >>> 0;
  }

  result(word: number, scratch = L.READER_SCRATCH): number {
    return this.word(scratch + L.SCRATCH_RESULT + word);
  }

  /** Serves the needs of the core until it has none. */
  settle(operation: () => number): number {
    for (let tries = 0; tries < 1000; tries++) {
      const status = operation();
      if (!this.commit(status)) return status;
    }
    assert.fail("the core always needs more");
  }

  commit(status: number): boolean {
    if (status === L.NEEDS_PAGES) {
      this.needs.pages++;
      const end = this.word(L.STORE_HEAP_END);
      if (this.hasPages) this.call("commitHeap", end + this.word(L.STORE_NEEDED_BYTES));
      else this.call("limitHeap", end);
    } else if (status === L.NEEDS_BUCKETS) {
      this.needs.buckets++;
      const max = this.word(L.STORE_BUCKETS_MAX);
      this.call("commitBuckets", Math.min(this.word(L.STORE_BUCKETS_COMMITTED) + 64, max), max);
    } else return false;
    return true;
  }

  /** Writes an id and its padding. Returns its keyInfo. */
  writeId(at: number, id: string): number {
    const wide = /[\u0100-\uffff]/.test(id);
    // `write` of a Buffer writes nothing where more than 2 GiB follow.
    const units = Buffer.from(id, wide ? "utf16le" : "latin1");
    this.bytes.set(units, at);
    this.bytes.fill(0, at + units.length, at + units.length + 8);
    return (units.length << 1) | (wide ? 1 : 0);
  }

  /** Writes a body to the staging area. Returns its length. */
  writeBody(id: string, value: Uint8Array = new Uint8Array()): number {
    const keyInfo = this.writeId(this.staging + L.BODY_ID, id);
    this.setWord(this.staging + L.BODY_KEY_INFO, keyInfo);
    this.setWord(this.staging + L.BODY_FLAGS, 0);
    const key = L.BODY_ID + (((keyInfo >>> 1) + 7) & ~7);
    this.bytes.set(value, this.staging + key);
    return key + value.length;
  }

  put(id: string, value: Uint8Array): number {
    const total = this.writeBody(id, value);
    return this.settle(() =>
      this.call("execute", L.ENGINE_SCRATCH, L.OP_PUT, this.staging, total, TICK_MS),
    );
  }

  delete(id: string): number {
    const total = this.writeBody(id);
    return this.settle(() =>
      this.call("execute", L.ENGINE_SCRATCH, L.OP_DELETE, this.staging, total, TICK_MS),
    );
  }

  /** The encoded value. No thread writes at the same time, so the first read must be valid. */
  get(id: string): Buffer | undefined {
    const keyInfo = this.writeId(L.READER_SCRATCH + L.SCRATCH_KEY, id);
    const address = this.call("find", L.READER_SCRATCH, keyInfo);
    assert.notEqual(address, L.RETRY);
    assert.equal(this.word(L.STORE_EPOCH), this.result(L.RESULT_EPOCH));
    if (!address) return undefined;
    return Buffer.from(this.bytes.subarray(address, address + this.result(L.RESULT_BYTES)));
  }

  /** The ids of a range by `scan`, chunk by chunk. */
  ids(from: string, to: string, reverse = false): string[] {
    const found: string[] = [];
    let [low, high, exclusive] = [from, to, 0];
    for (;;) {
      const fromInfo = this.writeId(L.READER_SCRATCH + L.SCRATCH_FROM, low);
      const toInfo = this.writeId(L.READER_SCRATCH + L.SCRATCH_TO, high);
      const flags = exclusive | (reverse ? L.SCAN_REVERSE : 0);
      const count = this.call("scan", L.READER_SCRATCH, fromInfo, toInfo, flags, 64);
      for (let i = 0; i < count; i++) {
        const node = this.word(L.READER_SCRATCH + L.SCRATCH_NODES + i * 4);
        const keyInfo = this.word(node + L.NODE_KEY_INFO);
        const id = node + L.NODE_ID;
        const coding = keyInfo & 1 ? "utf16le" : "latin1";
        found.push(this.bytes.toString(coding, id, id + (keyInfo >>> 1)));
      }
      if (!count || !this.result(L.RESULT_MORE)) return found;
      if (reverse) high = found.at(-1)!;
      else [low, exclusive] = [found.at(-1)!, L.SCAN_FROM_EXCLUSIVE];
    }
  }

  slot(index: number): number {
    return this.#slots + index * L.SLOT_BYTES;
  }

  entry(index: number): number {
    return this.#table + index * L.ENTRY_BYTES;
  }

  /** A zeroed slot that the engine serves. */
  open(index: number): void {
    const entry = this.entry(index);
    assert.equal(this.word(entry + L.ENTRY_STATE), L.STATE_FREE);
    this.bytes.fill(0, this.slot(index), this.slot(index) + L.SLOT_BYTES);
    this.bytes.fill(0, entry, entry + L.ENTRY_BYTES);
    this.setWord(entry + L.ENTRY_BASE, this.slot(index));
    this.setWord(entry + L.ENTRY_STATE, L.STATE_ACTIVE);
  }

  close(index: number): void {
    this.setWord(this.entry(index) + L.ENTRY_STATE, L.STATE_CLOSING);
    assert.equal(this.serveUntil(L.CLOSED), index);
    assert.equal(this.word(this.entry(index) + L.ENTRY_STATE), L.STATE_FREE);
  }

  /** One call of the engine, which serves its needs first. */
  serve(): number {
    return this.settle(() =>
      this.call(
        "serve",
        L.ENGINE_SCRATCH,
        this.#table,
        this.slotCount,
        0,
        TICK_MS,
        FRAMES_A_TURN,
        0,
      ),
    );
  }

  /** Serves until the engine is idle. Returns the statuses other than BUSY, with their slots. */
  serveAll(): { status: number; slot: number }[] {
    const seen: { status: number; slot: number }[] = [];
    for (let turns = 0; turns < 10_000; turns++) {
      const status = this.serve();
      if (status === L.RING_EMPTY) return seen;
      if (status !== L.BUSY) {
        seen.push({ status, slot: this.result(L.RESULT_SLOT, L.ENGINE_SCRATCH) });
      }
    }
    assert.fail("the engine is always busy");
  }

  /** The slot of the only expected status. */
  serveUntil(status: number): number {
    const seen = this.serveAll();
    assert.deepEqual(
      seen.map((event) => event.status),
      [status],
    );
    return seen[0]!.slot;
  }

  acked(index: number): number {
    return this.word(this.slot(index) + L.SLOT_ACKED);
  }

  /**
   * Sends the next piece of the staged body. Returns the number of bytes sent so far, or undefined.
   */
  send(index: number, op: number, request: number, total: number, done = 0): number | undefined {
    const sent = this.call(
      "send",
      L.READER_SCRATCH,
      this.slot(index),
      op,
      request,
      this.staging,
      total,
      done,
    );
    return sent === 0xffffffff ? undefined : sent;
  }

  /** Takes the replies off the ring. */
  replies(index: number, countMax = Infinity): BareReply[] {
    const found: BareReply[] = [];
    while (found.length < countMax) {
      const status = this.call("peekReply", L.READER_SCRATCH, this.slot(index));
      if (status === L.RING_EMPTY) break;
      const address = this.result(L.RESULT_VALUE);
      const bytes = this.result(L.RESULT_BYTES);
      found.push({
        status: this.result(L.RESULT_STATUS),
        request: this.result(L.RESULT_REQUEST),
        total: this.result(L.RESULT_TOTAL),
        piece: Buffer.from(this.bytes.subarray(address, address + bytes)),
      });
      this.call("consumeReply", L.READER_SCRATCH, this.slot(index));
    }
    return found;
  }

  /** `checkHeap` and the whole audit. Unfinished values of slots count as used. */
  check(): AuditResult {
    assert.equal(this.call("checkHeap", this.word(L.STORE_HEAP)), 0, "checkHeap");
    const held: number[] = [];
    for (let index = 0; index < this.slotCount; index++) {
      for (const field of [L.ENTRY_PIECES, L.ENTRY_STREAM]) {
        const block = this.word(this.entry(index) + field);
        if (block) held.push(block);
      }
    }
    return auditStore(this.words.buffer, held);
  }
}

/** An encoded byte array. */
export function encodedBytes(payload: Uint8Array): Buffer {
  const header = Buffer.alloc(L.LONG_HEADER_BYTES);
  header[0] = L.TAG_BYTES;
  header.writeUInt32LE(payload.length, 1);
  return Buffer.concat([header, payload]);
}
