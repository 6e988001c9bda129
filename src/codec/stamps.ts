import type { Pages } from "../memory/pages.ts";

/** Of a stamp, below its milliseconds: the bits that count within one of them. @internal */
export const CLOCK_BITS = 16n;

/** A stamp only grows: while its upper half stays, the lower one belongs to it. @internal */
export function readStamp({ words }: Pages, address: number): bigint {
  const half = (at: number) => Atomics.load(words, at >>> 2) >>> 0;
  for (;;) {
    const high = half(address + 4);
    const low = half(address);
    if (half(address + 4) === high) return (BigInt(high) << 32n) | BigInt(low);
  }
}

export function actorName(id: bigint): string {
  return id.toString(16).padStart(16, "0");
}
