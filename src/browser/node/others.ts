/** What this package uses of the other modules of Node.js, in a page. */
import { Buffer } from "./buffer.ts";

export { createHistogram } from "./histogram.ts";
export const { performance, URL } = globalThis;

const SECOND_MS = 1000;
const UUID_BYTES = 16;
const CRC_POLYNOMIAL = 0xedb88320;
const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ CRC_POLYNOMIAL : crc >>> 1;
  return crc;
});

/** node:zlib */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** node:crypto */
export function randomBytes(bytes: number): Buffer {
  return globalThis.crypto.getRandomValues(Buffer.alloc(bytes));
}

export function randomUUID(): string {
  return randomBytes(UUID_BYTES).toString("hex");
}

export function createHash(): never {
  throw new TypeError(
    "A page has no hash without a wait: give the option actor 64 bits, a bigint.",
  );
}

/** node:os */
export const constants = { errno: {} };

export function uptime(): number {
  return performance.now() / SECOND_MS;
}

/** A page has no second processor that could answer while this one spins. */
export const availableParallelism = () => 1;

/** node:path and node:url, for paths, which a page does not have. */
export const resolve = (path: string) => path;
export const fileURLToPath = (url: { pathname: string }) => url.pathname;
