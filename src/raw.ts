/** Encoded values outside of the pages: self-describing, as docs/FORMAT.md has them. */
import {
  CONTAINER_HEADER_BYTES,
  SHAPED_HEADER_BYTES,
  SHAPED_NUMBER,
  TAG_OBJECT,
  TAG_SHAPED,
} from "../assembly/layout.ts";
import { decodeValue, TORN } from "./decode.ts";
import { encodeValue } from "./encode.ts";
import { PluresError } from "./error.ts";
import { shown } from "./options.ts";
import { type Pages, viewBuffer } from "./pages.ts";
import { skip } from "./record.ts";
import type { Shapes } from "./shapes.ts";

const ROOM_BYTES_MIN = 0x10000;

/**
 * Decodes what `getRaw` answered, also in another process or later. Throws ERR_BAD_VALUE when the
 * bytes are not one whole value.
 */
export function decodeRaw(raw: Uint8Array): any {
  if (!(raw instanceof Uint8Array)) {
    throw new PluresError("ERR_BAD_VALUE", `decodeRaw was given ${shown(raw)}; expected bytes.`);
  }
  const value = decodeValue(viewBuffer(raw), 0, raw.length);
  if (value !== TORN) return value;
  throw new PluresError(
    "ERR_BAD_VALUE",
    `These ${raw.length} bytes are not one encoded value; expected what getRaw answered, whole.`,
  );
}

/** The data in `copy`, whole and private, self-describing. @internal */
export function rawOf(pages: Pages, shapes: Shapes, copy: Buffer): Uint8Array | undefined {
  if (copy[0] !== TAG_SHAPED) return copy;
  const shape = shapes.at(copy.readUInt16LE(SHAPED_NUMBER));
  if (!shape) return undefined;
  const values = viewBuffer(copy);
  const pieces: Uint8Array[] = [Buffer.alloc(CONTAINER_HEADER_BYTES)];
  let name = shape.namesAt;
  let at: number = SHAPED_HEADER_BYTES;
  for (let i = 0; i < shape.names.length; i++) {
    const nameEnd = skip(pages, name, pages.bytes.length);
    const end = skip(values, at, copy.length);
    pieces.push(Buffer.from(pages.bytes.subarray(name, nameEnd)), copy.subarray(at, end));
    name = nameEnd;
    at = end;
  }
  const raw = Buffer.concat(pieces);
  raw[0] = TAG_OBJECT;
  raw.writeUInt32LE(raw.length - CONTAINER_HEADER_BYTES, 1);
  raw.writeUInt32LE(shape.names.length, 5);
  return raw;
}

/** The encoding of a value that was decoded. @internal */
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
