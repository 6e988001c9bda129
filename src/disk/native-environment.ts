/** LMDB in the addon. Each call leaves it at rest, so that a thread may end between any two. */
import { type DiskHandle, type Native, nativeOrNone } from "../memory/native.ts";
import type { Environment, Scan } from "./environment.ts";

/** The addon, unless the environment says to do without LMDB, or no addon loads. */
export function lmdbOrNone(): Native | undefined {
  return process.env["PLURESDB_IPC_LMDB"] === "off" ? undefined : nativeOrNone();
}

export class NativeEnvironment implements Environment {
  readonly #native: Native;
  readonly #handle: DiskHandle;

  /** Throws errors with `code` and `errno`. */
  constructor(native: Native, file: string, isReadOnly: boolean) {
    this.#native = native;
    this.#handle = native.diskOpen(file, isReadOnly);
  }

  count(): number {
    return this.#native.diskCount(this.#handle);
  }

  get(key: Buffer): Buffer | undefined {
    return this.#native.diskGet(this.#handle, key);
  }

  scan(start: Buffer): Scan | undefined {
    const native = this.#native;
    const scan = native.diskScan(this.#handle, start);
    return scan && { next: () => native.diskNext(scan), end: () => native.diskEndScan(scan) };
  }

  commit(batch: Buffer): number {
    return this.#native.diskCommit(this.#handle, batch);
  }

  copyTo(fd: number): Promise<void> {
    return this.#native.diskCopy(this.#handle, fd);
  }

  close(): void {
    this.#native.diskClose(this.#handle);
  }
}
