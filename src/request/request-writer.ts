/** The payloads of requests: an id with conditions, and for a put the encoded data behind it. */
import { DELTA_EXTRA_BYTES } from "../../assembly/layout/delta.ts";
import * as REQUESTS from "../../assembly/layout/requests.ts";
import { OP_PUT } from "../../assembly/layout/slot.ts";
import { TAG_SHAPED } from "../../assembly/layout/values.ts";
import { encodeValue } from "../codec/encode.ts";
import { PluresError } from "../support/error.ts";
import { writeId } from "../codec/ids.ts";
import type { MemoryMap } from "../memory/memory-map.ts";
import {
  checkOption,
  checkOptions,
  integerOption,
  namesOf,
  timeOption,
} from "../support/options.ts";
import { type Pages, padded, viewBuffer } from "../memory/pages.ts";
import { LIMIT_NAMES, type Limit, type Limits } from "./limits.ts";
import { decodeRecord } from "../codec/decode-record.ts";
import { ShapeLookup } from "../codec/shape-lookup.ts";
import { Shapes } from "../codec/shapes.ts";

/** When a write may be executed, and when its node expires. */
export interface Conditions {
  /** The version that the node must have, 0 if it must not exist; else the write fails: ERR_CONFLICT. */
  ifVersion?: number;
  /** Whether the node must not exist; if it does the write fails: ERR_CONFLICT. */
  ifAbsent?: boolean;
  /** Whether the node must exist; if it does not the write fails: ERR_CONFLICT. */
  ifExists?: boolean;
  /**
   * The time until the node expires, in milliseconds. A put or patch sets it again; `increment` and
   * `addToSet` set it only if they make the node. Default: it does not expire.
   */
  ttlMs?: number;
}

/** What a write may depend on, and how long the program waits for it. */
export interface WriteOptions extends Conditions, Limits {}

/** A request: an operation of the engine, the node it is about, and what writes its payload. */
export interface Write {
  op: number;
  id: string;
  /** How long the program waits for it. @internal */
  limit?: Limit;
  /** Returns the payload's length. Throws for invalid arguments. */
  write(writer: RequestWriter): number;
}

/** Where a request goes on in a delta: how many nodes the requests before have merged. */
export interface ApplyHead {
  skip: number;
  /** Identifies the store that has merged them; another one starts over. */
  token: number;
}

const NO_CONDITIONS: Conditions = {};
/** @internal */
export const CONDITION_NAMES = namesOf<Conditions>({
  ifVersion: true,
  ifAbsent: true,
  ifExists: true,
  ttlMs: true,
});
const OPTION_NAMES = [...CONDITION_NAMES, ...LIMIT_NAMES];

/** Writes payloads into the staging area of the memory, one at a time. */
export class RequestWriter {
  readonly #pages: Pages;
  readonly #map: MemoryMap;
  readonly #shapes: ShapeLookup;
  #isWriting = false;
  /** Whether the payload may be sent to another store, where this one's shapes mean nothing. */
  #isPortable = false;
  /** Where the current payload starts: an item of a batch has others in front of it. */
  #base: number;

  constructor(pages: Pages, map: MemoryMap) {
    this.#pages = pages;
    this.#map = map;
    this.#shapes = new ShapeLookup(pages);
    this.#base = map.stagingBase;
  }

  /** Where the payload is. */
  get address(): number {
    return this.#map.stagingBase;
  }

  /** Writes a payload that only names a node: its length. Throws ERR_BAD_ID or ERR_BAD_OPTION. */
  writeNode(id: string, conditions?: Conditions): number {
    this.#rejectNested();
    return this.#writeHead(id, conditions);
  }

