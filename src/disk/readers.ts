/**
 * Readers of a commit, beside a writer without LMDB: a file each, whose name has the commit.
 *
 *   data.mdb-reader-<transaction>-<pid>-<random>
 *
 * The writer uses no page again that such a commit needs. A file of a process that has ended, or of
 * more than an hour ago, counts no more. A reader that cannot make a file, or whose file is gone, finds
 * out whether it was overtaken by the number of the last commit.
 */
import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { join } from "node:path";
import { isAlive } from "../support/system-errors.ts";
import { DATA_FILE, LMDB_LOCK_FILE, isThere } from "./directory-files.ts";

const PREFIX = `${DATA_FILE}-reader-`;
const NAME = /^(\d+)-(\d+)-\w+$/;
const FILE_MODE = 0o600;
const AGE_MS_MAX = 3_600_000;
const TRIES_MAX = 100;
/** The pages of a commit stay until so many later ones. */
const COMMITS_KEPT = 2n;

export class Reader {
  readonly transaction: bigint;
  readonly #last: () => bigint;
  readonly #directory: string;
  #file: string | undefined;

  /** Announces a reader of the last commit, whose number `last` returns. */
  constructor(directory: string, last: () => bigint) {
    this.#directory = directory;
    this.#last = last;
    let transaction = last();
    // A commit may come before the writer can see the file.
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      this.#announce(transaction);
      const now = last();
      if (now === transaction || this.#file === undefined) break;
      transaction = now;
    }
    this.transaction = transaction;
  }

  /** Whether the writer may have changed a page of the commit. */
  isOvertaken(): boolean {
    if (this.#last() < this.transaction + COMMITS_KEPT) return false;
    const isSeen = this.#file !== undefined && isThere(this.#file);
    return !isSeen || isThere(join(this.#directory, LMDB_LOCK_FILE));
  }

  end(): void {
    if (this.#file !== undefined) fs.rmSync(this.#file, { force: true });
    this.#file = undefined;
  }

  #announce(transaction: bigint): void {
    this.end();
    const name = `${PREFIX}${transaction}-${process.pid}-${randomBytes(6).toString("hex")}`;
    const file = join(this.#directory, name);
    try {
      fs.closeSync(fs.openSync(file, "wx", FILE_MODE));
      this.#file = file;
    } catch {
      // Another user's directory, or a read-only one.
    }
  }
}

/** The oldest commit that a reader needs. Removes files of readers that have ended. */
export function oldestReader(directory: string): bigint | undefined {
  let oldest: bigint | undefined;
  for (const name of fs.readdirSync(directory)) {
    const found = name.startsWith(PREFIX) && NAME.exec(name.slice(PREFIX.length));
    if (!found) continue;
    const file = join(directory, name);
    const madeMs = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (!isAlive(Number(found[2])) || Math.abs(Date.now() - madeMs) > AGE_MS_MAX) {
      fs.rmSync(file, { force: true });
      continue;
    }
    const transaction = BigInt(found[1]!);
    if (oldest === undefined || transaction < oldest) oldest = transaction;
  }
  return oldest;
}
