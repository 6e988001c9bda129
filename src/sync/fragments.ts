/**
 * Messages that are longer than a transport carries, in pieces.
 *
 *   0            1            2       4             8             16            20           24
 *   │ 5: kind u8 │ version u8 │ 0 u16 │ message u32 │ sender u64  │ index u32   │ count u32  │ bytes … │
 *
 * Pieces may come in any order. A message with a lost piece never becomes whole, and is dropped when too
 * many are in progress.
 */
import { MESSAGE_VERSION } from "./message.ts";

const KIND_FRAGMENT = 5;
const HEAD_BYTES = 24;
/** Messages in progress at one time, and bytes of each: the largest delta, and more. */
const UNFINISHED_MAX = 64;
const WHOLE_BYTES_MAX = 300 * 2 ** 20;

/** The pieces of `bytes` that are at most `bytesMax` long; the message itself if it is short enough. @internal */
export function* split(
  bytes: Uint8Array,
  bytesMax: number,
  sender: string,
  number: number,
): Generator<Uint8Array> {
  if (bytes.length <= bytesMax) {
    yield bytes;
    return;
  }
  const size = bytesMax - HEAD_BYTES;
  const count = Math.ceil(bytes.length / size);
  for (let index = 0; index < count; index++) {
    const piece = bytes.subarray(index * size, (index + 1) * size);
    const fragment = Buffer.alloc(HEAD_BYTES + piece.length);
    fragment[0] = KIND_FRAGMENT;
    fragment[1] = MESSAGE_VERSION;
    fragment.writeUInt32LE(number, 4);
    fragment.writeBigUInt64LE(BigInt(`0x${sender}`), 8);
    fragment.writeUInt32LE(index, 16);
    fragment.writeUInt32LE(count, 20);
    fragment.set(piece, HEAD_BYTES);
    yield fragment;
  }
}

interface Unfinished {
  pieces: (Uint8Array | undefined)[];
  missing: number;
  bytes: number;
}

/** @internal */
export class Assembler {
  readonly #unfinished = new Map<string, Unfinished>();

  /** The whole message: these bytes, or those that they complete; undefined: more are missing. */
  add(given: Uint8Array): Uint8Array | undefined {
    if (given[0] !== KIND_FRAGMENT || given[1] !== MESSAGE_VERSION) return given;
    const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
    if (bytes.length <= HEAD_BYTES) return undefined;
    const index = bytes.readUInt32LE(16);
    const count = bytes.readUInt32LE(20);
    if (index >= count || count > WHOLE_BYTES_MAX / HEAD_BYTES) return undefined;
    const key = `${bytes.readBigUInt64LE(8)} ${bytes.readUInt32LE(4)}`;
    const message = this.#of(key, count);
    if (message.pieces.length !== count || message.pieces[index]) return undefined;
    message.pieces[index] = Buffer.from(bytes.subarray(HEAD_BYTES));
    message.bytes += bytes.length - HEAD_BYTES;
    message.missing--;
    const isDone = message.missing === 0;
    if (isDone || message.bytes > WHOLE_BYTES_MAX) this.#unfinished.delete(key);
    return isDone ? Buffer.concat(message.pieces as Uint8Array[]) : undefined;
  }

  #of(key: string, count: number): Unfinished {
    const found = this.#unfinished.get(key);
    if (found) return found;
    if (this.#unfinished.size >= UNFINISHED_MAX) {
      const [oldest] = this.#unfinished.keys();
      this.#unfinished.delete(oldest!);
    }
    const pieces = Array.from<undefined>({ length: count });
    const made: Unfinished = { pieces, missing: count, bytes: 0 };
    this.#unfinished.set(key, made);
    return made;
  }
}
