/** A library whose replicas exchange their changes as bytes. */
import type { Fields, Work } from "./work.ts";

export interface Library {
  title: string;
  /** Does the work on a new replica. */
  write(work: Work): Written;
  /** Makes a replica with the nodes before the first change. */
  open(start: readonly Uint8Array[]): Replica | Promise<Replica>;
}

export interface Written {
  /** The nodes before the first change. */
  start: Uint8Array[];
  /** The changes of each batch, in the smallest form of the library. */
  deltas: Uint8Array[];
}

export interface Replica {
  /** Merges deltas one by one. */
  merge(deltas: readonly Uint8Array[]): void | Promise<void>;
  read(id: string): Fields | undefined;
  close(): void | Promise<void>;
}
