/** Factors between units of time. */
export const NS_A_US = 1000;
export const NS_A_MS = 1e6;
export const US_A_MS = 1000;
