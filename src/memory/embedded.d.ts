/** What `scripts/embed.mjs` makes of the built core and of the modules of the threads. */

/** The core's module in Base64. */
export const CORE: string;

/** The code of all threads but the server's, as one script: `threads.ts` starts it. */
export const THREADS: string;

/** The code of the server's thread. */
export const SERVER: string;
