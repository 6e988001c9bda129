/** Encoded values outside of the pages: self-describing, as in docs/FORMAT.md. */
import * as VALUES from "../../assembly/layout/values.ts";
import { decodeValue, type Decoder, TORN } from "./decode.ts";
import { encodeValue } from "./encode.ts";
import { PluresError } from "../support/error.ts";
import { shown } from "../support/options.ts";
import { copyOut, type Pages, viewBuffer } from "../memory/pages.ts";
import { shapeAt, skip } from "./decode-record.ts";
import type { Shapes } from "./shapes.ts";

const ROOM_BYTES_MIN = 0x10000;

/**
 * The value of bytes that `getRaw` returned, also in another process or later. Throws ERR_BAD_VALUE
 * when the bytes are not one whole value.
 */
export function decodeRaw(raw: Uint8Array): any {
  if (!(raw instanceof Uint8Array)) {
    throw new PluresError(
      "ERR_BAD_VALUE",
      `decodeRaw was given ${shown(raw)}; expected a Uint8Array.`,
    );
  }
  const value = decodeValue(viewBuffer(raw), 0, raw.length);
  if (value !== TORN) return value;
  throw new PluresError(
    "ERR_BAD_VALUE",
    `These ${raw.length} bytes are not one encoded value; expected all bytes that getRaw returned.`,
  );
}

/**
 * A self-describing copy of the data at `at`; undefined when its bytes make no sense. The caller
 * validates the epoch afterwards. For large data: the core expands small data faster. @internal
 */
export function rawAt(
  decoder: Decoder,
  shapes: Shapes,
  at: number,
  bytes: number,
): Buffer | undefined {
  const { pages } = decoder;
  if (pages.bytes[at] !== VALUES.TAG_SHAPED) return copyOut(pages, at, bytes);
  const shape = shapeAt(decoder, shapes, at, bytes);
  if (!shape) return undefined;
  const { namesAt, namesBytes, names } = shape;
  const raw = Buffer.allocUnsafeSlow(
    VALUES.CONTAINER_HEADER_BYTES + namesBytes + bytes - VALUES.SHAPED_HEADER_BYTES,
  );
  raw[0] = VALUES.TAG_OBJECT;
  raw.writeUInt32LE(raw.length - VALUES.CONTAINER_HEADER_BYTES, 1);
  raw.writeUInt32LE(names.length, 5);
  const end = at + bytes;
  let to: number = VALUES.CONTAINER_HEADER_BYTES;
  let name = namesAt;
  let value = at + VALUES.SHAPED_HEADER_BYTES;
  for (let i = 0; i < names.length; i++) {
    const nextName = skip(decoder, name, namesAt + namesBytes);
    const nextValue = skip(decoder, value, end);
    if (nextValue > end) return undefined;
    to = put(raw, to, pages, name, nextName);
    to = put(raw, to, pages, value, nextValue);
    name = nextName;
    value = nextValue;
  }
  return value === end ? raw : undefined;
}

/**
 * Copies the bytes [at, end), at least one; returns the address behind the copy. Filling a Buffer is a
 * plain memcpy. `set` is three times slower, unless both sides are aligned alike: V8 then copies from
 * shared memory byte by byte.
 */
function put(raw: Buffer, to: number, { words }: Pages, at: number, end: number): number {
  const next = to + end - at;
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- it is a Buffer
  raw.fill(new Uint8Array(words.buffer, at, end - at), to, next);
  return next;
}

/** The encoding of a decoded value. @internal */
export function encodeRaw(data: unknown): Uint8Array {
  for (let room = ROOM_BYTES_MIN; ; room *= 4) {
    const pages = viewBuffer(Buffer.alloc(room));
    try {
      return pages.bytes.subarray(0, encodeValue(pages, 0, room, data));
    } catch (error) {
      if (!(error instanceof PluresError && error.code === "ERR_VALUE_TOO_LARGE")) throw error;
    }
  }
}
