/** The files of a store's directory. */
import { lstatSync } from "node:fs";

export const DATA_FILE = "data.mdb";
/** A copy that a backup has not finished. */
export const UNFINISHED_FILE = `${DATA_FILE}.unfinished`;
export const LMDB_LOCK_FILE = "data.mdb-lock";
export const LOCK_FILE = "store.lock";

/** Whether anything has this name, also a link that leads nowhere. Throws the errors of looking. */
export function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return false;
    throw error;
  }
}
