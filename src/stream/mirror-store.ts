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
    const { core, pages } = this.memory;
    const at = this.#scratch + PAGE_BYTES;
    pages.bytes.set(message, at);
    if (core.checkMessage(this.#scratch, at, message.length) !== OK)
      throw badStream("a message is damaged");
    const status = this.#growth.run(() => core.applyMessage(this.#scratch, at, message.length));
    if (status === OK) return;
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
