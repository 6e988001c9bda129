/**
 * A parser of deltas by docs/FORMAT.md, independent of the core. It returns a plain object, with
 * the ids of actors and whole stamps, so that tests compare replicas exactly.
 */
import { crc32 } from "node:zlib";
import type { CrdtStore } from "../../src/index.ts";

export interface DeltaPart {
  kind: "deletion" | "expiry" | "register" | "counter" | "element";
  /** Undefined: the root, or a part of the whole node. */
  name?: string;
  actor: string;
  stamp: bigint;
  /** Encoded value, as hexadecimal digits; undefined: removed. */
  value?: string;
  position?: number;
  expires?: number;
  sum?: number;
  base?: { stamp: bigint; actor: string };
  removed?: { add: bigint; stamp: bigint; actor: string };
}

export interface DeltaActor {
  id: string;
  from: bigint;
  to: bigint;
}

export interface Delta {
  hasMore: boolean;
  base: bigint;
  /** The first one is the sender. */
  actors: DeltaActor[];
  /** The other stamps that the sender has seen, and its GC watermark. */
  seen: Map<string, bigint>;
  watermark: Map<string, bigint>;
  nodes: Map<string, DeltaPart[]>;
}

const KINDS = ["deletion", "expiry", "register", "counter", "element"] as const;
const ROOT = 8;
const REMOVED = 16;
const SAME = 32;
const ZERO = 64;
const INTEGER = 128;
const HEAD_BYTES = 16;
const SUMMED_FROM = 8;
const NAMES_MAX = 255;
const BOUNDS_BYTES = 12;

/** Decodes a delta. Throws an Error if it breaks the format. */
export function parseDelta(bytes: Uint8Array): Delta {
  return new DeltaParser(bytes).parse();
}

/** The whole state of a store, by a full export: the parts of each node in a fixed order. */
export function stateOf(store: CrdtStore): Map<string, DeltaPart[]> {
  return stateIn(store.changesSinceSync());
}

/** The same from the pieces of a full export. */
export function stateIn(deltas: Uint8Array[]): Map<string, DeltaPart[]> {
  const state = new Map<string, DeltaPart[]>();
  for (const delta of deltas) {
    for (const [id, parts] of parseDelta(delta).nodes) {
      if (state.has(id)) throw new Error(`${id} is in two pieces`);
      state.set(id, sorted(parts));
    }
  }
  return state;
}

/** Corrects the checksum of changed bytes. */
export function sealDelta(bytes: Buffer): Buffer {
  if (bytes.length >= SUMMED_FROM) bytes.writeUInt32LE(crc32(bytes.subarray(SUMMED_FROM)), 4);
  return bytes;
}

function sorted(parts: DeltaPart[]): DeltaPart[] {
  const keyed = parts.map((part) => ({ key: keyOf(part), part }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ part }) => part);
}

/** The identity of a part, unique in its node. */
export function keyOf({ kind, name, value, actor }: DeltaPart): string {
  const owner = kind === "counter" || kind === "element" ? actor : "";
  const element = kind === "element" ? value : "";
  return JSON.stringify([KINDS.indexOf(kind), name ?? null, element, owner]);
}

