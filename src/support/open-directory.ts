/** A directory by its descriptor, which stays that directory when its path leads elsewhere. */
import { type Stats, closeSync, fstatSync, constants as modes, openSync, statSync } from "node:fs";
import * as os from "node:os";
import { systemError } from "./system-errors.ts";

const OF_DESCRIPTORS = "/proc/self/fd";

/** The descriptor of the directory at `path`. Throws the error of the system call. */
export function openDirectory(path: string): number {
  const fd = openSync(path, modes.O_RDONLY | (modes.O_DIRECTORY ?? 0));
  // Windows opens a file here as well.
  if (modes.O_DIRECTORY !== undefined || fstatSync(fd).isDirectory()) return fd;
  closeSync(fd);
  throw systemError("ENOTDIR", os.constants.errno.ENOTDIR, path);
}

/**
 * A path to an open directory or file, also when its own path leads elsewhere or nowhere. Where the system has
 * no such paths it is `path`.
 */
export function directoryOf(fd: number, path: string): string {
  return process.platform === "linux" ? `${OF_DESCRIPTORS}/${fd}` : path;
}

/**
 * The status of an open file, also if the addon or another thread has opened it: Deno knows only the
 * descriptors that the calling thread has opened by `node:fs`.
 */
export function statusOf(fd: number): Stats {
  try {
    return fstatSync(fd);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EBADF") throw error;
    return statSync(`${OF_DESCRIPTORS}/${fd}`);
  }
}
