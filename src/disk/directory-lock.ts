/**
 * The lock of a store's directory. A second line in the lock file says that its holder writes without
 * LMDB.
 */
import * as fs from "node:fs";
import * as locks from "../memory/file-lock.ts";
import { LOCK_FILE } from "./directory-files.ts";
import { lmdbOrNone } from "./native-environment.ts";

const WITHOUT_LMDB = "without LMDB";

/** As `lockFile` of `memory/file-lock.ts`. */
export function lockFile(file: string, owner: number): locks.Locked {
  const locked = locks.lockFile(file, owner);
  if (locked.fd !== undefined && !lmdbOrNone()) {
    fs.writeSync(locked.fd, `${process.pid}\n${WITHOUT_LMDB}\n`, 0);
  }
  return locked;
}

/** As `claimName` of `memory/file-lock.ts`. */
export function claimDirectory(fd: number): number {
  return locks.claimName(fd, LOCK_FILE);
}

/** Whether the last holder of the lock file wrote without LMDB. */
export function isHeldWithoutLmdb(file: string): boolean {
  try {
    return fs.readFileSync(file, "utf8").split("\n")[1] === WITHOUT_LMDB;
  } catch {
    return false;
  }
}
