/** Messages: how items are put together, and what the first one of a message is. */
import * as STREAM from "../../assembly/layout/stream.ts";
import { padded } from "../memory/pages.ts";

/** An item with this content, padded. @internal */
export function itemOf(kind: number, content: Buffer): Buffer {
  const item = Buffer.alloc(STREAM.MESSAGE_ITEM_CONTENT + padded(content.length));
  item.writeUInt32LE(kind, STREAM.MESSAGE_ITEM_KIND);
  item.writeUInt32LE(content.length, STREAM.MESSAGE_ITEM_BYTES);
  content.copy(item, STREAM.MESSAGE_ITEM_CONTENT);
  return item;
}

/** The content of a message's only item if it is of this kind; else undefined. @internal */
export function onlyItem(message: Uint8Array, kind: number): Buffer | undefined {
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  if (bytes.length < STREAM.MESSAGE_ITEM_CONTENT) return undefined;
  if (bytes.readUInt32LE(STREAM.MESSAGE_ITEM_KIND) !== kind) return undefined;
  const length = bytes.readUInt32LE(STREAM.MESSAGE_ITEM_BYTES);
  if (STREAM.MESSAGE_ITEM_CONTENT + padded(length) !== bytes.length) return undefined;
  return bytes.subarray(STREAM.MESSAGE_ITEM_CONTENT, STREAM.MESSAGE_ITEM_CONTENT + length);
}

/** A place in the stream, from which another feed of the same store goes on. @internal */
export interface StreamPlace {
  /** The opening of the store. */
  opening: bigint;
  /** Where its change log goes on. */
  position: number;
  /** The version of the last state. */
  version: number;
}
