/** Of a stamp, below its milliseconds: the bits that count within one of them. @internal */
export const CLOCK_BITS = 16n;
