/** The store of one snapshot in a mirror: a separate memory, whose only writer is the copy. */
import { randomBytes } from "node:crypto";
import { PAGE_BYTES, SCRATCH_STREAM } from "../../assembly/layout/memory.ts";
import { NO_SPACE, OK } from "../../assembly/layout/status.ts";
import * as STORE from "../../assembly/layout/store.ts";
import * as STREAM from "../../assembly/layout/stream.ts";
import { HeapGrowth } from "../memory/heap-growth.ts";
import { GAP_BYTES, planMemory } from "../memory/memory-map.ts";
import { writeOpenings } from "../memory/openings.ts";
import { u64At } from "../memory/pages.ts";
import { type StoreMemory, buildMemory } from "../memory/store-memory.ts";
import { PluresError } from "../support/error.ts";
import { type StreamHead, badStream } from "./head.ts";
import type { StreamPlace } from "./message.ts";

/** @internal */
export class MirrorStore {
  readonly memory: StoreMemory;
  /** Nodes in the server's indexes when the snapshot began. */
  readonly nodesExpected: number;
  readonly #growth: HeapGrowth;
  readonly #opening: bigint;
  /** A step was given up: only a stream that goes on from the last state may follow. */
  #isBroken = false;

  /** Throws ERR_NO_SPACE. */
  constructor(head: StreamHead, slotCount: number, capacityBytes = head.capacityBytes) {
    this.memory = buildMemory(planMemory(capacityBytes, head.valueBytesMax, slotCount));
    this.nodesExpected = head.nodes;
    this.#opening = head.openings.at(-1)?.id ?? 0n;
    this.#growth = new HeapGrowth(this.memory.core, this.memory.pages);
    format(this.memory, head);
    const { view } = this.memory.pages;
    view.setBigUint64(this.#words + STREAM.COPY_LOG_END, BigInt(head.position), true);
    view.setBigUint64(this.#words + STREAM.COPY_VERSION, BigInt(head.version), true);
  }

  /** Whether it has been the server's store at some instant, and so may be read. */
  get isComplete(): boolean {
    return this.memory.pages.words[(this.#words + STREAM.COPY_IS_SHOWN) >>> 2] !== 0;
  }

  /** The nodes in its indexes. */
  get nodes(): number {
    return this.memory.pages.words[STORE.STORE_INDEXED_COUNT >>> 2]! >>> 0;
  }

  /** The place of the last state. */
  get place(): StreamPlace {
    const { words } = this.memory.pages;
    return {
      opening: this.#opening,
      position: u64At(words, STORE.STORE_LOG_TAIL >>> 2),
      version: u64At(words, (this.#words + STREAM.COPY_VERSION) >>> 2),
    };
  }

  /** Throws ERR_CORRUPT or ERR_NO_SPACE; then the store is as it was at its last state. */
  apply(message: Uint8Array): void {
    if (this.#isBroken) throw badStream("it goes on behind a message that was refused");
    const status = statusOf(this.memory, this.#growth, message);
    if (status === OK) return;
    if (status === BAD_MESSAGE) throw badStream("a message is damaged");
    this.abandonStep();
    this.#isBroken = true;
    throw status === NO_SPACE ? this.#full() : badStream("a large value is damaged");
  }

  /** Drops what was not shown: the stream ended, and goes on from the last state. */
  abandonStep(): void {
    this.memory.core.abandonStep(this.#scratch);
    this.#isBroken = false;
  }

  get #scratch(): number {
    return this.memory.map.streamBase;
  }

  get #words(): number {
    return this.#scratch + SCRATCH_STREAM;
  }

  #full(): PluresError {
    const { capacityBytes } = this.memory.map;
    return new PluresError(
      "ERR_NO_SPACE",
      `The mirror of ${capacityBytes} bytes has no room for the server's next change. It shows the ` +
        "state before. A new connection makes a new mirror, which has no gaps; else give it a larger " +
        "capacityBytes.",
    );
  }
}

/**
 * Applies a message to a complete mirror, in a thread that did not make it: whether it could. The threads of a
 * mirror apply one after the other. After false the mirror may be in the middle of a step.
 */
export function applyMessage(
  memory: StoreMemory,
  growth: HeapGrowth,
  message: Uint8Array,
): boolean {
  const isSized = message.length <= STREAM.MESSAGE_BYTES_MAX && message.length % 8 === 0;
  return isSized && statusOf(memory, growth, message) === OK;
}

/** The status of checking and applying a message, at the scratch page of the mirror's writers. */
function statusOf({ core, map, pages }: StoreMemory, growth: HeapGrowth, message: Uint8Array) {
  const scratch = map.streamBase;
  const at = scratch + PAGE_BYTES;
  pages.bytes.set(message, at);
  if (core.checkMessage(scratch, at, message.length) !== OK) return BAD_MESSAGE;
  return growth.run(() => core.applyMessage(scratch, at, message.length));
}

/** No status of the core: the message was refused before anything changed. */
const BAD_MESSAGE = -1;

/** Lays the empty store out. Its log begins where the stream's does, and what is before was overwritten. */
function format({ core, map, pages }: StoreMemory, head: StreamHead): void {
  const seed = randomBytes(8);
  core.format(
    map.capacityBytes,
    seed.readUInt32LE(0),
    seed.readUInt32LE(4),
    Number(head.actor & 0xffffffffn),
    Number(head.actor >> 32n),
    head.valueBytesMax,
    head.aheadMsMax,
    head.logBytes,
    GAP_BYTES,
  );
  writeOpenings(pages, head.openings, head.deletionsFrom);
  const set = (address: number, value: number) =>
    pages.view.setBigUint64(address, BigInt(value), true);
  set(STORE.STORE_LOG_TAIL, head.position);
  set(STORE.STORE_LOG_INTENT, head.position + head.logBytes);
  set(STORE.STORE_LOG_VERSION, head.version);
  set(STORE.STORE_COMMIT, head.version);
}
