/** A directory by its descriptor, which stays that directory when its path leads elsewhere. */
import { constants, openSync } from "node:fs";

/** The descriptor of the directory at `path`. Throws the error of the system call. */
export function openDirectory(path: string): number {
  return openSync(path, constants.O_RDONLY | constants.O_DIRECTORY);
}

/** A path to an open directory, also when its own path leads elsewhere or nowhere. */
export function directoryOf(fd: number): string {
  return `/proc/self/fd/${fd}`;
}
