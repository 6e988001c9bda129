/**
 * A store for conformance vectors: the bare core with a given actor, whose clock each step says. Values
 * go in and come out as JSON text, by the codec of `src/` or by the module for hosts.
 */
import { readVector } from "../../src/request/deltas.ts";
import { decodeRecord } from "../../src/codec/decode-record.ts";
import { encodeValue } from "../../src/codec/encode.ts";
import { Shapes } from "../../src/codec/shapes.ts";
import { fromJson, toJson } from "../../src/json/extended-json.ts";
import { type Pages, viewPages } from "../../src/memory/pages.ts";
import { BareHost, GAP_BYTES } from "./core-bare.ts";
import { exportsOfText } from "./json-text.ts";
import * as L from "./layout.ts";

/** An id, or its UTF-16 units if they are no well-formed string. */
export type VectorId = string | { units: number[] };

export interface VectorWrite {
  op: "put" | "patch" | "delete" | "increment" | "add" | "remove";
  id: VectorId;
  /** JSON text: the data, the fields, or a field's name and the number or element. */
  data?: string;
  ifVersion?: number;
  ifAbsent?: true;
  ifExists?: true;
  expiresMs?: number;
}

const OPS = {
  put: L.OP_PUT,
  patch: L.OP_PATCH,
  delete: L.OP_DELETE,
  increment: L.OP_INCREMENT,
  add: L.OP_ADD,
  remove: L.OP_REMOVE,
};
const CAPACITY_BYTES = 0x400000;
const VALUE_BYTES_MAX = 0x40000;
const ROOM_BYTES = 0x80000;
const AHEAD_MS = 60_000;
const STATUSES = ["OK", "NOT_FOUND", "NO_SPACE", "BAD_KEY", "BAD_VALUE", "TOO_LARGE", "CONFLICT"];

/** A status by its name. */
export function statusName(status: number): string {
  const values = L as unknown as Record<string, number>;
  return STATUSES.find((name) => values[name] === status) ?? String(status);
}

export function textOfId(id: VectorId): string {
  return typeof id === "string" ? id : String.fromCharCode(...id.units);
}

export function idOfText(text: string): VectorId {
  if (text.isWellFormed()) return text;
  return { units: Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)) };
}

export class VectorStore {
  readonly host: BareHost;
  readonly #pages: Pages;
  readonly #isHosts: boolean;
  readonly #text;
  /** Behind the host's staging area. */
  readonly #room: number;

  /** `isHosts`: by the module for hosts. */
  constructor(actor: number, isHosts: boolean) {
    const capacity = Math.min(CAPACITY_BYTES + GAP_BYTES, L.CAPACITY_BYTES_MAX);
    const pages = (capacity + VALUE_BYTES_MAX + 6 * ROOM_BYTES) / L.PAGE_BYTES + 16;
    const memory = new WebAssembly.Memory({ shared: true, initial: pages, maximum: pages });
    const options = { capacityBytes: CAPACITY_BYTES, valueBytesMax: VALUE_BYTES_MAX, slots: 0 };
    this.host = new BareHost(options, memory);
    this.host.call("format", capacity, 1, 2, actor, 0, VALUE_BYTES_MAX, AHEAD_MS, 0, GAP_BYTES);
    this.#pages = viewPages(memory);
    this.#isHosts = isHosts;
    this.#text = exportsOfText(memory);
    this.#room = this.host.staging + 3 * ROOM_BYTES;
  }

