/** What `scripts/embed.mjs` makes of the built core and of the modules of the threads. */

/** The core's module in Base64. */
export const CORE: string;

/** The other cores, as pieces of this one ([at, bytes]) and what is new, in Base64. */
export const VARIANTS: Readonly<Record<string, readonly (string | readonly [number, number])[]>>;

/** The code of all threads but the server's, as one script: `threads.ts` starts it. */
export const THREADS: string;

/** The code of the server's thread. */
export const SERVER: string;
