/** Stamps: HLC timestamps of 48 bits of milliseconds and 16 bits of a counter; and actors. */
import { loadWord } from "../memory/load-word.ts";
import type { Pages } from "../memory/pages.ts";

/** The bits of the counter, below the milliseconds. @internal */
export const CLOCK_BITS = 16n;

/** The stamp at `address`, which the engine may be raising. @internal */
export function readStamp({ words }: Pages, address: number): bigint {
  const half = (at: number) => loadWord(words, at >>> 2) >>> 0;
  // A stamp only grows: if its upper half is the same again, the lower one belongs to it. The upper
  // half changes once a minute, so one more round is enough.
  for (;;) {
    const high = half(address + 4);
    const low = half(address);
    if (half(address + 4) === high) return (BigInt(high) << 32n) | BigInt(low);
  }
}

/** An actor's id as users see it: 16 hexadecimal digits. */
export function actorName(id: bigint): string {
  return id.toString(16).padStart(16, "0");
}
