/** The mappings of a process, by `/proc/<pid>/maps`. */
import { readFileSync } from "node:fs";

export interface Mapping {
  /** Its start in the memory of the process. */
  address: number;
  bytes: number;
  /** Such as `rw-s`: readable, writable, not executable, shared. */
  access: string;
  inode: number;
  path: string;
}

const LINE = /^([0-9a-f]+)-([0-9a-f]+) (\S{4}) [0-9a-f]+ \S+ (\d+) *(.*)$/;

/** The mappings whose path contains `part`. */
export function mappingsOf(pid: number | "self", part: string): Mapping[] {
  const found: Mapping[] = [];
  for (const line of readFileSync(`/proc/${pid}/maps`, "utf8").split("\n")) {
    const match = LINE.exec(line);
    if (!match?.[5]!.includes(part)) continue;
    const [start, end] = [Number.parseInt(match[1]!, 16), Number.parseInt(match[2]!, 16)];
    const [, , , access, inode, path] = match as unknown as string[];
    found.push({
      address: start,
      bytes: end - start,
      access: access!,
      inode: Number(inode),
      path: path!,
    });
  }
  return found;
}

/** The one mapping of a channel's store. */
export function storeMapping(pid: number | "self", channel: string): Mapping {
  const found = mappingsOf(pid, `/memfd:pluresdb:${channel} `);
  if (found.length === 1) return found[0]!;
  throw new Error(`process ${pid} maps the store ${found.length} times: ${JSON.stringify(found)}`);
}
