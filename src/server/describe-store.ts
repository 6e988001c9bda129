/** The description of the store that a server sends to its clients. */
import { fstatSync } from "node:fs";
import type { ServedStore } from "../channel/ready.ts";
import type { Persistence } from "../disk/persistence.ts";

export function describeStore(persistence: Persistence | undefined): ServedStore {
  if (!persistence) return { durability: "memory", path: undefined, device: 0n, inode: 0n };
  const { path, directoryFd } = persistence.place;
  const { dev, ino } = fstatSync(directoryFd, { bigint: true });
  const durability = persistence.isSync ? "sync" : "async";
  return { durability, path, device: dev, inode: ino };
}
