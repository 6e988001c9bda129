/**
 * The status codes of the core's exports and of reply frames.
 *
 * The core answers with them; src/ turns those that reach a caller into errors
 * (src/request/reply.ts). A status is below 4096, an address is not.
 */

export const OK: u32 = 0;
export const NOT_FOUND: u32 = 1;
export const NEEDS_PAGES: u32 = 2;
export const NEEDS_BUCKETS: u32 = 3;
export const NO_SPACE: u32 = 4;
export const BAD_KEY: u32 = 5;
export const BAD_VALUE: u32 = 6;
export const TOO_LARGE: u32 = 7;
export const BAD_FRAME: u32 = 8;
export const RETRY: u32 = 9;
export const RING_EMPTY: u32 = 11;
export const BUSY: u32 = 12;
export const WAKE: u32 = 13;
export const CLOSED: u32 = 14;
export const SHUTDOWN: u32 = 15;
export const FOUND: u32 = 17;
export const BROKEN: u32 = 18;
export const TOO_MANY: u32 = 19;
export const FORBIDDEN: u32 = 20;
export const CONFLICT: u32 = 21;
export const BAD_DELTA: u32 = 22;
export const FUTURE: u32 = 23;
/** The journal has no room: the host waits for the persistence and calls again. */
export const NEEDS_JOURNAL: u32 = 24;
/** Disk writes fail. Body: the first request that it concerns u32, the cause u32. */
export const NOT_DURABLE: u32 = 25;
/** A disk record of another version of the format. */
export const BAD_FORMAT: u32 = 26;
/** The change log was overwritten before its reader got there. */
export const OVERRUN: u32 = 27;
/** The other replica has not seen tombstones that were collected here: it has to resynchronise. */
export const RESYNC: u32 = 28;
/** This store has not seen tombstones that were collected elsewhere: it has to resynchronise. */
export const BEHIND: u32 = 29;
/** The actor table has no room, and all of its entries are in use. */
export const ACTORS_FULL: u32 = 30;
/** Of a welcome: the server has no pages that another process could map. */
export const NO_PAGES: u32 = 31;
