/**
 * Backups: a copy of a store's last commit, which another store can open.
 *
 *   lock the directory ─▶ data.mdb.unfinished ─▶ sync ─▶ check ─▶ rename to data.mdb ─▶ sync
 *
 * The name `data.mdb` appears only when the copy is whole and on disk. A backup that was killed
 * leaves its unfinished file, which no store opens and the next backup replaces.
 */
import { closeSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PluresError } from "../support/error.ts";
import { remedyOf } from "../support/system-errors.ts";
import { viewDisk } from "./data-directory.ts";
import { directoryOf } from "../support/open-directory.ts";
import { DATA_FILE, UNFINISHED_FILE, isThere } from "./directory-files.ts";
import type { Disk } from "./disk.ts";
import { HeldDirectory } from "./held-directory.ts";
import { createFile, syncDirectory } from "./new-file.ts";
import { startThread } from "../memory/threads.ts";

/** Copies the last commit to a new directory, which can be opened like this one. */
export async function copyDisk(
  directory: string,
  target: string,
  open: (directory: string) => Disk = viewDisk,
): Promise<void> {
  const disk = open(directory);
  let held: HeldDirectory | undefined;
  try {
    refuseStore(target);
    held = new HeldDirectory(target);
    // Another backup may have finished before this one had the lock.
    refuseStore(target);
    await copyTo(disk, directoryOf(held.place.directoryFd, held.place.path));
    held.release();
  } catch (cause) {
    held?.abandon();
    if (cause instanceof PluresError) throw cause;
    throw new PluresError(
      "ERR_NOT_DURABLE",
      `The backup to ${target} failed (${(cause as Error).message}). The store is unaffected; ` +
        `there is no copy. ${remedyOf((cause as NodeJS.ErrnoException).code)}`,
      { cause },
    );
  } finally {
    disk.close();
  }
}

async function copyTo(disk: Disk, target: string): Promise<void> {
  const unfinished = join(target, UNFINISHED_FILE);
  const fd = createFile(unfinished);
  try {
    await disk.copyTo(fd);
    const damage = await damageAt(unfinished);
    if (damage !== undefined) throw new Error(damage);
    renameSync(unfinished, join(target, DATA_FILE));
    syncDirectory(target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    closeSync(fd);
  }
}

/** In a thread, because the walk through a large file takes seconds. */
function damageAt(file: string): Promise<string | undefined> {
  return new Promise((resolved, reject) => {
    const worker = startThread("damage", { file });
    worker.once("message", resolved);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the check of the copy ended early")));
  });
}

function refuseStore(directory: string): void {
  if (!isThere(join(directory, DATA_FILE))) return;
  throw new PluresError(
    "ERR_BAD_OPTION",
    `There is a store in ${directory} already; expected a directory without one. ` +
      "Nothing was changed. Choose another directory.",
  );
}