  /** Executes one write, or several at once. */
  write(writes: VectorWrite | VectorWrite[], nowMs: number) {
    const { host } = this;
    const { staging } = host;
    const isBatch = Array.isArray(writes);
    let end = staging;
    try {
      end = isBatch ? this.#batch(writes) : this.#body(staging, writes);
    } catch {
      return { status: "BAD_VALUE" };
    }
    const op = isBatch ? L.OP_BATCH : OPS[writes.op];
    const bytes = end - staging;
    const status = host.settle(() => {
      return host.call("execute", L.ENGINE_SCRATCH, op, staging, bytes, nowMs);
    });
    const result = (word: number) => host.result(word, L.ENGINE_SCRATCH);
    const has = status === L.OK && result(L.RESULT_ANSWERED) === 1 && !isBatch;
    const answer = this.#pages.view.getFloat64(
      L.ENGINE_SCRATCH + L.SCRATCH_RESULT + L.RESULT_ANSWER,
      true,
    );
    const item = status !== L.OK && isBatch ? result(L.RESULT_ITEM) : 0;
    return {
      status: statusName(status),
      ...(has && { answer }),
      ...(item > 0 && { item }),
    };
  }

  #batch(writes: VectorWrite[]): number {
    const { host } = this;
    const { staging } = host;
    host.setWord(staging + L.BATCH_ITEMS, writes.length);
    host.setWord(staging + L.BATCH_ITEMS + 4, 0);
    let at = staging + L.BATCH_FIRST;
    for (const write of writes) {
      const end = this.#body(at + L.ITEM_BODY, write);
      host.setWord(at + L.ITEM_OP, OPS[write.op]);
      host.setWord(at + L.ITEM_BYTES, end - at - L.ITEM_BODY);
      at = ((end + 7) & ~7) >>> 0;
      host.bytes.fill(0, end, at);
    }
    return at;
  }

  #body(at: number, write: VectorWrite): number {
    const { host } = this;
    const { view } = this.#pages;
    const keyInfo = host.writeId(at + L.BODY_ID, textOfId(write.id));
    let next = at + L.BODY_ID + (((keyInfo >>> 1) + 7) & ~7);
    let flags = (write.ifAbsent ? L.FLAG_IF_ABSENT : 0) | (write.ifExists ? L.FLAG_IF_EXISTS : 0);
    if (write.ifVersion !== undefined) {
      view.setBigUint64(next, BigInt(write.ifVersion), true);
      flags |= L.FLAG_IF_VERSION;
      next += 8;
    }
    if (write.expiresMs !== undefined) {
      view.setFloat64(next, write.expiresMs, true);
      flags |= L.FLAG_EXPIRES;
      next += 8;
    }
    host.setWord(at + L.BODY_KEY_INFO, keyInfo);
    host.setWord(at + L.BODY_FLAGS, flags);
    return write.data === undefined ? next : this.#encode(next, write.data, write.op === "patch");
  }

  #encode(at: number, text: string, isPatch: boolean): number {
    if (!this.#isHosts) {
      const value = fromJson(text) as Record<string, unknown>;
      const names = isPatch ? Object.keys(value).filter((name) => value[name] === undefined) : [];
      return encodeValue(this.#pages, at, at + ROOM_BYTES, isPatch ? [value, names] : value);
    }
    const bytes = Buffer.from(text);
    this.host.bytes.set(bytes, this.#room);
    const kind = isPatch ? L.JSON_FOR_PATCH : L.JSON_FOR_VALUE;
    const { encodeJson } = this.#text;
    const made = encodeJson(L.READER_SCRATCH, this.#room, bytes.length, at, at + ROOM_BYTES, kind);
    if (made === 0) throw new Error("it stands for no value");
    return at + made;
  }

  /** The data as JSON text and the version, or null. */
  get(id: VectorId, nowMs: number) {
    const { host } = this;
    const info = host.writeId(L.READER_SCRATCH + L.SCRATCH_KEY, textOfId(id));
    return this.#found(host.call("find", L.READER_SCRATCH, info), nowMs);
  }

  #found(at: number, nowMs: number) {
    const { host } = this;
    const expires = L.READER_SCRATCH + L.SCRATCH_RESULT + L.RESULT_EXPIRES;
    const expiresMs = this.#pages.view.getFloat64(expires, true);
    if (at === 0 || (expiresMs !== 0 && expiresMs <= nowMs)) return { data: null };
    const bytes = host.result(L.RESULT_BYTES);
    const value = host.result(L.RESULT_VALUE);
    const version = host.word(value + L.VALUE_VERSION);
    if (!this.#isHosts) {
      const data = decodeRecord(this.#pages, new Shapes(this.#pages), at, bytes);
      return { data: toJson(data), version };
    }
    const end = this.#room + ROOM_BYTES;
    const length = this.#text.decodeJson(L.READER_SCRATCH, at, bytes, this.#room, end);
    return { data: host.bytes.toString("utf8", this.#room, this.#room + length), version };
  }

  /** The nodes of a range that have data. */
  list(from: string, to: string, reverse: boolean, nowMs: number): [VectorId, string][] {
    return this.host
      .ids(from, to, reverse)
      .map((id): [VectorId, string | null] => [idOfText(id), this.get(idOfText(id), nowMs).data])
      .filter((node): node is [VectorId, string] => node[1] !== null);
  }

  sweep(nowMs: number): void {
    const { host } = this;
    for (let calls = 0; calls < 1000; calls++) {
      const sweep = () => host.call("sweep", L.ENGINE_SCRATCH, nowMs, 128);
      if (host.settle(sweep) === L.RING_EMPTY) return;
    }
  }

  /** The state as a delta: equal states make equal ones. */
  digest(nowMs: number): string {
    return this.#export([], L.EXPORT_COPY, nowMs).toString("base64");
  }

  /** What a store lacks. */
  exportTo(other: VectorStore, nowMs: number): Buffer {
    return this.#export(other.#vector(), 0, nowMs);
  }

  #vector(): [bigint, bigint][] {
    return Object.entries(readVector(this.#pages)).map(([actor, stamp]) => [
      BigInt(`0x${actor}`),
      stamp,
    ]);
  }

  #export(from: [bigint, bigint][], flags: number, nowMs: number): Buffer {
    const to = this.#vector();
    const body = Buffer.alloc(L.EXPORT_ID + (from.length + to.length) * L.STAMP_BYTES);
    body.writeUInt32LE(flags, L.EXPORT_FLAGS);
    body.writeUInt32LE(from.length, L.EXPORT_FROM);
    body.writeUInt32LE(to.length, L.EXPORT_TO);
    [...from, ...to].forEach(([actor, stamp], index) => {
      body.writeBigUInt64LE(actor, L.EXPORT_ID + index * L.STAMP_BYTES);
      body.writeBigUInt64LE(stamp, L.EXPORT_ID + index * L.STAMP_BYTES + 8);
    });
    const { answer } = this.#call(L.OP_EXPORT, body, nowMs);
    // The stores are so small that an export is one piece.
    if (answer.readUInt32LE() !== 0) throw new Error("the export has several pieces");
    return answer.subarray(L.ANSWER_ID);
  }

  /** Merges a delta: the nodes that changed. */
  apply(delta: Buffer, nowMs: number) {
    const body = Buffer.concat([Buffer.alloc(L.APPLY_HEAD_BYTES), delta]);
    const { status, answer } = this.#call(L.OP_APPLY, body, nowMs);
    const changed: [VectorId, string][] = [];
    let at = L.APPLY_HEAD_BYTES + L.CHANGED_FIRST;
    for (; at < answer.length;) {
      const head = answer.readUInt16LE(at);
      const bytes = head >>> 2;
      const coding = head & 2 ? "utf16le" : "latin1";
      const id = answer.toString(coding, at + L.CHANGED_ID, at + L.CHANGED_ID + bytes);
      changed.push([idOfText(id), head & L.CHANGED_DELETE ? "delete" : "put"]);
      at += L.CHANGED_ID + bytes;
    }
    return { status, changed };
  }

  #call(op: number, body: Buffer, nowMs: number): { status: string; answer: Buffer } {
    const { host } = this;
    host.bytes.set(body, host.staging);
    const block = host.settle(() =>
      host.call("call", L.ENGINE_SCRATCH, op, host.staging, body.length, nowMs),
    );
    if (block < 4096) return { status: statusName(block), answer: Buffer.alloc(0) };
    const bytes = host.result(L.RESULT_BYTES, L.ENGINE_SCRATCH);
    const start = block + L.BODY_SKIP;
    const answer = Buffer.from(host.bytes.subarray(start, start + bytes));
    host.call("release", block);
    return { status: "OK", answer };
  }
}
