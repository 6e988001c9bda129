/**
 * The writes of one transaction, as `disk.ts` gathers them:
 *
 *   one write │ keyBytes u32 │ valueBytes u32, or REMOVED │ key │ value │
 */
export const WRITE_HEAD_BYTES = 8;
export const VALUE_BYTES = 4;
/** In place of the value's size: the key is removed. */
export const REMOVED = 0xffffffff;

/** Views of a batch. */
export interface Write {
  key: Buffer;
  /** Undefined: the key is removed. */
  record: Buffer | undefined;
}

export function* writesOf(batch: Buffer): Generator<Write> {
  for (let at = 0; at < batch.length;) {
    const keyEnd = at + WRITE_HEAD_BYTES + batch.readUInt32LE(at);
    const bytes = batch.readUInt32LE(at + VALUE_BYTES);
    const key = batch.subarray(at + WRITE_HEAD_BYTES, keyEnd);
    at = bytes === REMOVED ? keyEnd : keyEnd + bytes;
    yield { key, record: bytes === REMOVED ? undefined : batch.subarray(keyEnd, at) };
  }
}
