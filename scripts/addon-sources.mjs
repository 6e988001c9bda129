/** What the addon is made of, for the local build and for the prebuilt ones. */

export const ADDON_NAME = "pluresdb-ipc.node";
/** LMDB's sources come with lmdb-js. The addon has LMDB in it, under its own licence. */
export const LMDB = "node_modules/lmdb/dependencies/lmdb/libraries/liblmdb";
export const LMDB_SOURCES = ["mdb.c", "midl.c"].map((name) => `${LMDB}/${name}`);
export const LMDB_LICENCE = "prebuilds/LICENSE.lmdb";
/** As lmdb-js builds it: keys of up to 1,978 bytes, and locks that outlive no process. */
export const LMDB_FLAGS =
  "-x c -O2 -fPIC -fvisibility=hidden -w -DMDB_MAXKEYSIZE=0 -DMDB_USE_ROBUST=1 -include native/lmdb-fixes.h".split(
    " ",
  );
