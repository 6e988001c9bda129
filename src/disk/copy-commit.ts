/** Copies one commit of LMDB's file to another file, a part at a time. */
import { fsync, ftruncate, read, write } from "node:fs";
import { promisify } from "node:util";
import * as LMDB from "./lmdb-format.ts";
import { type Commit, encodeCopy } from "./lmdb-meta.ts";

const PART_BYTES = 1 << 20;
const files = {
  read: promisify(read),
  write: promisify(write),
  truncate: promisify(ftruncate),
  sync: promisify(fsync),
};

/** `check` is called after each part was read, and throws if it is not the commit's any more. */
export async function copyCommit(
  from: number,
  commit: Commit,
  to: number,
  check: () => void,
): Promise<void> {
  const end = (commit.lastPage + 1) * LMDB.LMDB_PAGE_BYTES;
  const part = Buffer.allocUnsafe(PART_BYTES);
  const metas = encodeCopy(commit);
  await writeWhole(to, metas, 0);
  // The last pages may never have been written: they are free.
  for (let at = metas.length; at < end;) {
    const { bytesRead } = await files.read(from, part, 0, Math.min(PART_BYTES, end - at), at);
    if (bytesRead === 0) break;
    check();
    await writeWhole(to, part.subarray(0, bytesRead), at);
    at += bytesRead;
  }
  await files.truncate(to, end);
  await files.sync(to);
}

async function writeWhole(fd: number, bytes: Buffer, position: number): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    at += (await files.write(fd, bytes, at, bytes.length - at, position + at)).bytesWritten;
  }
}