class DeltaParser {
  readonly #bytes: Buffer;
  readonly #names: string[] = [];
  #at = HEAD_BYTES;
  #delta: Delta = {
    hasMore: false,
    base: 0n,
    actors: [],
    seen: new Map(),
    watermark: new Map(),
    nodes: new Map(),
  };
  #before: { stamp: bigint; actor: string } | undefined;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes);
  }

  parse(): Delta {
    const bytes = this.#bytes;
    if (bytes.toString("latin1", 0, 2) !== "PD" || bytes[2] !== 1) throw new Error("no delta");
    const flags = bytes[3]!;
    if (flags > 31) throw new Error(`flags ${flags}`);
    const sum = crc32(bytes.subarray(SUMMED_FROM));
    if (sum !== bytes.readUInt32LE(4)) throw new Error("checksum");
    this.#delta.hasMore = (flags & 1) === 1;
    this.#delta.base = bytes.readBigUInt64LE(8);
    for (let count = this.#varint(); count > 0; count--)
      this.#delta.actors.push(this.#actorEntry());
    if (flags & 2) this.#delta.seen = this.#stamps();
    if (flags & 4) this.#delta.watermark = this.#stamps();
    if (flags & 8) this.#take(BOUNDS_BYTES);
    let previous: { key: Buffer; isWide: boolean } | undefined;
    while (this.#at < bytes.length) {
      previous = this.#key(previous);
      const { key, isWide } = previous;
      const id = key.toString(isWide ? "utf16le" : "latin1");
      const count = this.#varint();
      const parts = Array.from({ length: count }, () => this.#part());
      if (count === 0 || this.#delta.nodes.has(id)) throw new Error(`node ${id}`);
      this.#delta.nodes.set(id, parts);
    }
    if (this.#at !== bytes.length) throw new Error("trailing bytes");
    return this.#delta;
  }

  #actorEntry(): DeltaActor {
    const [id, from, to] = [this.#long(), this.#long(), this.#long()];
    return { id: id!.toString(16).padStart(16, "0"), from: from!, to: to! };
  }

  #stamps(): Map<string, bigint> {
    const entries = Array.from({ length: this.#varint() }, () => {
      const id = this.#long().toString(16).padStart(16, "0");
      return [id, this.#stamp()] as const;
    });
    return new Map(entries);
  }

  #key(previous?: { key: Buffer; isWide: boolean }): { key: Buffer; isWide: boolean } {
    const keyInfo = this.#varint();
    const isWide = (keyInfo & 1) === 1;
    const shared = previous?.isWide === isWide ? this.#varint() : 0;
    const rest = this.#take((keyInfo >>> 1) - shared);
    const start = previous?.key.subarray(0, shared) ?? Buffer.alloc(0);
    return { key: Buffer.concat([start, rest]), isWide };
  }

  #part(): DeltaPart {
    const byte = this.#take(1)[0]!;
    const kind = KINDS[byte & 7];
    if (!kind) throw new Error(`kind ${byte & 7}`);
    const isField = (byte & 7) >= 2 && !(byte & ROOT);
    const name = isField ? this.#name() : undefined;
    const written = byte & SAME ? this.#before : this.#stampOfActor();
    if (!written) throw new Error("the first part refers to one before");
    this.#before = written;
    const part: DeltaPart = { kind, ...(isField ? { name } : {}), ...written };
    if (kind === "expiry") part.expires = byte & ZERO ? 0 : this.#take(8).readDoubleLE();
    if (kind === "register") {
      part.position = byte & ZERO ? 0 : this.#varint();
      if (!(byte & REMOVED)) part.value = this.#value();
    }
    if (kind === "counter") {
      if (!(byte & ZERO)) part.base = this.#stampOfActor();
      part.sum = byte & INTEGER ? Number(this.#signed()) : this.#take(8).readDoubleLE();
    }
    if (kind === "element") {
      part.value = this.#value();
      if (byte & REMOVED) part.removed = { add: this.#stamp(), ...this.#stampOfActor() };
    }
    return part;
  }

  #name(): string {
    const number = this.#varint();
    if (number > this.#names.length) throw new Error(`name ${number}`);
    if (number) return this.#names[number - 1]!;
    const from = this.#at;
    const tag = this.#bytes[from]!;
    const encoded = Buffer.from(this.#value(), "hex");
    const name =
      tag >= 0x40
        ? encoded.toString("latin1", 1)
        : encoded.toString(tag === 0x07 ? "utf16le" : "latin1", 5);
    if (this.#names.length < NAMES_MAX) this.#names.push(name);
    return name;
  }

  /** The bytes of one value: see "Values" in the format. */
  #value(): string {
    const tag = this.#bytes[this.#at];
    if (tag === undefined) throw new Error("a value is missing");
    let length = 1;
    if (tag >= 0x80 || tag <= 0x03) length = 1;
    else if (tag >= 0x40) length = 1 + tag - 0x40;
    else if (tag === 0x04) length = 5;
    else if (tag === 0x05 || tag === 0x09) length = 9;
    else if (tag >= 0x06 && tag <= 0x0a) length = 5 + this.#bytes.readUInt32LE(this.#at + 1);
    else if (tag <= 0x0c) length = 9 + this.#bytes.readUInt32LE(this.#at + 1);
    else throw new Error(`tag ${tag}`);
    return this.#take(length).toString("hex");
  }

  #stampOfActor(): { actor: string; stamp: bigint } {
    const actor = this.#delta.actors[this.#varint()];
    if (!actor) throw new Error("an actor is missing");
    return { actor: actor.id, stamp: this.#stamp() };
  }

  #stamp(): bigint {
    return BigInt.asUintN(64, this.#delta.base + this.#signed());
  }

  #signed(): bigint {
    const value = this.#varlong();
    return value & 1n ? -(value >> 1n) - 1n : value >> 1n;
  }

  #varint(): number {
    return Number(this.#varlong());
  }

  #varlong(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.#take(1)[0]!;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new Error("a varint does not end");
  }

  #long(): bigint {
    return this.#take(8).readBigUInt64LE();
  }

  #take(bytes: number): Buffer {
    if (bytes < 0 || this.#at + bytes > this.#bytes.length) throw new Error("cut short");
    this.#at += bytes;
    return this.#bytes.subarray(this.#at - bytes, this.#at);
  }
}
