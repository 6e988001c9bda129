/**
 * The format of LMDB's file, as far as this package reads it without LMDB.
 *
 *   page      │ number u64 │ transaction u64 │ 0 u16 │ flags u16 │ lower u16 │ upper u16 │ { entry u16 } …
 *   leaf's    │ bytes u32 │ flags u16 │ key bytes u16 │ key │ record, or where it is │
 *   elsewhere │ page number u64 │ transaction u64 │ pages u64 │
 *   branch's  │ page, 48 bits │ key bytes u16 │ key │      the first one's key does not count
 *   overflow  │ number u64 │ transaction u64 │ 0 u16 │ flags u16 │ pages u32 │ record … │
 *   meta      │ head │ magic u32 │ version u32 │ address u64 │ map u64 │ tree │ tree │ last page u64 │ transaction u64 │
 *   tree      │ page bytes u32 │ flags u16 │ depth u16 │ branches u64 │ leaves u64 │ overflows u64 │ entries u64 │ root u64 │
 *
 *   free pages │ words u64 │ { page u64, or 0, or minus how many u64 and the first of them u64 } … │
 *
 * Entries are offsets from the end of the head. The first two pages are meta pages: the one of the
 * later transaction is valid. Its first tree has the free pages, its second the records.
 */
export const LMDB_PAGE_BYTES = 4096;
export const META_PAGES = 2;
export const PAGE_HEAD_BYTES = 24;
export const PAGE_NUMBER = 0;
export const PAGE_TRANSACTION = 8;
export const PAGE_FLAGS = 18;
/** A place in the table of entries. */
export const TABLE_ENTRY_BYTES = 2;
export const PAGE_LOWER = 20;
export const PAGE_UPPER = 22;
/** The number of consecutive overflow pages, in the first of them. */
export const PAGE_COUNT = 20;
export const BRANCH = 1;
export const LEAF = 2;
export const OVERFLOW = 4;
export const META = 8;

export const ENTRY_HEAD_BYTES = 8;
export const ENTRY_FLAGS = 4;
export const ENTRY_KEY_BYTES = 6;
export const ENTRY_IS_ELSEWHERE = 1;
export const PAGE_NUMBER_BYTES = 8;
export const ELSEWHERE_TRANSACTION = 8;
export const ELSEWHERE_COUNT = 16;
export const ELSEWHERE_BYTES = 24;

export const MAGIC = 0xbeefc0de;
/** The version that the walk knows. LMDB compares the word's lower half only. */
export const VERSION = 2;
export const VERSION_MASK = 0xffff;
export const META_MAGIC = 24;
export const META_VERSION = 28;
export const META_MAP_BYTES = 40;
export const META_FREE_TREE = 48;
export const META_TREE = 96;
export const META_LAST_PAGE = 144;
export const META_TRANSACTION = 152;
/** In the first sector: a write of the meta page is whole or not at all. */
export const META_END = 160;
export const TREE_PAGE_BYTES = 0;
export const TREE_FLAGS = 4;
export const TREE_DEPTH = 6;
export const TREE_BRANCHES = 8;
export const TREE_LEAVES = 16;
export const TREE_OVERFLOWS = 24;
export const TREE_ENTRIES = 32;
export const TREE_ROOT = 40;
/** A tree without a root. */
export const NO_PAGE = 0xffffffffffffffffn;
/** Flags of the free pages' tree, which are those of the file as well. */
export const FLAG_INTEGER_KEYS = 8;
export const FLAG_NO_SUBDIRECTORY = 0x4000;
