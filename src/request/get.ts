/** GET and multi-get: what a reader asks of the engine when writes tear all of its reads. */
import { MANY_BYTES, MANY_VALUE } from "../../assembly/layout/requests.ts";
import { OP_GET_MANY, VERSION_BYTES } from "../../assembly/layout/slot.ts";
import { FOUND, NOT_FOUND, OK } from "../../assembly/layout/status.ts";
import { decodeValue } from "../codec/decode.ts";
import { padded, viewBuffer } from "../memory/pages.ts";
import type { Versioned } from "../read/entry.ts";
import { statusError, type Reply } from "./reply.ts";
import type { Write } from "./request-writer.ts";

/** The answer to a GET; undefined: the node does not exist. @internal */
export function readGet(reply: Reply | undefined, id: string): Versioned | undefined {
  if (reply?.status === NOT_FOUND) return undefined;
  if (reply?.status !== FOUND || !reply.data)
    throw statusError(reply?.status ?? OK, id, reply?.data);
  const version = Number(reply.data.readBigUInt64LE());
  const value = reply.data.subarray(VERSION_BYTES);
  return { data: decodeValue(viewBuffer(value), 0, value.length), version };
}

/** A multi-get: several nodes at one instant. @internal */
export function getManyWrite(ids: readonly string[]): Write {
  return { op: OP_GET_MANY, id: "", write: (writer) => writer.writeIds(ids) };
}

/** The answer to a multi-get: the data of each id, undefined for one without a node. @internal */
export function readGetMany(reply: Reply | undefined, count: number): unknown[] {
  if (count > 0 && (reply?.status !== FOUND || !reply.data)) {
    throw statusError(reply?.status ?? OK, `one of ${count} nodes`);
  }
  const data = reply?.data ?? Buffer.alloc(0);
  const found: unknown[] = [];
  let at = 0;
  while (at < data.length) {
    const bytes = data.readUInt32LE(at + MANY_BYTES);
    const value = data.subarray(at + MANY_VALUE, at + MANY_VALUE + bytes);
    found.push(bytes ? decodeValue(viewBuffer(value), 0, bytes) : undefined);
    at += MANY_VALUE + padded(bytes);
  }
  return found;
}
