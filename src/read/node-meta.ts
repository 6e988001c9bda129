/**
 * What a node is made of: the parts that docs/CONFLICTS.md tells of, for whoever wants to know who
 * wrote what and when. The value block is copied out of the pages first, and then read.
 */
import {
  KIND_COUNTER,
  KIND_DELETION,
  KIND_ELEMENT,
  KIND_EXPIRY,
  MARK_NAME_SHARED,
  PART_ACTOR,
  PART_BYTES,
  PART_KIND,
  PART_MARKS,
  PART_NAME,
  PART_NAME_BYTES,
  PART_OTHER,
  PART_REMOVED,
  PART_STAMP,
  PART_THIRD,
  PART_VALUE,
  PART_VALUE_BYTES,
  VALUE_ACTOR,
  VALUE_BYTES,
  VALUE_DATA,
  VALUE_EXPIRES,
  VALUE_PARTS,
  VALUE_STAMP,
  VALUE_VERSION,
} from "../../assembly/layout/node.ts";
import { ACTORS, ACTOR_BYTES, ACTOR_ID } from "../../assembly/layout/store.ts";
import { decodeValue } from "../codec/decode.ts";
import { type Pages, viewBuffer } from "../memory/pages.ts";
import { decodeRecord } from "../codec/decode-record.ts";
import type { Shapes } from "../codec/shapes.ts";
import { CLOCK_BITS, actorName, readStamp } from "../codec/stamps.ts";

/** When something was written, and by whom. */
export interface Written {
  /** Milliseconds since 1970, and the count within the millisecond. */
  ms: number;
  counter: number;
  /** 16 hexadecimal digits, as in version vectors. */
  actor: string;
}

/** One field. A counter rests on its register, if that is a number. */
export interface FieldMeta {
  /** The last put or patch of the field; `removed`: it took the field away. */
  register?: Written & { removed: boolean };
  /** What each actor has added since. */
  counter?: (Written & { sum: number })[];
  /** What is in the set, each element with the last add of it. */
  set?: (Written & { element: unknown })[];
  /** How many removed elements are kept, so that others hear of them. */
  removedElements?: number;
}

export interface NodeMeta {
  /** The store's number of the last change: for `ifVersion`. */
  version: number;
  /** The latest of all stamps below. */
  written: Written;
  /** False: deleted or expired, and kept for other replicas or until it is swept. */
  exists: boolean;
  /** The last delete, of which others may have to hear. */
  deleted?: Written;
  /** When the time to live was set, and when it ends, milliseconds since 1970. */
  expires?: Written & { atMs: number };
  fields: Record<string, FieldMeta>;
  /** Data that is no object, or `{}`. */
  root?: FieldMeta;
}

const COUNTER_MASK = 0xffffn;

/** What the copied value block says; actors and shapes are those of `pages`. @internal */
export function readMeta(block: Buffer, pages: Pages, shapes: Shapes): NodeMeta {
  const writtenAt = (stampAt: number, actorAt: number): Written => {
    const stamp = block.readBigUInt64LE(stampAt);
    const entry = ACTORS + block.readUInt32LE(actorAt) * ACTOR_BYTES;
    return {
      ms: Number(stamp >> CLOCK_BITS),
      counter: Number(stamp & COUNTER_MASK),
      actor: actorName(readStamp(pages, entry + ACTOR_ID)),
    };
  };
  const expiresMs = block.readDoubleLE(VALUE_EXPIRES);
  const isExpired = expiresMs !== 0 && expiresMs <= Date.now();
  const meta: NodeMeta = {
    version: Number(block.readBigUInt64LE(VALUE_VERSION)),
    written: writtenAt(VALUE_STAMP, VALUE_ACTOR),
    exists: block.readUInt32LE(VALUE_BYTES) > 0 && !isExpired,
    fields: Object.create(null) as Record<string, FieldMeta>,
  };
  const count = block.readUInt32LE(VALUE_PARTS);
  if (count === 0) return describeWrite(meta, block, expiresMs, shapes);
  const first = VALUE_DATA + ((block.readUInt32LE(VALUE_BYTES) + 7) & ~7);
  for (let part = first; part < first + count * PART_BYTES; part += PART_BYTES) {
    const written = writtenAt(part + PART_STAMP, part + PART_ACTOR);
    const kind = block.readUInt32LE(part + PART_KIND);
    if (kind === KIND_DELETION) meta.deleted = written;
    else if (kind === KIND_EXPIRY) {
      const atMs = block.readDoubleLE(part + PART_OTHER);
      if (atMs) meta.expires = { ...written, atMs };
    } else addPart(fieldOf(meta, block, part, pages), block, part, written);
  }
  return meta;
}

/** A node that is all of one put. */
function describeWrite(meta: NodeMeta, block: Buffer, expiresMs: number, shapes: Shapes): NodeMeta {
  const register = { ...meta.written, removed: false };
  if (expiresMs) meta.expires = { ...meta.written, atMs: expiresMs };
  const bytes = block.readUInt32LE(VALUE_BYTES);
  const data = decodeRecord(viewBuffer(block), shapes, VALUE_DATA, bytes);
  const isObject = Object.getPrototypeOf(data ?? 0) === Object.prototype;
  const names = isObject ? Object.keys(data as object) : [];
  for (const name of names) meta.fields[name] = { register };
  if (names.length === 0) meta.root = { register };
  return meta;
}

function fieldOf(meta: NodeMeta, block: Buffer, part: number, pages: Pages): FieldMeta {
  const at = block.readUInt32LE(part + PART_NAME);
  if (!at) return (meta.root ??= {});
  const bytes = block.readUInt32LE(part + PART_NAME_BYTES);
  const isShared = (block.readUInt32LE(part + PART_MARKS) & MARK_NAME_SHARED) !== 0;
  // A shape's name lies in the store, and stays there as it is.
  const name = isShared ? decodeValue(pages, at, bytes) : valueAt(block, at, bytes);
  return (meta.fields[name as string] ??= {});
}

/** What lies below the floor of its field is not kept, so all there is counts. */
function addPart(field: FieldMeta, block: Buffer, part: number, written: Written): void {
  const kind = block.readUInt32LE(part + PART_KIND);
  if (kind === KIND_COUNTER) {
    (field.counter ??= []).push({ ...written, sum: block.readDoubleLE(part + PART_THIRD) });
  } else if (kind === KIND_ELEMENT) {
    const removed = block.readBigUInt64LE(part + PART_OTHER);
    if (removed >= block.readBigUInt64LE(part + PART_STAMP)) {
      field.removedElements = (field.removedElements ?? 0) + 1;
      return;
    }
    const at = block.readUInt32LE(part + PART_VALUE);
    const element = valueAt(block, at, block.readUInt32LE(part + PART_VALUE_BYTES));
    (field.set ??= []).push({ ...written, element });
  } else field.register = { ...written, removed: block.readUInt32LE(part + PART_REMOVED) !== 0 };
}

function valueAt(block: Buffer, at: number, bytes: number): unknown {
  return decodeValue(viewBuffer(block), at, bytes);
}
