/**
 * Values that show whether they are whole: each has its id, its version and a checksum over these
 * and its payload. And the ids that the writer and the readers of `torn-reads` use.
 */
import * as assert from "node:assert/strict";

export interface Sealed {
  id: string;
  version: number;
  sum: number;
  payload: string | Uint8Array;
}

/** "s…" is only overwritten, "c…" is deleted and put again. The next letter is the size. */
const STABLE = idsOf("s", 200, 8, 2);
const CHURNED = idsOf("c", 80, 8, 2);
export const IDS = [...STABLE, ...CHURNED];
export const STABLE_SMALL = STABLE.filter((id) => sizeLetter(id) === "s");

const SHARES: Record<string, [first: number, last: number]> = {
  s: [1, 60],
  m: [500, 40_000],
  l: [40_000, 100_000],
};

export function idsOf(kind: string, small: number, medium: number, large: number): string[] {
  const counts: Record<string, number> = { s: small, m: medium, l: large };
  return Object.entries(counts).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, i) => `${kind}${letter}/${100 + i}`),
  );
}

export function isStable(id: string): boolean {
  return id.startsWith("s");
}

export function sizeLetter(id: string): string {
  return id[1]!;
}

/** The smallest and the largest payload of values of this id, in bytes. */
export function payloadBytes(id: string): [first: number, last: number] {
  return SHARES[sizeLetter(id)]!;
}

export function seal(id: string, version: number, bytes: number): Sealed {
  const words = new Uint32Array((bytes + 3) >> 2);
  let word = Math.imul(version, 0x9e3779b1) ^ id.length;
  for (let i = 0; i < words.length; i++) {
    word = (Math.imul(word, 1664525) + 1013904223) | 0;
    words[i] = word;
  }
  const raw = Buffer.from(words.buffer, 0, bytes);
  // Small values, and odd ones of the others, are strings, which have other decoders.
  const text = bytes <= 60 || version & 1 ? raw.toString(version & 2 ? "latin1" : "hex") : "";
  const payload = text || new Uint8Array(raw);
  return { id, version, sum: sumOf(id, version, payload), payload };
}

/** Throws unless `seal` made the value for this id. */
export function assertWhole(id: string, value: Sealed): void {
  const { version, payload } = value;
  assert.equal(value.id, id, `torn: a value of ${value.id} was read as that of ${id}`);
  if (sumOf(id, version, payload) !== value.sum) {
    assert.fail(`torn: version ${version} of ${id}, ${payload.length} long, has a wrong sum`);
  }
}

function sumOf(id: string, version: number, payload: string | Uint8Array): number {
  let sum = version;
  for (let i = 0; i < id.length; i++) sum = (Math.imul(sum, 31) + id.charCodeAt(i)) | 0;
  if (typeof payload === "string") {
    for (let i = 0; i < payload.length; i++) sum = (Math.imul(sum, 31) + payload.charCodeAt(i)) | 0;
    return sum;
  }
  const end = payload.byteLength & ~3;
  const words = new Int32Array(payload.buffer, payload.byteOffset, end >> 2);
  for (let i = 0; i < words.length; i++) sum = (Math.imul(sum, 31) + words[i]!) | 0;
  for (let i = end; i < payload.length; i++) sum = (Math.imul(sum, 31) + payload[i]!) | 0;
  return sum;
}
