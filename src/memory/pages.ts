/** Views of a memory, as the codec, the ids and the rings use them. */

/** Methods that every Buffer has at run time and that the types of Node.js lack. @internal */
export interface PageBytes extends Buffer {
  /** Writes the low byte of each unit; returns the bytes written, which `bytes` clamps. */
  latin1Write(text: string, at: number, bytes: number): number;
  /** Writes each unit as UTF-16LE, lone surrogates too, at odd addresses too. */
  ucs2Write(text: string, at: number, bytes: number): number;
  latin1Slice(from: number, to: number): string;
  ucs2Slice(from: number, to: number): string;
}

/** Views of one memory from address 0 on, so that an index is an address. */
export interface Pages {
  /** @internal */
  readonly bytes: PageBytes;
  readonly view: DataView;
  readonly words: Int32Array;
}

/** A memory that grows later needs new views: a shared one keeps its old buffer's length. @internal */
export function viewPages(memory: WebAssembly.Memory): Pages {
  const { buffer } = memory;
  return {
    bytes: Buffer.from(buffer) as Buffer as PageBytes,
    view: new DataView(buffer),
    words: new Int32Array(buffer),
  };
}

/** Views of a private copy, with index 0 at its first byte. `words` is empty: it may be unaligned. */
export function viewBuffer(copy: Uint8Array): Pages {
  const { buffer, byteOffset, byteLength } = copy;
  return {
    bytes: Buffer.from(buffer, byteOffset, byteLength) as Buffer as PageBytes,
    view: new DataView(buffer, byteOffset, byteLength),
    words: new Int32Array(0),
  };
}

/**
 * The next multiple of 8. The operators `|` and `&` would make an address above 2 GiB negative; here
 * only the three lowest bits pass one.
 */
export function padded(at: number): number {
  return at + (-at & 7);
}

/** The u64 in this word and the next, as a number: versions and positions stay below 2^53. */
export function u64At(words: Int32Array, word: number): number {
  return (words[word]! >>> 0) + (words[word + 1]! >>> 0) * 2 ** 32;
}

/** A copy of the bytes [at, at + bytes); small copies share a pool, as other Buffers do. @internal */
export function copyOut({ words }: Pages, at: number, bytes: number): Buffer {
  const copy = Buffer.allocUnsafe(bytes);
  // A new view costs less than a slice of a Buffer.
  copy.set(new Uint8Array(words.buffer, at, bytes));
  return copy;
}
