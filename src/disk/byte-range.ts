/** Bytes of a buffer, which its owner may overwrite later. */
export interface Bytes {
  buffer: Buffer;
  start: number;
  end: number;
}

/** A whole buffer. */
export function bytesOf(buffer: Buffer): Bytes {
  return { buffer, start: 0, end: buffer.length };
}

export function copyOf({ buffer, start, end }: Bytes): Buffer {
  return Buffer.from(buffer.subarray(start, end));
}

/** The bytes as a Latin-1 string, for the keys of a `Map`. */
export function nameOf({ buffer, start, end }: Bytes): string {
  return buffer.toString("latin1", start, end);
}
