/** A directory by its descriptor, which stays that directory when its path leads elsewhere. */
import { closeSync, constants as modes, fstatSync, openSync } from "node:fs";
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
 * A path to an open directory, also when its own path leads elsewhere or nowhere. Where the system has
 * no such paths it is `path`.
 */
export function directoryOf(fd: number, path: string): string {
  return process.platform === "linux" ? `${OF_DESCRIPTORS}/${fd}` : path;
}
