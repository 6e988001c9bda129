/**
 * A file that appears whole or not at all: it is written beside its name, synced and renamed.
 *
 *   all.jsonl.unfinished-4711 ─▶ all.jsonl
 */
import { type Stats, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import { DATA_FILE, LMDB_LOCK_FILE, LOCK_FILE, UNFINISHED_FILE } from "../disk/directory-files.ts";
import { fileError } from "./errors.ts";
import { onInterrupt } from "./interrupt.ts";
import { UsageError } from "./output.ts";

/** What reads a store would destroy it by writing to one of them. */
const STORE_FILES = new Set([DATA_FILE, UNFINISHED_FILE, LMDB_LOCK_FILE, LOCK_FILE]);
const BUFFER_CHARS = 1 << 16;
const MODE_DEFAULT = 0o666;
const PERMISSIONS = 0o777;

export class OutputFile {
  readonly #name: string;
  readonly #handle: FileHandle;
  /** Where it is until it is whole; undefined: at its place, which is a device or a pipe. */
  readonly #beside: string | undefined;
  readonly #target: string;
  readonly #forget: () => void;
  #buffered = "";

  /** Throws UsageError or FailedError. A file of this name stays until `finish`. */
  static async create(name: string): Promise<OutputFile> {
    try {
      const found = statSync(name, { throwIfNoEntry: false });
      if (found?.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
      // A link stays a link.
      const target = found ? realpathSync(name) : name;
      if (found && STORE_FILES.has(basename(target))) {
        throw new UsageError(
          `${name} is a file of a store; nothing was written to it. Choose another file.`,
        );
      }
      const isDevice = found !== undefined && !found.isFile();
      if (isDevice) return new OutputFile(name, await open(name, "w"), target, undefined);
      if (found) await (await open(target, "r+")).close();
      const beside = `${target}.unfinished-${process.pid}`;
      const handle = await open(beside, "w", found ? found.mode & PERMISSIONS : MODE_DEFAULT);
      const file = new OutputFile(name, handle, target, beside);
      if (found) await file.#own(found);
      return file;
    } catch (cause) {
      throw fileError(name, "written", cause);
    }
  }

  private constructor(
    name: string,
    handle: FileHandle,
    target: string,
    beside: string | undefined,
  ) {
    this.#name = name;
    this.#handle = handle;
    this.#target = target;
    this.#beside = beside;
    this.#forget = onInterrupt(() => this.#remove());
  }

  async write(text: string): Promise<void> {
    this.#buffered += text;
    if (this.#buffered.length >= BUFFER_CHARS) await this.#flush();
  }

  /** Gives the file its name. */
  async finish(): Promise<void> {
    await this.#flush();
    try {
      if (this.#beside !== undefined) {
        await this.#handle.sync();
        renameSync(this.#beside, this.#target);
      }
      await this.#handle.close();
    } catch (cause) {
      throw fileError(this.#name, "written", cause);
    }
    this.#forget();
  }

  /** Leaves what had the name as it was. */
  async abandon(): Promise<void> {
    this.#remove();
    this.#forget();
    await this.#handle.close().catch(() => {});
  }

  /** The new file belongs to whom the old one did, as far as this user may say so. */
  async #own({ uid, gid, mode }: Stats): Promise<void> {
    await this.#handle.chmod(mode & PERMISSIONS);
    await this.#handle.chown(uid, gid).catch(() => {});
  }

  async #flush(): Promise<void> {
    try {
      await this.#handle.writeFile(this.#buffered);
    } catch (cause) {
      throw fileError(this.#name, "written", cause);
    }
    this.#buffered = "";
  }

  #remove(): void {
    if (this.#beside !== undefined) rmSync(this.#beside, { force: true });
  }
}
