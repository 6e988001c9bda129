/**
 * A node's metadata: who wrote what and when, from the parts that docs/CONFLICTS.md describes. The
 * reader copies the value block out of the pages before it decodes the parts.
 */
import * as NODE from "../../assembly/layout/node.ts";
import { ACTORS, ACTOR_BYTES, ACTOR_ID } from "../../assembly/layout/store.ts";
import { decodeValue } from "../codec/decode.ts";
import { type Pages, padded, viewBuffer } from "../memory/pages.ts";
import { decodeRecord } from "../codec/decode-record.ts";
import type { Shapes } from "../codec/shapes.ts";
import { CLOCK_BITS, actorName, readStamp } from "../codec/stamps.ts";

/** The time and the author of a write. */
export interface Written {
  /** Milliseconds since 1970. */
  ms: number;
  /** Distinguishes writes of one millisecond: 0 to 65,535. */
  counter: number;
  /** The store that wrote: 16 hexadecimal digits, as in version vectors. */
  actor: string;
}

/** The writes of one field. A counter adds to its register, if that is a number. */
export interface FieldMeta {
  /** The last put or patch of the field; `removed`: that write removed the field. */
  register?: Written & { removed: boolean };
  /** The sum that each actor has added since. */
  counter?: (Written & { sum: number })[];
  /** The elements of the set, each with its last add. */
  set?: (Written & { element: unknown })[];
  /** The number of removed elements that the store retains for other replicas. */
  removedElements?: number;
}

/** The writes that made a node: authors and times. */
export interface NodeMeta {
  /** The number of the node's last change, for `ifVersion`. */
  version: number;
  /** The latest of all stamps below. */
  written: Written;
  /** False: deleted or expired, and retained for other replicas or until it is swept. */
  exists: boolean;
  /** The last delete, until every known replica has seen it. */
  deleted?: Written;
  /** When the time to live was set, and when it ends, milliseconds since 1970. */
  expires?: Written & { atMs: number };
  /** By name, if the data is an object with fields. */
  fields: Record<string, FieldMeta>;
  /** Of data that is no object, or `{}`. */
  root?: FieldMeta;
}

const COUNTER_MASK = 0xffffn;

/** The metadata in a copied value block; actors and shapes are those of `pages`. @internal */
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
  const expiresMs = block.readDoubleLE(NODE.VALUE_EXPIRES);
  const isExpired = expiresMs !== 0 && expiresMs <= Date.now();
  const meta: NodeMeta = {
    version: Number(block.readBigUInt64LE(NODE.VALUE_VERSION)),
    written: writtenAt(NODE.VALUE_STAMP, NODE.VALUE_ACTOR),
    exists: block.readUInt32LE(NODE.VALUE_BYTES) > 0 && !isExpired,
    fields: Object.create(null) as Record<string, FieldMeta>,
  };
  const count = block.readUInt32LE(NODE.VALUE_PARTS);
  if (count === 0) return describeWrite(meta, block, expiresMs, shapes);
  const first = NODE.VALUE_DATA + padded(block.readUInt32LE(NODE.VALUE_BYTES));
  for (let part = first; part < first + count * NODE.PART_BYTES; part += NODE.PART_BYTES) {
    const written = writtenAt(part + NODE.PART_STAMP, part + NODE.PART_ACTOR);
    const kind = block.readUInt32LE(part + NODE.PART_KIND);
    if (kind === NODE.KIND_DELETION) meta.deleted = written;
    else if (kind === NODE.KIND_EXPIRY) {
      const atMs = block.readDoubleLE(part + NODE.PART_OTHER);
      if (atMs) meta.expires = { ...written, atMs };
    } else addPart(fieldOf(meta, block, part, pages), block, part, written);
  }
  return meta;
}

/** A node that one put wrote as a whole. */
function describeWrite(meta: NodeMeta, block: Buffer, expiresMs: number, shapes: Shapes): NodeMeta {
  const register = { ...meta.written, removed: false };
  if (expiresMs) meta.expires = { ...meta.written, atMs: expiresMs };
  const bytes = block.readUInt32LE(NODE.VALUE_BYTES);
  const data = decodeRecord(viewBuffer(block), shapes, NODE.VALUE_DATA, bytes);
  const isObject = Object.getPrototypeOf(data ?? 0) === Object.prototype;
  const names = isObject ? Object.keys(data as object) : [];
  for (const name of names) meta.fields[name] = { register };
  if (names.length === 0) meta.root = { register };
  return meta;
}

function fieldOf(meta: NodeMeta, block: Buffer, part: number, pages: Pages): FieldMeta {
  const at = block.readUInt32LE(part + NODE.PART_NAME);
  if (!at) return (meta.root ??= {});
  const bytes = block.readUInt32LE(part + NODE.PART_NAME_BYTES);
  const isShared = (block.readUInt32LE(part + NODE.PART_MARKS) & NODE.MARK_NAME_SHARED) !== 0;
  // The name of a shape is in the store's table, which never changes.
  const name = isShared ? decodeValue(pages, at, bytes) : valueAt(block, at, bytes);
  return (meta.fields[name as string] ??= {});
}

/** The store drops parts below the tombstone stamp of their field, so all parts count. */
function addPart(field: FieldMeta, block: Buffer, part: number, written: Written): void {
  const kind = block.readUInt32LE(part + NODE.PART_KIND);
  if (kind === NODE.KIND_COUNTER) {
    (field.counter ??= []).push({ ...written, sum: block.readDoubleLE(part + NODE.PART_THIRD) });
  } else if (kind === NODE.KIND_ELEMENT) {
    const removed = block.readBigUInt64LE(part + NODE.PART_OTHER);
    if (removed >= block.readBigUInt64LE(part + NODE.PART_STAMP)) {
      field.removedElements = (field.removedElements ?? 0) + 1;
      return;
    }
    const at = block.readUInt32LE(part + NODE.PART_VALUE);
    const element = valueAt(block, at, block.readUInt32LE(part + NODE.PART_VALUE_BYTES));
    (field.set ??= []).push({ ...written, element });
  } else
    field.register = { ...written, removed: block.readUInt32LE(part + NODE.PART_REMOVED) !== 0 };
}

function valueAt(block: Buffer, at: number, bytes: number): unknown {
  return decodeValue(viewBuffer(block), at, bytes);
}
