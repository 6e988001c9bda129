/** What a delta in the making is made from: who has seen what, and what is new to the asker. */
import { SCRATCH_DELTA, SCRATCH_NAMES } from "../layout/memory";
import {
  KIND_ELEMENT,
  PART_ACTOR,
  PART_KIND,
  PART_OTHER,
  PART_OTHER_ACTOR,
  PART_STAMP,
  PART_THIRD,
  VALUE_ACTOR,
  VALUE_PARTS,
  VALUE_STAMP,
} from "../layout/node";
import { partAt, partsOf } from "../crdt/parts";

/** What is known of each of the store's actors while a delta is written. */
export const WORK_FROM: u32 = 0;
export const WORK_TO: u32 = 8;
/** The actor's number in the delta plus 1, or 0. */
export const WORK_NUMBER: u32 = 16;
/** Read by number: which actor it is. */
const WORK_ACTOR: u32 = 20;
export const WORK_BYTES: u32 = 24;
@unmanaged
export class DeltaWriter {
  /** Where the nodes go, or 0 while they are only measured. */
  out: u32;
  bytes: u32;
  /** An entry of WORK_BYTES for each actor of the store. */
  work: u32;
  /** Actors that have a number. */
  actors: u32;
  names: u32;
  nameCount: u32;
  base: u64;
  /** Of the part before; 0: there is none. */
  stamp: u64;
  actor: u32;
  /** The latest stamp that the asker has seen. */
  asked: u64;
  /** The earliest stamp, or base, of what was written. */
  oldest: u64;
  /** The node before, or 0. */
  node: u32;
  nodes: u32;
  /** Nodes that were looked at, and the last of them. */
  visits: u32;
  last: u32;
  isEnd: bool;
}

export function deltaWriter(scratch: u32): DeltaWriter {
  const writer = changetype<DeltaWriter>(<usize>(scratch + SCRATCH_DELTA));
  writer.names = scratch + SCRATCH_NAMES;
  return writer;
}

/** Starts to measure, or to write at `out`. */
export function rewind(writer: DeltaWriter, out: u32): void {
  writer.out = out;
  writer.bytes = 0;
  writer.nameCount = 0;
  writer.stamp = 0;
  writer.oldest = u64.MAX_VALUE;
  writer.node = 0;
  writer.nodes = 0;
  writer.visits = 0;
  writer.last = 0;
}

// ── What is new ─────────────────────────────────────────────────────────────────────────────────

function fromOf(writer: DeltaWriter, actor: u32): u64 {
  return load<u64>(writer.work + actor * WORK_BYTES, WORK_FROM);
}

/** Whether the asker has not seen all that the part says. */
export function isNew(writer: DeltaWriter, part: u32): bool {
  if (load<u64>(part, PART_STAMP) > fromOf(writer, load<u32>(part, PART_ACTOR))) return true;
  if (load<u32>(part, PART_KIND) != KIND_ELEMENT || !load<u64>(part, PART_OTHER)) return false;
  return load<u64>(part, PART_THIRD) > fromOf(writer, load<u32>(part, PART_OTHER_ACTOR));
}

/** Whether a value block has a part that is new; its parts are looked at where they lie. */
export function hasNews(writer: DeltaWriter, value: u32): bool {
  const count = load<u32>(value, VALUE_PARTS);
  if (!count) return load<u64>(value, VALUE_STAMP) > fromOf(writer, load<u32>(value, VALUE_ACTOR));
  const parts = partsOf(value);
  for (let i: u32 = 0; i < count; i++) {
    if (isNew(writer, partAt(parts, i))) return true;
  }
  return false;
}

/** The number of an actor in the delta, which it gets now if it has none. */
export function numberActor(writer: DeltaWriter, actor: u32): u32 {
  const entry = writer.work + actor * WORK_BYTES;
  const number = load<u32>(entry, WORK_NUMBER);
  if (number) return number - 1;
  store<u32>(writer.work + writer.actors * WORK_BYTES, actor, WORK_ACTOR);
  writer.actors++;
  store<u32>(entry, writer.actors, WORK_NUMBER);
  return writer.actors - 1;
}

export function numberedActor(writer: DeltaWriter, number: u32): u32 {
  return load<u32>(writer.work + number * WORK_BYTES, WORK_ACTOR);
}
