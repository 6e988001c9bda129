/** A directory by its descriptor, which stays that directory when its path leads elsewhere. */
import { constants as modes, openSync } from "node:fs";

const OF_DESCRIPTORS = "/proc/self/fd";

/** The descriptor of the directory at `path`. Throws the error of the system call. */
export function openDirectory(path: string): number {
  return openSync(path, modes.O_RDONLY | (modes.O_DIRECTORY ?? 0));
}

/**
 * A path to an open directory, also when its own path leads elsewhere or nowhere. Where the system has
 * no such paths it is `path`.
 */
export function directoryOf(fd: number, path: string): string {
  return process.platform === "linux" ? `${OF_DESCRIPTORS}/${fd}` : path;
}
