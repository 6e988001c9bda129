/** Bytes in a buffer that may be used again for others. */
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

/** As Latin-1: strings are what a `Map` finds. */
export function nameOf({ buffer, start, end }: Bytes): string {
  return buffer.toString("latin1", start, end);
}
