/** A fingerprint of a store: the number of nodes, and a checksum of all ids and values in order. */
import { createHash } from "node:crypto";
import type { Subject } from "../bench/data/dataset.ts";

export interface Fingerprint {
  nodes: number;
  checksum: string;
}

const CHECKSUM_DIGITS = 16;

/** `nodes` come in the order of their ids. */
export function fingerprint(nodes: Iterable<Subject>): Fingerprint {
  const hash = createHash("sha256");
  let count = 0;
  for (const { id, data } of nodes) {
    hash.update(`${id}\n${JSON.stringify(data)}\n`);
    count++;
  }
  return { nodes: count, checksum: hash.digest("hex").slice(0, CHECKSUM_DIGITS) };
}

export function isSame(a: Fingerprint, b: Fingerprint): boolean {
  return a.nodes === b.nodes && a.checksum === b.checksum;
}

/** In the order of a store's lists: that of JavaScript's `<`. */
export function inOrder(nodes: Iterable<Subject>): Subject[] {
  return [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1));
}
