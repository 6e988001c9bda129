/** What is compared: a library whose replicas exchange what was changed as bytes. */
import type { Fields, Work } from "./work.ts";

export interface Library {
  title: string;
  /** Carries the work out on a replica of its own. */
  write(work: Work): Written;
  /** A replica that has what all nodes start with. */
  open(start: readonly Uint8Array[]): Replica | Promise<Replica>;
}

export interface Written {
  /** The nodes before the first change. */
  start: Uint8Array[];
  /** What each batch changed, in the library's smallest form for that. */
  deltas: Uint8Array[];
}

export interface Replica {
  /** Merges deltas, which come one by one. */
  merge(deltas: readonly Uint8Array[]): void | Promise<void>;
  read(id: string): Fields | undefined;
  close(): void | Promise<void>;
}
