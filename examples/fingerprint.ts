/** Whether processes hold the same: a count, and a checksum over all ids and values in order. */
import { createHash } from "node:crypto";
import type { Subject } from "../bench/data/dataset.ts";

export interface Fingerprint {
  nodes: number;
  checksum: string;
}

const CHECKSUM_DIGITS = 16;

/** Of nodes in the order of their ids. */
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

/** The order in which a store lists: of JavaScript's `<`. */
export function inOrder(nodes: Iterable<Subject>): Subject[] {
  return [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1));
}
