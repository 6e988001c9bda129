/** Request bodies: a key, and for a put the encoded value behind it. */
import { DELTA_EXTRA_BYTES } from "../../assembly/layout/delta.ts";
import {
  BATCH_FIRST,
  BATCH_ITEMS,
  BODY_FLAGS,
  BODY_HEAD_BYTES_MAX,
  BODY_ID,
  BODY_KEY_INFO,
  CONDITION_BYTES,
  FLAG_EXPIRES,
  FLAG_IF_ABSENT,
  FLAG_IF_VERSION,
  ITEM_BODY,
  ITEM_BYTES,
  ITEM_OP,
  MANY_FIRST,
  MANY_IDS,
} from "../../assembly/layout/requests.ts";
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
import { type Pages, viewBuffer } from "../memory/pages.ts";
import { decodeRecord } from "../codec/decode-record.ts";
import { ShapeFinder } from "../codec/shape-lookup.ts";
import { Shapes } from "../codec/shapes.ts";

/** When a write may happen, and how long what it writes is there. */
export interface Conditions {
  /** Only if the node has this version (0: is absent); else ERR_CONFLICT. */
  ifVersion?: number;
  /** Only if there is no such node; else ERR_CONFLICT. */
  ifAbsent?: boolean;
  /** After so many milliseconds the node is absent. */
  ttlMs?: number;
}

/** An operation of the engine and how its body is written: the body's length. */
export interface Write {
  op: number;
  id: string;
  write(body: BodyWriter): number;
}

const NO_CONDITIONS: Conditions = {};
/** @internal */
export const CONDITION_NAMES = namesOf<Conditions>({
  ifVersion: true,
  ifAbsent: true,
  ttlMs: true,
});

/** Writes bodies into the staging part of the memory, one at a time. */
export class BodyWriter {
  readonly #pages: Pages;
  readonly #map: MemoryMap;
  readonly #shapes: ShapeFinder;
  #isWriting = false;
  /** Records of a shape mean something only to the store whose shape it is. */
  #isForAny = false;
  /** Where the body under way starts: an item of a batch has others in front of it. */
  #base: number;

  constructor(pages: Pages, map: MemoryMap) {
    this.#pages = pages;
    this.#map = map;
    this.#shapes = new ShapeFinder(pages);
    this.#base = map.stagingBase;
  }

  /** Where the body is. */
  get address(): number {
    return this.#map.stagingBase;
  }

  /** A body that only names a node: its length in bytes. Throws ERR_BAD_ID or ERR_BAD_OPTION. */
  writeKey(id: string, conditions?: Conditions): number {
    this.#refuseNested();
    return this.#writeHead(id, conditions);
  }

