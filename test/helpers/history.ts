/**
 * The operations of clients, in records that outlive them. Each client maps a file for its records.
 * A killed client leaves its last operation begun and not ended.
 *
 *   record │ kind │ node │ value │ expected │ begin │ end │ outcome │ version │ seen │ seen second │
 *
 * Ten float64s; times are nanoseconds of the machine's monotonic clock, the same in each process.
 */
import { readFileSync } from "node:fs";

export const FIELDS = 10;
export const RECORD_BYTES = FIELDS * 8;
/** Positions in a record. */
export const AT = {
  kind: 0,
  node: 1,
  value: 2,
  expected: 3,
  begin: 4,
  end: 5,
  outcome: 6,
  version: 7,
  seen: 8,
  second: 9,
} as const;

export const KINDS = [
  "none",
  "put",
  "delete",
  "read",
  "increment",
  "batch",
  "readPair",
  "expiring",
  "list",
  "watch",
] as const;
export const OUTCOMES = ["unknown", "ok", "absent", "conflict"] as const;

export type Kind = (typeof KINDS)[number];
export type Outcome = (typeof OUTCOMES)[number];

/** The nodes: registers, then counters, then pairs that are only written together. */
export const REGISTERS = 16;
export const COUNTERS = 4;
export const PAIRS = 4;
/** The first registers have puts that expire. */
export const EXPIRING = 4;
export const FIRST_COUNTER = REGISTERS;
export const FIRST_PAIR = REGISTERS + COUNTERS;

/**
 * Each value is written once in a history. It has the number of the client and of the operation.
 */
export const VALUES_A_CLIENT = 1e9;

export interface Operation {
  kind: Kind;
  node: number;
  begin: number;
  /** Infinity: the end is unknown. */
  end: number;
  outcome: Outcome;
  /** Of a put or batch. */
  value?: number;
  /** The version that a put or delete expects; 0: no node. */
  expected?: number;
  /** Of a read that found a node: its version if the read asked for it, and its value or count. */
  version?: number;
  seen?: number;
  /** Of the second node of a pair. */
  second?: number;
}

/** The operations that a client recorded, with those that have only begun. */
export function readHistory(file: string): Operation[] {
  const bytes = readFileSync(file);
  const words = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length >> 3);
  const operations: Operation[] = [];
  for (let at = 0; at < words.length && words[at + AT.begin]; at += FIELDS) {
    operations.push(operationAt(words, at));
  }
  return operations;
}

function operationAt(words: Float64Array, at: number): Operation {
  const word = (place: number) => words[at + place]!;
  const end = word(AT.end);
  const operation: Operation = {
    kind: KINDS[word(AT.kind)]!,
    node: word(AT.node),
    begin: word(AT.begin),
    end: end || Infinity,
    outcome: end ? OUTCOMES[word(AT.outcome)]! : "unknown",
  };
  if (operation.outcome === "unknown") operation.end = Infinity;
  if (word(AT.value)) operation.value = word(AT.value);
  if (word(AT.expected) >= 0) operation.expected = word(AT.expected);
  if (word(AT.version)) operation.version = word(AT.version);
  if (word(AT.seen) >= 0) operation.seen = word(AT.seen);
  if (word(AT.second) >= 0) operation.second = word(AT.second);
  return operation;
}
