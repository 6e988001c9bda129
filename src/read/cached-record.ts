/** A record that is kept: what was decoded of a node, and where the node is. */
import { NODE_VALUE, VALUE_VERSION } from "../../assembly/layout/node.ts";
import { u64At } from "../memory/pages.ts";
import { EPOCH_WORD } from "./result-words.ts";
import type { Shape } from "../codec/shapes.ts";

/** What a record takes beside its texts: the object, the heads of its strings, its entries. */
const RECORD_BYTES = 256;
/** A byte of data becomes a few: small integers are a byte in the store and a word in an array. */
const BYTES_A_BYTE = 2;

/** What was decoded of a node, of `bytes` bytes. @internal */
export interface Made {
  id: string;
  shape: Shape;
  record: object;
  version: number;
  bytes: number;
}

/**
 * A class, for objects of one hidden class however they were made; what each read looks at comes first.
 @internal */
export class KnownRecord {
  readonly shape: Shape;
  readonly record: object;
  /** The word that holds the address of the node's value. */
  word = 0;
  value = 0;
  /** The guard as it was before both were found. */
  epoch = 0;
  readonly id: string;
  readonly version: number;
  /** What it takes, bytes, about. */
  readonly size: number;

  private constructor({ id, shape, record, version, bytes }: Made) {
    this.shape = shape;
    this.record = shape.copy(record);
    this.id = id;
    this.version = version;
    this.size = RECORD_BYTES + bytes * BYTES_A_BYTE;
  }

  /** Undefined: it has fields that cannot be shared. */
  static of(made: Made): KnownRecord | undefined {
    return isFlat(made.record) ? new KnownRecord(made) : undefined;
  }

  /** Where it was found. */
  place(words: Int32Array, node: number, value: number): void {
    this.word = ((node >>> 0) + NODE_VALUE) >>> 2;
    this.value = value;
    this.epoch = words[EPOCH_WORD]!;
  }

  copy(): object {
    return this.shape.copy(this.record);
  }
}

/** The version of the value at this address. @internal */
export function versionAt(words: Int32Array, value: number): number {
  return u64At(words, ((value >>> 0) + VALUE_VERSION) >>> 2);
}

/** Whether all fields are primitives, whose sharing nobody notices, or arrays of them. */
function isFlat(record: object): boolean {
  for (const value of Object.values(record)) {
    if (isPrimitive(value)) continue;
    if (!Array.isArray(value) || !value.every(isPrimitive)) return false;
  }
  return true;
}

function isPrimitive(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}