  /** A body with a value: its length. Throws also ERR_BAD_VALUE or ERR_VALUE_TOO_LARGE. */
  writeValue(id: string, value: unknown, conditions?: Conditions): number {
    this.#refuseNested();
    this.#isWriting = true;
    try {
      const at = this.#base + this.#writeHead(id, conditions);
      const end = Math.min(at + this.#map.valueBytesMax, this.#map.stagingEnd);
      const shapes = this.#isForAny ? undefined : this.#shapes;
      return encodeValue(this.#pages, at, end, value, shapes) - this.#base;
    } finally {
      this.#isWriting = false;
    }
  }

  /** The body of a write that may go to another store than this one: its length. */
  writeForAny(write: Write): number {
    const before = this.#isForAny;
    this.#isForAny = true;
    try {
      return write.write(this);
    } finally {
      this.#isForAny = before;
    }
  }

  /** The same of a body that was written for this store and that nobody has carried out. */
  forAny(op: number, body: Buffer): Buffer {
    const at = headBytes(body.readUInt32LE(BODY_KEY_INFO), body.readUInt32LE(BODY_FLAGS));
    if (op !== OP_PUT || body[at] !== TAG_SHAPED) return body;
    const pages = viewBuffer(body);
    const value = decodeRecord(pages, new Shapes(this.#pages), at, body.length - at);
    const { stagingBase, stagingEnd } = this.#map;
    const end = encodeValue(this.#pages, stagingBase, stagingEnd, value);
    return Buffer.concat([
      body.subarray(0, at),
      Buffer.from(this.#pages.bytes.subarray(stagingBase, end)),
    ]);
  }

  /** A body of these bytes: their number. Throws ERR_VALUE_TOO_LARGE. */
  writeBytes(bytes: Uint8Array): number {
    this.#refuseNested();
    const most = this.#map.valueBytesMax + DELTA_EXTRA_BYTES;
    if (bytes.length > most) {
      throw new PluresError(
        "ERR_VALUE_TOO_LARGE",
        `The delta has ${bytes.length} bytes; this store takes at most ${most}. ` +
          "Create the store with a larger valueBytesMax.",
      );
    }
    this.#pages.bytes.set(bytes, this.#map.stagingBase);
    return bytes.length;
  }

  /** A body of several operations, each with its body: its length. Throws as those do. */
  writeBatch(writes: readonly Write[]): number {
    this.#refuseNested();
    const { words, bytes } = this.#pages;
    const start = this.#map.stagingBase;
    words[(start + BATCH_ITEMS) >>> 2] = writes.length;
    words[(start + BATCH_ITEMS + 4) >>> 2] = 0;
    let at = start + BATCH_FIRST;
    try {
      for (const write of writes) {
        if (at + ITEM_BODY + BODY_HEAD_BYTES_MAX > this.#map.stagingEnd)
          throw this.#batchTooLarge();
        this.#base = at + ITEM_BODY;
        const total = this.writeForAny(write);
        words[(at + ITEM_OP) >>> 2] = write.op;
        words[(at + ITEM_BYTES) >>> 2] = total;
        const end = this.#base + total;
        at = (end + 7) & ~7;
        if (at > this.#map.stagingEnd) throw this.#batchTooLarge();
        bytes.fill(0, end, at);
      }
    } finally {
      this.#base = start;
    }
    return at - start;
  }

  /** A body that names several nodes: its length. Throws ERR_BAD_ID or ERR_VALUE_TOO_LARGE. */
  writeMany(ids: readonly string[]): number {
    this.#refuseNested();
    const { words } = this.#pages;
    const start = this.#map.stagingBase;
    words[(start + MANY_IDS) >>> 2] = ids.length;
    words[(start + MANY_IDS + 4) >>> 2] = 0;
    let at = start + MANY_FIRST;
    for (const id of ids) {
      if (at + BODY_HEAD_BYTES_MAX > this.#map.stagingEnd) {
        throw new PluresError(
          "ERR_VALUE_TOO_LARGE",
          `getMany was given ${ids.length} ids, which are too many for one request; ` +
            "ask for fewer at once.",
        );
      }
      const keyInfo = writeId(this.#pages, at + BODY_ID, id);
      words[(at + BODY_KEY_INFO) >>> 2] = keyInfo;
      words[(at + BODY_FLAGS) >>> 2] = 0;
      at += BODY_ID + (((keyInfo >>> 1) + 7) & ~7);
    }
    return at - start;
  }

  #batchTooLarge(): PluresError {
    const most = this.#map.stagingEnd - this.#map.stagingBase;
    return new PluresError(
      "ERR_VALUE_TOO_LARGE",
      `The batch has more than ${most} bytes, which is what this store takes at once; nothing was ` +
        "changed. Make several batches of it, or create the store with a larger valueBytesMax.",
    );
  }

  #writeHead(id: string, conditions: Conditions | undefined): number {
    const { ifVersion, ifAbsent, ttlMs } =
      conditions !== undefined ? checked(conditions) : NO_CONDITIONS;
    const { words, view } = this.#pages;
    const base = this.#base;
    const keyInfo = writeId(this.#pages, base + BODY_ID, id);
    let flags = ifAbsent ? FLAG_IF_ABSENT : 0;
    let bytes = headBytes(keyInfo, 0);
    if (ifVersion !== undefined) {
      const version = integerOption("ifVersion", ifVersion, 0, 0, Number.MAX_SAFE_INTEGER);
      view.setBigUint64(base + bytes, BigInt(version), true);
      flags |= FLAG_IF_VERSION;
      bytes += CONDITION_BYTES;
    }
    if (ttlMs !== undefined && timeOption("ttlMs", ttlMs, 0) !== Infinity) {
      view.setFloat64(base + bytes, Date.now() + ttlMs, true);
      flags |= FLAG_EXPIRES;
      bytes += CONDITION_BYTES;
    }
    words[(base + BODY_KEY_INFO) >>> 2] = keyInfo;
    words[(base + BODY_FLAGS) >>> 2] = flags;
    return bytes;
  }

  #refuseNested(): void {
    if (!this.#isWriting) return;
    throw new PluresError(
      "ERR_BAD_VALUE",
      "A getter or toJSON of a value that is being put wrote to the same store; " +
        "expected it only to compute. Write first, then put the value.",
    );
  }
}

/** The bytes in front of a body's value. */
function headBytes(keyInfo: number, flags: number): number {
  let bytes = BODY_ID + (((keyInfo >>> 1) + 7) & ~7);
  if (flags & FLAG_IF_VERSION) bytes += CONDITION_BYTES;
  if (flags & FLAG_EXPIRES) bytes += CONDITION_BYTES;
  return bytes;
}

/** A misspelt condition would write whatever is there. Throws ERR_BAD_OPTION. */
function checked(conditions: Conditions): Conditions {
  checkOptions(conditions, "A write", CONDITION_NAMES);
  const { ifAbsent } = conditions;
  checkOption("ifAbsent", ifAbsent, typeof ifAbsent === "boolean", "true or false");
  return conditions;
}