  /** The same with a value behind it. Throws also ERR_BAD_VALUE or ERR_VALUE_TOO_LARGE. */
  writeValue(id: string, value: unknown, conditions?: Conditions): number {
    this.#rejectNested();
    this.#isWriting = true;
    try {
      const at = this.#base + this.#writeHead(id, conditions);
      const end = Math.min(at + this.#map.valueBytesMax, this.#map.stagingEnd);
      const shapes = this.#isPortable ? undefined : this.#shapes;
      return encodeValue(this.#pages, at, end, value, shapes) - this.#base;
    } finally {
      this.#isWriting = false;
    }
  }

  /** Writes a payload that may be sent to another store: its length. */
  writePortable(write: Write): number {
    const before = this.#isPortable;
    this.#isPortable = true;
    try {
      return write.write(this);
    } finally {
      this.#isPortable = before;
    }
  }

  /** Such a payload, from one that was written for this store. @internal */
  toPortable(op: number, payload: Buffer): Buffer {
    const at = headBytes(
      payload.readUInt32LE(REQUESTS.BODY_KEY_INFO),
      payload.readUInt32LE(REQUESTS.BODY_FLAGS),
    );
    if (op !== OP_PUT || payload[at] !== TAG_SHAPED) return payload;
    const shapes = new Shapes(this.#pages);
    const value = decodeRecord(viewBuffer(payload), shapes, at, payload.length - at);
    const { stagingBase, stagingEnd } = this.#map;
    const end = encodeValue(this.#pages, stagingBase, stagingEnd, value);
    return Buffer.concat([
      payload.subarray(0, at),
      Buffer.from(this.#pages.bytes.subarray(stagingBase, end)),
    ]);
  }

  /** Writes a payload of these bytes: its length. Throws ERR_VALUE_TOO_LARGE. */
  writeBytes(bytes: Uint8Array): number {
    this.#rejectNested();
    return this.#writeAt(this.#map.stagingBase, bytes);
  }

  /** The same for the rest of a delta. */
  writeDelta(delta: Uint8Array, head: ApplyHead): number {
    this.#rejectNested();
    const { stagingBase } = this.#map;
    this.#pages.words[(stagingBase + REQUESTS.APPLY_SKIP) >>> 2] = head.skip;
    this.#pages.words[(stagingBase + REQUESTS.APPLY_TOKEN) >>> 2] = head.token;
    return this.#writeAt(stagingBase + REQUESTS.APPLY_HEAD_BYTES, delta);
  }

  #writeAt(at: number, bytes: Uint8Array): number {
    const before = at - this.#map.stagingBase;
    const most = this.#map.valueBytesMax + DELTA_EXTRA_BYTES - before;
    if (bytes.length > most) {
      throw new PluresError(
        "ERR_VALUE_TOO_LARGE",
        `The delta has ${bytes.length} bytes; this store accepts at most ${most}. Nothing was ` +
          "changed. Create the store with a larger valueBytesMax.",
      );
    }
    this.#pages.bytes.set(bytes, at);
    return before + bytes.length;
  }

  /** Writes a payload of several writes, each with its own: its length. Throws as those do. */
  writeBatch(writes: readonly Write[]): number {
    this.#rejectNested();
    const { words, bytes } = this.#pages;
    const start = this.#map.stagingBase;
    words[(start + REQUESTS.BATCH_ITEMS) >>> 2] = writes.length;
    words[(start + REQUESTS.BATCH_ITEMS + 4) >>> 2] = 0;
    let at = start + REQUESTS.BATCH_FIRST;
    try {
      for (const write of writes) {
        if (at + REQUESTS.ITEM_BODY + REQUESTS.BODY_HEAD_BYTES_MAX > this.#map.stagingEnd)
          throw this.#batchTooLarge();
        this.#base = at + REQUESTS.ITEM_BODY;
        const total = this.writePortable(write);
        words[(at + REQUESTS.ITEM_OP) >>> 2] = write.op;
        words[(at + REQUESTS.ITEM_BYTES) >>> 2] = total;
        const end = this.#base + total;
        at = padded(end);
        if (at > this.#map.stagingEnd) throw this.#batchTooLarge();
        bytes.fill(0, end, at);
      }
    } finally {
      this.#base = start;
    }
    return at - start;
  }

  /** Writes a payload that names several nodes: its length. Throws ERR_BAD_ID or ERR_VALUE_TOO_LARGE. */
  writeIds(ids: readonly string[]): number {
    this.#rejectNested();
    const { words } = this.#pages;
    const start = this.#map.stagingBase;
    words[(start + REQUESTS.MANY_IDS) >>> 2] = ids.length;
    words[(start + REQUESTS.MANY_IDS + 4) >>> 2] = 0;
    let at = start + REQUESTS.MANY_FIRST;
    for (const id of ids) {
      if (at + REQUESTS.BODY_HEAD_BYTES_MAX > this.#map.stagingEnd) {
        throw new PluresError(
          "ERR_VALUE_TOO_LARGE",
          `getMany was given ${ids.length} ids, too many for one request. Nothing was read. ` +
            "Ask for fewer ids at once.",
        );
      }
      const keyInfo = writeId(this.#pages, at + REQUESTS.BODY_ID, id);
      words[(at + REQUESTS.BODY_KEY_INFO) >>> 2] = keyInfo;
      words[(at + REQUESTS.BODY_FLAGS) >>> 2] = 0;
      at += REQUESTS.BODY_ID + padded(keyInfo >>> 1);
    }
    return at - start;
  }

  #batchTooLarge(): PluresError {
    const most = this.#map.stagingEnd - this.#map.stagingBase;
    return new PluresError(
      "ERR_VALUE_TOO_LARGE",
      `The batch has more than ${most} bytes, the most that this store accepts; nothing was ` +
        "changed. Make several batches of it, or create the store with a larger valueBytesMax.",
    );
  }

  #writeHead(id: string, conditions: Conditions | undefined): number {
    const { ifVersion, ifAbsent, ifExists, ttlMs } =
      conditions !== undefined ? checked(conditions) : NO_CONDITIONS;
    const { words, view } = this.#pages;
    const base = this.#base;
    const keyInfo = writeId(this.#pages, base + REQUESTS.BODY_ID, id);
    let flags = ifAbsent ? REQUESTS.FLAG_IF_ABSENT : 0;
    if (ifExists) flags |= REQUESTS.FLAG_IF_EXISTS;
    let bytes = headBytes(keyInfo, 0);
    if (ifVersion !== undefined) {
      const version = integerOption("ifVersion", ifVersion, 0, 0, Number.MAX_SAFE_INTEGER);
      view.setBigUint64(base + bytes, BigInt(version), true);
      flags |= REQUESTS.FLAG_IF_VERSION;
      bytes += REQUESTS.CONDITION_BYTES;
    }
    if (ttlMs !== undefined && timeOption("ttlMs", ttlMs, 0) !== Infinity) {
      view.setFloat64(base + bytes, Date.now() + ttlMs, true);
      flags |= REQUESTS.FLAG_EXPIRES;
      bytes += REQUESTS.CONDITION_BYTES;
    }
    words[(base + REQUESTS.BODY_KEY_INFO) >>> 2] = keyInfo;
    words[(base + REQUESTS.BODY_FLAGS) >>> 2] = flags;
    return bytes;
  }

  #rejectNested(): void {
    if (!this.#isWriting) return;
    throw new PluresError(
      "ERR_BAD_VALUE",
      "A getter or toJSON of a value used the store that the value is being written to; nothing " +
        "was changed. Use the store before the write, not in the getter or toJSON.",
    );
  }
}

/** The bytes in front of a payload's value. */
function headBytes(keyInfo: number, flags: number): number {
  let bytes = REQUESTS.BODY_ID + padded(keyInfo >>> 1);
  if (flags & REQUESTS.FLAG_IF_VERSION) bytes += REQUESTS.CONDITION_BYTES;
  if (flags & REQUESTS.FLAG_EXPIRES) bytes += REQUESTS.CONDITION_BYTES;
  return bytes;
}

/** Checks conditions: a misspelt one would be ignored. Throws ERR_BAD_OPTION. */
function checked(conditions: Conditions): Conditions {
  checkOptions(conditions, "A write", OPTION_NAMES);
  const { ifAbsent, ifExists, ifVersion } = conditions;
  checkOption("ifAbsent", ifAbsent, typeof ifAbsent === "boolean", "true or false");
  checkOption("ifExists", ifExists, typeof ifExists === "boolean", "true or false");
  const rivals =
    ifAbsent && ifExists
      ? "ifAbsent and ifExists"
      : ifAbsent && ifVersion
        ? `ifAbsent and ifVersion: ${ifVersion}`
        : ifExists && ifVersion === 0
          ? "ifExists and ifVersion: 0"
          : undefined;
  if (rivals === undefined) return conditions;
  throw new PluresError(
    "ERR_BAD_OPTION",
    `The conditions ${rivals} contradict each other: no node meets both. Nothing was changed. ` +
      "Leave one of them out.",
  );
}
