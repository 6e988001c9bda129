/** The kernel's view of the pages that processes share. */
import { readFileSync } from "node:fs";

/** A process's mapping of the store's file. */
export interface Mapping {
  /** As in /proc/<pid>/maps: `rw-s` is shared and writable, `r--s` shared and read-only. */
  permissions: string;
  /** Device and inode, which identify the file. */
  file: string;
  bytes: number;
}

// 7f12a4000000-7f12e4000000 rw-s 00000000 00:01 2051 /memfd:pluresdb:demo (deleted)
const MAPS_LINE = /^(\w+)-(\w+) (\S{4}) \w+ (\S+) (\d+) +(.*)$/;

/** The mapping of a channel's store in a process, the sum of its pieces. */
export function storeMapping(pid: number, channel: string): Mapping {
  const lines = readFileSync(`/proc/${pid}/maps`, "utf8").split("\n");
  const pieces = lines.flatMap((line) => {
    const [, start, end, permissions, device, inode, path] = MAPS_LINE.exec(line) ?? [];
    if (path !== `/memfd:pluresdb:${channel} (deleted)`) return [];
    const bytes = Number.parseInt(end!, 16) - Number.parseInt(start!, 16);
    return [{ permissions: permissions!, file: `${device} ${inode}`, bytes }];
  });
  const of = (name: "permissions" | "file") =>
    [...new Set(pieces.map((piece) => piece[name]))].join(", ");
  const bytes = pieces.reduce((sum, piece) => sum + piece.bytes, 0);
  return { permissions: of("permissions"), file: of("file"), bytes };
}
